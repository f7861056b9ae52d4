package dev.gloss.formats;

import dev.gloss.corpus.Entry;
import dev.gloss.text.Acronyms;
import dev.gloss.text.Initials;
import dev.gloss.text.Text;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Splits a record of a dictd dictionary, which is text for people, into the parts of one entry: the
 * headwords on its first lines, links in braces, a category in angle brackets, an expansion where
 * one can be told. What cannot be split is the definition.
 */
final class DictdRecord {
  /** What dictfmt(1) writes between the headwords of one line. */
  private static final String HEADWORDS = "%%%";

  /** Where the pronunciation begins in the dictionaries made from Webster's. */
  private static final String PRONUNCIATION = " \\";

  private static final int MAX_CATEGORY = 80;

  /** So many headwords are compared with each other; real records have up to ten. */
  private static final int MAX_COMPARED = 20;

  /** Links out of the dictionary. */
  private static final Pattern ADDRESS = Pattern.compile("://|\\.html$|^(news|mailto):");

  /** What FOLDOC and the Jargon File have below some records. */
  private static final Pattern REFERENCES =
      Pattern.compile(" See also (\\{[^{}]++\\}(?:, \\{[^{}]++\\})*+)\\.$");

  private static final Pattern SENTENCE_ENDS = Pattern.compile("[\\p{Ll})\\]\"]\\.$");
  private static final Pattern WORD_CLASS = Pattern.compile("\\p{Ll}{1,4}( \\d+)?: |\\d+: ");

  private final List<String> keys;
  private final Set<String> foldedKeys = new LinkedHashSet<>();
  private final List<String> lines;
  private final List<String> heads = new ArrayList<>();
  private final Set<String> see = new LinkedHashSet<>();
  private @Nullable String term;
  private @Nullable String expansion;
  private @Nullable String section;
  private String rest;

  private DictdRecord(String text, List<String> keys) {
    this.keys = keys;
    keys.forEach(key -> foldedKeys.add(key(key)));
    this.lines = text.lines().toList();
    int from = readHeads();
    this.rest = body(from);
  }

  /**
   * The entry that a record holds.
   *
   * @param text the whole record
   * @param keys the keys under which the index has it
   */
  static Entry.Builder entry(String text, List<String> keys) {
    return new DictdRecord(text, keys).entry(text);
  }

  private Entry.Builder entry(String text) {
    boolean remark = !hasPronunciation() && acronymOnly();
    if (!remark) {
      category();
      turnRound();
      parenthesis();
      opening();
    }
    if (expansion == null && rest.isEmpty()) {
      rest = Text.fold(text);
    }
    String head = term == null ? heads.get(0) : term;
    Entry.Builder entry = Entry.builder(head).expansion(expansion).section(section);
    aliases(head, entry);
    see.stream().filter(link -> !link.equals(head)).forEach(entry::see);
    return entry.definition(rest);
  }

  /** The first line that is not a headword. */
  private int readHeads() {
    String first = lines.isEmpty() ? "" : lines.get(0);
    int pronunciation = first.indexOf(PRONUNCIATION);
    int end = 0;
    while (end < lines.size() && isFlush(lines.get(end))) {
      end++;
    }
    boolean several = end < lines.size() && lines.get(end).isBlank();
    if (pronunciation > 0) {
      heads.add(first.substring(0, pronunciation).strip());
    } else if (several && String.join(" ", lines.subList(0, end)).contains(HEADWORDS)) {
      heads.addAll(List.of(String.join(" ", lines.subList(0, end)).split(HEADWORDS, -1)));
    } else if (several) {
      joined(lines.subList(0, end));
    } else if (end > 0) {
      heads.add(first.strip());
      end = 1;
    }
    heads.removeIf(String::isBlank);
    boolean known = heads.stream().anyMatch(head -> foldedKeys.contains(key(head)));
    if (!known || !isName(heads.get(0))) {
      heads.clear();
      heads.add(keys.get(0));
      return 0;
    }
    return pronunciation > 0 ? 0 : end;
  }

  /** A headword that is no key may go on in the next line. */
  private void joined(List<String> block) {
    for (int i = 0; i < block.size(); i++) {
      String head = block.get(i).strip();
      String longer = i + 1 < block.size() ? head + " " + block.get(i + 1).strip() : head;
      if (!foldedKeys.contains(key(head)) && foldedKeys.contains(key(longer))) {
        head = longer;
        i++;
      }
      heads.add(head);
    }
  }

