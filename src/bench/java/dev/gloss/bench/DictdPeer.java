package dev.gloss.bench;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * dictd as Debian sets it up, a server with a dictionary of {@code /usr/share/dictd}, asked by its
 * client: the whole client is measured, the server runs already.
 */
final class DictdPeer implements Closeable {
  private static final int PATIENCE_SECONDS = 20;
  private static final Path DATA = Path.of("/usr/share/dictd");
  private static final List<Path> PLACES =
      List.of(Path.of("/usr/sbin/dictd"), Path.of("/usr/local/sbin/dictd"));

  private final Process server;
  private final String port;

  /**
   * Starts the server.
   *
   * @param folder for its configuration
   * @param dictionary the name of its files
   */
  DictdPeer(Path folder, String dictionary) throws IOException, InterruptedException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = String.valueOf(free.getLocalPort());
    }
    String data = DATA.resolve(dictionary) + ".dict.dz";
    String index = DATA.resolve(dictionary) + ".index";
    Path configuration =
        Files.writeString(
            Files.createDirectories(folder).resolve("dictd.conf"),
            "database %s { data \"%s\" index \"%s\" }\n".formatted(dictionary, data, index));
    server =
        new ProcessBuilder(
                program().toString(),
                "--config",
                configuration.toString(),
                "--port",
                port,
                "--listen-to",
                "127.0.0.1",
                "--pid-file",
                folder.resolve("dictd.pid").toString(),
                "--debug",
                "nodetach")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("dictd.log").toFile())
            .start();
    awaitAnswer();
  }

  /** Whether server and client are installed. */
  static boolean isInstalled() {
    return Files.isExecutable(program()) && Programs.has("dict");
  }

  private static Path program() {
    return PLACES.stream().filter(Files::isExecutable).findFirst().orElse(PLACES.get(0));
  }

  private void awaitAnswer() throws IOException, InterruptedException {
    for (int i = 0; i < 10 * PATIENCE_SECONDS; i++) {
      Process asked =
          new ProcessBuilder("dict", "-h", "127.0.0.1", "-p", port, "-D")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (asked.waitFor() == 0) {
        return;
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    close();
    throw new IOException("dictd does not answer");
  }

  /** The client's command for a question: definitions, or names spelt like it. */
  List<String> command(Question question) {
    List<String> command = new ArrayList<>(List.of("dict", "-h", "127.0.0.1", "-p", port));
    command.add(question.words());
    return command;
  }

  /** Stops the server. */
  @Override
  public void close() {
    server.destroy();
  }
}
