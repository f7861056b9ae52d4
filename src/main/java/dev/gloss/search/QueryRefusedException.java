package dev.gloss.search;

/**
 * A query beyond a documented limit. It was not run; the message names the limit, what was found
 * and what is allowed.
 */
public final class QueryRefusedException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private final String limit;

  /**
   * @param limit the limit's name, such as {@code query length}
   * @param found the value found
   * @param allowed the values allowed, such as {@code at most 1024 code points}
   */
  public QueryRefusedException(String limit, Object found, String allowed) {
    super(limit + " is " + found + ", allowed is " + allowed);
    this.limit = limit;
  }

  /** The name of the limit that was passed. */
  public String limit() {
    return limit;
  }
}
