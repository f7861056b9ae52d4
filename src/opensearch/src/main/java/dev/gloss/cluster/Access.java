package dev.gloss.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * How a cluster is told who asks, and how it proves who it is.
 *
 * @param authorization the value of the HTTP header, null for none
 * @param trust checks the cluster's certificate; null goes by the JDK's authorities
 */
public record Access(@Nullable String authorization, @Nullable SSLContext trust) {
  /** The environment variable with {@code user:password}. */
  public static final String CREDENTIALS = "GLOSS_CLUSTER_CREDENTIALS";

  /** The environment variable with the name of a file that holds {@code user:password}. */
  public static final String CREDENTIALS_FILE = "GLOSS_CLUSTER_CREDENTIALS_FILE";

  /** The environment variable with the name of a PEM file of authorities to trust. */
  public static final String AUTHORITIES = "GLOSS_CLUSTER_CA";

  /** Nobody in particular asks; the JDK's authorities vouch. */
  public static final Access ANONYMOUS = new Access(null, null);

  private static final Pattern THIS_MACHINE =
      Pattern.compile("localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[::1]");

  /**
   * What the environment says.
   *
   * @throws ClusterException if a file that it names cannot be read or used
   */
  public static Access of(Map<String, String> env) throws ClusterException {
    String credentials = env.getOrDefault(CREDENTIALS, "");
    String file = env.getOrDefault(CREDENTIALS_FILE, "");
    if (credentials.isEmpty() && !file.isEmpty()) {
      try {
        credentials = Files.readString(Path.of(file)).strip();
      } catch (IOException e) {
        throw new ClusterException(0, CREDENTIALS_FILE + ": cannot read " + file, e);
      }
    }
    if (!credentials.isEmpty() && credentials.indexOf(':') < 1) {
      throw new ClusterException("the credentials have no colon, wanted user:password");
    }
    String authorities = env.getOrDefault(AUTHORITIES, "");
    return new Access(
        credentials.isEmpty() ? null : basic(credentials),
        authorities.isEmpty() ? null : trusting(Path.of(authorities)));
  }

  private static String basic(String credentials) {
    byte[] bytes = credentials.getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(bytes);
  }

  private static SSLContext trusting(Path pem) throws ClusterException {
    try (InputStream in = Files.newInputStream(pem)) {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      for (Certificate one : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        store.setCertificateEntry("authority-" + store.size(), one);
      }
      if (store.size() == 0) {
        throw new GeneralSecurityException("found no certificate");
      }
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (IOException | GeneralSecurityException e) {
      throw new ClusterException(0, AUTHORITIES + ": no certificates can be read from " + pem, e);
    }
  }

  /**
   * Credentials go to other machines only where nobody on the way can read them.
   *
   * @throws ClusterException if the node would be sent them in the clear
   */
  void check(URI node) throws ClusterException {
    boolean secure = "https".equalsIgnoreCase(node.getScheme());
    if (authorization != null && !secure && !THIS_MACHINE.matcher(node.getHost()).matches()) {
      throw new ClusterException(
          node + ": credentials would be sent for everybody to read, wanted https");
    }
  }

  /** Says nothing of the credentials. */
  @Override
  public String toString() {
    return authorization == null ? "anonymous" : "with credentials";
  }
}
