package dev.gloss.annotate;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How to read a text. Immutable.
 *
 * @param encoding its character encoding, such as {@code windows-1252}; null is UTF-8
 * @param latex whether it is LaTeX's source, of which comments, mathematics, listings and the
 *     commands themselves are passed over
 */
public record TextOptions(@Nullable String encoding, boolean latex) {

  /** Plain text in UTF-8. */
  public static final TextOptions DEFAULT = new TextOptions(null, false);

  /** Plain text in UTF-8, or LaTeX's source if a file's name ends in {@code .tex}, in any case. */
  public static TextOptions of(String fileName) {
    return new TextOptions(null, fileName.toLowerCase(Locale.ROOT).endsWith(".tex"));
  }

  /** The same in another encoding. */
  public TextOptions withEncoding(@Nullable String newEncoding) {
    return new TextOptions(newEncoding, latex);
  }
}
