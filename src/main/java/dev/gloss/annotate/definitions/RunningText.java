package dev.gloss.annotate.definitions;

import dev.gloss.text.Initials;
import dev.gloss.text.SmallWords;
import dev.gloss.text.Text;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Pairs without brackets: {@code SHORT - long form}, {@code SHORT, i.e. long form}, {@code SHORT
 * stands for long form}, {@code long form, or SHORT}, and lists of abbreviations. Nothing marks
 * where such a long form ends, so that only one is taken whose every word gives a letter.
 */
final class RunningText {
  /** How far before a short form what joins it to a long one is looked for. */
  private static final int LONGEST_JOIN = 40;

  /** Letters from which a comma alone joins the two, outside lists. */
  private static final int LONG = 3;

  /** Between a short form and its long one. */
  private static final Pattern MEANS =
      Pattern.compile(
          "(?:\\s*[:=|]\\s+|\\s+(?:[-–—]|--)\\s+|—|,\\s+(?:i\\.\\s?e\\.|that is|meaning|short for"
              + "|or|which (?:stands for|means)),?\\s+|\\s+(?:stands|standing|short) for\\s+"
              + "|\\s+(?:is|are) (?:short|an? (?:acronym|abbreviation)) (?:for|of)\\s+"
              + "|\\s+(?:means|denotes|abbreviates)\\s+|\\t\\s*|\\s{2,}|\\s*\\n\\s*)"
              + "(?:(?:the|an?)\\s+)?['‘]?");

  /** With what {@link #MEANS} and {@link #COMMA} may begin, or go on after a blank. */
  private static final String JOINS = ",:=|—\t\n";

  private static final String AFTER_BLANK = " \t\n-–—:=|siamd";

  private static final String OPENING = "'‘,";

  private static final Pattern COMMA = Pattern.compile(",\\s+(?:(?:the|an?)\\s+)?");

  /** Before a short form, with what {@link #OR} ends but for quotes and commas. */
  private static final Set<String> ORS =
      Set.of(
          "or",
          "simply",
          "abbreviated",
          "as",
          "to",
          "by",
          "abbr.",
          "abbrev.",
          "aka",
          "a.k.a.",
          "on",
          "hereafter",
          "henceforth",
          "known",
          "called",
          "denoted",
          "short",
          "i.e.",
          "e.",
          "-",
          "–",
          "—",
          "--",
          "|");

  /** Those that stand before acronyms for many other reasons. */
  private static final Set<String> PREPOSITIONS = Set.of("as", "to", "by", "on");

  /** The words of {@link #OR} before them. */
  private static final Set<String> BEFORE_PREPOSITIONS =
      Set.of("abbreviated", "known", "called", "referred", "to", "denoted", "now");

  /** Between a long form and its short one. */
  private static final Pattern OR =
      Pattern.compile(
          "(?:(?:,|(?:,\\s+which)?\\s+(?:is|are|was|were))?\\s+"
              + "(?:(?:often|usually|commonly|sometimes|generally)\\s+)?(?:or(?: simply)?|abbreviated(?: as| to| by)?|abbr(?:ev)?\\.|aka|a\\.k\\.a\\."
              + "|hereafter|henceforth|from now on|(?:also )?(?:known|called|referred to|denoted)(?: as| by)?|in short|i\\.\\s?e\\.),?"
              + "|\\s+(?:[-–|]|--))\\s+['‘]?$|\\s*—\\s*['‘]?$");

  /** Behind a short form whose long one stands before a comma. */
  private static final Pattern FOR_SHORT = Pattern.compile("['’]?\\s+(?:for|in) short\\b");

  /** Between the two in {@code we abbreviate long form as SHORT}. */
  private static final Pattern AS = Pattern.compile("\\s+(?:as|to|by)\\s+['‘]?$");

  /** Before the long form there. */
  private static final Pattern ABBREVIATE =
      Pattern.compile(
          "\\b(?:abbreviat(?:e|es|ed|ing)|shorten(?:s|ed|ing)?)\\s+(?:(?:the|an?)\\s+)?$");

  /** Behind an item of a list in running text. */
  private static final Pattern ITEM_END = Pattern.compile(";|\\.(?=\\s|$)|\\n\\s*\\n");

  private final String text;
  private final Pairing pairing;

  RunningText(String text, Pairing pairing) {
    this.text = text;
    this.pairing = pairing;
  }

  /** The pair of a word that may be a short form, null when nothing beside it is its long form. */
  @Nullable Pair at(CapitalWords.Word word) {
    if (!ShortForm.isPossible(text.substring(word.start(), word.end()))) {
      return null;
    }
    Pair pair = after(word);
    return pair == null ? before(word) : pair;
  }

  private @Nullable Pair after(CapitalWords.Word word) {
    if (!isJoined(word.end())) {
      return null;
    }
    Matcher means = MEANS.matcher(text).region(word.end(), text.length());
    int from = means.lookingAt() ? means.end() : afterComma(word);
    if (from < 0
        || from == text.length()
        || LongFormEnd.isParted(text, word.end(), from)
        || !mayBegin(word, from)
        || SmallWords.BETWEEN.contains(firstWord(from))) {
      return null;
    }
    int to = Math.min(text.length(), from + Sentences.FARTHEST);
    int paragraph = text.indexOf("\n\n", from, to);
    to = paragraph >= 0 ? paragraph : to;
    Pair pair = pairing.after(word.start(), word.end(), from, to);
    return pair == null && isListed(word) ? listed(word, from, to) : pair;
  }

