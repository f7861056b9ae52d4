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
 * Speaks OpenSearch's HTTP interface. A node that cannot be reached is passed over for the next,
 * and asked last from then on, as is one that did not answer in time; certificates and host names
 * are checked.
 *
 * <p>Thread-safe.
 */
final class Cluster implements Closeable {
  static final ObjectMapper JSON = new ObjectMapper();

  /** How long a node may take to accept a connection: less where there is another to turn to. */
  private static final Duration CONNECT = Duration.ofSeconds(2);

  private static final Duration CONNECT_TO_ONE_OF_SEVERAL = Duration.ofMillis(300);

  private static final int LONGEST_REASON = 300;

  private final List<URI> nodes;
  private final Access access;
  private final HttpClient client;
  private volatile int first;

  /**
   * @throws ClusterException if credentials would be sent to another machine in the clear
   */
  Cluster(List<URI> nodes, Access access) throws ClusterException {
    for (URI node : nodes) {
      access.check(node);
    }
    this.nodes = nodes;
    this.access = access;
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(nodes.size() > 1 ? CONNECT_TO_ONE_OF_SEVERAL : CONNECT);
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
   * @param timeout how long it may take, all nodes together
   * @throws HttpTimeoutException if it took longer
   * @throws ClusterException if no node can be reached, or the request is refused
   */
  JsonNode ask(Call call, Duration timeout) throws IOException {
    long start = System.nanoTime();
    int from = first;
    IOException unreachable = null;
    for (int i = 0; i < nodes.size(); i++) {
      int at = (from + i) % nodes.size();
      URI node = nodes.get(at);
      Duration left = timeout.minusNanos(System.nanoTime() - start);
      if (!left.isPositive()) {
        break;
      }
      try {
        HttpResponse<String> response =
            client.send(request(node, call, left), BodyHandlers.ofString());
        first = at;
        return checked(node, call, response);
      } catch (ClusterException e) {
        throw e;
      } catch (SSLException e) {
        String why = node + ": the connection is not secure: " + e.getMessage();
        throw new ClusterException(0, why + "; see " + Access.AUTHORITIES, e);
      } catch (HttpConnectTimeoutException e) {
        unreachable = e;
      } catch (HttpTimeoutException e) {
        first = (at + 1) % nodes.size(); // slow it may be, or what it was asked
        throw e;
      } catch (IOException e) {
        unreachable = e;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("interrupted while waiting for " + node);
      }
      first = (at + 1) % nodes.size();
    }
    String reason =
        unreachable == null || unreachable.getMessage() == null
            ? ""
            : " (" + unreachable.getMessage() + ")";
    throw new ClusterException(0, addresses() + ": cannot be reached" + reason, unreachable);
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
    String reason = "";
    if (status >= 300) {
      reason = reason(answer).isEmpty() ? "HTTP status " + status : reason(answer);
    } else if (!answer.isObject()) {
      reason = "found no JSON object, wanted OpenSearch's answer";
    }
    if (!reason.isEmpty()) {
      String path = call.path().replaceFirst("\\?.*", "");
      throw new ClusterException(status, node + path + ": " + reason, null);
    }
    return answer;
  }

  private static JsonNode read(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance(); // a proxy's page
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
