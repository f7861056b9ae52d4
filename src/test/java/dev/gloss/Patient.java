package dev.gloss;

import dev.gloss.search.SearchOptions;
import java.time.Duration;

/** Options for tests of answers, which must not depend on how busy the machine is. */
public final class Patient {
  public static final SearchOptions OPTIONS =
      SearchOptions.DEFAULT.withDeadline(Duration.ofMinutes(1));

  private Patient() {}
}
