package dev.gloss.formats.source;

import dev.gloss.corpus.CorpusException;
import dev.gloss.corpus.Place;
import dev.gloss.corpus.Problem;
import dev.gloss.corpus.Problem.Level;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Character encodings other than UTF-8: never guessed, but advised where the bytes fit. */
public final class Encodings {
  /** The bytes that windows-1252 leaves undefined. */
  private static final List<Integer> UNDEFINED = List.of(0x81, 0x8D, 0x8F, 0x90, 0x9D);

  private Encodings() {}

  /**
   * The encoding of that name; UTF-8 for none.
   *
   * @throws CorpusException if this Java platform has no such encoding
   */
  public static Charset named(@Nullable String name) throws CorpusException {
    if (name == null) {
      return StandardCharsets.UTF_8;
    }
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new CorpusException(
          List.of(
              new Problem(
                  Level.ERROR,
                  new Place("encoding", 0),
                  "found \"" + name + "\", wanted one such as windows-1252 or UTF-16")));
    }
  }

  /** Whether bytes, such as the first of a file, are those of no text, UTF-16's neither. */
  public static boolean isBinary(byte[] bytes, int length) {
    int zeros = 0;
    for (int i = 0; i < length; i++) {
      zeros += bytes[i] == 0 ? 1 : 0;
    }
    return zeros > 0 && !isUtf16(bytes, length, 0);
  }

  /**
   * What to do about bytes that are not UTF-8, such as a line of a file.
   *
   * @param start the place of the first of them in the file
   */
  public static String advice(byte[] bytes, int length, long start) {
    if (isUtf16(bytes, length, start)) {
      return "it looks like UTF-16; if so, give the encoding UTF-16";
    }
    boolean windows = true;
    for (int i = 0; i < length; i++) {
      windows &= bytes[i] != 0 && !UNDEFINED.contains(bytes[i] & 0xFF);
    }
    return windows
        ? "convert the file to UTF-8 or, if it is windows-1252, give the encoding windows-1252"
        : "convert the file to UTF-8";
  }

  private static boolean isUtf16(byte[] bytes, int length, long start) {
    int[] zeros = new int[2]; // at even places, at odd ones
    for (int i = 0; i < length; i++) {
      zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
    }
    boolean alternate = zeros[0] == 0 || zeros[1] == 0;
    return (start == 0 && startsWithMark(bytes, length))
        || (alternate && (zeros[0] + zeros[1]) * 3 > length);
  }

  private static boolean startsWithMark(byte[] bytes, int length) {
    int first = length > 1 ? (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF) : 0;
    return first == 0xFEFF || first == 0xFFFE;
  }
}
