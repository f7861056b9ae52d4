package dev.gloss;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.gloss.corpus.Entry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A glossary of made-up words, the same for the same seed, of any size: acronyms, many shared by
 * senses, names with a number, names of several words; definitions of words as unevenly frequent as
 * those of a language.
 */
public final class SyntheticGlossary {
  /** Words grow more slowly than entries (Heaps' law). */
  private static final int WORDS_PER_ROOT = 40;

  private static final String CONSONANTS = "bcdfghklmnprstvz";
  private static final String VOWELS = "aeiou";

  private SyntheticGlossary() {}

  /**
   * Writes a glossary as JSON Lines.
   *
   * @param args the file, the number of entries, and the seed
   */
  public static void main(String[] args) throws IOException {
    long seed = args.length > 2 ? Long.parseLong(args[2]) : 1;
    write(Path.of(args[0]), stream(Integer.parseInt(args[1]), seed));
  }

  /** Writes entries as JSON Lines. */
  public static void write(Path file, Stream<Entry> entries) throws IOException {
    try (JsonGenerator json = new JsonFactory().createGenerator(file.toFile(), JsonEncoding.UTF8)) {
      json.setRootValueSeparator(new SerializedString("\n"));
      for (Entry entry : (Iterable<Entry>) entries::iterator) {
        json.writeStartObject();
        json.writeStringField("term", entry.term());
        writeField(json, "expansion", entry.expansion());
        writeField(json, "definition", entry.definition());
        writeField(json, "section", entry.section());
        json.writeEndObject();
      }
    }
  }

  private static void writeField(JsonGenerator json, String name, @Nullable String value)
      throws IOException {
    if (value != null) {
      json.writeStringField(name, value);
    }
  }

  /** A glossary in memory. */
  public static List<Entry> of(int size, long seed) {
    return stream(size, seed).toList();
  }

  /** A glossary entry by entry. */
  public static Stream<Entry> stream(int size, long seed) {
    Random random = new Random(seed);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < WORDS_PER_ROOT * Math.sqrt(size); i++) {
      words.add(word(random));
    }
    return IntStream.range(0, size).mapToObj(i -> entry(i, words, random));
  }

  private static Entry entry(int number, List<String> words, Random random) {
    List<String> name = pick(words, random, 2 + random.nextInt(4));
    return Entry.builder(term(name, random))
        .expansion(String.join(random.nextInt(5) == 0 ? "-" : " ", name))
        .definition(String.join(" ", pick(words, random, 8 + random.nextInt(20))) + ".")
        .section("Section " + number % 7)
        .build();
  }

  private static String term(List<String> name, Random random) {
    StringBuilder initials = new StringBuilder();
    name.forEach(word -> initials.append(word.charAt(0)));
    String term = initials.toString().toUpperCase(Locale.ROOT);
    return switch (random.nextInt(8)) {
      case 0 -> term + "-" + random.nextInt(100);
      case 1 -> term.charAt(0) + name.get(name.size() - 1);
      case 2 -> String.join(" ", name);
      default -> term;
    };
  }

  /** Frequent words are picked more often, as in any language. */
  private static List<String> pick(List<String> words, Random random, int count) {
    List<String> picked = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      double skewed = Math.pow(random.nextDouble(), 3);
      picked.add(words.get((int) (skewed * words.size())));
    }
    return picked;
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int i = 2 + random.nextInt(3); i > 0; i--) {
      word.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())));
      word.append(VOWELS.charAt(random.nextInt(VOWELS.length())));
    }
    return word.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length()))).toString();
  }
}
