package dev.gloss.text;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A part of an entry, in the order in which entries are written. */
public enum Field {
  /** The head. */
  TERM,
  /** What an acronym stands for. */
  EXPANSION,
  /** An expansion or a definition, as its text is or as another column leaves it. */
  MEANING,
  /** What the term means. */
  DEFINITION,
  /** The part of the glossary. */
  SECTION,
  /** Other names. */
  ALIASES,
  /** Related terms. */
  SEE,
  /** Sentences that use the term. */
  EXAMPLES,
  /** Where the definition comes from. */
  SOURCE,
  /** The identifier. */
  ID,
  /** The place among the senses of the term. */
  SENSE,
  /** Checks that need not hold. */
  ALLOW,
  /** The glossary that the entry belongs to. */
  GLOSSARY,
  /** Its licence. */
  LICENCE;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** Its name in JSON Lines, in queries and in what is told of an answer. */
  public String word() {
    return word;
  }

  /** Whether an entry holds any number of texts in it. */
  public boolean isList() {
    return switch (this) {
      case ALIASES, SEE, EXAMPLES, ALLOW -> true;
      default -> false;
    };
  }

  /** Whether what it holds are names of terms, which hardly ever have a semicolon in them. */
  public boolean holdsNames() {
    return this == ALIASES || this == SEE;
  }

  /** The field of exactly this name, or null. */
  public static @Nullable Field of(String word) {
    for (Field field : values()) {
      if (field.word.equals(word)) {
        return field;
      }
    }
    return null;
  }
}
