package dev.gloss.index;

import dev.gloss.analysis.Prose;
import org.apache.lucene.index.DirectoryReader;

/**
 * One published state of an index: everything a search needs, from a single commit. Immutable;
 * valid until released to the {@link PublishedIndex} that gave it.
 */
public final class Snapshot {
  private final DirectoryReader reader;
  private final Manifest manifest;
  private final Prose prose;
  private final long bytes;

  Snapshot(DirectoryReader reader, Manifest manifest, Prose prose, long bytes) {
    this.reader = reader;
    this.manifest = manifest;
    this.prose = prose;
    this.bytes = bytes;
  }

  /** The commit's reader. */
  public DirectoryReader reader() {
    return reader;
  }

  /** The number of entries; the reader's documents are more, some being rules of synonyms. */
  public long entries() {
    return manifest.entries();
  }

  /** The analysis of the commit's language. */
  public Prose prose() {
    return prose;
  }

  Manifest manifest() {
    return manifest;
  }

  /** Size of the commit's files. */
  long bytes() {
    return bytes;
  }
}
