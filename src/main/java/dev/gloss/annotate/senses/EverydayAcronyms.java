package dev.gloss.annotate.senses;

import dev.gloss.annotate.names.Names;
import dev.gloss.annotate.names.Sense;
import dev.gloss.text.Acronyms;
import dev.gloss.text.WordList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Acronyms that every reader knows in a sense of its own: {@code PDF} is a file before it is a
 * density. Where the glossary means something else, the text must speak for that. English only;
 * immutable and thread-safe.
 */
final class EverydayAcronyms {
  private final Map<String, List<String>> expansions = new HashMap<>();

  /** Reads the list for a language; empty where there is none. */
  EverydayAcronyms(String language) {
    WordList.listed(EverydayAcronyms.class, "acronyms." + language + ".txt").forEach(this::add);
  }

  private void add(String line) {
    String[] parts = line.split(" = ", 2);
    List<String> senses = expansions.computeIfAbsent(parts[0], acronym -> new ArrayList<>());
    senses.addAll(Arrays.asList(parts[1].split("; ", -1)));
  }

  /** Whether a word, dots and the ending of a plural aside, is one of them. */
  boolean contains(String written) {
    return expansions.containsKey(letters(written));
  }

  /** Which of its senses in the glossary every reader knows, null for none. */
  @Nullable Sense sense(String written, List<Sense> senses, Names names) throws IOException {
    for (String expansion : expansions.getOrDefault(letters(written), List.of())) {
      Sense sense = names.expanded(senses, expansion);
      if (sense != null) {
        return sense;
      }
    }
    return null;
  }

  /**
   * {@code US} of {@code U.S.}, {@code PR} of {@code PRs}; nothing of {@code Us} and {@code us}.
   */
  private static String letters(String written) {
    String letters = Acronyms.singular(written).replace(".", "");
    return Acronyms.isAllCapitals(letters) ? letters : "";
  }
}
