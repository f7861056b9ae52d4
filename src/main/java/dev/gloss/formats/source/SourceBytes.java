package dev.gloss.formats.source;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The bytes of a file, unpacked if they are a gzip file; computes the SHA-256 of what lies on the
 * disk on the way. Unpacking stops at {@value #MAX_UNPACKED} bytes, so that a small file cannot
 * keep a rebuild busy for ever.
 */
public final class SourceBytes extends FilterInputStream {
  /** The most bytes that a packed file may give: 1 GB. */
  public static final long MAX_UNPACKED = 1L << 30;

  private static final int BUFFER = 1 << 16;

  private final DigestInputStream raw;
  private final long limit;
  private long given;

  private SourceBytes(InputStream content, DigestInputStream raw, long limit) {
    super(content);
    this.raw = raw;
    this.limit = limit;
  }

  /** Opens a file. */
  public static SourceBytes open(Path file) throws IOException {
    return of(Files.newInputStream(file), MAX_UNPACKED);
  }

  /**
   * @param packed what may be a gzip file
   * @param limit the most bytes that it may give if it is one
   */
  static SourceBytes of(InputStream packed, long limit) throws IOException {
    DigestInputStream raw = new DigestInputStream(packed, SourceFile.sha256());
    try {
      BufferedInputStream start = new BufferedInputStream(raw, BUFFER);
      start.mark(2);
      boolean gzip = start.read() == 0x1F && start.read() == 0x8B;
      start.reset();
      return gzip
          ? new SourceBytes(new GZIPInputStream(start, BUFFER), raw, limit)
          : new SourceBytes(start, raw, Long.MAX_VALUE);
    } catch (EOFException | ZipException e) {
      packed.close();
      throw broken(e);
    } catch (IOException e) {
      packed.close();
      throw unreadable(e);
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count;
    try {
      count = super.read(buffer, offset, length);
    } catch (EOFException | ZipException e) {
      throw broken(e);
    } catch (IOException e) {
      throw unreadable(e);
    }
    given += Math.max(count, 0);
    if (given > limit) {
      throw new BadSourceException(
          String.format(Locale.ROOT, "unpacks to more than %,d bytes", limit));
    }
    return count;
  }

  /** Skips by reading, so that what is skipped counts too. */
  @Override
  public long skip(long count) throws IOException {
    byte[] passed = new byte[(int) Math.min(count, BUFFER)];
    long skipped = 0;
    while (skipped < count) {
      int n = read(passed, 0, (int) Math.min(passed.length, count - skipped));
      if (n < 0) {
        break;
      }
      skipped += n;
    }
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /**
   * The SHA-256 of the file; reads what is left of it, without unpacking. Nothing can be read
   * afterwards.
   */
  String digest() throws IOException {
    raw.transferTo(OutputStream.nullOutputStream());
    return SourceFile.hex(raw.getMessageDigest());
  }

  private static BadSourceException unreadable(IOException cause) {
    return new BadSourceException("cannot be read (" + cause.getMessage() + ")");
  }

  private static BadSourceException broken(IOException cause) {
    return new BadSourceException("is a damaged gzip file (" + cause.getMessage() + ")");
  }
}