  /** The pair of a list of which both ends are known: {@code ALT, alanine aminotransferase; …}. */
  private @Nullable Pair listed(CapitalWords.Word word, int from, int to) {
    Matcher end = ITEM_END.matcher(text).region(from, to);
    if (!end.find() || end.start() == from) {
      return null;
    }
    boolean several = text.charAt(end.start()) == ';' || text.charAt(word.start() - 2) == ';';
    return several ? pairing.whole(word.start(), word.end(), from, end.start()) : null;
  }

  private boolean isListed(CapitalWords.Word word) {
    return word.start() > 1
        && ":;".indexOf(text.charAt(word.start() - 2)) >= 0
        && ",:=".indexOf(text.charAt(word.end())) >= 0;
  }

  /** Whether a long form from here may begin with the short form's first letter. */
  private boolean mayBegin(CapitalWords.Word word, int from) {
    int first = word.start();
    while (!ShortForm.isLetter(text.charAt(first))) {
      first++;
    }
    char letter = ShortForm.fold(text.charAt(first));
    int begin = from;
    while (begin < text.length() && !ShortForm.isLetter(text.charAt(begin))) {
      begin++;
    }
    boolean other = letter == 'x' || letter == 'n' || Character.isDigit(letter); // as Initials
    return begin < text.length() && (other || ShortForm.fold(text.charAt(begin)) == letter);
  }

  /** Whether a long form may follow, by the next two characters. */
  private boolean isJoined(int at) {
    if (at + 1 >= text.length()) {
      return false;
    }
    boolean blank = Text.isSpace(text.charAt(at));
    return JOINS.indexOf(text.charAt(at)) >= 0
        || (blank && AFTER_BLANK.indexOf(text.charAt(at + 1)) >= 0);
  }

  /** As in lists: {@code AI, artificial intelligence; ML, machine learning}. */
  private int afterComma(CapitalWords.Word word) {
    Matcher comma = COMMA.matcher(text).region(word.end(), text.length());
    boolean listed = word.start() < 2 || ":;\n".indexOf(text.charAt(word.start() - 2)) >= 0;
    boolean starts = listed || text.charAt(word.start() - 1) == '\n';
    return (starts || word.end() - word.start() >= LONG) && comma.lookingAt() ? comma.end() : -1;
  }

  private String firstWord(int from) {
    int end = from;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return text.substring(from, end);
  }

  /** Where a word ends before a place, without blanks and any of other characters. */
  private int endBefore(int at, String others) {
    int end = at;
    while (end > 0
        && (Text.isSpace(text.charAt(end - 1)) || others.indexOf(text.charAt(end - 1)) >= 0)) {
      end--;
    }
    return end;
  }

  private String wordBefore(int end) {
    int start = end;
    while (start > 0 && end - start < LONGEST_JOIN && !Text.isSpace(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start, end);
  }

  private @Nullable Pair before(CapitalWords.Word word) {
    int comma = word.start() - 2;
    if (comma > 0 && text.charAt(comma) == ',' && isForShort(word.end())) {
      return spelledOut(word, comma);
    }
    int end = endBefore(word.start(), OPENING);
    String last = wordBefore(end);
    if (!last.endsWith("—") && !ORS.contains(last)) {
      return null;
    }
    int join = endBefore(end - last.length(), "");
    boolean preposition = PREPOSITIONS.contains(last);
    if (!preposition || BEFORE_PREPOSITIONS.contains(wordBefore(join))) {
      Matcher or = joined(OR, word);
      if (or.find()) {
        return spelledOut(word, or.start());
      }
    }
    return preposition && mayAbbreviate(join) ? abbreviated(word) : null;
  }

  /** The pair of {@code we abbreviate long form as SHORT}. */
  private @Nullable Pair abbreviated(CapitalWords.Word word) {
    Matcher as = joined(AS, word);
    Pair pair = as.find() ? spelledOut(word, as.start()) : null;
    return pair != null && isAbbreviated(pair.longStart()) ? pair : null;
  }

  /** An expression for what joins a word to what is before it. */
  private Matcher joined(Pattern pattern, CapitalWords.Word word) {
    return pattern.matcher(text).region(Math.max(0, word.start() - LONGEST_JOIN), word.start());
  }

  private boolean isForShort(int at) {
    return FOR_SHORT.matcher(text).region(at, text.length()).lookingAt();
  }

  /** Asked first, being cheap: most words behind "to" and "by" are no abbreviations. */
  private boolean mayAbbreviate(int end) {
    int from = Math.max(0, end - Sentences.FARTHEST);
    return text.indexOf("bbreviat", from, end) >= 0 || text.indexOf("horten", from, end) >= 0;
  }

  private boolean isAbbreviated(int longStart) {
    int from = Math.max(0, longStart - LONGEST_JOIN);
    return ABBREVIATE.matcher(text).region(from, longStart).find();
  }

  /** The pair of a word and what ends before it, if each of its words gives a letter. */
  private @Nullable Pair spelledOut(CapitalWords.Word word, int end) {
    Pair pair = pairing.before(word.start(), word.end(), 0, end);
    return pair != null && Initials.strict(pair.shortForm(), pair.longForm()) ? pair : null;
  }
}
