package dev.gloss.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.gloss.cluster.cli.ClusterMain;
import dev.gloss.index.Schema;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the tool says of a cluster that does not answer as it should; one made up for the purpose.
 */
final class FailuresTest {
  private static final String MAPPING =
      """
      {"g-1": {"mappings": {"_meta": {"gloss": {"lexicon": "g-1-lexicon", "schema": %d,
      "language": "en", "entries": 1, "heads": 1, "sections": [], "sources": [],
      "built": "2026-01-01T00:00:00Z"}}}}}
      """;
  private static final String WHOLE =
      "{\"timed_out\":false,\"_shards\":{\"total\":2,\"successful\":2,\"failed\":0},"
          + "\"hits\":{\"hits\":[]}}";

  private static final String PASSWORD = "changeit";
  private static final InetSocketAddress LOOPBACK =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

  @TempDir Path temp;
  private final Map<String, Reply> replies = new HashMap<>();
  private final List<String> authorizations = new ArrayList<>();
  private final CountDownLatch end = new CountDownLatch(1);
  private final Map<String, String> env = new HashMap<>();
  private HttpServer server;
  private ExecutorService threads;

  private record Reply(int status, String body) {}

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(LOOPBACK, 0);
    threads = Executors.newCachedThreadPool();
    serve();
    replies.put("/g/_mapping", new Reply(200, MAPPING.formatted(Schema.VERSION)));
    replies.put("/_msearch", new Reply(200, WHOLE));
    replies.put("/g-1/_search", new Reply(200, WHOLE));
    env.put("GLOSS_CLUSTER", address());
  }

  private void serve() {
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            authorizations.add(
                String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            String path = exchange.getRequestURI().getPath();
            byte[] asked = exchange.getRequestBody().readAllBytes();
            Reply reply = replies.getOrDefault(path, new Reply(404, ""));
            if (reply.status() == 0) {
              end.await();
            }
            String body = reply.body();
            if (path.equals("/_msearch")) {
              long searches = new String(asked, StandardCharsets.UTF_8).lines().count() / 2;
              body = "{\"responses\":[" + (body + ",").repeat((int) searches - 1) + body + "]}";
            }
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    server.start();
  }

  @AfterEach
  void stop() {
    end.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/g";
  }

  private void check(int code, String message, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int found = ClusterMain.run(InputStream.nullInputStream(), out, err, env, args);
    String said = err.toString(StandardCharsets.UTF_8);
    assertEquals(code, found, said);
    assertTrue(said.contains(message), said);
    assertFalse(said.contains("fault of gloss"), said);
    if (code > 1) {
      assertEquals("", out.toString(StandardCharsets.UTF_8), "no answer beside a failure");
    }
  }

  private void checkSearch(int code, String message) {
    check(code, message, "search", "some words", "--deadline", "20000");
  }

  @Test
  void wellBehavedItFindsNothing() {
    checkSearch(1, "");
    assertEquals("null", authorizations.get(0));
  }

  @Test
  void someShardsAreNotAll() {
    String partial =
        WHOLE.replace("\"successful\":2,\"failed\":0", "\"successful\":1,\"failed\":1");
    replies.put("/_msearch", new Reply(200, partial));
    checkSearch(3, "1 of 2 shards answered, wanted all");
  }

  @Test
  void programsAreToldInJson() {
    replies.put("/g/_mapping", new Reply(503, "{\"error\": \"all is lost\"}"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    InputStream in = InputStream.nullInputStream();
    int code = ClusterMain.run(in, out, err, env, "search", "x", "--json", "--deadline", "20000");
    assertEquals(3, code);
    String object = out.toString(StandardCharsets.UTF_8);
    assertTrue(object.startsWith("{\"query\":\"x\",\"corrected\":null,\"total\":0,"), object);
    assertTrue(object.contains("\"error\":{\"code\":3,\"message\":\"http://"), object);
    assertTrue(object.contains("/g/_mapping: all is lost"), object);
  }

  @Test
  void aSearchCutShortIsADeadline() {
    replies.put("/_msearch", new Reply(200, WHOLE.replace("false", "true")));
    checkSearch(4, "no answer within the deadline of 20000 ms");
  }

  @Test
  void silenceIsADeadline() {
    replies.put("/_msearch", new Reply(0, ""));
    check(4, "no answer within the deadline of 300 ms", "search", "words", "--deadline", "300");
  }

  @Test
  void anotherSchemaIsNamed() {
    replies.put("/g/_mapping", new Reply(200, MAPPING.formatted(Schema.VERSION + 1)));
    checkSearch(3, "g: has schema " + (Schema.VERSION + 1) + ", wanted is " + Schema.VERSION);
  }

  @Test
  void anIndexOfSomebodyElse() {
    replies.put("/g/_mapping", new Reply(200, "{\"g\": {\"mappings\": {}}}"));
    checkSearch(3, "g: this is an index, but not one of gloss");
  }

  @Test
  void noSuchGlossary() {
    replies.remove("/g/_mapping");
    checkSearch(3, "g: there is no such glossary here; gloss-cluster load makes one");
  }

  @Test
  void noPluginOnTheNodes() {
    String body = "{\"error\": {\"reason\": \"unknown query [gloss]\"}, \"status\": 400}";
    replies.put("/g-1/_search", new Reply(400, body));
    check(3, "unknown query [gloss]", "search", "section:x", "--deadline", "20000");
  }

  @Test
  void aRefusedReader() throws IOException {
    replies.put("/g/_mapping", new Reply(401, "Unauthorized"));
    checkSearch(3, "HTTP status 401");
    Path file = Files.writeString(temp.resolve("credentials"), "reader:se:cret\n");
    env.put(Access.CREDENTIALS_FILE, file.toString());
    checkSearch(3, "HTTP status 401");
    // reader:se:cret in Base64
    assertEquals(List.of("null", "Basic cmVhZGVyOnNlOmNyZXQ="), authorizations);
  }

  @Test
  void credentialsAreNotSentInTheClear() {
    env.put(Access.CREDENTIALS, "reader:secret");
    checkSearch(1, "");
    for (String host : List.of("cluster.example", "127.0.0.1.example", "[::2]", "10.0.0.1")) {
      env.put("GLOSS_CLUSTER", "http://" + host + ":9200/g");
      checkSearch(3, host + ":9200: credentials would be sent for everybody to read, wanted https");
    }
  }

  @Test
  void whatIsNotOpenSearch() {
    replies.put("/g/_mapping", new Reply(200, "<html>Log in</html>"));
    checkSearch(3, "/g/_mapping: found no JSON object, wanted OpenSearch's answer");
    replies.put("/g/_mapping", new Reply(302, "{}"));
    checkSearch(3, "/g/_mapping: HTTP status 302");
  }

  @Test
  void nodesThatCannotBeReachedArePassedOver() throws IOException {
    try (ServerSocket deaf = new ServerSocket(0, 1, LOOPBACK.getAddress())) {
      List<SocketChannel> queue = new ArrayList<>(); // filled, so that nobody else is let in
      for (int i = 0; i < 8; i++) {
        SocketChannel waiting = SocketChannel.open();
        waiting.configureBlocking(false);
        waiting.connect(deaf.getLocalSocketAddress());
        queue.add(waiting);
      }
      String nodes = "http://127.0.0.1:" + deaf.getLocalPort() + ",http://127.0.0.1:1,";
      env.put("GLOSS_CLUSTER", nodes + address());
      checkSearch(1, "");
      env.put("GLOSS_CLUSTER", nodes.substring(0, nodes.length() - 1) + "/g");
      checkSearch(3, "cannot be reached");
      for (SocketChannel waiting : queue) {
        waiting.close();
      }
    }
  }

  @Test
  void aNodeThatDidNotAnswerIsAskedLast() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 10, LOOPBACK.getAddress())) {
      URI live = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
      List<URI> nodes = List.of(URI.create("http://127.0.0.1:" + silent.getLocalPort()), live);
      try (Cluster cluster = new Cluster(nodes, Access.ANONYMOUS)) {
        Cluster.Call call = Cluster.Call.get("/g/_mapping");
        assertThrows(HttpTimeoutException.class, () -> cluster.ask(call, Duration.ofMillis(300)));
        assertTrue(cluster.ask(call, Duration.ofSeconds(20)).has("g-1"));
      }
    }
  }

  @Test
  void nobodyThere() {
    server.stop(0);
    checkSearch(3, "cannot be reached");
  }

  /** A certificate of its own, for the number of this machine but not for its name. */
  @Test
  void certificatesAndHostsAreChecked() throws Exception {
    Path keys = temp.resolve("keys.p12");
    Path authority = temp.resolve("authority.pem");
    keytool("-genkeypair", keys, "-keyalg", "EC", "-dname", "CN=test", "-ext", "san=ip:127.0.0.1");
    keytool("-exportcert", keys, "-rfc", "-file", authority.toString());
    server.stop(0);
    server = secure(keys);
    serve();
    env.put("GLOSS_CLUSTER", address().replace("http:", "https:"));
    checkSearch(3, "the connection is not secure");
    env.put(Access.AUTHORITIES, authority.toString());
    checkSearch(1, "");
    env.put("GLOSS_CLUSTER", address().replace("http://127.0.0.1", "https://localhost"));
    checkSearch(3, "the connection is not secure");
    env.put(Access.AUTHORITIES, temp.resolve("none.pem").toString());
    checkSearch(3, Access.AUTHORITIES + ": no certificates can be read from");
  }

  private static void keytool(String command, Path keys, String... more) throws Exception {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    words.addAll(List.of(command, "-keystore", keys.toString(), "-storepass", PASSWORD));
    words.addAll(List.of("-alias", "node"));
    words.addAll(List.of(more));
    Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
  }

  private static HttpServer secure(Path keys) throws Exception {
    KeyStore store = KeyStore.getInstance(keys.toFile(), PASSWORD.toCharArray());
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(store, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    HttpsServer server = HttpsServer.create(LOOPBACK, 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    return server;
  }

  @Test
  void wrongUsage() {
    check(2, "wanted load, search, define, suggest or status", "serch", "LSTM");
    check(2, "--limit: found \"0\", wanted a whole number", "search", "LSTM", "--limit", "0");
    check(2, "query length is 1025 code points", "search", "x".repeat(1025));
    check(2, "the address holds a password", "search", "x", "--at", "https://me:pw@host:9200/g");
    check(2, "found \"host\", wanted https://", "search", "x", "--at", "host/g");
    check(2, "found \"https://host:9200\", wanted", "search", "x", "--at", "https://host:9200");
    check(2, "found \"https://h:1/path\"", "search", "x", "--at", "https://h:1/path/g");
    check(2, "found \"h ttps://h\"", "search", "x", "--at", "h ttps://h/g");
    check(2, "found the name \"G\"", "search", "x", "--at", "https://host:9200/G");
    check(2, "another glossary's lexicon", "load", "x", "--to", "https://host:9200/g-lexicon");
    check(2, "load wants SOURCE", "load", "--to", address());
    check(2, "unknown option -atom; a query with a dash", "search", "lstm", "-atom");
    check(2, "--shards is no option of search", "search", "lstm", "--shards", "2");
    check(2, "--limit is no option of define", "define", "lstm", "--limit", "2");
    check(2, "--at wants a value: --at URL/NAME", "search", "lstm", "--at", "");
    check(2, "--color: found \"red\", wanted auto", "search", "lstm", "--color", "red");
    check(2, "--shards: found \"0\"", "load", "x", "--to", address(), "--shards", "0");
    check(2, "status takes nothing after it", "status", "quo");
    check(2, "", "load", "../../corpus", "--to", address(), "--language", "Klingon");
    env.remove("GLOSS_CLUSTER");
    check(2, "which glossary? give --at URL/NAME", "search", "x");
  }
}
