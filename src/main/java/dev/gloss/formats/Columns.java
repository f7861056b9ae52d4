package dev.gloss.formats;

import dev.gloss.formats.source.Headings;
import dev.gloss.formats.source.SourceReading;
import dev.gloss.text.Field;
import dev.gloss.text.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What each column of a table holds. */
final class Columns {
  private static final String IGNORED = "-";

  /** So many names are told one by one. */
  private static final int MAX_SHOWN = 20;

  private static final int NONE = -1;

  private final List<@Nullable Field> fields;

  /** The column of short forms beside one of terms, which holds what they stand for. */
  private final int brief;

  /** That column of terms, {@link #NONE} where there is no such pair. */
  private final int full;

  private Columns(List<@Nullable Field> fields, int brief, int full) {
    this.fields = fields;
    this.brief = brief;
    this.full = full;
  }

  /** Whether what was asked for names the columns in order, so that the table has no headings. */
  static boolean areInOrder(List<String> asked) {
    return !asked.isEmpty() && asked.stream().noneMatch(column -> column.contains("="));
  }

  /** Whether a table with these headings can be read: they name a term and what is said of it. */
  static boolean areHeadings(List<String> headings) {
    List<@Nullable Field> fields = new ArrayList<>();
    headings.forEach(heading -> fields.add(Headings.named(heading)));
    int full = full(fields, brief(fields, headings));
    if (full != NONE) {
      fields.set(full, Field.EXPANSION);
    }
    return isEnough(fields);
  }

  /**
   * The columns that are asked for in order; null, after it was told, when one is unknown or they
   * are not enough.
   */
  static @Nullable Columns inOrder(List<String> asked, SourceReading source) {
    List<@Nullable Field> fields = new ArrayList<>();
    for (String column : asked) {
      Field field = Headings.named(column);
      if (field == null && !column.equals(IGNORED)) {
        source.error(0, unknown(column));
        return null;
      }
      fields.add(field);
    }
    return checked(fields, asked, asked, 0, source);
  }

  /**
   * The columns below headings, some of which may have been asked to be read as others; null, after
   * it was told, when two claim one field or they are not enough.
   */
  static @Nullable Columns below(
      List<String> headings, List<String> asked, int line, SourceReading source) {
    Map<String, String> renamed = new HashMap<>();
    for (String column : asked) {
      int equals = column.lastIndexOf('=');
      String field = column.substring(equals + 1).strip();
      if (equals < 0 || (Headings.named(field) == null && !field.equals(IGNORED))) {
        source.error(0, unknown(field));
        return null;
      }
      renamed.put(Text.fold(column.substring(0, equals)), field);
    }
    List<@Nullable Field> fields = new ArrayList<>();
    List<String> roles = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (String heading : headings) {
      String name = renamed.remove(Text.fold(heading));
      Field field = Headings.named(name == null ? heading : name);
      fields.add(field);
      roles.add(name == null ? heading : name);
      if (field == null && name == null && !heading.isBlank()) {
        unknown.add(heading);
      }
    }
    if (!renamed.isEmpty()) {
      String missing = Text.quote(renamed.keySet().iterator().next());
      source.error(line, "no column is headed " + missing + ", which the option columns names");
      return null;
    }
    Columns columns = checked(fields, roles, headings, line, source);
    if (columns != null && !unknown.isEmpty()) {
      source.warning(line, "ignored columns: " + shown(unknown));
    }
    return columns;
  }

  private static String unknown(String column) {
    return "columns: found "
        + Text.quote(column)
        + ", wanted - or one of "
        + Stream.of(Field.values()).map(Field::word).collect(Collectors.joining(", "));
  }

