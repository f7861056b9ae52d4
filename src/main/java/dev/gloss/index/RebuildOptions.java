package dev.gloss.index;

import dev.gloss.corpus.ReadOptions;
import dev.gloss.corpus.Skipped;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * How to rebuild an index. Immutable; begin with {@link #DEFAULT} and change what differs.
 *
 * @param language the prose language as an ISO 639-1 code, {@code none} for no stemming; null takes
 *     the corpus's own, else {@code en}
 * @param reading how to read the files
 * @param replace whether an index made from other sources may be replaced
 * @param minEntries the fewest entries that may be published
 * @param maxRemovedPercent the largest share of the published entries, in percent, that may be gone
 *     from the new index; 100 allows all
 * @param dryRun whether to do everything but publish
 * @param progress told the number of entries read so far, from the calling thread, often
 * @param skipped told each piece of a source that is not an entry
 * @param publishing run by the calling thread when all is written and verified, right before the
 *     switch; if it throws, nothing is published
 */
public record RebuildOptions(
    @Nullable String language,
    ReadOptions reading,
    boolean replace,
    long minEntries,
    double maxRemovedPercent,
    boolean dryRun,
    LongConsumer progress,
    Consumer<Skipped> skipped,
    Runnable publishing) {

  /** The corpus's language, no guards, published, nothing told. */
  public static final RebuildOptions DEFAULT =
      new RebuildOptions(
          null, ReadOptions.DEFAULT, false, 1, 100, false, n -> {}, s -> {}, () -> {});

  /**
   * @throws IllegalArgumentException if the fewest entries are less than 0, or the share is no
   *     number from 0 to 100
   */
  public RebuildOptions {
    Objects.requireNonNull(reading, "reading");
    Objects.requireNonNull(progress, "progress");
    Objects.requireNonNull(skipped, "skipped");
    Objects.requireNonNull(publishing, "publishing");
    if (minEntries < 0) {
      throw new IllegalArgumentException("minEntries is " + minEntries + ", wanted 0 or more");
    }
    if (!(maxRemovedPercent >= 0 && maxRemovedPercent <= 100)) { // NaN is neither
      throw new IllegalArgumentException(
          "maxRemovedPercent is " + maxRemovedPercent + ", wanted 0 to 100");
    }
  }

  /** The same with another prose language. */
  public RebuildOptions withLanguage(@Nullable String newLanguage) {
    return new RebuildOptions(
        newLanguage,
        reading,
        replace,
        minEntries,
        maxRemovedPercent,
        dryRun,
        progress,
        skipped,
        publishing);
  }

  /** The same, reading files in another way. */
  public RebuildOptions withReading(ReadOptions newReading) {
    return new RebuildOptions(
        language,
        newReading,
        replace,
        minEntries,
        maxRemovedPercent,
        dryRun,
        progress,
        skipped,
        publishing);
  }

  /** The same, replacing an index of other sources or refusing to. */
  public RebuildOptions withReplace(boolean newReplace) {
    return new RebuildOptions(
        language,
        reading,
        newReplace,
        minEntries,
        maxRemovedPercent,
        dryRun,
        progress,
        skipped,
        publishing);
  }

  /**
   * The same with guards: the fewest entries and the largest share removed, in percent.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public RebuildOptions withGuards(long newMinEntries, double newMaxRemovedPercent) {
    return new RebuildOptions(
        language,
        reading,
        replace,
        newMinEntries,
        newMaxRemovedPercent,
        dryRun,
        progress,
        skipped,
        publishing);
  }

  /** The same, publishing or only trying. */
  public RebuildOptions withDryRun(boolean newDryRun) {
    return new RebuildOptions(
        language,
        reading,
        replace,
        minEntries,
        maxRemovedPercent,
        newDryRun,
        progress,
        skipped,
        publishing);
  }

  /** The same with listeners for progress and for what is skipped. */
  public RebuildOptions withListeners(LongConsumer newProgress, Consumer<Skipped> newSkipped) {
    return new RebuildOptions(
        language,
        reading,
        replace,
        minEntries,
        maxRemovedPercent,
        dryRun,
        newProgress,
        newSkipped,
        publishing);
  }

  /** The same, running this right before the switch. */
  public RebuildOptions withPublishing(Runnable newPublishing) {
    return new RebuildOptions(
        language,
        reading,
        replace,
        minEntries,
        maxRemovedPercent,
        dryRun,
        progress,
        skipped,
        newPublishing);
  }
}
