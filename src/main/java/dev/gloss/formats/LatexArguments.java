package dev.gloss.formats;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the arguments of a LaTeX command one after the other, braces nested. */
final class LatexArguments {
  private final String text;
  private int at;
  private boolean unclosed;

  /**
   * @param at after the command's name
   */
  LatexArguments(String text, int at) {
    this.text = text;
    this.at = at;
  }

  /** After the arguments taken so far. */
  int end() {
    return at;
  }

  /** Whether an argument was asked for that has no end. */
  boolean isUnclosed() {
    return unclosed;
  }

  /** The next argument if it stands in brackets, else null. */
  @Nullable String optional() {
    return enclosed('[', ']');
  }

  /** The next argument if it stands in braces, else null. */
  @Nullable String group() {
    return enclosed('{', '}');
  }

  private @Nullable String enclosed(char opening, char closing) {
    int from = at;
    while (from < text.length() && LatexText.isBlank(text.charAt(from))) {
      from++;
    }
    if (from == text.length() || text.charAt(from) != opening) {
      return null;
    }
    int depth = 0;
    for (int i = from + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (depth == 0 && c == closing) {
        at = i + 1;
        return text.substring(from + 1, i);
      }
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth < 0) {
        return null;
      }
      i += c == '\\' ? 1 : 0;
    }
    unclosed = true;
    return null;
  }

  /** The parts of a list of options, split at the commas outside braces. */
  static List<String> split(String options) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < options.length(); i++) {
      char c = options.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (c == ',' && depth == 0) {
        parts.add(options.substring(from, i));
        from = i + 1;
      }
      i += c == '\\' ? 1 : 0;
    }
    parts.add(options.substring(from));
    return parts;
  }

  /** Without the braces around the whole. */
  static String unwrapped(String value) {
    LatexArguments arguments = new LatexArguments(value, 0);
    String inside = arguments.group();
    return inside != null && arguments.end() == value.length() ? inside : value;
  }
}
