package dev.gloss.cluster;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A cluster that cannot be reached, refuses, or holds no whole glossary that this gloss can read.
 */
public final class ClusterException extends IOException {
  private static final long serialVersionUID = 1L;

  private final int status;

  /**
   * @param status the HTTP status of the cluster's answer, 0 if there was none or it was well
   * @param message where, what was found, what was wanted
   * @param cause the underlying failure, if any
   */
  ClusterException(int status, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.status = status;
  }

  ClusterException(String message) {
    this(0, message, null);
  }

  /** The HTTP status of the cluster's answer, 0 if there was none or it was well. */
  public int status() {
    return status;
  }
}
