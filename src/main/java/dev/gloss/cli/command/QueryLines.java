package dev.gloss.cli.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads queries, one a line, in strict UTF-8. Lines end with LF or CRLF; a byte order mark in front
 * of the first is dropped. Memory stays bounded whatever the length of a line.
 */
final class QueryLines {
  /** Well beyond the longest query allowed, so that what is cut off could never be answered. */
  private static final int LONGEST_QUERY = 64 * 1024;

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  /**
   * One line.
   *
   * @param number its number, from 1
   * @param text what it says; where it is not UTF-8, with replacement characters
   * @param problem why it cannot be asked, null when it can
   */
  record Line(int number, String text, @Nullable String problem) {}

  private final InputStream in;
  private final int longest;
  private int number;

  /**
   * @param in should be buffered: it is read byte by byte
   */
  QueryLines(InputStream in) {
    this(in, LONGEST_QUERY);
  }

  /**
   * @param in should be buffered: it is read byte by byte
   * @param longest the bytes of the longest line that is taken
   */
  QueryLines(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /** Whether the next line can be read without waiting for whoever writes it. */
  boolean isReady() throws IOException {
    return in.available() > 0;
  }

  /** The next line, or null after the last. */
  @Nullable Line next() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
    long length = 0;
    int b = in.read();
    if (b < 0) {
      return null;
    }
    for (; b >= 0 && b != '\n'; b = in.read()) {
      if (length++ < longest) {
        bytes.write(b);
      }
    }
    number++;
    if (length > longest) {
      String start = decoded(bytes.toByteArray(), 0, 80);
      return new Line(number, start, "the line has " + length + " bytes, allowed are " + longest);
    }
    return line(bytes.toByteArray());
  }

  private Line line(byte[] bytes) {
    int start = number == 1 && startsWithMark(bytes) ? BYTE_ORDER_MARK.length : 0;
    int end = bytes.length;
    if (end > start && bytes[end - 1] == '\r') {
      end--;
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes, start, end - start);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    try {
      return new Line(number, decoder.decode(buffer).toString(), null);
    } catch (CharacterCodingException e) {
      // A decoder stops in front of what it cannot read.
      int at = buffer.position() + 1;
      return new Line(number, decoded(bytes, start, end), "not UTF-8 at byte " + at);
    }
  }

  private static boolean startsWithMark(byte[] bytes) {
    return bytes.length >= 3
        && ByteBuffer.wrap(bytes, 0, 3).equals(ByteBuffer.wrap(BYTE_ORDER_MARK));
  }

  private static String decoded(byte[] bytes, int start, int end) {
    return new String(bytes, start, end - start, StandardCharsets.UTF_8);
  }
}
