package dev.gloss.annotate.senses;

import dev.gloss.annotate.names.Span;
import dev.gloss.annotate.names.TextWords;
import dev.gloss.text.WordList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Phrases in which a word is no name, whatever the glossary has of it: <q>pay attention</q>, <q>at
 * a loss</q>. English only; immutable and thread-safe.
 */
final class SetPhrases {
  /** Characters beside a word that a phrase may take. */
  private static final int LONGEST = 60;

  /** Up to three words that are not told. */
  private static final String ANY = "…";

  private record Phrase(Pattern before, Pattern after) {}

  private final Map<String, List<Phrase>> phrases = new HashMap<>();

  /** Reads the list for a language; empty where there is none. */
  SetPhrases(String language) {
    WordList.listed(SetPhrases.class, "phrases." + language + ".txt").forEach(this::add);
  }

  private void add(String line) {
    StringBuilder before = new StringBuilder();
    StringBuilder after = new StringBuilder();
    String term = "";
    for (String word : line.split(" ", -1)) {
      if (word.startsWith("*")) {
        term = word.substring(1, word.length() - 1);
      } else if (term.isEmpty()) {
        before.append(group(word, "\\b", "\\s"));
      } else {
        after.append(group(word, "\\s", "\\b"));
      }
    }
    phrases
        .computeIfAbsent(term, t -> new ArrayList<>())
        .add(new Phrase(pattern(before.append('$')), pattern(after)));
  }

  private static String group(String word, String left, String right) {
    if (word.equals(ANY)) {
      return "(?:" + left + "\\w+" + right + "){0,3}";
    }
    boolean optional = word.startsWith("[");
    String words = optional ? word.substring(1, word.length() - 1) : word;
    return "(?:" + left + "(?:" + words + ")" + right + ")" + (optional ? "?" : "");
  }

  private static Pattern pattern(CharSequence regex) {
    return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE);
  }

  /** Whether the word stands in one of them. */
  boolean hold(TextWords words, Span span) {
    String own = words.between(span.first(), span.last()).toLowerCase(Locale.ROOT);
    for (Phrase phrase : phrases.getOrDefault(own, List.of())) {
      String text = words.text();
      int from = Math.max(0, span.start() - LONGEST);
      int to = Math.min(text.length(), span.end() + LONGEST);
      Matcher before = phrase.before().matcher(text).region(from, span.start());
      if (before.find() && phrase.after().matcher(text).region(span.end(), to).lookingAt()) {
        return true;
      }
    }
    return false;
  }
}
