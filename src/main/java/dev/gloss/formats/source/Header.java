package dev.gloss.formats.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of itself in its first lines: {@code key: value}, either between two {@code ---}
 * lines as in the front matter of Markdown, or in comments. Of front matter only scalar values are
 * read; nested YAML is passed over. Read here and not by a YAML parser because a library user asks
 * for the language without having one.
 *
 * @param length how many lines it takes; 0 when there is none
 * @param values the values by lower-case key
 */
public record Header(int length, Map<String, Value> values) {
  /** The most lines that a header may have. */
  public static final int MAX_LINES = 200;

  private static final Header NONE = new Header(0, Map.of());

  /** How a format writes its header. */
  public enum Style {
    /** The format has none. */
    NONE(""),
    /** Between two {@code ---} lines. */
    FRONT_MATTER(""),
    /** In leading lines that begin with {@code #}. */
    HASH("#"),
    /** In leading lines that begin with {@code %}. */
    PERCENT("%");

    private final String mark;

    Style(String mark) {
      this.mark = mark;
    }

    /** Whether the line is a comment or blank, and so may stand in a header. */
    boolean isComment(String line) {
      return !mark.isEmpty() && (line.isBlank() || line.stripLeading().startsWith(mark));
    }
  }

  /** A value and the line it stands in, from 1. */
  public record Value(String text, int line) {}

  /** The header among the first lines of a file. */
  public static Header of(Style style, List<String> lines) {
    return switch (style) {
      case NONE -> NONE;
      case FRONT_MATTER -> frontMatter(lines);
      default -> comments(style, lines);
    };
  }

  private static Header comments(Style style, List<String> lines) {
    Map<String, Value> values = new LinkedHashMap<>();
    int length = 0;
    while (length < lines.size() && style.isComment(lines.get(length))) {
      String comment = lines.get(length).strip();
      int marks = 0;
      while (comment.startsWith(style.mark, marks) && marks < comment.length()) {
        marks++;
      }
      length++;
      put(comment.substring(marks).strip(), length, values);
    }
    return new Header(length, values);
  }

  private static Header frontMatter(List<String> lines) {
    if (lines.isEmpty() || !lines.get(0).stripTrailing().equals("---")) {
      return NONE;
    }
    Map<String, Value> values = new LinkedHashMap<>();
    for (int i = 1; i < Math.min(lines.size(), MAX_LINES); i++) {
      String line = lines.get(i).stripTrailing();
      if (line.equals("---") || line.equals("...")) {
        // a thematic break, text and another break look alike, but hold no key
        return values.isEmpty() ? NONE : new Header(i + 1, values);
      }
      if (!isYaml(line)) {
        return NONE;
      }
      put(line, i + 1, values);
    }
    return NONE;
  }

  private static void put(String line, int number, Map<String, Value> values) {
    int colon = line.indexOf(':');
    if (isKey(line, colon)) {
      String key = line.substring(0, colon).toLowerCase(Locale.ROOT);
      values.putIfAbsent(key, new Value(unquoted(line.substring(colon + 1).strip()), number));
    }
  }

  /** The declared language in lower case, or null. */
  public @Nullable String language() {
    String language = text("language");
    return language == null ? null : language.toLowerCase(Locale.ROOT);
  }

  /** The title, or null. */
  public @Nullable String title() {
    return text("title");
  }

  /** The name of the glossary that the file belongs to, else its title, or null. */
  public @Nullable String glossary() {
    String glossary = text("glossary");
    return glossary == null ? title() : glossary;
  }

  /** The licence of the entries, or null. */
  public @Nullable String licence() {
    String licence = text("licence");
    return licence == null ? text("license") : licence;
  }

  /** Whether {@code items: entries} says that every list item of entry shape is an entry. */
  public boolean itemsAreEntries() {
    return "entries".equals(text("items"));
  }

  private @Nullable String text(String key) {
    Value value = values.get(key);
    return value == null || value.text().isEmpty() ? null : value.text();
  }

  private static boolean isYaml(String line) {
    return line.isEmpty()
        || line.startsWith(" ")
        || line.startsWith("\t")
        || line.startsWith("#")
        || line.startsWith("- ")
        || isKey(line, line.indexOf(':'));
  }

  private static boolean isKey(String line, int colon) {
    if (colon < 1 || (colon + 1 < line.length() && line.charAt(colon + 1) != ' ')) {
      return false;
    }
    for (int i = 0; i < colon; i++) {
      char c = line.charAt(i);
      if (!Character.isLetterOrDigit(c) && c != '_' && c != '-' && c != '.') {
        return false;
      }
    }
    return true;
  }

  /** A value as it is to be written, so that it is read as it is. */
  public static String quoted(String value) {
    if (unquoted(value).equals(value)) {
      return value;
    }
    char quote = value.charAt(0) == '"' ? '\'' : '"';
    return quote + value + quote;
  }

  private static String unquoted(String value) {
    int last = value.length() - 1;
    boolean quoted =
        last > 0
            && (value.charAt(0) == '"' || value.charAt(0) == '\'')
            && value.charAt(last) == value.charAt(0);
    return quoted ? value.substring(1, last) : value;
  }
}
