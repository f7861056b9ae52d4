package dev.gloss.cluster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Speaks OpenSearch's HTTP interface. A node that cannot be reached is passed over for the next;
 * certificates and host names are checked.
 *
 * <p>Thread-safe.
 */
final class Cluster implements Closeable {
  static final ObjectMapper JSON = new ObjectMapper();

  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final int LONGEST_REASON = 300;

  private final List<URI> nodes;
  private final Access access;
  private final HttpClient client;
  private volatile int reachable;

  Cluster(List<URI> nodes, Access access) {
    this.nodes = nodes;
    this.access = access;
    HttpClient.Builder builder =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT);
    if (access.trust() != null) {
      builder.sslContext(access.trust());
    }
    this.client = builder.build();
  }

  /** One request, its body JSON text or null. */
  record Call(String method, String path, @Nullable String body) {

    static Call get(String path) {
      return new Call("GET", path, null);
    }

    static Call post(String path, Object body) {
      return new Call("POST", path, json(body));
    }

    static Call put(String path, Object body) {
      return new Call("PUT", path, json(body));
    }

    static Call delete(String path) {
      return new Call("DELETE", path, null);
    }
  }

  static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("cannot be JSON: " + value, e);
    }
  }

  /**
   * The answer to a request.
   *
   * @param timeout how long it may take
   * @throws HttpTimeoutException if it took longer
   * @throws ClusterException if no node can be reached, or the request is refused
   */
  JsonNode ask(Call call, Duration timeout) throws IOException {
    IOException unreachable = null;
    for (int i = 0; i < nodes.size(); i++) {
      int at = (reachable + i) % nodes.size();
      HttpResponse<String> response;
      try {
        response = client.send(request(nodes.get(at), call, timeout), BodyHandlers.ofString());
      } catch (HttpConnectTimeoutException e) {
        unreachable = e;
        continue;
      } catch (HttpTimeoutException | SSLException e) {
        throw told(nodes.get(at), e);
      } catch (IOException e) {
        unreachable = e;
        continue;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("interrupted while waiting for " + nodes.get(at));
      }
      reachable = at;
      return checked(nodes.get(at), call, response);
    }
    String reason =
        unreachable == null || unreachable.getMessage() == null
            ? ""
            : " (" + unreachable.getMessage() + ")";
    throw new ClusterException(0, addresses() + ": cannot be reached" + reason, unreachable);
  }

  private static IOException told(URI node, IOException e) {
    return e instanceof SSLException
        ? new ClusterException(
            0,
            node
                + ": the connection is not secure: "
                + e.getMessage()
                + "; see "
                + Access.AUTHORITIES,
            e)
        : e;
  }

  private String addresses() {
    return String.join(", ", nodes.stream().map(URI::toString).toList());
  }

  private HttpRequest request(URI node, Call call, Duration timeout) {
    String body = call.body();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(node.resolve(call.path()))
            .timeout(timeout)
            .header("Content-Type", "application/json")
            .method(
                call.method(),
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    String authorization = access.authorization();
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    return request.build();
  }

  private static JsonNode checked(URI node, Call call, HttpResponse<String> response)
      throws ClusterException {
    JsonNode answer = read(response.body());
    int status = response.statusCode();
    if (status >= 400) {
      String path = call.path().replaceFirst("\\?.*", "");
      String reason = reason(answer);
      throw new ClusterException(
          status, node + path + ": " + (reason.isEmpty() ? "HTTP status " + status : reason), null);
    }
    return answer;
  }

  private static JsonNode read(String text) {
    try {
      return text.isEmpty() ? MissingNode.getInstance() : JSON.readTree(text);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance(); // a proxy's page, of which the status says enough
    }
  }

  /**
   * What OpenSearch says went wrong, without its types of exceptions; empty when it says nothing.
   */
  static String reason(JsonNode answer) {
    JsonNode error = answer.path("error");
    if (error.isTextual()) {
      return error.asText();
    }
    String detail = deepest(error);
    if (detail.isEmpty()) {
      detail = deepest(error.path("failed_shards").path(0).path("reason"));
    }
    String reason = error.path("reason").asText("");
    String all = detail.isEmpty() || detail.equals(reason) ? reason : reason + ": " + detail;
    return all.length() > LONGEST_REASON ? all.substring(0, LONGEST_REASON) + "…" : all;
  }

  /** The reason of the last cause in a chain of them, empty if there is none. */
  private static String deepest(JsonNode error) {
    String reason = "";
    for (JsonNode cause = error.path("caused_by");
        cause.isObject();
        cause = cause.path("caused_by")) {
      reason = cause.path("reason").asText("");
    }
    return reason;
  }

  @Override
  public void close() {
    client.close();
  }
}
