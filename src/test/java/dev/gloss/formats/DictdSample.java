package dev.gloss.formats;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Writes small dictd dictionaries, as dictfmt does. */
final class DictdSample {
  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  private final StringBuilder index = new StringBuilder();
  private final ByteArrayOutputStream data = new ByteArrayOutputStream();

  /** A record and the keys under which the index has it. */
  DictdSample record(String text, String... keys) {
    return record(text.getBytes(StandardCharsets.UTF_8), keys);
  }

  DictdSample record(byte[] record, String... keys) {
    for (String key : keys) {
      // the last comes first, so that the order of the index is not that of the records
      index.insert(0, key + "\t" + number(data.size()) + "\t" + number(record.length) + "\n");
    }
    data.writeBytes(record);
    return this;
  }

  /** A line of the index as it stands. */
  DictdSample line(String line) {
    index.append(line).append('\n');
    return this;
  }

  /** Writes {@code x.index} and {@code x.dict.dz}, and returns the latter. */
  Path write(Path folder) throws IOException {
    Files.writeString(folder.resolve("x.index"), index);
    Path file = folder.resolve("x.dict.dz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      data.writeTo(out);
    }
    return file;
  }

  static String number(long value) {
    StringBuilder digits = new StringBuilder();
    for (long left = value; left > 0 || digits.isEmpty(); left /= 64) {
      digits.insert(0, DIGITS.charAt((int) (left % 64)));
    }
    return digits.toString();
  }
}
