package dev.gloss.annotate.senses;

import dev.gloss.annotate.names.Span;
import dev.gloss.annotate.names.TextWords;
import dev.gloss.text.Acronyms;
import dev.gloss.text.WordList;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Signs that an ordinary word is not meant as a name: a verb behind its pronoun (<q>we recall</q>),
 * code, a person's name. English; in other languages only the signs of a person's name tell.
 *
 * <p>Stateless and thread-safe.
 */
public final class EverydayUse {
  private static final Set<String> SUBJECTS =
      WordList.of(
          "i, you, he, she, we, they, who, let's, can, could, may, might, must, shall, should,"
              + " will, would, cannot, don't, please");

  private static final Pattern RELATED =
      Pattern.compile(" \\p{Lu}\\.(?!\\w)|, (?:who|my|our|his|her|their|a colleague)\\b");

  /** What stands before a person's name. */
  private static final Pattern HUMAN =
      Pattern.compile(
          "\\b(?:(?:colleague|friend|neighbour|neighbor|brother|sister|cousin|son|daughter|wife|husband"
              + "|boss|manager|student|intern|engineer|founder|teacher|professor|author|editor|guest"
              + "|teammate|mentor|maintainer)(?:,| named| called)?|(?i:mr|mrs|ms|dr|prof)\\.?) $");

  private static final Pattern AFTER_A_PLACE =
      Pattern.compile("(?: \\p{Lu}++)*+(?:,| \\(| ?[-–—] )");

  private static final Pattern YEAR = Pattern.compile(",? [(\\[]?(?:19|20)\\d\\d\\b");
  private static final Pattern COAUTHOR = Pattern.compile("\\p{Lu}\\p{L}+,? (?:and|&) $");
  private static final int LONGEST_NAME = 30;

  private static final Set<String> COUNTED =
      WordList.of(
          "section, table, figure, row, column, part, chapter, appendix, type, phase, stage,"
              + "level, class, grade, step, volume, page");

  private static final Set<String> AFTER_A_PERSON =
      WordList.of("who, whom, said, says, wrote, writes, told, asked, joined, thinks, thought, et");

  /** Says whether the glossary uses a word. */
  interface Known {
    boolean isWord(String word) throws IOException;
  }

  private EverydayUse() {}

  /** Whether the signs say so. */
  static boolean is(TextWords words, Span span, Known known) throws IOException {
    String before = beside(words, span.first() - 1, span.first() - 1);
    String after = beside(words, span.last() + 1, span.last());
    String small = before.toLowerCase(Locale.ROOT);
    if (SUBJECTS.contains(small) || after.equals("that")) {
      return true;
    }
    String own = words.between(span.first(), span.last());
    if (isCode(words.text(), span.start(), span.end())) {
      return true;
    }
    return Character.isUpperCase(own.charAt(0))
        && (AFTER_A_PERSON.contains(after)
            || isSurname(after, known)
            || isPerson(words.text(), span.start(), span.end()));
  }

  private static boolean follows(Pattern pattern, String text, int at) {
    return pattern.matcher(text).region(at, text.length()).lookingAt();
  }

  /**
   * Glued to what calls it, assigns to it, or holds it: {@code dropout=0.1}, {@code
   * nn.Dropout(dropout)}; not {@code token(s)}.
   */
  private static boolean isCode(String text, int start, int end) {
    char before = start < 2 ? ' ' : text.charAt(start - 1);
    boolean member = (before == '.' || before == '(') && isPartOfName(text.charAt(start - 2));
    char after = end + 1 < text.length() ? text.charAt(end) : ' ';
    boolean call = (after == '(' || after == '=') && isArgument(text.charAt(end + 1));
    return member || (call && !text.startsWith("(s)", end));
  }

  private static boolean isArgument(char c) {
    return isPartOfName(c) || "'\"[){*.-".indexOf(c) >= 0;
  }

  private static boolean isPartOfName(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  /** An initial behind it, a relation to the writer, or a year as of a citation with its author. */
  private static boolean isPerson(String text, int start, int end) {
    return follows(RELATED, text, end)
        || HUMAN.matcher(text).region(Math.max(0, start - LONGEST_NAME), start).find()
        || (follows(YEAR, text, end)
            && COAUTHOR.matcher(text).region(Math.max(0, start - LONGEST_NAME), start).find());
  }

  /**
   * Whether two capitals are no acronym of the glossary: a unit behind a number ({@code 5 MB}), a
   * Roman number behind what it counts ({@code Section IV}), a word in a line of capitals.
   */
  static boolean isShort(TextWords words, Span span) {
    return isNumbered(words.text(), span.start(), words.end(span.first()))
        || words.isShouted(span.first());
  }

  /** Whether a word begins the place of a report: {@code SAN JOSE, 14 October}. */
  static boolean isPlace(TextWords words, int word, Known known) throws IOException {
    int start = words.start(word);
    if (start > 0 && words.text().charAt(start - 1) != '\n') {
      return false;
    }
    String next = beside(words, word + 1, word);
    return next.length() > 2
        && Acronyms.isAllCapitals(next)
        && follows(AFTER_A_PLACE, words.text(), words.end(word + 1))
        && !known.isWord(next.toLowerCase(Locale.ROOT));
  }

  /** Whether a word is a unit behind its number, or a Roman number behind what it counts. */
  public static boolean isNumbered(String text, int start, int end) {
    int gap = start - 1;
    if (gap < 1 || text.charAt(gap) > ' ' || !Character.isLetterOrDigit(text.charAt(gap - 1))) {
      return false;
    }
    int from = gap;
    while (from > 0 && isNumberOrWord(text.charAt(from - 1))) {
      from--;
    }
    String before = text.substring(from, gap);
    boolean roman = Acronyms.isRoman(text.substring(start, end));
    if (roman && (Character.isUpperCase(before.charAt(0)) || COUNTED.contains(before))) {
      return true;
    }
    boolean counted = text.charAt(end - 1) == 's'; // 8 GPUs
    return !counted && before.chars().allMatch(c -> Character.isDigit(c) || c == '.');
  }

  private static boolean isNumberOrWord(char c) {
    return Character.isLetterOrDigit(c) || c == '.';
  }

  /** A capital on a word that the glossary never uses: Adam Kowalski, but the Adam Optimizer. */
  private static boolean isSurname(String word, Known known) throws IOException {
    return word.length() > 2
        && Character.isUpperCase(word.charAt(0))
        && word.chars().skip(1).allMatch(Character::isLowerCase)
        && !known.isWord(word.toLowerCase(Locale.ROOT));
  }

  /** The neighbouring word, empty when more than a blank is between. */
  private static String beside(TextWords words, int word, int gap) {
    boolean there =
        word >= 0
            && word < words.count()
            && words.start(gap + 1) == words.end(gap) + 1
            && words.text().charAt(words.end(gap)) <= ' ';
    return there ? words.text(word) : "";
  }
}
