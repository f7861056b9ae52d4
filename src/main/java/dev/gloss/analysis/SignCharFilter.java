package dev.gloss.analysis;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import org.apache.lucene.analysis.charfilter.BaseCharFilter;
import org.jspecify.annotations.Nullable;

/**
 * Decides on signs that the tokenizer reads otherwise, so that a text and what a keyboard can type
 * of it are the same words.
 *
 * <ul>
 *   <li>The sign behind a single letter is part of the word: {@code C++}, {@code C#} and {@code A*}
 *       stay apart from {@code C} and {@code A}; behind a longer word it is a footnote's or
 *       Markdown's and left to the tokenizer.
 *   <li>An underscore, and a dot behind a small letter, part words: {@code weight_decay}, {@code
 *       Node.js} and {@code e.g.} are two each, {@code L.S.T.M.} and {@code 3.5} one.
 *   <li>A lowered digit behind a letter is that digit, {@code CO₂} is {@code CO2}; a raised one
 *       behind one or two letters, {@code R²} and {@code R^2} are {@code R2}, while behind a longer
 *       word it is a footnote's, and behind a digit a power.
 *   <li>Numbers with a sign for times between them are one word: {@code 3×3}, {@code 3 × 3} and
 *       {@code 3 x 3} are {@code 3x3}. So is one with commas: {@code 1,000} is {@code 1000}.
 * </ul>
 */
final class SignCharFilter extends BaseCharFilter {
  /** A sign and how it is written as letters. */
  private record Sign(String text, String name) {}

  private static final Sign[] SIGNS = {
    new Sign("++", "plusplus"), new Sign("#", "sharp"), new Sign("*", "star")
  };

  /** Letters of the longest symbol or unit that is raised to a power. */
  private static final int LONGEST_SYMBOL = 2;

  /** Raised or lowered digits of the longest number. */
  private static final int MOST_DIGITS = 8;

  private static final String RAISED =
      "\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079";

  private static final String LOWERED =
      "\u2080\u2081\u2082\u2083\u2084\u2085\u2086\u2087\u2088\u2089";

  private @Nullable Reader named;
  private int shift;

  SignCharFilter(Reader input) {
    super(input);
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    Reader reader = named;
    if (reader == null) {
      reader = new StringReader(name(readAll()));
      named = reader;
    }
    return reader.read(buffer, offset, length);
  }

  private String readAll() throws IOException {
    StringBuilder text = new StringBuilder();
    char[] buffer = new char[256]; // most texts are short, and each has one
    for (int n = input.read(buffer); n >= 0; n = input.read(buffer)) {
      text.append(buffer, 0, n);
    }
    return text.toString();
  }

  private String name(String text) {
    StringBuilder out = new StringBuilder(text.length() + 8);
    int i = 0;
    while (i < text.length()) {
      int plain = endOfPlain(text, i);
      out.append(text, i, plain);
      i = plain < text.length() ? name(text, plain, out) : plain;
    }
    return out.toString();
  }

  /** Writes what stands there, by name if it is a sign; the end of it. */
  private int name(String text, int at, StringBuilder out) {
    Sign sign = isSingleLetter(text, at - 1) ? signAt(text, at) : null;
    int times = endOfTimes(text, at);
    if (sign != null) {
      return put(out, sign.name(), at, at + sign.text().length());
    } else if (times > at) {
      return put(out, "x", at, times);
    } else if (isPower(text, at) || partsThousands(text, at)) {
      return put(out, "", at, at + 1);
    }
    out.append(isJoint(text, at) ? ' ' : digit(text, at));
    return at + 1;
  }

  /** Where characters end that are no sign whatever is around them, most of a text. */
  private static int endOfPlain(String text, int start) {
    int end = start;
    while (end < text.length() && isPlain(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  /**
   * Puts a name in the place of a sign and keeps the offsets: what the name has more than the sign
   * stands at the sign's end.
   *
   * @return the end of the sign
   */
  private int put(StringBuilder out, String name, int start, int end) {
    for (int i = 0; i < name.length(); i++) {
      place(out.length(), Math.min(start + i, end));
      out.append(name.charAt(i));
    }
    place(out.length(), end);
    return end;
  }

  private void place(int put, int read) {
    if (read - put != shift) {
      shift = read - put;
      addOffCorrectMap(put, shift);
    }
  }

  private static boolean isJoint(String text, int at) {
    char c = text.charAt(at);
    if ((c != '.' && c != '_') || at == 0 || at + 1 == text.length()) {
      return false;
    }
    char before = text.charAt(at - 1);
    char after = text.charAt(at + 1);
    return c == '_'
        ? Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after)
        : Character.isLowerCase(before) && Character.isLetter(after);
  }

  /** Where a sign for times between two numbers ends, blanks around it included. */
  private static int endOfTimes(String text, int start) {
    int sign = isAt(text, start, ' ') ? start + 1 : start;
    int end = isAt(text, sign + 1, ' ') ? sign + 2 : sign + 1;
    boolean apart = start < sign && sign + 1 < end;
    boolean times = isAt(text, sign, '\u00D7') || (apart && isAt(text, sign, 'x'));
    return times && isDigit(text, start - 1) && isDigit(text, end) ? end : start;
  }

  private static boolean partsThousands(String text, int at) {
    return isAt(text, at, ',')
        && isDigit(text, at - 1)
        && isDigit(text, at + 1)
        && isDigit(text, at + 2)
        && isDigit(text, at + 3)
        && !isDigit(text, at + 4);
  }

  private static boolean isPower(String text, int at) {
    return isAt(text, at, '^') && isDigit(text, at + 1) && isSymbol(lettersBefore(text, at));
  }

  /** The character, or the digit that one raised or lowered stands for behind letters. */
  private static char digit(String text, int at) {
    char c = text.charAt(at);
    int raised = RAISED.indexOf(c);
    int lowered = LOWERED.indexOf(c);
    if (raised < 0 && lowered < 0) {
      return c;
    }
    int end = at;
    while (end > 0
        && at - end < MOST_DIGITS
        && (RAISED + LOWERED).indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    int letters = lettersBefore(text, end);
    boolean index = raised < 0 ? letters > 0 : isSymbol(letters);
    return index ? (char) ('0' + Math.max(raised, lowered)) : c;
  }

  /** How many letters end there, as far as it matters. */
  private static int lettersBefore(String text, int end) {
    int start = end;
    while (start > 0
        && end - start <= LONGEST_SYMBOL
        && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return end - start;
  }

  /** Whether so many letters are a symbol or a unit, not a word. */
  private static boolean isSymbol(int letters) {
    return letters > 0 && letters <= LONGEST_SYMBOL;
  }

  private static boolean isAt(String text, int at, char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  private static boolean isDigit(String text, int at) {
    return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
  }

  private static boolean isSingleLetter(String text, int at) {
    return at >= 0
        && Character.isLetter(text.charAt(at))
        && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
  }

  private static @Nullable Sign signAt(String text, int at) {
    for (Sign sign : SIGNS) {
      if (text.startsWith(sign.text(), at)) {
        int end = at + sign.text().length();
        return end < text.length() && Character.isLetter(text.charAt(end)) ? null : sign;
      }
    }
    return null;
  }
}
