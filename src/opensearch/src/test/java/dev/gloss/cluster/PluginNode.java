package dev.gloss.cluster;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A node for a JVM of its own, whose class path lacks the plugin. It prints its address and runs
 * until its input ends.
 */
final class PluginNode {
  private PluginNode() {}

  public static void main(String[] args) throws IOException {
    try (Nodes nodes = Nodes.startWithPlugins(Path.of(args[0]))) {
      System.out.println("address " + nodes.address(0));
      System.out.flush();
      while (System.in.read() >= 0) {
        // whatever is said, only the end matters
      }
    }
    System.exit(0);
  }
}
