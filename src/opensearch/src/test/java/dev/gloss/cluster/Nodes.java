package dev.gloss.cluster;

import dev.gloss.opensearch.GlossPlugin;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.opensearch.Version;
import org.opensearch.common.settings.Settings;
import org.opensearch.core.common.transport.TransportAddress;
import org.opensearch.env.Environment;
import org.opensearch.http.HttpServerTransport;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.node.NodeValidationException;
import org.opensearch.plugins.Plugin;
import org.opensearch.plugins.PluginInfo;
import org.opensearch.transport.Netty4ModulePlugin;
import org.opensearch.transport.TransportService;

/** A cluster of embedded nodes, the first of which manages it. */
final class Nodes implements Closeable {
  private final List<Node> nodes = new ArrayList<>();

  private Nodes() {}

  /** Starts nodes that have the plugin on their class path. */
  static Nodes start(int count, Path home) throws IOException {
    Nodes started = new Nodes();
    try {
      for (int i = 0; i < count; i++) {
        started.add(home, i, List.of(Netty4ModulePlugin.class, GlossPlugin.class));
      }
    } catch (IOException | RuntimeException e) {
      started.close();
      throw e;
    }
    return started;
  }

  /** Starts one node that loads what lies in the folder {@code plugins} of its home. */
  static Nodes startWithPlugins(Path home) throws IOException {
    Nodes started = new Nodes();
    try {
      started.add(home, 0, List.of(Netty4ModulePlugin.class));
    } catch (IOException | RuntimeException e) {
      started.close();
      throw e;
    }
    return started;
  }

  private void add(Path home, int number, List<Class<? extends Plugin>> plugins)
      throws IOException {
    Settings.Builder settings =
        Settings.builder()
            .put("cluster.name", "gloss-test")
            .put("node.name", "node" + number)
            .put("path.home", home.resolve(Integer.toString(number)).toString())
            .put("network.host", "127.0.0.1")
            .put("http.port", 0)
            .put("transport.port", 0)
            .put("transport.type", Netty4ModulePlugin.NETTY_TRANSPORT_NAME)
            .put("http.type", Netty4ModulePlugin.NETTY_HTTP_TRANSPORT_NAME)
            .put("node.processors", 1)
            .put("cluster.routing.allocation.disk.threshold_enabled", false);
    if (number == 0) {
      settings.putList("cluster.initial_cluster_manager_nodes", "node0");
    } else {
      settings.putList("node.roles", "data", "ingest");
      TransportAddress first =
          nodes
              .get(0)
              .injector()
              .getInstance(TransportService.class)
              .boundAddress()
              .publishAddress();
      settings.putList("discovery.seed_hosts", first.toString());
    }
    Environment environment =
        InternalSettingsPreparer.prepareEnvironment(
            settings.build(), Map.of(), null, () -> "node" + number);
    Node node = new Embedded(environment, plugins.stream().map(Nodes::info).toList());
    nodes.add(node);
    try {
      node.start();
    } catch (NodeValidationException e) {
      throw new IOException(e);
    }
  }

  private static PluginInfo info(Class<? extends Plugin> plugin) {
    return new PluginInfo(
        plugin.getName(),
        "on the class path",
        "0",
        Version.CURRENT,
        "21",
        plugin.getName(),
        plugin.getSimpleName(),
        List.of(),
        false);
  }

  /** The constructor that takes plugins from the class path is protected. */
  private static final class Embedded extends Node {
    Embedded(Environment environment, List<PluginInfo> plugins) {
      super(environment, plugins, false);
    }
  }

  /** Where a node listens. */
  URI address(int number) {
    TransportAddress bound =
        nodes
            .get(number)
            .injector()
            .getInstance(HttpServerTransport.class)
            .boundAddress()
            .publishAddress();
    return URI.create("http://" + bound.getAddress() + ":" + bound.getPort());
  }

  /** A glossary's address at the first node. */
  ClusterAddress glossary(String name) {
    return new ClusterAddress(List.of(address(0)), name);
  }

  /** Takes a node away. */
  void close(int number) throws IOException {
    nodes.get(number).close();
  }

  @Override
  public void close() throws IOException {
    for (Node node : nodes.reversed()) {
      node.close();
    }
  }
}
