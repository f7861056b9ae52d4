package dev.gloss.cluster;

import dev.gloss.corpus.Entry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;

/** Queries of every kind about the entries of a glossary, the same for the same seed. */
final class GeneratedQueries {
  private final List<Entry> entries;
  private final Random random;

  private GeneratedQueries(List<Entry> entries, long seed) {
    this.entries = entries;
    this.random = new Random(seed);
  }

  static List<String> of(List<Entry> entries, int count, long seed) {
    GeneratedQueries queries = new GeneratedQueries(entries, seed);
    List<String> made = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      made.add(queries.query(i));
    }
    return made;
  }

  private String query(int kind) {
    Entry entry = entries.get(random.nextInt(entries.size()));
    List<String> name = words(Objects.requireNonNull(entry.expansion()));
    List<String> text = words(Objects.requireNonNull(entry.definition()));
    return switch (kind % 14) {
      case 0 -> entry.term();
      case 1 -> entry.term().toLowerCase(Locale.ROOT) + "s";
      case 2 -> entry.expansion();
      case 3 -> slip(Objects.requireNonNull(entry.expansion()));
      case 4 -> '"' + String.join(" ", run(text, 2)) + '"';
      case 5 -> '"' + String.join(" ", run(text, 3)) + "\"~" + random.nextInt(5);
      case 6 -> String.join(" ", some(text, 5));
      case 7 -> String.join(" ", some(text, 9));
      case 8 -> slip(String.join(" ", some(text, 3)));
      case 9 -> clipped(name.get(0)) + " " + clipped(name.get(1));
      case 10 -> "+" + text.get(0) + " " + text.get(1) + " -" + text.get(2);
      case 11 -> "definition:" + text.get(0) + " " + name.get(0) + "~";
      case 12 -> clipped(text.get(0)) + "* " + text.get(1) + " section:\"section 3\"";
      default -> "what does " + entry.term() + " stand for";
    };
  }

  private static List<String> words(String text) {
    return Arrays.asList(text.replaceAll("[.-]", " ").strip().split(" +"));
  }

  private List<String> run(List<String> words, int length) {
    int start = random.nextInt(words.size() - length + 1);
    return words.subList(start, start + length);
  }

  private List<String> some(List<String> words, int count) {
    List<String> some = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      some.add(words.get(random.nextInt(words.size())));
    }
    return some;
  }

  /** Two neighbouring letters in the other order, as fingers do. */
  private String slip(String text) {
    int at = 1 + random.nextInt(text.length() - 2);
    return text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
  }

  private static String clipped(String word) {
    return word.substring(0, Math.min(word.length(), 4));
  }
}
