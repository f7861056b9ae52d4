package dev.gloss.annotate;

import dev.gloss.corpus.CorpusException;
import dev.gloss.formats.source.Encodings;
import dev.gloss.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The characters of a text; bytes that are not of its encoding and binary files are refused. */
final class StrictReader extends Reader {
  private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

  private final InputStream in;
  private final String name;
  private final Charset encoding;
  private final CharsetDecoder decoder;
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 15).flip();
  private long taken;
  private int line = 1;
  private boolean begun;
  private boolean ended;

  /**
   * @param name what messages call the text
   * @param encoding its encoding, null is UTF-8
   * @throws CorpusException if there is no such encoding
   */
  StrictReader(InputStream in, String name, @Nullable String encoding) throws CorpusException {
    this.in = in;
    this.name = name;
    this.encoding = Encodings.named(encoding);
    this.decoder =
        this.encoding
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int end = decode(buffer, offset, length);
    if (!begun && end > offset) {
      begun = true;
      if (buffer[offset] == '\uFEFF') { // a byte order mark is not part of the text
        System.arraycopy(buffer, offset + 1, buffer, offset, end - offset - 1);
        end--;
      }
    }
    check(buffer, offset, end);
    return end > offset || !ended ? end - offset : -1;
  }

  /** Returns the end of what was decoded; the start only at the end of the text. */
  private int decode(char[] buffer, int offset, int length) throws IOException {
    CharBuffer chars = CharBuffer.wrap(buffer, offset, length);
    while (true) {
      CoderResult result = decoder.decode(bytes, chars, ended);
      if (result.isUnderflow() && ended) {
        decoder.flush(chars);
      }
      if (chars.position() > offset || result.isOverflow()) {
        return chars.position();
      }
      if (result.isError()) {
        throw undecodable();
      }
      if (ended) {
        return offset;
      }
      fill();
    }
  }

  private void fill() throws IOException {
    bytes.compact();
    int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
    ended = n < 0;
    boolean first = taken == 0;
    taken += Math.max(n, 0);
    bytes.position(bytes.position() + Math.max(n, 0)).flip();
    if (first && bytes.limit() >= PDF.length && startsAsPdf()) {
      throw new TextException(name + ": is a PDF, wanted text, such as pdftotext makes of it");
    }
  }

  private boolean startsAsPdf() {
    return Arrays.equals(PDF, Arrays.copyOf(bytes.array(), PDF.length));
  }

  private TextException undecodable() {
    if (encoding.equals(StandardCharsets.UTF_8)
        && Encodings.isBinary(bytes.array(), bytes.limit())) {
      return new TextException(name + ":" + line + ": " + Text.BINARY);
    }
    byte[] rest = Arrays.copyOfRange(bytes.array(), bytes.position(), bytes.limit());
    long offset = taken - rest.length;
    String advice =
        encoding.equals(StandardCharsets.UTF_8)
            ? Encodings.advice(rest, rest.length, offset)
            : "another encoding may fit";
    return new TextException(
        String.format(
            Locale.ROOT,
            "%s:%d: byte 0x%02X at offset %d is not %s; %s",
            name,
            line,
            rest[0],
            offset,
            encoding.name(),
            advice));
  }

  private void check(char[] buffer, int offset, int end) throws TextException {
    for (int i = offset; i < end; i++) {
      if (buffer[i] == '\n') {
        line++;
      } else if (buffer[i] == 0) {
        byte[] rest = Arrays.copyOf(bytes.array(), bytes.limit());
        String utf16 = Encodings.advice(rest, rest.length, taken - rest.length);
        String advice = utf16.contains("UTF-16") ? "; " + utf16 : "";
        throw new TextException(name + ":" + line + ": " + Text.BINARY + advice);
      }
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
