package dev.gloss.convert;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A headless Chromium with one page, driven through its DevTools protocol. */
final class Chromium implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 60;

  private final Process process;
  private final HttpClient client = HttpClient.newHttpClient();
  private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
  private final WebSocket socket;
  private int calls;

  /**
   * Starts it.
   *
   * @param program the executable
   * @param profile an empty folder
   */
  Chromium(String program, Path profile) throws IOException, InterruptedException {
    process =
        new ProcessBuilder(
                program,
                "--headless=new",
                "--no-sandbox", // which root may not have, in a container
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--window-size=900,700",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    Path port = profile.resolve("DevToolsActivePort");
    for (int i = 0; i < 10 * PATIENCE_SECONDS && !isWritten(port); i++) {
      Thread.sleep(100);
    }
    URI tab = URI.create("http://127.0.0.1:" + Files.readAllLines(port).get(0) + "/json/new");
    HttpRequest open = HttpRequest.newBuilder(tab).PUT(HttpRequest.BodyPublishers.noBody()).build();
    String opened = client.send(open, HttpResponse.BodyHandlers.ofString()).body();
    URI address = URI.create(field(opened, "webSocketDebuggerUrl"));
    socket = client.newWebSocketBuilder().buildAsync(address, new Answers()).join();
  }

  private static boolean isWritten(Path port) throws IOException {
    return Files.exists(port) && Files.readAllLines(port).size() > 1;
  }

  /** Puts the parts of each message together. */
  private final class Answers implements WebSocket.Listener {
    private final StringBuilder parts = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      parts.append(part);
      if (last) {
        answers.add(parts.toString());
        parts.setLength(0);
      }
      from.request(1);
      return null;
    }
  }

  private String call(String method, String parameters) throws InterruptedException, IOException {
    int id = ++calls;
    String message = "{\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + parameters;
    socket.sendText(message + "}", true).join();
    for (; ; ) {
      String answer = answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (answer == null) {
        throw new AssertionError("Chromium does not answer " + method);
      }
      if (answer.startsWith("{\"id\":" + id + ",")) {
        return answer;
      }
    }
  }

  /** Opens an address and waits until the page is there. */
  void open(URI address) throws InterruptedException, IOException {
    call("Page.navigate", "{\"url\":" + quoted(address.toString()) + "}");
    until("document.readyState === 'complete' && location.href === '" + address + "'");
  }

  /** What an expression of the page comes to, as text. */
  String value(String expression) throws InterruptedException, IOException {
    String text = quoted("String(" + expression + ")");
    return field(call("Runtime.evaluate", "{\"expression\":" + text + "}"), "value");
  }

  /** Waits for an expression of the page to become true. */
  void until(String expression) throws InterruptedException, IOException {
    for (int i = 0; i < 10 * PATIENCE_SECONDS; i++) {
      if ("true".equals(value(expression))) {
        return;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("never came true in Chromium: " + expression);
  }

  /** Types text key by key. */
  void type(String text) throws InterruptedException, IOException {
    for (String c : text.split("", -1)) {
      if (!c.isEmpty()) {
        key(c, 0, c);
      }
    }
  }

  /** Presses and releases a key that has a name, such as Tab, 9. */
  void press(String name, int code) throws InterruptedException, IOException {
    key(name, code, name.equals("Enter") ? "\r" : "");
  }

  private void key(String name, int code, String text) throws InterruptedException, IOException {
    for (String type : List.of("keyDown", "keyUp")) {
      String typed = type.equals("keyDown") && !text.isEmpty() ? ",\"text\":" + quoted(text) : "";
      call(
          "Input.dispatchKeyEvent",
          "{\"type\":\""
              + type
              + "\",\"key\":"
              + quoted(name)
              + ",\"windowsVirtualKeyCode\":"
              + code
              + typed
              + "}");
    }
  }

  /** Writes what the window shows, as PNG. */
  void screenshot(Path file) throws InterruptedException, IOException {
    String data = field(call("Page.captureScreenshot", "{}"), "data");
    Files.write(file, Base64.getDecoder().decode(data));
  }

  private static String quoted(String text) {
    return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }

  /** The first field of a name, wherever it stands. */
  private static String field(String json, String name) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.FIELD_NAME && name.equals(parser.currentName())) {
          return parser.nextTextValue();
        }
      }
    }
    throw new AssertionError("no " + name + " in " + json);
  }

  @Override
  public void close() {
    socket.abort();
    process.destroy();
    process.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }
}
