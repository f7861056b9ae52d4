package dev.gloss.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gloss.Glossary;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packed plugin as a node takes it: from its folder, in a class loader of its own. */
final class PluginFolderTest {
  private static final Path ZIP = Path.of("target/gloss-opensearch-plugin.zip");
  private static final Duration DEADLINE = Duration.ofSeconds(60);

  @TempDir Path temp;

  @Test
  void aNodeLoadsItFromItsFolder() throws Exception {
    install("^3.8.0");
    Path corpus =
        Files.writeString(
            temp.resolve("seed.jsonl"),
            "{\"term\":\"LSTM\",\"expansion\":\"long short-term memory\"}\n");
    Process node = node();
    try (BufferedReader lines = node.inputReader()) {
      URI uri = URI.create(address(lines));
      ClusterAddress address = new ClusterAddress(List.of(uri), "seed");
      ClusterLoad.run(List.of(corpus), address, Access.ANONYMOUS, LoadOptions.DEFAULT);
      try (Glossary here = Glossary.ofCorpus(List.of(corpus));
          ClusterGlossary there = ClusterGlossary.open(address, Access.ANONYMOUS, DEADLINE)) {
        Same.check(here.search("long short memory"), there.search("long short memory"));
        assertEquals(1, there.search("LSTM").hits().size());
      }
    } finally {
      end(node);
    }
  }

  @Test
  void aNodeOfAnotherVersionRefusesIt() throws Exception {
    install("^2.19.0");
    Process node = node();
    try (BufferedReader lines = node.inputReader()) {
      String said = lines.lines().collect(Collectors.joining("\n"));
      assertTrue(node.waitFor() != 0, said);
      assertTrue(said.contains("Plugin [gloss] was built for OpenSearch version ^2.19.0"), said);
    } finally {
      end(node);
    }
  }

  private void install(String version) throws IOException {
    Path folder = Files.createDirectories(temp.resolve("0/plugins/gloss"));
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(ZIP))) {
      for (ZipEntry file = zip.getNextEntry(); file != null; file = zip.getNextEntry()) {
        Files.copy((InputStream) zip, folder.resolve(file.getName()));
      }
    }
    Path descriptor = folder.resolve("plugin-descriptor.properties");
    String text = Files.readString(descriptor);
    assertTrue(text.contains("dependencies={ \"opensearch\": \"^3.8.0\" }"), text);
    Files.writeString(descriptor, text.replace("^3.8.0", version));
  }

  /** A JVM with this one's class path but for the plugin's own classes. */
  private Process node() throws IOException {
    String path =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(part -> !isOurs(Path.of(part)))
            .collect(Collectors.joining(File.pathSeparator));
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Xmx256m",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            path,
            PluginNode.class.getName(),
            temp.toString())
        .redirectErrorStream(true)
        .start();
  }

  private static boolean isOurs(Path part) {
    return Files.exists(part.resolve("dev/gloss/opensearch/GlossPlugin.class"))
        || Files.exists(part.resolve("dev/gloss/Glossary.class"));
  }

  private static String address(BufferedReader lines) throws IOException {
    StringBuilder said = new StringBuilder();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("address ")) {
        return line.substring("address ".length());
      }
      said.append(line).append('\n');
    }
    throw new IOException("the node did not start:\n" + said);
  }

  private static void end(Process node) throws IOException, InterruptedException {
    node.getOutputStream().close();
    if (!node.waitFor(30, TimeUnit.SECONDS)) {
      node.destroyForcibly().waitFor();
    }
  }
}
