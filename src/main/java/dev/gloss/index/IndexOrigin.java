package dev.gloss.index;

import dev.gloss.corpus.ReadOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an index was made from, and how: all that making it again takes.
 *
 * @param roots the files and folders, absolute, in order; empty for a stream of entries
 * @param reading how they were read
 * @param language the prose language that was asked for; null where it was left to the corpus
 */
public record IndexOrigin(List<Path> roots, ReadOptions reading, @Nullable String language) {
  /** Copies the list; neither it nor the reading may be null. */
  public IndexOrigin {
    roots = List.copyOf(Objects.requireNonNull(roots, "roots"));
    Objects.requireNonNull(reading, "reading");
  }

  /** Options for making it again: as before in all that they do not say otherwise. */
  public RebuildOptions again(RebuildOptions options) {
    RebuildOptions read = options.withReading(options.reading().orElse(reading));
    return options.language() == null ? read.withLanguage(language) : read;
  }
}
