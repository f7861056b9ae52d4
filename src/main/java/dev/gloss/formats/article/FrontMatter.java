package dev.gloss.formats.article;

import dev.gloss.formats.source.SourceLines;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The {@code key: value} lines between two {@code ---} lines at the head of an article. Only scalar
 * values are read; nested YAML is passed over. Read here and not by a YAML parser because a library
 * user asks for the language without having one.
 *
 * @param length how many lines it takes, both fences included; 0 when there is none
 * @param values the values by lower-case key
 */
public record FrontMatter(int length, Map<String, Value> values) {
  private static final int MAX_LINES = 200;

  /** A value and the line it stands in, from 1. */
  public record Value(String text, int line) {}

  /** Reads the front matter of an article's lines. */
  public static FrontMatter of(List<String> lines) {
    FrontMatter none = new FrontMatter(0, Map.of());
    if (lines.isEmpty() || !lines.get(0).stripTrailing().equals("---")) {
      return none;
    }
    Map<String, Value> values = new LinkedHashMap<>();
    for (int i = 1; i < Math.min(lines.size(), MAX_LINES); i++) {
      String line = lines.get(i).stripTrailing();
      if (line.equals("---") || line.equals("...")) {
        // a thematic break, text and another break look alike, but hold no key
        return values.isEmpty() ? none : new FrontMatter(i + 1, values);
      }
      if (!isYaml(line)) {
        return none;
      }
      int colon = line.indexOf(':');
      if (isKey(line, colon)) {
        String key = line.substring(0, colon).toLowerCase(Locale.ROOT);
        values.putIfAbsent(key, new Value(unquoted(line.substring(colon + 1).strip()), i + 1));
      }
    }
    return none;
  }

  /** The language that an article declares, in lower case, or null. */
  public static @Nullable String language(Path article) throws IOException {
    List<String> head = new ArrayList<>();
    try (InputStream in = Files.newInputStream(article);
        SourceLines lines = new SourceLines(in, (line, message) -> {})) {
      for (String line = lines.next();
          line != null && head.size() < MAX_LINES;
          line = lines.next()) {
        head.add(line);
        if (!head.get(0).startsWith("---")) {
          return null;
        }
      }
    }
    return of(head).language();
  }

  /** The declared language in lower case, or null. */
  public @Nullable String language() {
    Value value = values.get("language");
    return value == null || value.text().isEmpty() ? null : value.text().toLowerCase(Locale.ROOT);
  }

  /** The title, or null. */
  public @Nullable String title() {
    Value value = values.get("title");
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

  private static String unquoted(String value) {
    int last = value.length() - 1;
    boolean quoted =
        last > 0
            && (value.charAt(0) == '"' || value.charAt(0) == '\'')
            && value.charAt(last) == value.charAt(0);
    return quoted ? value.substring(1, last) : value;
  }
}
