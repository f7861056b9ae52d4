package dev.gloss.formats.write;

import dev.gloss.corpus.Entry;
import dev.gloss.formats.source.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of an entry by their fields. */
public final class EntryTexts {
  /** The fields of an entry in the order in which they are written. */
  static final List<Field> ORDER =
      List.of(
          Field.TERM,
          Field.EXPANSION,
          Field.DEFINITION,
          Field.SECTION,
          Field.ALIASES,
          Field.SEE,
          Field.EXAMPLES,
          Field.SOURCE,
          Field.ID,
          Field.SENSE,
          Field.ALLOW,
          Field.GLOSSARY,
          Field.LICENCE);

  private EntryTexts() {}

  /** The text of a field that holds one, or null. */
  static @Nullable String text(Field field, Entry entry) {
    return switch (field) {
      case TERM -> entry.term();
      case EXPANSION -> entry.expansion();
      case DEFINITION -> entry.definition();
      case SECTION -> entry.section();
      case SOURCE -> entry.source();
      case ID -> entry.id();
      case SENSE -> entry.sense() == 0 ? null : String.valueOf(entry.sense());
      case GLOSSARY -> entry.origin().glossary();
      case LICENCE -> entry.origin().licence();
      case MEANING, ALIASES, SEE, EXAMPLES, ALLOW -> null;
    };
  }

  /** The elements of a field that holds a list; none of any other. */
  static List<String> list(Field field, Entry entry) {
    return switch (field) {
      case ALIASES -> entry.aliases();
      case SEE -> entry.see();
      case EXAMPLES -> entry.examples();
      case ALLOW -> entry.allow();
      default -> List.of();
    };
  }

  /** Whether an entry has something in a field. */
  public static boolean has(Field field, Entry entry) {
    return text(field, entry) != null || !list(field, entry).isEmpty();
  }

  /** What stands for an entry in one line: its expansion, else its definition. */
  static String meaning(Entry entry) {
    String expansion = entry.expansion();
    return expansion == null ? String.valueOf(entry.definition()) : expansion;
  }
}
