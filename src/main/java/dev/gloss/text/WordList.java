package dev.gloss.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Word lists: in source, with commas and line ends between the words, and in files beside it. */
public final class WordList {
  private WordList() {}

  /** The words or phrases of a list, in order; immutable. */
  public static Set<String> of(String list) {
    Set<String> words = new LinkedHashSet<>();
    for (String line : list.split("\n", -1)) {
      for (String word : line.split(",", -1)) {
        if (!word.isBlank()) {
          words.add(word.strip());
        }
      }
    }
    return Collections.unmodifiableSet(words);
  }

  /**
   * The lines of a list that is a resource, but for remarks, which begin with {@code #}; none where
   * there is no such list.
   *
   * @param user the class that it stands beside
   */
  public static List<String> listed(Class<?> user, String name) {
    try (InputStream in = user.getResourceAsStream(name)) {
      String all = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return all.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + name, e);
    }
  }
}
