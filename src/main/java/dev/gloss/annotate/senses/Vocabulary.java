package dev.gloss.annotate.senses;

import dev.gloss.annotate.names.Names;
import dev.gloss.annotate.names.Remembered;
import dev.gloss.annotate.names.Sense;
import java.io.IOException;

/**
 * What a glossary brings to the reading of texts: its names, and the words by which its senses are
 * known. Valid as long as the names are. Thread-safe.
 */
public final class Vocabulary {
  private final Names names;
  private final EverydayAcronyms everyday;
  private final SetPhrases phrases;
  private final Remembered<Profile> profiles = new Remembered<>();

  /** The vocabulary of the glossary that has these names. */
  public Vocabulary(Names names) {
    this.names = names;
    this.everyday = new EverydayAcronyms(names.language());
    this.phrases = new SetPhrases(names.language());
  }

  /** The names. */
  public Names names() {
    return names;
  }

  EverydayAcronyms everyday() {
    return everyday;
  }

  SetPhrases phrases() {
    return phrases;
  }

  Profile profile(Sense sense) throws IOException {
    return profiles.of(
        sense.doc(), () -> Profile.of(names, names.entries().of(sense.doc()).entry()));
  }
}
