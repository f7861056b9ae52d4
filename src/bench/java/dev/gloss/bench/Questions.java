package dev.gloss.bench;

import dev.gloss.corpus.Entry;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Questions made from the entries of a glossary, none of them twice. */
final class Questions {
  private static final int SHORTEST_MISTYPED = 5;
  private static final int PHRASE_WORDS = 3;
  private static final int PREFIX_LETTERS = 4;

  private final Random random = new Random(1);
  private final Map<Ask, List<Question>> byKind = new EnumMap<>(Ask.class);
  private final Set<String> asked = new HashSet<>();
  private final int wanted;

  private Questions(int wanted) {
    this.wanted = wanted;
    for (Ask ask : Ask.values()) {
      byKind.put(ask, new ArrayList<>());
    }
  }

  /**
   * Makes questions of entries spread evenly over a glossary.
   *
   * @param entries the glossary
   * @param size how many entries it has
   * @param wanted how many questions of each kind; fewer where it does not have them
   */
  static Map<Ask, List<Question>> of(Stream<Entry> entries, int size, int wanted) {
    Questions questions = new Questions(wanted);
    int step = Math.max(1, size / (4 * wanted));
    int[] seen = {0};
    entries.filter(entry -> seen[0]++ % step == 0).forEach(questions::add);
    return questions.byKind;
  }

  private void add(Entry entry) {
    String name = entry.expansion();
    add(Ask.ACRONYM, entry.term());
    if (name == null || name.contains("\"") || !name.contains(" ")) {
      return;
    }
    add(Ask.EXPANSION, name);
    String definition = entry.definition();
    add(Ask.PHRASE, phrase(definition == null ? name : definition));
    String once = mistyped(name, 1);
    add(Ask.TYPO, once);
    add(Ask.TYPOS, mistyped(name, 2));
    String letters = name.replaceAll("[^\\p{L}\\p{N}]+", "");
    add(Ask.PREFIX, letters.substring(0, Math.min(letters.length(), PREFIX_LETTERS)));
  }

  private void add(Ask ask, @Nullable String text) {
    List<Question> kind = byKind.get(ask);
    if (text != null && !text.isEmpty() && kind.size() < wanted && asked.add(ask + text)) {
      kind.add(new Question(ask, text));
    }
  }

  private @Nullable String phrase(String text) {
    String[] words = text.replaceAll("[^\\p{L} ]", " ").strip().split("\\s+");
    if (words.length < PHRASE_WORDS) {
      return null;
    }
    int from = random.nextInt(words.length - PHRASE_WORDS + 1);
    return '"' + String.join(" ", List.of(words).subList(from, from + PHRASE_WORDS)) + '"';
  }

  /** Two letters of some words, past the first, change places. */
  private @Nullable String mistyped(String name, int times) {
    String[] words = name.split(" ", -1);
    int left = times;
    for (int i = 0; i < words.length && left > 0; i++) {
      String word = words[i];
      if (word.length() >= SHORTEST_MISTYPED && word.chars().allMatch(Character::isLetter)) {
        int at = 1 + random.nextInt(word.length() - 2);
        String turned =
            word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
        if (!turned.equals(word)) {
          words[i] = turned;
          left--;
        }
      }
    }
    return left == 0 ? String.join(" ", words) : null;
  }
}
