package dev.gloss.cluster;

import dev.gloss.index.RebuildOptions;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongConsumer;

/**
 * How to load a glossary. Immutable; begin with {@link #DEFAULT} and change what differs.
 *
 * @param shards into how many parts each of the two indexes is cut, from 1
 * @param replicas how many further copies of each shard are kept, from 0; as many nodes may be lost
 * @param patience how long the copies of the shards may take to be made
 * @param reading how the sources are read; its guard against removals has nothing to compare with
 * @param progress told the number of documents sent so far, by one thread at a time
 */
public record LoadOptions(
    int shards, int replicas, Duration patience, RebuildOptions reading, LongConsumer progress) {

  /** The most shards of an index: OpenSearch allows 1,024. */
  public static final int MAX_SHARDS = 1_000;

  /** The most further copies of a shard. */
  public static final int MAX_REPLICAS = 100;

  /** One shard, no replica. */
  public static final LoadOptions DEFAULT =
      new LoadOptions(1, 0, Duration.ofMinutes(10), RebuildOptions.DEFAULT, sent -> {});

  /**
   * Checks.
   *
   * @throws IllegalArgumentException if a number is out of range
   */
  public LoadOptions {
    if (shards < 1 || shards > MAX_SHARDS || replicas < 0 || replicas > MAX_REPLICAS) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "found %d shards and %d replicas, wanted 1 to %d and 0 to %d",
              shards,
              replicas,
              MAX_SHARDS,
              MAX_REPLICAS));
    }
  }

  /** The same with other numbers of shards and replicas. */
  public LoadOptions withShards(int newShards, int newReplicas) {
    return new LoadOptions(newShards, newReplicas, patience, reading, progress);
  }

  /** The same with another patience. */
  public LoadOptions withPatience(Duration newPatience) {
    return new LoadOptions(shards, replicas, newPatience, reading, progress);
  }

  /** The same, reading the sources in another way. */
  public LoadOptions withReading(RebuildOptions newReading) {
    return new LoadOptions(shards, replicas, patience, newReading, progress);
  }

  /** The same with a listener for progress. */
  public LoadOptions withProgress(LongConsumer newProgress) {
    return new LoadOptions(shards, replicas, patience, reading, newProgress);
  }
}
