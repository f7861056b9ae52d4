package dev.gloss.formats.article;

import dev.gloss.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The mark that makes a line a list item.
 *
 * @param bullet the bullet, or 0 for a number
 * @param number the number, or -1 for a bullet
 * @param rest what follows the mark
 */
public record LineMark(char bullet, int number, String rest) {
  private static final String BULLETS = "-*+•‣⁃∙·◦–—―→⇒▪▫●○■□➤►▶✓✔";
  private static final String OPENERS = "*_";
  private static final int TAB = 4;

  /** The mark of a line without its indentation, or null when it has none. */
  static @Nullable LineMark of(String body) {
    if (body.isEmpty()) {
      return null;
    }
    // exporters escape what they believe is no mark: 1\. LSTM
    boolean escaped = body.charAt(0) == '\\' && body.length() > 1;
    LineMark numbered = numbered(body);
    return numbered != null ? numbered : bulleted(escaped ? body.substring(1) : body);
  }

  /** Whether Markdown itself knows the mark as a bullet. */
  boolean isMarkdownBullet() {
    return bullet == '-' || bullet == '*' || bullet == '+';
  }

  private static @Nullable LineMark bulleted(String body) {
    int first = body.codePointAt(0);
    boolean bullet =
        BULLETS.indexOf(first) >= 0 || Character.getType(first) == Character.OTHER_SYMBOL;
    int length = Character.charCount(first);
    if (length < body.length() && body.charAt(length) == '\uFE0F') {
      length++;
    }
    if (!bullet || length >= body.length() || !Text.isSpace(body.charAt(length))) {
      return null;
    }
    String rest = stripped(body.substring(length));
    return new LineMark(body.charAt(0), -1, withoutMarks(rest));
  }

  /** Without bullets that follow the mark: {@code 1. • LSTM}. */
  private static String withoutMarks(String text) {
    int from = 0;
    while (from + 1 < text.length()
        && BULLETS.indexOf(text.charAt(from)) >= 0
        && Text.isSpace(text.charAt(from + 1))) {
      from += 2;
    }
    return stripped(text.substring(from));
  }

  /** {@code 1.}, {@code 1)}, {@code (1)}, {@code 1.)} and these within bold. */
  private static @Nullable LineMark numbered(String body) {
    int open = 0;
    while (open < 3 && open < body.length() && OPENERS.indexOf(body.charAt(open)) >= 0) {
      open++;
    }
    int from = open < body.length() && body.charAt(open) == '(' ? open + 1 : open;
    int end = from;
    while (end < body.length() && end - from < 3 && isDigit(body.charAt(end))) {
      end++;
    }
    int after = end < body.length() && body.charAt(end) == '\\' ? end + 1 : end;
    int mark = after;
    while (after < body.length() && after - mark < 2 && ".)".indexOf(body.charAt(after)) >= 0) {
      after++;
    }
    if (end == from || after == mark || after >= body.length()) {
      return null;
    }
    int number = Integer.parseInt(body.substring(from, end));
    String rest = body.substring(after);
    if (open > 0 && rest.startsWith(body.substring(0, open))) {
      return new LineMark('\0', number, stripped(rest.substring(open)));
    }
    boolean apart = Text.isSpace(rest.charAt(0));
    boolean glued = Character.isUpperCase(rest.charAt(0)) && body.charAt(mark) == '.';
    if (!apart && !glued) {
      return null;
    }
    return new LineMark('\0', number, body.substring(0, open) + withoutMarks(stripped(rest)));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** The text without the blanks it begins with, no-break ones included. */
  static String stripped(String text) {
    int i = 0;
    while (i < text.length() && Text.isSpace(text.charAt(i))) {
      i++;
    }
    return text.substring(i);
  }

  /** The width of the blanks that a line begins with; tabs reach to the next multiple of four. */
  static int indent(String line) {
    int width = 0;
    for (int i = 0; i < line.length() && Text.isSpace(line.charAt(i)); i++) {
      width = line.charAt(i) == '\t' ? (width / TAB + 1) * TAB : width + 1;
    }
    return width;
  }

  /** How often the character begins the text. */
  static int run(String text, char c) {
    int n = 0;
    while (n < text.length() && text.charAt(n) == c) {
      n++;
    }
    return n;
  }

  /** {@code # Title}, and {@code ##Title}, which cannot be a hash tag. */
  public static boolean isHeading(String body) {
    int level = run(body, '#');
    if (level == 0 || level > 6 || level == body.length()) {
      return false;
    }
    return Text.isSpace(body.charAt(level)) || level > 1;
  }

  /** A line of one character, drawn below a title. */
  static boolean isUnderline(String body) {
    char c = body.charAt(0);
    return (c == '-' || c == '=') && run(body, c) == body.length();
  }

  /** Three or more of the same mark, with or without blanks, and nothing else. */
  static boolean isRule(String body) {
    char c = body.charAt(0);
    if ("-*_=~·•.–—".indexOf(c) < 0) {
      return false;
    }
    int count = 0;
    for (int i = 0; i < body.length(); i++) {
      if (body.charAt(i) == c) {
        count++;
      } else if (!Text.isSpace(body.charAt(i))) {
        return false;
      }
    }
    return count >= 3 || (count == 2 && c == '-');
  }

  /** Whether the text holds a separator of an entry. */
  static boolean looksLikeEntry(String text) {
    return EntryShape.of(MarkedText.plain(text)) != null;
  }
}
