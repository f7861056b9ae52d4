package dev.gloss.formats.source;

import dev.gloss.text.Text;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a UTF-8 text, ended by LF, CR LF or CR, without byte order mark. Holds one line at a
 * time, however long the text or a line.
 */
public final class SourceLines implements Closeable {
  /** The most bytes a line may have where a format does not allow more. */
  public static final int MAX_LINE = 1 << 20;

  /** Told of lines that cannot be given. */
  @FunctionalInterface
  public interface Complaint {
    void at(int line, String message);
  }

  private final InputStream in;
  private final Complaint complaint;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final byte[] buffer = new byte[1 << 16];
  private int next;
  private int limit;
  private long consumed;
  private byte[] line = new byte[1 << 10];
  private int length;
  private long lineStart;
  private int number;
  private boolean ended;
  private boolean malformed;
  private @Nullable String ahead;
  private int longest = MAX_LINE;

  /** Reads to the end of the stream, which is closed by {@link #close}. */
  public SourceLines(InputStream in, Complaint complaint) {
    this.in = in;
    this.complaint = complaint;
  }

  /** Lets lines be as long as so many bytes, in a format that may be all in one line. */
  public void allow(int bytes) {
    longest = bytes;
  }

  /**
   * The next line without its end, or null at the end of the file or, after a complaint, at a byte
   * that is not UTF-8. A line of more bytes than {@link #MAX_LINE}, or than {@link #allow} lets it
   * have, is complained of and left out.
   */
  public @Nullable String next() throws IOException {
    String peeked = ahead;
    ahead = null;
    return peeked == null ? read() : peeked;
  }

  /** The line that {@link #next} will give; {@link #number} is then its number already. */
  public @Nullable String peek() throws IOException {
    if (ahead == null) {
      ahead = read();
    }
    return ahead;
  }

  private @Nullable String read() throws IOException {
    while (!ended && !malformed) {
      boolean fits = readLine();
      if (ended && length == 0 && fits) {
        return null;
      }
      number++;
      if (fits) {
        return decode();
      }
      complaint.at(
          number,
          String.format(
              Locale.ROOT, "line is longer than %,d bytes (%d MB)", longest, longest >> 20));
    }
    return null;
  }

  /** The number of the line given last, from 1. */
  public int number() {
    return number;
  }

  /** Whether reading stopped at a byte that is not UTF-8. */
  public boolean malformed() {
    return malformed;
  }

  /** How many bytes the lines given so far have, ends included. */
  public long consumed() {
    return consumed;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** Reads up to and over a line end into {@link #line}; false if the line is too long to keep. */
  private boolean readLine() throws IOException {
    length = 0;
    lineStart = consumed;
    boolean fits = true;
    while (fill()) {
      int end = next;
      while (end < limit && buffer[end] != '\n' && buffer[end] != '\r') {
        end++;
      }
      fits &= keep(end - next);
      consumed += end - next;
      next = end;
      if (next < limit) {
        skipLineEnd();
        return fits;
      }
    }
    return fits;
  }

  private boolean keep(int count) {
    if (length + count > longest) {
      return false;
    }
    if (length + count > line.length) {
      line = Arrays.copyOf(line, Math.max(line.length * 2, length + count));
    }
    System.arraycopy(buffer, next, line, length, count);
    length += count;
    return true;
  }

  private void skipLineEnd() throws IOException {
    boolean carriageReturn = buffer[next] == '\r';
    next++;
    consumed++;
    if (carriageReturn && fill() && buffer[next] == '\n') {
      next++;
      consumed++;
    }
  }

  /** Whether there is a byte to read, after having read more if need be. */
  private boolean fill() throws IOException {
    if (next < limit) {
      return true;
    }
    int n = ended ? -1 : in.read(buffer);
    ended = n < 0;
    next = 0;
    limit = Math.max(n, 0);
    return limit > 0;
  }

  private @Nullable String decode() {
    int from = number == 1 && startsWithMark() ? 3 : 0;
    ByteBuffer bytes = ByteBuffer.wrap(line, from, length - from);
    CharBuffer chars = CharBuffer.allocate(length - from);
    decoder.reset();
    CoderResult result = decoder.decode(bytes, chars, true);
    if (result.isError()) {
      malformed = true;
      complaint.at(
          number,
          Encodings.isBinary(buffer, limit)
              ? Text.BINARY
              : String.format(
                  Locale.ROOT,
                  "byte 0x%02X at offset %d is not UTF-8; %s",
                  line[bytes.position()],
                  lineStart + bytes.position(),
                  Encodings.advice(line, length, lineStart)));
      return null;
    }
    return chars.flip().toString();
  }

  private boolean startsWithMark() {
    return length >= 3
        && line[0] == (byte) 0xEF
        && line[1] == (byte) 0xBB
        && line[2] == (byte) 0xBF;
  }
}
