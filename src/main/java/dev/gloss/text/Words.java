package dev.gloss.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Word lists as they are best read: with commas and line ends between the words. */
public final class Words {
  private Words() {}

  /**
   * The words or phrases of a list in a resource, whose lines that begin with {@code #} are
   * comments; none where there is no such resource.
   *
   * @param beside the class that the resource lies beside
   * @param name its name
   */
  public static Set<String> read(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      String all = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return of(all.lines().filter(l -> !l.startsWith("#")).collect(Collectors.joining("\n")));
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + name, e);
    }
  }

  /** The words or phrases of a list. */
  public static Set<String> of(String list) {
    Set<String> words = new LinkedHashSet<>();
    for (String line : list.split("\n", -1)) {
      for (String word : line.split(",", -1)) {
        if (!word.isBlank()) {
          words.add(word.strip());
        }
      }
    }
    return words;
  }
}
