package dev.gloss.search;

import static java.util.regex.Matcher.quoteReplacement;

import dev.gloss.analysis.Prose;
import dev.gloss.analysis.Token;
import dev.gloss.corpus.Entry;
import dev.gloss.search.Plan.Correction;
import dev.gloss.search.Plan.Reading;
import dev.gloss.search.Plan.Unit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says in one sentence why an entry answers. */
final class Reasons {
  private final Prose prose;
  private final Plan plan;

  Reasons(Prose prose, Plan plan) {
    this.prose = prose;
    this.plan = plan;
  }

  String of(Entry entry, Rank rank, List<Highlight> highlights) {
    StringBuilder why = new StringBuilder(reason(rank));
    switch (rank) {
      case PHRASE_SYNONYM, PHRASE_SLOPPY, NEAR_PHRASE, NEAR_SLOPPY, NEAR_ALL, WORDS_ALL ->
          why.append(places(highlights));
      case WORDS_MOST, NEAR_MOST, WORDS_SOME, NEAR_SOME ->
          why.append(places(highlights)).append(missing(entry));
      default -> {}
    }
    if (rank.tier() == Tier.NEAR && rank != Rank.NEAR_HEAD) {
      String read = corrections(entry);
      why.append(read.isEmpty() && rank == Rank.NEAR_NAME ? " in another spelling" : read);
    }
    return why.toString();
  }

  /** What a question asks for is not all that it says. */
  private String reason(Rank rank) {
    return plan.frame() == null
        ? rank.reason()
        : rank.reason().replaceFirst("^the query is ", "the query asks for ");
  }

  private static String places(List<Highlight> highlights) {
    String fields =
        highlights.stream().map(Highlight::field).distinct().collect(Collectors.joining(" and "));
    return fields.isEmpty() ? "" : " in the " + fields;
  }

  /** The words typed that the entry does not hold in any form. */
  private String missing(Entry entry) {
    Set<String> stems = stems(entry);
    List<String> missing = new ArrayList<>();
    for (Reading reading : plan.readings()) {
      for (Unit unit : reading.units()) {
        boolean there =
            unit.stems().stream().anyMatch(stems::contains)
                || Stream.concat(unit.synonyms().stream(), unit.everyday().stream())
                    .anyMatch(stems::containsAll);
        if (unit.needed() && !there) {
          missing.add('"' + unit.typed() + '"');
        }
      }
    }
    return missing.isEmpty()
        ? ""
        : ", without " + missing.stream().distinct().collect(Collectors.joining(", "));
  }

  private Set<String> stems(Entry entry) {
    return texts(entry)
        .flatMap(text -> prose.stems(text).stream())
        .map(Token::text)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static Stream<String> texts(Entry entry) {
    List<String> texts = new ArrayList<>(entry.aliases());
    texts.add(entry.term());
    String expansion = entry.expansion();
    if (expansion != null) {
      texts.add(expansion);
    }
    String definition = entry.definition();
    if (definition != null) {
      texts.add(definition);
    }
    return texts.stream();
  }

  /** The text as it was read in an answer; null if that has it as typed. */
  @Nullable String corrected(Hit hit) {
    String corrected = plan.corrected();
    if (corrected == null || hit.tier() != Tier.NEAR) {
      return null;
    }
    String read = plan.text();
    for (Map.Entry<String, String> word : read(hit.entry()).entrySet()) {
      read = wholeWord(word.getKey()).matcher(read).replaceAll(quoteReplacement(word.getValue()));
    }
    if (!read.equals(plan.text())) {
      return read;
    }
    Set<String> stems = stems(hit.entry());
    boolean held =
        prose.stems(corrected).stream()
            .allMatch(word -> stems.contains(word.text()) || prose.isStopWord(word.text()));
    return held ? corrected : null;
  }

  private static Pattern wholeWord(String word) {
    return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])");
  }

  /** Each corrected word as it was read in this entry. */
  private String corrections(Entry entry) {
    String each =
        read(entry).entrySet().stream()
            .map(word -> '"' + word.getKey() + "\" read as \"" + word.getValue() + '"')
            .collect(Collectors.joining(", "));
    return each.isEmpty() ? "" : ": " + each;
  }

  /** The corrected words that an entry holds, by the words typed. */
  private Map<String, String> read(Entry entry) {
    Set<String> stems = stems(entry);
    Map<String, String> read = new LinkedHashMap<>();
    for (Correction correction : plan.corrections()) {
      correction.read().stream()
          .filter(word -> prose.stems(word).stream().allMatch(s -> stems.contains(s.text())))
          .findFirst()
          .ifPresent(word -> read.putIfAbsent(correction.typed(), word));
    }
    return read;
  }
}
