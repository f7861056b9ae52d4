package dev.gloss.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Two nodes for all tests that leave them as they are; up in seconds, and so started once. */
final class SharedNodes {
  private static Nodes nodes;

  private SharedNodes() {}

  /** The nodes, which end with the JVM. */
  static synchronized Nodes get() throws IOException {
    if (nodes == null) {
      Path home = Files.createTempDirectory("gloss-nodes");
      Nodes started = Nodes.start(2, home);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(started, home)));
      nodes = started;
    }
    return nodes;
  }

  private static void end(Nodes started, Path home) {
    try (Stream<Path> files = Files.walk(home)) {
      started.close();
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      // the folder is the system's to clear
    }
  }
}
