package dev.gloss.annotate;

import dev.gloss.text.Initials;
import java.util.ArrayList;
import java.util.List;

/** What a text itself says acronyms stand for: {@code long short-term memory (LSTM)}. */
final class Definitions {
  /** The longest acronym, in characters. */
  private static final int SHORT = 12;

  /**
   * A definition.
   *
   * @param acronym the short form
   * @param expansion the long form
   * @param start where the acronym stands in the block
   * @param end where it ends
   */
  record Definition(String acronym, String expansion, int start, int end) {}

  private Definitions() {}

  /** Those of a block, in order. */
  static List<Definition> in(TextWords words) {
    List<Definition> found = new ArrayList<>();
    String text = words.text();
    for (int word = 1; word < words.count(); word++) {
      int open = words.start(word) - 1;
      if (open > 0 && text.charAt(open) == '(' && Character.isWhitespace(text.charAt(open - 1))) {
        Definition definition = before(words, word, open);
        if (definition != null) {
          found.add(definition);
        }
      }
    }
    return found;
  }

  private static @org.jspecify.annotations.Nullable Definition before(
      TextWords words, int word, int open) {
    String text = words.text();
    int start = words.start(word);
    int end = start;
    while (end < text.length() && text.charAt(end) > ' ' && ")];,".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    String acronym = text.substring(start, end);
    String singular =
        acronym.endsWith("s") && acronym.length() > 2
            ? acronym.substring(0, acronym.length() - 1)
            : acronym;
    if (end - start > SHORT || singular.chars().filter(Character::isUpperCase).count() < 2) {
      return null;
    }
    int most = Math.min(singular.length() + 4, 2 * singular.length());
    for (int n = 1; n <= most && word - n >= 0; n++) {
      int from = words.start(word - n);
      String expansion = text.substring(from, open).strip();
      if (expansion.indexOf('.') >= 0 || expansion.indexOf('(') >= 0) {
        return null;
      }
      if (Initials.strict(singular, expansion)) {
        return new Definition(singular, expansion, start, end);
      }
    }
    return null;
  }
}
