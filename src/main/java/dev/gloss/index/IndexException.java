package dev.gloss.index;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** An index that cannot be opened or rebuilt; {@link #reason()} says which way. */
public final class IndexException extends IOException {
  private static final long serialVersionUID = 1L;
  private final Reason reason;

  /** Why an index operation was refused or failed. */
  public enum Reason {
    /** There is no index in the folder. */
    MISSING,
    /** A file of the index is damaged; {@code rebuild} mends it. */
    DAMAGED,
    /** The index was written by an older or newer gloss and has to be rebuilt. */
    OTHER_SCHEMA,
    /** The folder holds things that are not a gloss index; nothing in it was touched. */
    NOT_OURS,
    /** The index was made from other sources and {@code replace} was not given. */
    OTHER_SOURCES,
    /** A guard (least entries, most removed) refused to publish; the old index is unchanged. */
    GUARDED,
    /** Another rebuild holds the index. */
    LOCKED,
    /** The folder cannot be written, or writing failed; the message says published or unchanged. */
    UNWRITABLE
  }

  /**
   * @param reason why
   * @param message where, what was found, what was wanted
   * @param cause the underlying failure, if any
   */
  public IndexException(Reason reason, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  /** Why the operation was refused or failed. */
  public Reason reason() {
    return reason;
  }
}
