package dev.gloss.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Normalises the parts of one entry and collects what is wrong with them. */
final class EntryChecks {
  private static final int SHOWN = 60;

  private final List<String> faults = new ArrayList<>();
  private final String term;

  /**
   * @param term the term as given; may be null where a caller broke the contract
   */
  EntryChecks(@Nullable String term) {
    String folded = text("term", term, Entry.MAX_TERM);
    if (folded == null) {
      faults.add("has no term");
    }
    this.term = folded == null ? "" : folded;
  }

  /** The term, normalised; empty when there is none. */
  String term() {
    return term;
  }

  /** The text, normalised, or null when it is blank; faults are kept. */
  @Nullable String text(String field, @Nullable String value, int limit) {
    String folded = value == null ? "" : fold(value);
    if (folded.isEmpty()) {
      return null;
    }
    if (folded.length() > limit) {
      faults.add(
          "has a "
              + field
              + " of "
              + number(folded.length())
              + " characters, at most "
              + number(limit)
              + " are allowed");
    }
    int bad = firstForbidden(folded);
    if (bad >= 0) {
      faults.add(
          String.format(
              Locale.ROOT,
              "has %s in its %s at character %s, %s",
              codePoint(folded.charAt(bad)),
              field,
              number(bad + 1),
              reason(folded.charAt(bad))));
    }
    return folded;
  }

  /** The elements, normalised, without blank ones; faults are kept. */
  List<String> list(String field, List<String> values, int limit) {
    List<String> kept = new ArrayList<>(values.size());
    for (String value : values) {
      String folded = text(field, value, limit);
      if (folded != null) {
        kept.add(folded);
      }
    }
    return List.copyOf(kept);
  }

  void sense(int sense) {
    if (sense < 0) {
      faults.add("has the sense " + sense + ", wanted 1 or more, or 0 for none");
    }
  }

  /** Throws when anything was wrong. */
  void finish(boolean explained) {
    if (!explained) {
      faults.add("has neither expansion nor definition");
    }
    if (!faults.isEmpty()) {
      throw new InvalidEntryException(term.isEmpty() ? "entry" : "entry " + quote(term), faults);
    }
  }

  /** White space folded to single blanks, trimmed. */
  static String fold(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean pending = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSpace(c)) {
        pending = out.length() > 0;
      } else {
        if (pending) {
          out.append(' ');
          pending = false;
        }
        out.append(c);
      }
    }
    return out.toString();
  }

  /** Blank, tab, line ends and every Unicode separator, the no-break ones included. */
  static boolean isSpace(char c) {
    return c == ' '
        || c == '\t'
        || c == '\n'
        || c == '\r'
        || (c > 0x7F && Character.isSpaceChar(c));
  }

  /** The text in double quotes, cut when long, what a terminal would obey shown as {@code U+….} */
  static String quote(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      if (i >= SHOWN && !Character.isLowSurrogate(text.charAt(i))) {
        out.append('…');
        break;
      }
      char c = text.charAt(i);
      boolean lone = Character.isSurrogate(c) && isLone(text, i);
      out.append(lone || isControl(c) || isDirection(c) ? codePoint(c) : String.valueOf(c));
    }
    return out.append('"').toString();
  }

  /** Index of the first character that no entry may hold, or -1. */
  private static int firstForbidden(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isControl(c) || isDirection(c) || (Character.isSurrogate(c) && isLone(text, i))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isControl(char c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0);
  }

  /** Embeddings and overrides (U+202A to U+202E), isolates (U+2066 to U+2069). */
  private static boolean isDirection(char c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }

  private static boolean isLone(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        ? i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))
        : i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
  }

  private static String reason(char c) {
    if (Character.isSurrogate(c)) {
      return "half of a surrogate pair is not text";
    }
    return isDirection(c)
        ? "controls of the writing direction are not allowed"
        : "control characters are not allowed";
  }

  private static String codePoint(char c) {
    return String.format(Locale.ROOT, "U+%04X", (int) c);
  }

  private static String number(int n) {
    return String.format(Locale.ROOT, "%,d", n);
  }
}