  private static boolean isFlush(String line) {
    return !line.isBlank() && !Text.isSpace(line.charAt(0));
  }

  private boolean hasPronunciation() {
    return !lines.isEmpty() && lines.get(0).contains(PRONUNCIATION);
  }

  /** The text below the headwords on one line, links without their braces. */
  private String body(int from) {
    String text = String.join("\n", lines.subList(from, lines.size()));
    if (from == 0 && heads.size() == 1 && text.startsWith(heads.get(0) + PRONUNCIATION)) {
      text = text.substring(heads.get(0).length());
    }
    text = withoutReferences(Text.fold(text));
    StringBuilder out = new StringBuilder(text.length());
    int done = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', done)) {
      int close = text.indexOf('}', open);
      if (close < 0) {
        break;
      }
      out.append(text, done, open).append(link(text.substring(open + 1, close)));
      done = close + 1;
    }
    return out.append(text, done, text.length()).toString();
  }

  /** Takes off a last sentence that holds nothing but links. */
  private String withoutReferences(String text) {
    Matcher references = REFERENCES.matcher(text);
    if (!references.find()) {
      return text;
    }
    for (String link : references.group(1).split("\\}, ", -1)) {
      link(link.replaceAll("[{}]", ""));
    }
    return text.substring(0, references.start());
  }

  /** The words of a link; {@code {left (left parenthesis)}} shows one text and leads to another. */
  private String link(String inside) {
    int open = inside.lastIndexOf(" (");
    String target = inside;
    String shown = inside;
    if (inside.endsWith(")") && inside.startsWith("(")) {
      return inside;
    }
    if (open > 0 && inside.endsWith(")")) {
      target = inside.substring(open + 2, inside.length() - 1);
      shown = inside.substring(0, open);
    }
    if (ADDRESS.matcher(target).find()) {
      return inside;
    }
    if (isName(target)) {
      see.add(target.strip());
    }
    return shown;
  }

  /** {@code <language, humour>} in front of a definition; the first names the section. */
  private void category() {
    int close = rest.indexOf('>');
    if (!rest.startsWith("<") || close < 2 || close > MAX_CATEGORY) {
      return;
    }
    String inside = rest.substring(1, close);
    if (inside.indexOf('<') >= 0 || !Character.isLetter(inside.charAt(0))) {
      return;
    }
    int comma = inside.indexOf(',');
    section = comma < 0 ? inside : inside.substring(0, comma);
    if (comma < 0) {
      rest = rest.substring(close + 1).strip();
    }
  }

  /** Headwords of which one is the acronym of another. */
  private void turnRound() {
    List<String> first = heads.subList(0, Math.min(heads.size(), MAX_COMPARED));
    for (String acronym : first) {
      for (String words : first) {
        if (term == null && Acronyms.isOf(acronym, words)) {
          term = acronym;
          expansion = words;
        }
      }
    }
  }

  /** {@code (CDR) The data transfer rate …} below <q>Committed Data Rate</q>, or the reverse. */
  private void parenthesis() {
    int tags = rest.startsWith("<") ? rest.indexOf('>') + 2 : 0;
    int close = tags < rest.length() && rest.charAt(tags) == '(' ? closing(rest, tags) : -1;
    if (close < 0) {
      return;
    }
    String inside = rest.substring(tags + 1, close);
    boolean gone = inside.equals(term);
    if (term == null && Acronyms.isOf(inside, heads.get(0))) {
      term = inside;
      expansion = heads.get(0);
      gone = true;
    } else if (expansion == null && Acronyms.isOf(heads.get(0), inside)) {
      expansion = inside;
      gone = true;
    }
    if (gone && close + 1 < rest.length()) {
      rest = (rest.substring(0, tags) + rest.substring(close + 1).strip()).strip();
    }
  }

  /** An acronym whose definition begins with what it stands for: {@code OSSL}, below. */
  private void opening() {
    String head = heads.get(0);
    boolean words = !rest.isEmpty() && Character.isLetterOrDigit(rest.charAt(0));
    if (expansion != null || !words || !Acronyms.isOne(head)) {
      return;
    }
    for (int i = 1; i <= rest.length() && i < Entry.MAX_EXPANSION; i++) {
      boolean stop = i == rest.length() || ".,;(".indexOf(rest.charAt(i)) >= 0;
      String opening = stop ? rest.substring(0, i).strip() : "";
      if (opening.indexOf(' ') > 0 && Initials.strict(head, opening)) {
        expansion = opening;
        rest = withoutStop(rest.substring(i));
        return;
      }
    }
  }

  private static String withoutStop(String text) {
    boolean stop = !text.isEmpty() && ".,;".indexOf(text.charAt(0)) >= 0;
    return stop ? text.substring(1).strip() : text;
  }

  /**
   * A list of acronyms, such as V.E.R.A., gives the expansion, remarks in parentheses and the
   * written form in quotes: {@code [digital] Audio Compression - 3 (Dolby, DVD), "AC-3"}.
   */
  private boolean acronymOnly() {
    String head = heads.get(0);
    if (!isCapitals(head) || !isOneParagraph() || rest.isEmpty() || isProse(rest)) {
      return false;
    }
    String text = rest;
    List<String> written = new ArrayList<>();
    while (text.endsWith("\"") && text.lastIndexOf('"', text.length() - 2) >= 0) {
      int open = text.lastIndexOf('"', text.length() - 2);
      boolean apart = open == 0 || Text.isSpace(text.charAt(open - 1));
      if (!apart) {
        break;
      }
      written.add(0, text.substring(open + 1, text.length() - 1));
      text = withoutComma(text.substring(0, open));
    }
    String remark = "";
    int open = text.endsWith(")") ? opening(text) : -1;
    if (open == 0 || (open > 0 && Text.isSpace(text.charAt(open - 1)))) {
      remark = text.substring(open + 1, text.length() - 1);
      text = text.substring(0, open).strip();
    }
    written.stream().filter(DictdRecord::isName).forEach(heads::add);
    expansion = text.isEmpty() ? null : text;
    rest = remark;
    return true;
  }

  /** Whether it ends like a sentence, or begins like WordNet's {@code n 1: …}. */
  static boolean isProse(String text) {
    boolean sentence = text.endsWith(".") && SENTENCE_ENDS.matcher(text).find();
    return sentence
        || WORD_CLASS.matcher(text).lookingAt()
        || text.startsWith("<")
        || text.length() > Entry.MAX_EXPANSION;
  }

  private boolean isOneParagraph() {
    int last = lines.size();
    while (last > 0 && lines.get(last - 1).isBlank()) {
      last--;
    }
    return lines.subList(0, last).stream().noneMatch(String::isBlank);
  }

  private static String withoutComma(String text) {
    String bare = text.strip();
    return bare.endsWith(",") ? bare.substring(0, bare.length() - 1).strip() : bare;
  }

  /** Every other headword and key, as the names by which the record is found too. */
  private void aliases(String head, Entry.Builder entry) {
    Set<String> told = new LinkedHashSet<>();
    told.add(head);
    if (expansion != null) {
      told.add(expansion);
    }
    for (String other : heads) {
      if (isName(other) && told.add(other)) {
        entry.alias(other);
      }
    }
    Set<String> folded = new LinkedHashSet<>();
    told.forEach(name -> folded.add(key(name)));
    heads.forEach(name -> folded.add(key(name)));
    for (String key : keys) {
      if (isName(key) && folded.add(key(key))) {
        entry.alias(key);
      }
    }
  }

  /** One word of two or more signs, none of them a small letter. */
  static boolean isCapitals(String word) {
    return word.length() > 1
        && word.indexOf(' ') < 0
        && word.chars().noneMatch(Character::isLowerCase)
        && word.chars().anyMatch(Character::isLetterOrDigit);
  }

  /** Whether an entry can hold it as a term. */
  private static boolean isName(String text) {
    return !text.isBlank() && text.length() <= Entry.MAX_TERM && Text.firstForbidden(text) < 0;
  }

  private static int closing(String text, int open) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** Where the parenthesis opens that ends the text, or -1. */
  private static int opening(String text) {
    int depth = 0;
    for (int i = text.length() - 1; i >= 0; i--) {
      depth += text.charAt(i) == ')' ? 1 : text.charAt(i) == '(' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** What dictfmt(1) makes of a headword, and more: bare letters and digits in lower case. */
  private static String key(String text) {
    StringBuilder key = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFD)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Character::toLowerCase)
        .forEach(key::appendCodePoint);
    return key.toString();
  }
}
