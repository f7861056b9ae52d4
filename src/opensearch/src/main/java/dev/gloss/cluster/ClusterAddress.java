package dev.gloss.cluster;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where a glossary is: one or more nodes of a cluster and its name there.
 *
 * @param nodes the nodes, tried in this order
 * @param name the glossary's name, an alias in the cluster
 */
public record ClusterAddress(List<URI> nodes, String name) {
  /** What OpenSearch allows in the name of an index, with room for the endings that a load adds. */
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_.-]{0,199}");

  private static final String WANTED = ", wanted https://HOST:PORT[,https://HOST:PORT…]/NAME";

  /**
   * Checks.
   *
   * @throws IllegalArgumentException if there is no node, one is more than scheme, host and port,
   *     or the name is not one of small letters, digits, {@code .}, {@code _} and {@code -}, or is
   *     one that a load gives a lexicon
   */
  public ClusterAddress {
    nodes = List.copyOf(nodes);
    if (nodes.isEmpty()) {
      throw new IllegalArgumentException("found no node" + WANTED);
    }
    nodes.forEach(ClusterAddress::check);
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "found the name \"" + name + "\", wanted small letters, digits, . _ and -");
    }
    if (Generation.isLexicon(name)) {
      throw new IllegalArgumentException(
          "found the name \"" + name + "\", which is that of another glossary's lexicon");
    }
  }

  private static void check(URI node) {
    if (node.getRawUserInfo() != null) {
      throw holdsPassword();
    }
    String scheme = String.valueOf(node.getScheme()).toLowerCase(Locale.ROOT);
    boolean bare =
        String.valueOf(node.getRawPath()).isEmpty()
            && node.getRawQuery() == null
            && node.getRawFragment() == null;
    if (node.getHost() == null || !bare || !(scheme.equals("http") || scheme.equals("https"))) {
      throw new IllegalArgumentException("found \"" + node + "\"" + WANTED);
    }
  }

  private static IllegalArgumentException holdsPassword() {
    return new IllegalArgumentException(
        "the address holds a password; give it in a file or the environment instead");
  }

  /**
   * Reads {@code https://host:9200/name}, with further nodes after commas in front of the name.
   *
   * @throws IllegalArgumentException if the text is no such address, or holds a password: command
   *     lines are seen by everybody
   */
  public static ClusterAddress parse(String text) {
    if (text.contains("@")) {
      throw holdsPassword(); // and no message repeats it
    }
    int slash = text.lastIndexOf('/');
    if (slash < text.lastIndexOf("://") + 3) {
      throw new IllegalArgumentException("found \"" + text + "\"" + WANTED);
    }
    List<URI> nodes = new ArrayList<>();
    for (String node : text.substring(0, slash).split(",", -1)) {
      try {
        nodes.add(new URI(node));
      } catch (URISyntaxException e) {
        throw new IllegalArgumentException("found \"" + node + "\"" + WANTED, e);
      }
    }
    return new ClusterAddress(nodes, text.substring(slash + 1));
  }
}