  private static @Nullable Columns checked(
      List<@Nullable Field> named,
      List<String> roles,
      List<String> names,
      int line,
      SourceReading source) {
    List<@Nullable Field> found = new ArrayList<>(named);
    int brief = brief(found, roles);
    int full = full(found, brief);
    if (full != NONE) {
      found.set(full, Field.EXPANSION);
    }
    List<@Nullable Field> fields = new ArrayList<>();
    for (Field field : found) {
      fields.add(field == Field.MEANING ? meaning(found) : field);
    }
    String twice = twice(fields, names);
    if (twice != null) {
      source.error(line, twice);
      return null;
    }
    if (!isEnough(fields)) {
      source.error(
          line,
          "the columns are "
              + shown(names)
              + "; wanted one for the term and one for its expansion or definition,"
              + " which the option columns may name");
      return null;
    }
    return new Columns(fields, brief, full);
  }

  /** What is wrong where two columns claim one field, else null. */
  private static @Nullable String twice(List<@Nullable Field> fields, List<String> names) {
    Map<Field, String> claimed = new EnumMap<>(Field.class);
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      String before = field == null ? null : claimed.putIfAbsent(field, names.get(i));
      if (field != null && before != null) {
        return "columns "
            + Text.quote(before)
            + " and "
            + Text.quote(names.get(i))
            + " both claim the "
            + field.word()
            + "; say with the option columns which is what";
      }
    }
    return null;
  }

  /** The only column of short forms, if there is one. */
  private static int brief(List<@Nullable Field> found, List<String> roles) {
    int brief = NONE;
    for (int i = 0; i < roles.size(); i++) {
      if (found.get(i) == Field.TERM && Headings.isShort(roles.get(i))) {
        if (brief != NONE) {
          return NONE;
        }
        brief = i;
      }
    }
    return brief;
  }

  /** The column of terms beside one of short forms, unless another says what they stand for. */
  private static int full(List<@Nullable Field> found, int brief) {
    if (brief == NONE || found.contains(Field.EXPANSION)) {
      return NONE;
    }
    List<@Nullable Field> others = new ArrayList<>(found);
    others.set(brief, null);
    return others.indexOf(Field.TERM);
  }

  private static String shown(List<String> names) {
    String first =
        names.stream().limit(MAX_SHOWN).map(Text::quote).collect(Collectors.joining(", "));
    return names.size() > MAX_SHOWN
        ? first + " and " + (names.size() - MAX_SHOWN) + " more"
        : first;
  }

  /** A column of meanings holds what no other column does. */
  private static Field meaning(List<@Nullable Field> found) {
    if (found.contains(Field.DEFINITION)) {
      return Field.EXPANSION;
    }
    return found.contains(Field.EXPANSION) ? Field.DEFINITION : Field.MEANING;
  }

  private static boolean isEnough(List<@Nullable Field> fields) {
    return fields.contains(Field.TERM)
        && (fields.contains(Field.EXPANSION)
            || fields.contains(Field.DEFINITION)
            || fields.contains(Field.MEANING));
  }

  /** Tells the entry of a row, or what is wrong with it; a blank row is none. */
  void tell(List<String> cells, int line, SourceReading source) throws IOException {
    tell(cells, line, null, source);
  }

  /**
   * The same.
   *
   * @param section that of rows that name none, or null
   */
  void tell(List<String> cells, int line, @Nullable String section, SourceReading source)
      throws IOException {
    EntryRow entry = new EntryRow();
    for (int i = 0; i < cells.size(); i++) {
      Field field = i < fields.size() ? field(i, cells) : null;
      if (field != null) {
        entry.put(field, cells.get(i));
      } else if (i >= fields.size() && !cells.get(i).isBlank()) {
        source.error(
            line,
            "the row has "
                + cells.size()
                + " cells, wanted "
                + fields.size()
                + "; text that holds the separator wants quotes around it");
        return;
      }
    }
    if (!entry.isEmpty()) {
      if (section != null && entry.get(Field.SECTION) == null) {
        entry.put(Field.SECTION, section);
      }
      entry.tell(source, line);
    }
  }

  /** What a cell holds: a term without a short form, or with itself for one, is the head. */
  private @Nullable Field field(int column, List<String> cells) {
    if (column != full) {
      return fields.get(column);
    }
    String text = brief < cells.size() ? Text.fold(cells.get(brief)) : "";
    boolean head = text.isEmpty() || text.equals(Text.fold(cells.get(full)));
    return head ? Field.TERM : Field.EXPANSION;
  }
}
