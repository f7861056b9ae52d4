package dev.gloss.annotate;

import dev.gloss.annotate.senses.EverydayUse;
import dev.gloss.text.Acronyms;
import dev.gloss.text.Text;
import dev.gloss.text.WordList;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which words in capitals are used as acronyms, by what they are and where they stand: the same for
 * a text alone, whose words are parts of compounds, and for one that is read with a glossary, whose
 * names come first. Stateless and thread-safe.
 */
final class UsedAcronyms {
  /** Before a colon in abstracts, reports and notes. */
  private static final Set<String> LABELS =
      WordList.of(
          """
          ABSTRACT, AIM, AIMS, ANSWER, BACKGROUND, CAUTION, CONCLUSION, CONCLUSIONS, CONTEXT, DATE,
          DESIGN, DISCUSSION, EVIDENCE, EXAMPLE, FINDINGS, FIXME, FUNDING, HYPOTHESIS, IMPORTANT,
          INTERPRETATION, INTERVENTIONS, INTRODUCTION, KEYWORDS, LIMITATIONS, MATERIALS, MEASUREMENTS,
          METHOD, METHODS, MOTIVATION, NOTE, NOTES, OBJECTIVE, OBJECTIVES, OUTCOMES, PARTICIPANTS,
          PATIENTS, PURPOSE, QUESTION, RATIONALE, RELEVANCE, RESULT, RESULTS, SETTING, SIGNIFICANCE,
          SUBJECT, SUMMARY, TIP, TITLE, TODO, WARNING
          """);

  /** Acronyms of running text are shorter; longer ones are words in capitals. */
  private static final int LONGEST = 10;

  /** No label is longer; with several words: {@code MATERIALS AND METHODS}. */
  private static final int LONGEST_LABEL = 80;

  /** Letters in front of a hyphen that make one name with what follows: k-NN, Bi-LSTM. */
  private static final int MOST_IN_FRONT = 2;

  /** Four words in a row and more, all in capitals. */
  private static final Pattern SHOUT =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])\\p{Lu}{2,}(?:[:!*_]{0,3} [*_]{0,2}\\p{Lu}+(?![\\p{L}\\p{N}])){3,}");

  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{Lu}]+");

  private UsedAcronyms() {}

  /**
   * Where the name begins that a piece of a text ends: {@code k-NN} and {@code t-SNE} are whole
   * with the letter or two in front; the piece's own start where there are none.
   */
  static int start(String text, int start) {
    int hyphen = start - 1;
    int from = lettersBefore(text, hyphen);
    boolean begins = from == 0 || !(isHyphen(text, from - 1) || isWord(text.charAt(from - 1)));
    boolean one =
        isHyphen(text, hyphen)
            && from < hyphen
            && hyphen - from <= MOST_IN_FRONT
            && begins
            && !Acronyms.isIn(text.substring(from, hyphen));
    return one ? from : start;
  }

  /**
   * Whether a piece of a text is one: no name, Roman number or operator, no unit behind its number,
   * no part of a compound, not among words all in capitals, nor in a label such as {@code METHODS:}
   * or as what a link says.
   */
  static boolean isOne(String text, int start, int end) {
    String acronym = Acronyms.singular(text.substring(start, end));
    return acronym.length() <= LONGEST
        && Acronyms.isIn(acronym)
        && !Acronyms.isNone(acronym)
        && isMostlyCapitals(acronym)
        && !EverydayUse.isNumbered(text, start, end)
        && Text.line(text, start, end).chars().anyMatch(UsedAcronyms::isNoCapital)
        && !isInCompound(text, start, end)
        && !isShouted(text, start, end)
        && !isLabel(text, start, end);
  }

  /**
   * Whether a hyphen joins it to a word: {@code MC-dropout}, not {@code CNN-LSTM} and {@code
   * GPT-4}.
   */
  private static boolean isInCompound(String text, int start, int end) {
    int before = start - 1;
    return (isHyphen(text, end) && isSmallWord(text.substring(end + 1, lettersEnd(text, end + 1))))
        || (isHyphen(text, before)
            && isSmallWord(text.substring(lettersBefore(text, before), before)));
  }

  private static boolean isSmallWord(String word) {
    return word.length() > 1
        && !Acronyms.isIn(word)
        && word.chars().anyMatch(Character::isLowerCase);
  }

  private static int lettersBefore(String text, int end) {
    int at = Math.max(end, 0);
    while (at > 0 && end - at < LONGEST_LABEL && Character.isLetter(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private static int lettersEnd(String text, int start) {
    int at = start;
    while (at < text.length()
        && at - start < LONGEST_LABEL
        && Character.isLetter(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isHyphen(String text, int at) {
    return at >= 0 && at < text.length() && text.charAt(at) == '-';
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c);
  }

  private static boolean isShouted(String text, int start, int end) {
    int from = Math.max(0, start - LONGEST_LABEL);
    int to = Math.min(text.length(), end + LONGEST_LABEL);
    Matcher shout = SHOUT.matcher(text).region(from, to).useTransparentBounds(true);
    boolean found = false;
    while (!found && shout.find() && shout.start() <= start) {
      found = shout.end() >= end;
    }
    return found;
  }

  private static boolean isNoCapital(int c) {
    return Character.isLetter(c) && !Character.isUpperCase(c);
  }

  /** OpenAI is a name. */
  private static boolean isMostlyCapitals(String word) {
    long small = word.chars().filter(Character::isLowerCase).count();
    return word.chars().filter(Character::isUpperCase).count() > small;
  }

  /** Whether it is in a label, before a colon or of a link, which leads to what explains it. */
  private static boolean isLabel(String text, int from, int to) {
    int start = from;
    while (start > 0 && to - start < LONGEST_LABEL && isInLabel(text.charAt(start - 1))) {
      start--;
    }
    int end = to;
    while (end < text.length() && end - start < LONGEST_LABEL && isInLabel(text.charAt(end))) {
      end++;
    }
    if (start > 0 && text.charAt(start - 1) == '[' && text.startsWith("](", end)) {
      return true;
    }
    boolean begins = start == 0 || "\n.!?-#".indexOf(text.charAt(start - 1)) >= 0;
    return begins
        && end < text.length()
        && text.charAt(end) == ':'
        && Arrays.stream(NO_LETTER.split(text.substring(start, end), -1))
            .anyMatch(LABELS::contains);
  }

  private static boolean isInLabel(char c) {
    return Character.isUpperCase(c) || " &/*_".indexOf(c) >= 0;
  }
}
