package dev.gloss.annotate.definitions;

import dev.gloss.text.Text;
import java.util.regex.Pattern;

/** How far a long form may reach back in a text: not over the beginning of its sentence. */
final class Sentences {
  /** How far back a long form is looked for. */
  static final int FARTHEST = 300;

  /** After brackets: a list or the sentence goes on there, and no long form goes on over it. */
  private static final Pattern LISTED =
      Pattern.compile(
          "\\s*[,;]|\\s+(?:and|or|as|at|by|from|in|into|on|than|that|to|via|which|with|is|are|was|were"
              + "|has|have)\\s");

  private final String text;

  Sentences(String text) {
    this.text = text;
  }

  /** The text of a sentence up to a place, asides passed over; at least so many words. */
  LongText before(int least, int end, int words) {
    int from = Math.max(least, end - FARTHEST);
    int[] asides = new int[FARTHEST];
    int n = 0;
    int at = end - 1;
    int left = words;
    while (at >= from && left > 0) {
      char c = text.charAt(at);
      if (c == '(' || c == '[' || endsSentence(at, end)) {
        break;
      }
      if (c == ')' || c == ']') {
        int opener = opener(at, from);
        boolean aside = opener == 0 || (opener > 0 && Text.isSpace(text.charAt(opener - 1)));
        if (opener < 0 || (aside && isListed(at + 1))) {
          break;
        }
        if (aside) {
          asides[n++] = opener;
          asides[n++] = at + 1;
        }
        at = opener;
      }
      left -= at > from && isSpaceAt(text, at - 1) && ShortForm.isLetter(text.charAt(at)) ? 1 : 0;
      at--;
    }
    LongText sentence = new LongText(text, at + 1, end);
    for (int i = 0; i < n; i += 2) {
      sentence.blank(asides[i], asides[i + 1]);
    }
    return sentence;
  }

  private boolean isListed(int at) {
    return LISTED.matcher(text).region(at, text.length()).lookingAt();
  }

  /** Whether a sentence, a clause or a paragraph ends here. */
  private boolean endsSentence(int at, int end) {
    char c = text.charAt(at);
    if (at + 2 >= end || !Text.isSpace(text.charAt(at + 1))) {
      return false;
    }
    return c == '\n'
        ? isEmptyLine(at + 1)
        : ";!?:|".indexOf(c) >= 0
            || (c == '.' && Character.isUpperCase(text.charAt(at + 2)) && !isInitial(at));
  }

  /** The second stop of {@code U.S.} and the like. */
  private boolean isInitial(int stop) {
    return stop > 2 && text.charAt(stop - 2) == '.' && Character.isLetter(text.charAt(stop - 1));
  }

  private boolean isEmptyLine(int line) {
    int at = line;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at < text.length() && text.charAt(at) == '\n';
  }

  private int opener(int closer, int least) {
    int depth = 0;
    for (int i = closer; i >= least; i--) {
      depth -= Brackets.step(text.charAt(i));
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** The start with which every bracket has its other one in the long form, -1 for none. */
  int balanced(int start, int end) {
    int depth = 0;
    int least = Math.max(0, start - FARTHEST);
    for (int i = end - 1; i >= least; i--) {
      if (i < start && depth == 0 && (i + 1 == start || Text.isSpace(text.charAt(i)))) {
        return i + 1;
      }
      depth -= Brackets.step(text.charAt(i));
      if (depth < 0) {
        return -1;
      }
    }
    return depth == 0 && least == 0 ? 0 : -1;
  }

  static boolean isSpaceAt(String text, int at) {
    return at < text.length() && Text.isSpace(text.charAt(at));
  }
}
