package dev.gloss.annotate;

import java.io.IOException;

/** Takes a text stretch by stretch, in order. */
@FunctionalInterface
public interface PassageListener {
  /** Takes the next stretch. */
  void passage(Passage passage) throws IOException;
}
