package dev.gloss.formats.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A text in another encoding, given as UTF-8. What is not of that encoding is refused. */
final class TranscodedBytes extends InputStream {
  private static final int BUFFER = 1 << 13;

  private final InputStream in;
  private final CharsetDecoder decoder;
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
  private final CharBuffer chars = CharBuffer.allocate(BUFFER);
  private ByteBuffer utf8 = ByteBuffer.allocate(0);
  private long decoded;
  private boolean ended;

  TranscodedBytes(InputStream in, Charset encoding) {
    this.in = in;
    this.decoder =
        encoding
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  @Override
  public int read() throws IOException {
    return fill() ? utf8.get() & 0xFF : -1;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, utf8.remaining());
    utf8.get(into, from, count);
    return count;
  }

  private boolean fill() throws IOException {
    while (!utf8.hasRemaining()) {
      if (ended) {
        return false;
      }
      bytes.compact();
      int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
      ended = n < 0;
      bytes.position(bytes.position() + Math.max(n, 0)).flip();
      int before = bytes.position();
      CoderResult result = decoder.decode(bytes, chars, ended);
      decoded += bytes.position() - before;
      if (result.isError()) {
        throw new BadSourceException(
            String.format(
                Locale.ROOT,
                "byte 0x%02X at offset %d is not %s",
                bytes.get(bytes.position()),
                decoded,
                decoder.charset().name()));
      }
      // half of a surrogate pair never ends what a decoder gives
      utf8 = StandardCharsets.UTF_8.encode(chars.flip());
      chars.clear();
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
