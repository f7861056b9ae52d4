package dev.gloss.index;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A head and what it stands for: what acronym-expansion synonyms are made of.
 *
 * @param id the entry's identifier
 * @param term the term as written
 * @param expansion its expansion, or null
 * @param aliases its other names as written
 */
public record Name(String id, String term, @Nullable String expansion, List<String> aliases) {
  /** Copies the list. */
  public Name {
    aliases = List.copyOf(aliases);
  }
}
