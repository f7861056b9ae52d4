package dev.gloss.annotate;

import dev.gloss.annotate.definitions.CapitalWords;
import dev.gloss.text.Words;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/** Words in capitals that are no acronyms, by where they stand. Stateless and thread-safe. */
final class Headings {
  /** Before a colon in abstracts, reports and notes. */
  private static final Set<String> LABELS =
      Words.of(
          """
          ABSTRACT, AIM, AIMS, ANSWER, BACKGROUND, CAUTION, CONCLUSION, CONCLUSIONS, CONTEXT, DATE,
          DESIGN, DISCUSSION, EVIDENCE, EXAMPLE, FINDINGS, FUNDING, HYPOTHESIS, IMPORTANT,
          INTERPRETATION, INTERVENTIONS, INTRODUCTION, KEYWORDS, LIMITATIONS, MATERIALS, MEASUREMENTS,
          METHOD, METHODS, MOTIVATION, NOTE, NOTES, OBJECTIVE, OBJECTIVES, OUTCOMES, PARTICIPANTS,
          PATIENTS, PURPOSE, QUESTION, RATIONALE, RELEVANCE, RESULT, RESULTS, SETTING, SIGNIFICANCE,
          SUBJECT, SUMMARY, TIP, TITLE, WARNING
          """);

  /** No label is longer; with several words: {@code MATERIALS AND METHODS}. */
  private static final int LONGEST_LABEL = 80;

  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{Lu}]+");

  private Headings() {}

  /** Whether a word stands in a line of capitals only, or in a label such as {@code METHODS:}. */
  static boolean holds(String text, CapitalWords.Word word) {
    return isLine(text, word) || isLabel(text, word);
  }

  private static boolean isLine(String text, CapitalWords.Word word) {
    int start = text.lastIndexOf('\n', word.start()) + 1;
    int end = text.indexOf('\n', word.end());
    for (int i = start; i < (end < 0 ? text.length() : end); i++) {
      if (Character.isLowerCase(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLabel(String text, CapitalWords.Word word) {
    int start = word.start();
    while (start > 0 && word.end() - start < LONGEST_LABEL && isInLabel(text.charAt(start - 1))) {
      start--;
    }
    int end = word.end();
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
