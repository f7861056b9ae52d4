package dev.gloss.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Texts that somebody may hand to a search: by grammar, by chance, by mutation, by malice. */
public final class QueryTexts {
  /** What no well-meaning person asks. */
  public static final List<String> NASTY =
      List.of(
          "(".repeat(100_000),
          "(".repeat(1_000),
          "((((".repeat(100) + "a" + "))))".repeat(100),
          "a".repeat(1 << 20),
          "a".repeat(1_024),
          "b".repeat(40_000) + "~",
          "b".repeat(64) + "~2",
          "word ".repeat(10_000),
          "ab ".repeat(128),
          "/.*.*.*.*.*b/",
          "(a+)+$",
          "*",
          "**",
          "?*?*?*",
          "*abc* *def*",
          "a* b* c* d*",
          "a~ b~ c~ d~",
          "term:a* expansion:b* definition:c* section:d*",
          "-a -b -c",
          "-a* -b*",
          "+a* +b* +c* +d*",
          "\uD800",
          "\uDFFF\uD800 a\uD83D b",
          "\0",
          "a\0b \0* \0~",
          "\u202Eabc\u202C \u2066x\u2069 \u200F",
          "\u001B[2J\u009B31m",
          "e" + "\u0301".repeat(1_000),
          "\uFDFA".repeat(1_000),
          "\u0130\u0131\u1E9E\uFB03".repeat(250),
          "\"" + "a b ".repeat(60) + "\"~100",
          "\"a\" ".repeat(64),
          "\"".repeat(1_000),
          "\\".repeat(1_000),
          "~".repeat(1_000),
          ":".repeat(1_000),
          "+-".repeat(500),
          "- ".repeat(500),
          "a-".repeat(500),
          "a.b.c.".repeat(150),
          "what is what is what is " + "what is ".repeat(40),
          "a vs b vs c vs d vs " + "e vs ".repeat(100),
          "difference between " + "a and ".repeat(120),
          "the of and to in ".repeat(25),
          "\u6DF1\u5C64\u5B66\u7FD2".repeat(250),
          "\uD83D\uDE00".repeat(1_000),
          "1e999999999 0x7fffffff -2147483648 NaN",
          "\"a b\"~99999999999999999999",
          "a~99999999999999999999",
          " ".repeat(1_024),
          "\t\r\n\u2028\u00A0\u3000",
          "");

  private static final List<String> TOKENS =
      List.of(
          "+",
          "-",
          "\"",
          "\u201C",
          "~",
          "~1",
          "~2",
          "~100",
          "*",
          ":",
          "term:",
          "section:",
          "(",
          ")",
          "[",
          "]",
          "{",
          "}",
          "\\",
          "/",
          "|",
          "&&",
          "||",
          "!",
          "^",
          "?",
          "definition:",
          "<",
          "expansion:",
          "foo:",
          " OR ",
          " AND ",
          " NOT ",
          " TO ",
          "what is ",
          " vs ",
          "define ",
          "difference between ",
          "'s",
          "\u2019s",
          "\u2026",
          "\u2014",
          "\0",
          "\u202E",
          "\uD83D",
          "\uDE00",
          "\uD83D\uDE00",
          "\u0301",
          "\u00DF",
          "\u03B2",
          "\u6DF1\u5C64",
          "\u200B",
          "\u00AD",
          "\uFEFF",
          "\t",
          "\n",
          " ",
          " ",
          " ",
          "  ",
          "C++",
          "A*",
          "x.y",
          "3-d",
          "12");

  private final Random random;
  private final List<String> real;
  private final List<String> words;

  /**
   * @param real texts that have an answer
   */
  public QueryTexts(long seed, List<String> real) {
    this.random = new Random(seed);
    this.real = List.copyOf(real);
    List<String> all = new ArrayList<>();
    real.forEach(text -> Collections.addAll(all, text.split(" ")));
    this.words = List.copyOf(all);
  }

  /** The next text. */
  public String next() {
    return switch (random.nextInt(20)) {
      case 0 -> random.nextInt(10) == 0 ? paragraph() : picked(NASTY);
      case 1, 2, 3 -> codePoints(random.nextInt(1_100));
      case 4, 5, 6, 7, 8, 9, 10 -> grammar(1 + random.nextInt(40));
      case 11 -> picked(real);
      default -> mutated(picked(real));
    };
  }

  private String picked(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }

  private String codePoints(int most) {
    StringBuilder text = new StringBuilder();
    // most letters of the world stand in the first planes; half of the texts stay there
    int bound = random.nextBoolean() ? Character.MAX_CODE_POINT + 1 : 0x3000;
    for (int n = random.nextInt(1 + most); n >= 0; n--) {
      text.appendCodePoint(random.nextInt(bound));
      text.append(random.nextInt(8) == 0 ? " " : "");
    }
    return text.toString();
  }

  private String grammar(int most) {
    StringBuilder text = new StringBuilder();
    for (int n = random.nextInt(most); n >= 0; n--) {
      text.append(random.nextInt(3) == 0 ? picked(TOKENS) : mutated(picked(words)));
      text.append(random.nextInt(3) == 0 ? "" : " ");
    }
    return text.toString();
  }

  /** As long as a query may be, of many different words. */
  private String paragraph() {
    StringBuilder text = new StringBuilder(picked(words));
    for (int n = 1 + random.nextInt(127); n > 0; n--) {
      String word = picked(words);
      text.append(' ').append(random.nextInt(16) == 0 ? mutated(word) : word);
    }
    return text.substring(0, Math.min(text.length(), 1_024));
  }

  private String mutated(String text) {
    StringBuilder changed = new StringBuilder(text);
    for (int n = random.nextInt(4); n > 0; n--) {
      int at = random.nextInt(changed.length() + 1);
      switch (random.nextInt(5)) {
        case 0 -> changed.insert(at, picked(TOKENS));
        case 1 -> changed.insert(at, (char) ('a' + random.nextInt(26)));
        case 2 -> changed.insert(at, random.nextBoolean() ? "*" : "~");
        case 3 -> changed.append(' ').append(picked(words));
        default -> changed.delete(at, Math.min(changed.length(), at + 1 + random.nextInt(3)));
      }
    }
    return changed.toString();
  }
}
