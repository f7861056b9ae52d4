package dev.gloss.search;

import static java.util.regex.Matcher.quoteReplacement;

import dev.gloss.analysis.Prose;
import dev.gloss.analysis.TermKeys;
import dev.gloss.analysis.Token;
import dev.gloss.index.NameKeys;
import dev.gloss.index.Schema;
import dev.gloss.search.Plan.Correction;
import dev.gloss.search.Plan.NameKey;
import dev.gloss.text.Edits;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says what misspelt words, and a whole misspelt text, were read as, in the entry's spelling. */
final class ReadAs {
  private final Prose prose;
  private final Plan plan;
  private final List<Reading> readings = new ArrayList<>();

  /** A typed word, one that it may be read as, and the stems of that. */
  private record Reading(String typed, String word, List<String> stems) {}

  ReadAs(Prose prose, Plan plan) {
    this.prose = prose;
    this.plan = plan;
    for (Correction correction : plan.corrections()) {
      for (String word : correction.read()) {
        List<String> stems = prose.stems(word).stream().map(Token::text).toList();
        readings.add(new Reading(correction.typed(), word, stems));
      }
    }
  }

  /** The corrected words that an entry holds, by the words typed. */
  Map<String, String> words(AnalyzedEntry entry) {
    Map<String, String> read = new LinkedHashMap<>();
    for (Reading reading : readings) {
      String typed = reading.typed();
      if (!read.containsKey(typed) && entry.stems().containsAll(reading.stems())) {
        boolean capital = Character.isUpperCase(typed.charAt(0));
        read.put(typed, written(entry, reading.word(), capital));
      }
    }
    return read;
  }

  /** The name of an entry that the text is but for its spelling, as written; null if none is. */
  @Nullable String name(AnalyzedEntry entry) {
    Set<NameKey> keys = new HashSet<>();
    plan.names().forEach(name -> keys.addAll(name.keys()));
    for (String name : entry.names().toList()) {
      String folded = TermKeys.folded(name);
      boolean near =
          keys.contains(new NameKey(Schema.TERM_FOLDED, folded))
              || keys.contains(new NameKey(Schema.ALIAS_FOLDED, folded))
              || keys.contains(new NameKey(Schema.EXPANSION_JOINED, NameKeys.joined(prose, name)));
      if (near) {
        return name;
      }
    }
    return null;
  }

  /** The text as it was read in an answer of a rank; null if that has it as typed. */
  @Nullable String text(AnalyzedEntry entry, Rank rank) {
    if (rank.tier() != Tier.NEAR) {
      return null;
    }
    String read = plan.text();
    for (Map.Entry<String, String> word : words(entry).entrySet()) {
      read = replaced(read, word.getKey(), word.getValue());
    }
    if (!read.equals(plan.text())) {
      return withFormsMended(read, entry);
    }
    if (rank == Rank.NEAR_NAME) {
      return name(entry);
    }
    String corrected = plan.corrected();
    boolean held =
        corrected != null
            && prose.stems(corrected).stream()
                .map(Token::text)
                .allMatch(stem -> entry.stems().contains(stem) || prose.isStopWord(stem));
    return held ? corrected : null;
  }

  /**
   * A text with words as an entry writes them that are known by their stem only, and one edit away:
   * <q>reinforcment</q>, but neither a plural nor another spelling.
   */
  private String withFormsMended(String text, AnalyzedEntry entry) {
    Map<String, String> held = new LinkedHashMap<>();
    for (String part : entry.texts().toList()) {
      prose
          .words(part)
          .forEach(word -> held.putIfAbsent(word.text(), Words.stem(word.text(), prose)));
    }
    String mended = text;
    for (Token typed : prose.words(text)) {
      String meant = held.containsKey(typed.text()) ? null : mended(typed.text(), held);
      if (meant != null) {
        mended = replaced(mended, text.substring(typed.start(), typed.end()), meant);
      }
    }
    return mended;
  }

  private @Nullable String mended(String word, Map<String, String> stems) {
    String stem = Words.stem(word, prose);
    String spelling = prose.commonSpelling(word);
    return stems.entrySet().stream()
        .filter(known -> known.getValue().equals(stem))
        .map(Map.Entry::getKey)
        .filter(known -> known.charAt(known.length() - 1) == word.charAt(word.length() - 1))
        .filter(known -> !prose.commonSpelling(known).equals(spelling))
        .filter(known -> Edits.isOne(word, known))
        .findFirst()
        .orElse(null);
  }

  private static String replaced(String text, String word, String other) {
    return wholeWord(word).matcher(text).replaceAll(quoteReplacement(other));
  }

  private static Pattern wholeWord(String word) {
    return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])");
  }

  /**
   * A folded word as the entry writes it, with its accents and inner capitals.
   *
   * @param capital whether it is to begin with a capital where the entry has no other in it
   */
  private String written(AnalyzedEntry entry, String word, boolean capital) {
    for (String text : entry.texts().toList()) {
      for (Token token : prose.words(text)) {
        if (token.text().equals(word)) {
          String written = text.substring(token.start(), token.end());
          String rest = written.substring(1);
          char first = written.charAt(0);
          boolean plain = rest.equals(rest.toLowerCase(Locale.ROOT));
          return !plain
              ? written
              : (capital ? Character.toUpperCase(first) : Character.toLowerCase(first)) + rest;
        }
      }
    }
    return word;
  }
}
