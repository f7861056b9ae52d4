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

  /**
   * What to do about bytes that are not UTF-8, such as a line of a file.
   *
   * @param start the place of the first of them in the file
   */
  public static String advice(byte[] bytes, int length, long start) {
    int[] zeros = new int[2]; // at even places, at odd ones
    boolean windows = true;
    for (int i = 0; i < length; i++) {
      zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
      windows &= !UNDEFINED.contains(bytes[i] & 0xFF);
    }
    int all = zeros[0] + zeros[1];
    boolean alternate = zeros[0] == 0 || zeros[1] == 0;
    if ((start == 0 && startsWithMark(bytes, length)) || (alternate && all * 3 > length)) {
      return "it looks like UTF-16; if so, give the encoding UTF-16";
    }
    return windows && all == 0
        ? "convert the file to UTF-8 or, if it is windows-1252, give the encoding windows-1252"
        : "convert the file to UTF-8";
  }

  private static boolean startsWithMark(byte[] bytes, int length) {
    int first = length > 1 ? (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF) : 0;
    return first == 0xFEFF || first == 0xFFFE;
  }
}
