package dev.gloss.cluster.cli;

import dev.gloss.cli.arguments.Flag;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The flags of {@code gloss-cluster}: those that it shares with {@code gloss}, and its own. */
enum ClusterFlag {
  TO("to", "URL/NAME", "where to load: https://HOST:PORT[,https://HOST:PORT…]/NAME", null),
  AT("at", "URL/NAME", "which glossary to ask; without it $GLOSS_CLUSTER", null),
  SHARDS("shards", "N", "cut each index into N parts (1 without it)", null),
  REPLICAS(
      "replicas", "N", "keep N further copies; as many nodes may be lost (0 without it)", null),
  LANGUAGE(Flag.LANGUAGE),
  QUERIES(Flag.QUERIES),
  LIMIT(Flag.LIMIT),
  SECTION(Flag.SECTION),
  DEADLINE(Flag.DEADLINE),
  EXPLAIN(Flag.EXPLAIN),
  JSON(Flag.JSON),
  COLOR(Flag.COLOR),
  HELP(Flag.HELP),
  VERSION(Flag.VERSION);

  private final String word;
  private final @Nullable String value;
  private final String summary;
  private final @Nullable Flag shared;

  ClusterFlag(String word, @Nullable String value, String summary, @Nullable Flag shared) {
    this.word = word;
    this.value = value;
    this.summary = summary;
    this.shared = shared;
  }

  ClusterFlag(Flag shared) {
    this(shared.word(), shared.value(), shared.summary(), shared);
  }

  /** The name without dashes. */
  String word() {
    return word;
  }

  /** What stands for its value in help, null when it takes none. */
  @Nullable String value() {
    return value;
  }

  /** The flag of {@code gloss} that it is, null for one of its own. */
  @Nullable Flag shared() {
    return shared;
  }

  /** With its value, as help shows it: {@code --shards N}. */
  String synopsis() {
    return value == null ? toString() : this + " " + value;
  }

  /** Its line in help. */
  String help() {
    return String.format("  %-18s %s\n", synopsis(), summary);
  }

  /** The flag that a word is, or null. */
  static @Nullable ClusterFlag of(String word) {
    return Arrays.stream(values()).filter(f -> f.toString().equals(word)).findFirst().orElse(null);
  }

  @Override
  public String toString() {
    return "--" + word;
  }
}
