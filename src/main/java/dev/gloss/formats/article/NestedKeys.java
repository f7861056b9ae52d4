package dev.gloss.formats.article;

import dev.gloss.corpus.Entry;
import dev.gloss.formats.source.Headings;
import dev.gloss.formats.source.SourceReading;
import dev.gloss.text.Edits;
import dev.gloss.text.Field;
import dev.gloss.text.Text;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The items nested under an entry: {@code also:}, {@code see:} and their like, and what tables call
 * them in other languages.
 */
final class NestedKeys {
  private static final Map<String, Field> KEYS =
      Map.of(
          "also", Field.ALIASES,
          "see", Field.SEE,
          "e.g.", Field.EXAMPLES,
          "e.g", Field.EXAMPLES,
          "eg", Field.EXAMPLES,
          "source", Field.SOURCE,
          "id", Field.ID,
          "sense", Field.SENSE,
          "allow", Field.ALLOW);

  private NestedKeys() {}

  /**
   * Adds what a nested item says to the entry, unless it is part of the definition.
   *
   * @return whether it was taken
   */
  static boolean take(ArticleBlock item, Entry.Builder entry, String term, SourceReading source) {
    String text = item.plain();
    int colon = text.indexOf(':');
    if (colon < 1 || colon > 12) {
      return false;
    }
    String written = text.substring(0, colon).strip();
    Field field = field(written);
    if (field == null) {
      warnOfNear(written, item, source);
      return false;
    }
    String value = text.substring(colon + 1).strip();
    if (value.isEmpty()) {
      source.warning(item.line(), "\"" + written + ":\" of entry " + quoted(term) + " is empty");
    } else if (field == Field.SENSE) {
      entry.sense(sense(value, term, item, source));
    } else {
      set(field, value, entry);
    }
    return true;
  }

  private static @Nullable Field field(String written) {
    Field foreign = Headings.foreign(written);
    return foreign == null ? KEYS.get(written.toLowerCase(Locale.ROOT)) : foreign;
  }

  private static void set(Field field, String value, Entry.Builder entry) {
    switch (field) {
      case ALIASES -> split(value).forEach(entry::alias);
      case SEE -> split(value).forEach(entry::see);
      case EXAMPLES -> entry.example(value);
      case SOURCE -> entry.source(value);
      case ID -> entry.id(value);
      case ALLOW -> split(value).forEach(entry::allow);
      default -> throw new IllegalArgumentException(field + " is no nested key");
    }
  }

  /** The place among the senses; 0, after it was told, when it is no number from 1. */
  private static int sense(String value, String term, ArticleBlock item, SourceReading source) {
    int sense = number(value);
    if (sense < 1) {
      source.error(
          item.line(),
          "entry "
              + quoted(term)
              + " has the sense "
              + quoted(value)
              + ", wanted a whole number from 1 to 2,147,483,647");
    }
    return Math.max(sense, 0);
  }

  /** At semicolons if there are any, else at commas. */
  private static List<String> split(String value) {
    return List.of(value.split(value.indexOf(';') >= 0 ? ";" : ","));
  }

  private static int number(String value) {
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private static void warnOfNear(String written, ArticleBlock item, SourceReading source) {
    String near = near(written.toLowerCase(Locale.ROOT));
    if (near != null) {
      source.warning(
          item.line(),
          "\"" + written + ":\" is read as part of the definition; \"" + near + ":\" was meant?");
    }
  }

  /** The key one edit away, transposed neighbours being one edit; null when there is none. */
  private static @Nullable String near(String written) {
    for (String key : List.of("also", "see", "source", "sense", "e.g.", "id", "allow")) {
      boolean shared = written.length() > 1 && key.length() > 2;
      if (shared && Edits.isOne(written, key)) {
        return key;
      }
    }
    return written.equals("see also") ? "see" : null;
  }

  private static String quoted(String text) {
    return Text.quote(text);
  }
}
