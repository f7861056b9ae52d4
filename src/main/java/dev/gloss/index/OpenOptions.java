package dev.gloss.index;

/**
 * How to open an index. Immutable; begin with {@link #DEFAULT} and change what differs.
 *
 * @param verify whether every file's checksum is read first; false only for a caller that remembers
 *     having verified this very commit
 * @param memoryMapped whether files are mapped into memory (best for a long-running process) or
 *     read through channels (faster to start, for one query; the analysis is set up meanwhile).
 *     Java closes a channel under an interrupted thread, for all others too: map the files where
 *     threads that search may be interrupted
 */
public record OpenOptions(boolean verify, boolean memoryMapped) {

  /** Verified and memory-mapped. */
  public static final OpenOptions DEFAULT = new OpenOptions(true, true);

  /** The same, verifying or not. */
  public OpenOptions withVerify(boolean newVerify) {
    return new OpenOptions(newVerify, memoryMapped);
  }

  /** The same, mapping files into memory or reading them through channels. */
  public OpenOptions withMemoryMapped(boolean newMemoryMapped) {
    return new OpenOptions(verify, newMemoryMapped);
  }
}
