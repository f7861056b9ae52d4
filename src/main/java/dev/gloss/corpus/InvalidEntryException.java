package dev.gloss.corpus;

import java.util.List;

/**
 * An entry that a glossary cannot hold. The message names the entry's term, each field that is
 * wrong, what was found there and what was wanted.
 */
public final class InvalidEntryException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // List.copyOf is serialisable
  private final List<String> faults;

  /**
   * @param subject the entry as the message shall name it: {@code entry "VGG"}
   * @param faults what is wrong, at least one, each a predicate: {@code has no definition}
   */
  InvalidEntryException(String subject, List<String> faults) {
    super(subject + " " + String.join("; ", faults));
    this.faults = List.copyOf(faults);
  }

  /** Everything that is wrong, each a predicate of the entry such as {@code has no term}. */
  public List<String> faults() {
    return faults;
  }
}
