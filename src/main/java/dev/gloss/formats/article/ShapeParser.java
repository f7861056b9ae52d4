package dev.gloss.formats.article;

import dev.gloss.text.Acronyms;
import dev.gloss.text.Initials;
import dev.gloss.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the shapes {@code term - expansion: definition}, {@code term (expansion): definition} and
 * {@code term: definition}, with the liberties that people take.
 */
final class ShapeParser {
  /** How far into a piece its term may reach: beyond the limit of a term, which is then told. */
  private static final int SCANNED = 1_500;

  private static final int NONE = -1;

  private final String text;
  private final MarkedText marks;
  private final int[] closing;

  ShapeParser(MarkedText piece) {
    int from = afterNumber(piece.text());
    this.marks = from == 0 ? piece : piece.part(from, piece.text().length());
    this.text = marks.text();
    this.closing = parentheses(text);
  }

  @Nullable EntryShape parse() {
    int end = Math.min(text.length(), SCANNED);
    for (int i = 1; i < end; i++) {
      if (closing[i] > i) {
        EntryShape shape = space(i - 1) ? parenthesised(i, closing[i]) : null;
        if (shape != null) {
          return shape;
        }
        i = closing[i];
      } else if (colonAt(i)) {
        return checked(colon(text.substring(0, i), i + 1));
      } else if (dashEnd(i) != NONE) {
        return checked(dash(text.substring(0, i), dashEnd(i)));
      }
    }
    return null;
  }

  /** {@code term - expansion: definition}, or {@code term - definition}. */
  private EntryShape dash(String left, int from) {
    String term = term(left);
    int colon = find(from, this::colonAt);
    int second = find(from, i -> dashEnd(i) != NONE);
    int stop = find(from, this::sentenceEndAt);
    int comma = find(from, i -> text.charAt(i) == ',');
    if (colon == NONE && comma != NONE && Initials.strict(term, part(from, comma))) {
      return shape(term, part(from, comma), comma + 1, true);
    }
    int[] cuts = {colon, second, stop};
    Arrays.sort(cuts);
    for (int cut : cuts) {
      if (cut != NONE && isExpansion(term, from, cut)) {
        return shape(term, part(from, cut), cut == stop ? cut + 1 : after(cut), true);
      }
    }
    if (colon != NONE && Phrases.isExpansionLike(part(from, colon))) {
      return shape(term, part(from, colon), colon + 1, false);
    }
    int line = lineOrMarkEnd(from);
    if (line != NONE && isExpansion(term, from, line)) {
      return shape(term, part(from, line), line, true);
    }
    if (isExpansion(term, from, text.length())) {
      return shape(term, part(from, text.length()), text.length(), true);
    }
    return shape(term, null, from, false);
  }

  /** {@code term: definition}, where the definition may yet begin with the expansion. */
  private EntryShape colon(String left, int from) {
    String term = term(left);
    if (Acronyms.isOne(term)) {
      int[] cuts = {
        find(from, this::sentenceEndAt),
        find(from, i -> dashEnd(i) != NONE),
        find(from, i -> text.charAt(i) == ','),
        lineOrMarkEnd(from),
        text.length()
      };
      Arrays.sort(cuts);
      for (int cut : cuts) {
        if (cut != NONE && isExpansion(term, from, cut) && Initials.strict(term, part(from, cut))) {
          return shape(term, part(from, cut), after(cut), true);
        }
      }
    }
    return shape(term, null, from, false);
  }

  /** {@code term (expansion): definition}, or null when the parenthesis is something else. */
  private @Nullable EntryShape parenthesised(int open, int close) {
    String term = term(text.substring(0, open));
    String inside = Phrases.unquoted(text.substring(open + 1, close));
    int next = skipSpace(close + 1);
    boolean colon = next < text.length() && colonAt(next);
    boolean dash = next < text.length() && !colon && dashEnd(next) != NONE;
    int from = colon || dash ? after(next) : close + 1;
    boolean made = Initials.loose(term, inside);
    boolean ends = next == text.length() || text.substring(close + 1, next).indexOf('\n') >= 0;
    if (!Phrases.hasLetter(inside) || !(colon || dash || (made && (ends || endsMark(close + 1))))) {
      return null;
    }
    String alias = Phrases.alias(inside);
    if (alias == null && inside.indexOf(' ') < 0 && inside.length() < term.length()) {
      if (term.indexOf(' ') > 0 && Initials.loose(inside, term)) {
        return checked(shape(inside, term, from, true));
      }
      alias = inside;
    }
    EntryShape plain = dash ? dash(term, from) : colon(term, from);
    if (alias == null && dash && !made && plain.strong()) {
      alias = inside;
    }
    if (alias != null) {
      return checked(withAlias(plain, alias));
    }
    return checked(shape(term, inside, from, made && Phrases.isShort(inside, true)));
  }

