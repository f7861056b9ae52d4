package dev.gloss.annotate;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How to read a text. Immutable.
 *
 * @param encoding its character encoding, such as {@code windows-1252}; null is UTF-8
 * @param latex whether it is LaTeX's source, of which comments and the commands themselves are
 *     passed over, mathematics and listings are no prose
 * @param markdown whether it is Markdown, of which indented lines are code; a text that has its
 *     headings or fences is read so in any case, LaTeX's source never
 */
public record TextOptions(@Nullable String encoding, boolean latex, boolean markdown) {

  /** Plain text in UTF-8. */
  public static final TextOptions DEFAULT = new TextOptions(null, false);

  /** Text that is not known to be Markdown. */
  public TextOptions(@Nullable String encoding, boolean latex) {
    this(encoding, latex, false);
  }

  /**
   * Plain text in UTF-8; LaTeX's source if a file's name ends in {@code .tex}, Markdown if it ends
   * in {@code .md} or {@code .markdown}, in any case.
   */
  public static TextOptions of(String fileName) {
    String name = Objects.requireNonNull(fileName, "fileName").toLowerCase(Locale.ROOT);
    boolean markdown = name.endsWith(".md") || name.endsWith(".markdown");
    return new TextOptions(null, name.endsWith(".tex"), markdown);
  }

  /** The same in another encoding. */
  public TextOptions withEncoding(@Nullable String newEncoding) {
    return new TextOptions(newEncoding, latex, markdown);
  }
}
