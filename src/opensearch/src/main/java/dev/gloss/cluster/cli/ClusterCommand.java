package dev.gloss.cluster.cli;

import dev.gloss.cli.command.Command;
import dev.gloss.cli.command.Commands;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The commands of {@code gloss-cluster}, each with the flags it takes. */
enum ClusterCommand {
  LOAD,
  SEARCH,
  DEFINE,
  SUGGEST,
  STATUS;

  private static final List<ClusterFlag> COMMON =
      List.of(ClusterFlag.COLOR, ClusterFlag.HELP, ClusterFlag.VERSION);

  /** The command of {@code gloss} that does the same on one machine. */
  Command like() {
    return Commands.named(this == LOAD ? "rebuild" : toString());
  }

  private String operands() {
    return this == LOAD ? "SOURCE…" : like().usage().operands();
  }

  private List<ClusterFlag> flags() {
    return switch (this) {
      case LOAD ->
          List.of(ClusterFlag.TO, ClusterFlag.SHARDS, ClusterFlag.REPLICAS, ClusterFlag.LANGUAGE);
      case SEARCH ->
          List.of(
              ClusterFlag.AT,
              ClusterFlag.LIMIT,
              ClusterFlag.SECTION,
              ClusterFlag.DEADLINE,
              ClusterFlag.EXPLAIN,
              ClusterFlag.QUERIES,
              ClusterFlag.JSON);
      case DEFINE ->
          List.of(ClusterFlag.AT, ClusterFlag.DEADLINE, ClusterFlag.QUERIES, ClusterFlag.JSON);
      case SUGGEST ->
          List.of(ClusterFlag.AT, ClusterFlag.LIMIT, ClusterFlag.DEADLINE, ClusterFlag.JSON);
      case STATUS -> List.of(ClusterFlag.AT, ClusterFlag.DEADLINE, ClusterFlag.JSON);
    };
  }

  boolean takes(ClusterFlag flag) {
    return flags().contains(flag) || COMMON.contains(flag);
  }

  /** Its line in help. */
  String help() {
    String own =
        flags().stream()
            .filter(flag -> flag.shared() == null)
            .map(flag -> " " + flag.synopsis())
            .collect(Collectors.joining());
    return "gloss-cluster " + this + (operands().isEmpty() ? "" : " " + operands()) + own + "\n";
  }

  /** The command of that name, or null. */
  static @Nullable ClusterCommand named(String name) {
    return Arrays.stream(values()).filter(c -> c.toString().equals(name)).findFirst().orElse(null);
  }

  /** All names, as a sentence has them. */
  static String names() {
    List<String> names = Arrays.stream(values()).map(ClusterCommand::toString).toList();
    int last = names.size() - 1;
    return String.join(", ", names.subList(0, last)) + " or " + names.get(last);
  }

  /** As typed. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
