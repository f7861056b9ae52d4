package dev.gloss.index;

import dev.gloss.index.IndexException.Reason;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/** The index that the build puts into the jar, as resources beside a list of their names. */
public final class BundledIndex {
  private static final String FOLDER = "/dev/gloss/bundled/";
  private static final String LIST = "files.txt";

  private BundledIndex() {}

  /**
   * Reads the bundled index into memory, verified.
   *
   * @throws IndexException {@link Reason#MISSING} if the jar was built without it
   */
  public static PublishedIndex open() throws IOException {
    Directory memory = new ByteBuffersDirectory();
    InputStream list = BundledIndex.class.getResourceAsStream(FOLDER + LIST);
    if (list == null) {
      throw new IndexException(Reason.MISSING, "the jar holds no bundled glossary", null);
    }
    try (BufferedReader names =
        new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
      for (String name = names.readLine(); name != null; name = names.readLine()) {
        copy(name, memory);
      }
    }
    return PublishedIndex.open("the bundled glossary", memory, true);
  }

  private static void copy(String name, Directory memory) throws IOException {
    try (InputStream in = BundledIndex.class.getResourceAsStream(FOLDER + name);
        IndexOutput out = memory.createOutput(name, IOContext.DEFAULT)) {
      if (in == null) {
        throw new IndexException(
            Reason.DAMAGED, "the jar lacks " + name + " of the bundled glossary", null);
      }
      byte[] bytes = in.readAllBytes();
      out.writeBytes(bytes, bytes.length);
    }
  }
}
