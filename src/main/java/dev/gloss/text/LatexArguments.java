package dev.gloss.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the arguments of a LaTeX command one after the other, braces nested. Not thread-safe. */
public final class LatexArguments {
  private final String text;
  private final int longest;
  private int start;
  private int at;
  private boolean unclosed;
  private int stopped;

  /**
   * Arguments of any length.
   *
   * @param at after the command's name
   */
  public LatexArguments(String text, int at) {
    this(text, at, text.length());
  }

  /**
   * Arguments that are not looked for beyond a length, so that a missing brace costs little.
   *
   * @param at after the command's name
   * @param longest the most characters, its braces among them
   */
  public LatexArguments(String text, int at, int longest) {
    this.text = text;
    this.start = at;
    this.at = at;
    this.longest = longest;
  }

  /** Where the inside of the argument taken last begins; it ends one before {@link #end}. */
  public int start() {
    return start;
  }

  /** After the arguments taken so far. */
  public int end() {
    return at;
  }

  /** Whether an argument was asked for that has no end, or none before a brace around it ends. */
  public boolean isUnclosed() {
    return unclosed;
  }

  /** Where the search for the end of an {@linkplain #isUnclosed unclosed} argument stopped. */
  public int stopped() {
    return stopped;
  }

  /**
   * The next argument if it stands in brackets, else null; blanks and comments may be before it.
   */
  public @Nullable String optional() {
    return enclosed('[', ']');
  }

  /** The next argument if it stands in braces, else null; blanks and comments may be before it. */
  public @Nullable String group() {
    return enclosed('{', '}');
  }

  private @Nullable String enclosed(char opening, char closing) {
    return take(blanksEnd(text, at), opening, closing) ? text.substring(start, at - 1) : null;
  }

  /** Where the white space and comments from a place on end. */
  private static int blanksEnd(String text, int from) {
    int at = from;
    while (at < text.length() && (Text.isSpace(text.charAt(at)) || text.charAt(at) == '%')) {
      int line = text.charAt(at) == '%' ? text.indexOf('\n', at) : at;
      at = line < 0 ? text.length() : line + 1;
    }
    return at;
  }

  /** Takes an argument if one of that kind begins right here; whether it does. */
  public boolean take(char opening, char closing) {
    return take(at, opening, closing);
  }

  private boolean take(int from, char opening, char closing) {
    if (from == text.length() || text.charAt(from) != opening) {
      return false;
    }
    int depth = 0;
    int most = Math.min(text.length(), from + longest);
    for (int i = from + 1; i < most; i++) {
      char c = text.charAt(i);
      if (depth == 0 && c == closing) {
        start = from + 1;
        at = i + 1;
        return true;
      }
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth < 0) {
        most = i;
      }
      i += c == '\\' ? 1 : 0;
    }
    unclosed = true;
    stopped = most;
    return false;
  }

  /** The parts of a list of options, split at the commas outside braces. */
  public static List<String> split(String options) {
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

  /** Without blanks and comments around the whole, and the braces. */
  public static String unwrapped(String value) {
    LatexArguments arguments = new LatexArguments(value, 0);
    String inside = arguments.group();
    return inside != null && blanksEnd(value, arguments.end()) == value.length()
        ? inside
        : value.substring(blanksEnd(value, 0)).strip();
  }
}
