package dev.gloss.annotate.reading;

import dev.gloss.text.WordList;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a hyphen at the end of a line belongs to its word ({@code long short-⏎term}) or is only
 * where the word was broken ({@code convolu-⏎tional}). The rest of the block decides, where it
 * holds the word whole; else the shape of the two parts.
 */
final class Hyphens {
  /** Parts that are words of their own and mostly keep their hyphen. */
  private static final Set<String> FIRST_PARTS =
      WordList.of(
          """
          all, back, best, black, class, coarse, cost, cross, data, deep, domain, ease, end, error,
          fast, few, fine, first, five, four, full, grey, half, hand, hard, head, high, ill, large,
          least, left, light, line, long, low, many, max, mean, mid, mini, multi, near, new, next,
          non, one, open, out, pair, part, per, point, pseudo, quasi, rate, real, right, rule,
          second, self, semi, set, short, single, small, so, soft, state, step, task, ten, text,
          third, three, time, token, top, two, user, well, white, wide, word, world, zero
          """);

  /** Parts that are as often but the beginning of a word: super-vised, super-resolution. */
  private static final Set<String> AFFIXES = Set.of("hyper", "post", "pre", "sub", "super");

  private static final int SHORT_PART = 3;

  private final String raw;
  private @Nullable Set<String> compounds;

  Hyphens(String raw) {
    this.raw = raw;
  }

  /**
   * @param hyphen where the hyphen is
   * @param next where the next line's text begins
   */
  boolean isKept(int hyphen, int next) {
    int begin = wordStart(hyphen);
    int end = wordEnd(next);
    if (begin > 0 && isHyphen(raw.charAt(begin - 1))) {
      return true; // state-of-the-⏎art
    }
    char before = raw.charAt(hyphen - 1);
    char after = raw.charAt(next);
    if (!Character.isLowerCase(before) || !Character.isLowerCase(after)) {
      return true; // GPT-⏎4
    }
    String first = raw.substring(begin, hyphen).toLowerCase(Locale.ROOT);
    String second = raw.substring(next, end).toLowerCase(Locale.ROOT);
    if (compounds().contains(first + "-" + second)) {
      return true;
    }
    boolean goesOn = end < raw.length() && isHyphen(raw.charAt(end));
    if (goesOn && second.length() <= SHORT_PART) {
      return true; // end-⏎to-end
    }
    boolean mayBePart =
        FIRST_PARTS.contains(first) || (AFFIXES.contains(first) && raw.contains(" " + second));
    return mayBePart && !raw.contains(first + second);
  }

  static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010' || c == '\u2011';
  }

  /** The words of the block with a hyphen within a line, in small letters, two parts each. */
  private Set<String> compounds() {
    if (compounds == null) {
      Set<String> found = new HashSet<>();
      for (int at = 0; at < raw.length(); at++) {
        if (isHyphen(raw.charAt(at))) {
          addCompound(found, at);
        }
      }
      compounds = found;
    }
    return compounds;
  }

  private void addCompound(Set<String> found, int hyphen) {
    int begin = wordStart(hyphen);
    int end = wordEnd(hyphen + 1);
    if (begin < hyphen && end > hyphen + 1) {
      String parts = raw.substring(begin, hyphen) + "-" + raw.substring(hyphen + 1, end);
      found.add(parts.toLowerCase(Locale.ROOT));
    }
  }

  private static final int LONGEST = 64;

  private int wordStart(int end) {
    int at = end;
    while (at > 0 && end - at < LONGEST && Character.isLetterOrDigit(raw.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private int wordEnd(int start) {
    int at = start;
    while (at < raw.length() && at - start < LONGEST && Character.isLetterOrDigit(raw.charAt(at))) {
      at++;
    }
    return at;
  }
}
