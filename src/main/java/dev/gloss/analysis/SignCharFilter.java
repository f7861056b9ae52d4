package dev.gloss.analysis;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import org.apache.lucene.analysis.charfilter.BaseCharFilter;
import org.jspecify.annotations.Nullable;

/**
 * Decides on signs that the tokenizer reads otherwise. The sign behind a single letter is part of
 * the word: {@code C++}, {@code C#} and {@code A*} stay apart from {@code C} and {@code A}; behind
 * a longer word it is a footnote's or Markdown's and left to the tokenizer. An underscore, and a
 * dot behind a small letter, part words: {@code weight_decay}, {@code Node.js} and {@code e.g.} are
 * two each, {@code L.S.T.M.} and {@code 3.5} one.
 */
final class SignCharFilter extends BaseCharFilter {
  /** A sign and how it is written as letters. */
  private record Sign(String text, String name) {}

  private static final Sign[] SIGNS = {
    new Sign("++", "plusplus"), new Sign("#", "sharp"), new Sign("*", "star")
  };

  private @Nullable Reader named;

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
    int shift = 0;
    int i = 0;
    while (i < text.length()) {
      out.append(isJoint(text, i) ? ' ' : text.charAt(i));
      Sign sign = isSingleLetter(text, i) ? signAt(text, i + 1) : null;
      i++;
      if (sign != null) {
        int start = out.length();
        out.append(sign.name());
        for (int at = sign.text().length() + 1; at <= sign.name().length(); at++) {
          addOffCorrectMap(start + at, --shift);
        }
        i += sign.text().length();
      }
    }
    return out.toString();
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

  private static boolean isSingleLetter(String text, int at) {
    return Character.isLetter(text.charAt(at))
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