  private EntryShape shape(String term, @Nullable String expansion, int from, boolean strong) {
    String definition = text.substring(Math.min(from, text.length())).strip();
    String lead = Phrases.withoutMarks(definition);
    return new EntryShape(
        term,
        expansion == null ? null : Phrases.unquoted(expansion),
        lead,
        List.of(),
        strong,
        lead.isEmpty() && text.stripTrailing().endsWith(":"),
        marks.headEnd() >= term.length());
  }

  private static EntryShape withAlias(EntryShape s, String alias) {
    List<String> aliases = new ArrayList<>(s.aliases());
    aliases.add(alias);
    return new EntryShape(
        s.term(),
        s.expansion(),
        s.definition(),
        List.copyOf(aliases),
        s.strong(),
        s.dangling(),
        s.marked());
  }

  private static @Nullable EntryShape checked(EntryShape shape) {
    return Phrases.isTerm(shape.term(), shape.marked()) ? shape : null;
  }

  private boolean isExpansion(String term, int from, int to) {
    String candidate = Phrases.withoutParentheses(part(from, to));
    return Phrases.isShort(candidate, true)
        && !Phrases.beginsWithArticle(candidate)
        && Initials.loose(term, candidate);
  }

  private String part(int from, int to) {
    return Text.fold(text.substring(Math.min(from, to), to));
  }

  private static String term(String left) {
    return Phrases.unquoted(Text.fold(left));
  }

  /** A condition on an offset. */
  @FunctionalInterface
  private interface At {
    boolean test(int offset);
  }

  /** The first offset outside parentheses at which the condition holds, or NONE. */
  private int find(int from, At condition) {
    int end = Math.min(text.length(), from + SCANNED);
    for (int i = from; i < end; i++) {
      if (condition.test(i)) {
        return i;
      }
      i = Math.max(i, closing[i]);
    }
    return NONE;
  }

  /** After the separator at an offset. */
  private int after(int offset) {
    if (offset >= text.length()) {
      return text.length();
    }
    int dash = dashEnd(offset);
    boolean separates = ".:：,".indexOf(text.charAt(offset)) >= 0;
    return dash != NONE ? dash : separates ? offset + 1 : offset;
  }

  /** A colon that separates: before a blank, the end, or next to where marks end. */
  private boolean colonAt(int i) {
    char c = text.charAt(i);
    if (c == '：') {
      return true;
    }
    if (c != ':' || i == 0 || text.charAt(i - 1) == ':') {
      return false;
    }
    if (i + 1 == text.length() || space(i + 1) || endsMark(i) || endsMark(i + 1)) {
      return true;
    }
    // a colon without a blank, as in Dropout:Turns, but not within a bold N:M sparsity
    return i >= marks.headEnd()
        && Character.isLetter(text.charAt(i - 1))
        && Character.isUpperCase(text.charAt(i + 1));
  }

  /** The offset after a dash that separates, with its blanks; NONE when there is none. */
  private int dashEnd(int i) {
    int end = i;
    while (end < text.length() && Phrases.isDash(text.charAt(end)) && end - i < 3) {
      end++;
    }
    if (end == i || i == 0 || end == text.length() || Phrases.isDash(text.charAt(i - 1))) {
      return NONE;
    }
    boolean before = space(i - 1);
    boolean behind = space(end);
    boolean em = text.charAt(i) == '—' || text.charAt(i) == '―' || end - i > 1;
    boolean en = text.charAt(i) == '–';
    boolean separates = em || (before && behind) || (en && (before || behind));
    return separates ? skipSpace(end) : NONE;
  }

  private boolean sentenceEndAt(int i) {
    char c = text.charAt(i);
    return (c == '.' || c == '!' || c == '?') && (i + 1 == text.length() || space(i + 1));
  }

  private int lineOrMarkEnd(int from) {
    int line = text.indexOf('\n', from);
    int mark = marks.ends().nextSetBit(from + 1);
    if (mark < 0 || mark >= text.length()) {
      return line;
    }
    return line < 0 ? mark : Math.min(line, mark);
  }

  private boolean endsMark(int i) {
    return marks.ends().get(i);
  }

  private boolean space(int i) {
    return Text.isSpace(text.charAt(i));
  }

  private int skipSpace(int from) {
    int i = from;
    while (i < text.length() && space(i)) {
      i++;
    }
    return i;
  }

  /** For each opening parenthesis or bracket the offset of the one that closes it, else 0. */
  private static int[] parentheses(String text) {
    int[] closing = new int[text.length() + 1];
    int[] open = new int[64];
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c == '(' || c == '[') && depth < open.length) {
        open[depth++] = i;
      } else if ((c == ')' || c == ']') && depth > 0) {
        closing[open[--depth]] = i;
      }
    }
    return closing;
  }

  /** The offset after a number such as {@code 1.} or {@code 2)} that begins the text, else 0. */
  private static int afterNumber(String text) {
    int i = 0;
    while (i < text.length() && i < 3 && Character.isDigit(text.charAt(i))) {
      i++;
    }
    boolean numbered =
        i > 0
            && i + 1 < text.length()
            && ".)".indexOf(text.charAt(i)) >= 0
            && Text.isSpace(text.charAt(i + 1));
    return numbered ? i + 2 : 0;
  }
}
