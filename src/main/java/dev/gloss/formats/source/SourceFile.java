package dev.gloss.formats.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * One file of a corpus and the state it was in. Compare {@link #size()} and {@link #modified()}
 * first, and {@link #digestNow()} only where these differ.
 *
 * @param path the file as given, or the folder as given, {@code /} and the path relative to it
 * @param size its length in bytes
 * @param modified when it was last changed
 * @param digest its SHA-256 in lower-case hexadecimal, or null where it was not read
 */
public record SourceFile(String path, long size, Instant modified, @Nullable String digest) {

  /** What the file is now, without digest. */
  public static SourceFile of(String name, Path file) throws IOException {
    return new SourceFile(
        name, Files.size(file), Files.getLastModifiedTime(file).toInstant(), null);
  }

  /**
   * Reads the file as it is now, whole, and gives its SHA-256.
   *
   * @throws IOException if it cannot be read
   */
  public String digestNow() throws IOException {
    MessageDigest sha256 = sha256();
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(Path.of(path))) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        sha256.update(buffer, 0, n);
      }
    }
    return hex(sha256);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }
}
