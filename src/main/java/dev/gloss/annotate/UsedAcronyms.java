package dev.gloss.annotate;

import dev.gloss.annotate.senses.EverydayUse;
import dev.gloss.text.Acronyms;
import dev.gloss.text.Text;
import dev.gloss.text.WordList;
import java.util.Arrays;
import java.util.Set;
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
          DESIGN, DISCUSSION, EVIDENCE, EXAMPLE, FINDINGS, FUNDING, HYPOTHESIS, IMPORTANT,
          INTERPRETATION, INTERVENTIONS, INTRODUCTION, KEYWORDS, LIMITATIONS, MATERIALS, MEASUREMENTS,
          METHOD, METHODS, MOTIVATION, NOTE, NOTES, OBJECTIVE, OBJECTIVES, OUTCOMES, PARTICIPANTS,
          PATIENTS, PURPOSE, QUESTION, RATIONALE, RELEVANCE, RESULT, RESULTS, SETTING, SIGNIFICANCE,
          SUBJECT, SUMMARY, TIP, TITLE, WARNING
          """);

  /** Acronyms of running text are shorter; longer ones are words in capitals. */
  private static final int LONGEST = 10;

  /** No label is longer; with several words: {@code MATERIALS AND METHODS}. */
  private static final int LONGEST_LABEL = 80;

  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{Lu}]+");

  private UsedAcronyms() {}

  /**
   * Whether a piece of a text is one: no name, Roman number or operator, no unit behind its number,
   * not in a line of capitals only, nor in a label such as {@code METHODS:}.
   */
  static boolean isOne(String text, int start, int end) {
    String acronym = Acronyms.singular(text.substring(start, end));
    return acronym.length() <= LONGEST
        && Acronyms.isIn(acronym)
        && !Acronyms.isNone(acronym)
        && isMostlyCapitals(acronym)
        && !EverydayUse.isNumbered(text, start, end)
        && Text.line(text, start, end).chars().anyMatch(UsedAcronyms::isNoCapital)
        && !isLabel(text, start, end);
  }

  private static boolean isNoCapital(int c) {
    return Character.isLetter(c) && !Character.isUpperCase(c);
  }

  /** OpenAI is a name. */
  private static boolean isMostlyCapitals(String word) {
    long small = word.chars().filter(Character::isLowerCase).count();
    return word.chars().filter(Character::isUpperCase).count() > small;
  }

  private static boolean isLabel(String text, int from, int to) {
    int start = from;
    while (start > 0 && to - start < LONGEST_LABEL && isInLabel(text.charAt(start - 1))) {
      start--;
    }
    int end = to;
    while (end < text.length() && end - start < LONGEST_LABEL && isInLabel(text.charAt(end))) {
      end++;
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
