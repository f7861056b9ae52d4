package dev.gloss.search;

import dev.gloss.analysis.Prose;
import dev.gloss.analysis.TermKeys;
import dev.gloss.analysis.Token;
import dev.gloss.corpus.Entry;
import dev.gloss.search.Plan.Reading;
import dev.gloss.search.Plan.Unit;
import dev.gloss.text.Field;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Says in one sentence why an entry answers. */
final class Reasons {
  private static final String OTHER_FORMS = ", other word forms";

  private final Prose prose;
  private final Plan plan;
  private final ReadAs readAs;
  private final List<Asked> words = new ArrayList<>();

  /** A word of the plan and the phrases of stems that may stand for it. */
  private record Asked(Unit unit, List<List<String>> others) {

    boolean isIn(AnalyzedEntry entry) {
      return !Collections.disjoint(unit.stems(), entry.stems());
    }
  }

  Reasons(Prose prose, Plan plan, ReadAs readAs) {
    this.prose = prose;
    this.plan = plan;
    this.readAs = readAs;
    for (Reading reading : plan.readings()) {
      for (Unit unit : reading.units()) {
        List<List<String>> others = new ArrayList<>(unit.synonyms());
        others.addAll(unit.everyday());
        words.add(new Asked(unit, others));
      }
    }
  }

  String of(AnalyzedEntry entry, Rank rank, List<Highlight> highlights) {
    String why = reason(entry, rank, highlights);
    if (rank.tier() != Tier.NEAR || rank == Rank.NEAR_HEAD) {
      return why;
    }
    String read = corrections(entry);
    return why + (read.isEmpty() && rank == Rank.NEAR_NAME ? anotherSpelling(entry) : read);
  }

  private String reason(AnalyzedEntry entry, Rank rank, List<Highlight> highlights) {
    String places = places(highlights);
    return switch (rank) {
      case PHRASE_NAME_BEGUN -> "the beginning of " + name(entry.entry(), highlights);
      case PHRASE_NAME -> phrase() + " in " + name(entry.entry(), highlights);
      case PHRASE_NAME_STEMS -> phrase() + " in " + name(entry.entry(), highlights) + OTHER_FORMS;
      case PHRASE_DEFINITION -> phrase() + " in the definition";
      case PHRASE_DEFINITION_STEMS -> phrase() + " in the definition" + OTHER_FORMS;
      case PHRASE_SYNONYM -> "a phrase" + places + " that stands for the words typed";
      case NEAR_PHRASE -> phrase() + places;
      case PHRASE_SLOPPY, NEAR_SLOPPY -> rank.reason() + places;
      case WORDS_DESCRIBED, WORDS_ALL, NEAR_ALL ->
          (missing(entry, false).isEmpty() ? "all words" : "all telling words")
              + places
              + otherWords(entry);
      case WORDS_MOST, NEAR_MOST, WORDS_SOME, NEAR_SOME ->
          rank.reason() + places + otherWords(entry) + without(entry);
      default -> whole(entry.entry(), rank);
    };
  }

  /** Why an entry answers by a name as a whole, or by what wants no place. */
  private String whole(Entry entry, Rank rank) {
    if (rank.tier() == Tier.TERM && plan.names().isEmpty()) {
      return asked(entry);
    }
    // what a question asks for is not all that it says
    return plan.frame() == null ? rank.reason() : rank.reason("asks for");
  }

  /** Why an entry answers to {@code term:} alone. */
  private String asked(Entry entry) {
    Set<String> keys = new HashSet<>();
    plan.filters().forEach(filter -> keys.add(filter.any().get(0).tokens().get(0)));
    if (keys.contains(TermKeys.folded(entry.term()))) {
      return "the term asked for";
    }
    return entry.aliases().stream().anyMatch(alias -> keys.contains(TermKeys.folded(alias)))
        ? "another name of the term is asked for"
        : "a term like the one asked for";
  }

  private String phrase() {
    boolean oneWord =
        plan.readings().isEmpty()
            ? plan.filters().stream()
                .allMatch(filter -> filter.any().stream().allMatch(any -> any.tokens().size() == 1))
            : plan.readings().stream().allMatch(r -> r.paths().get(0).slots().size() == 1);
    return oneWord ? "word" : "phrase";
  }

  /** Which of its names holds a phrase: one that is not shown is told. */
  private String name(Entry entry, List<Highlight> highlights) {
    for (String field : List.of(Field.TERM.word(), Field.EXPANSION.word())) {
      if (highlights.stream().anyMatch(highlight -> highlight.field().equals(field))) {
        return "the " + field;
      }
    }
    return entry.aliases().stream()
        .filter(this::isAsked)
        .findFirst()
        .map(alias -> "its other name \"" + alias + '"')
        .orElse("one of its names");
  }

  /** Whether a name holds the words of a reading or of a clause. */
  private boolean isAsked(String name) {
    Set<String> stems =
        prose.stems(name).stream().map(Token::text).collect(Collectors.toCollection(HashSet::new));
    boolean read =
        plan.readings().stream()
            .flatMap(reading -> reading.paths().stream())
            .anyMatch(path ->
                path.slots().stream()
                    .allMatch(slot -> slot.stems().stream().anyMatch(stems::contains)));
    return read
        || plan.filters().stream()
            .flatMap(filter -> filter.any().stream())
            .anyMatch(phrase -> stems.containsAll(phrase.tokens()));
  }

  private String anotherSpelling(AnalyzedEntry entry) {
    String name = readAs.name(entry);
    return name == null
        ? " in another spelling"
        : ": \"" + plan.text().strip() + "\" read as \"" + name + '"';
  }

  private static String places(List<Highlight> highlights) {
    String fields =
        highlights.stream().map(Highlight::field).distinct().collect(Collectors.joining(" and "));
    return fields.isEmpty() ? "" : " in the " + fields;
  }

  /** What stands in the entry for words that it does not hold, as written. */
  private String otherWords(AnalyzedEntry entry) {
    Set<String> said = new LinkedHashSet<>();
    for (Asked word : words) {
      if (!word.isIn(entry)) {
        addWritten(said, entry, word.others());
      }
    }
    return said.stream().map(each -> ", " + each).collect(Collectors.joining());
  }

  /** The first of some phrases that the entry writes where it is marked. */
  private void addWritten(Set<String> said, AnalyzedEntry entry, List<List<String>> others) {
    for (List<String> other : others) {
      String written = entry.written(other);
      if (written != null) {
        said.add('"' + typedFor(other) + "\" said as \"" + written + '"');
        return;
      }
    }
  }

  /** The words in a row that a phrase of stems may stand for. */
  private String typedFor(List<String> other) {
    return words.stream()
        .filter(word -> word.others().contains(other))
        .map(word -> word.unit().typed())
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private String without(AnalyzedEntry entry) {
    Set<String> missing = missing(entry, true);
    return missing.isEmpty() ? "" : ", without " + String.join(", ", missing);
  }

  /**
   * The words typed that the entry does not hold in any form, in quotes.
   *
   * @param telling whether telling ones are meant, or the others
   */
  private Set<String> missing(AnalyzedEntry entry, boolean telling) {
    Set<String> missing = new LinkedHashSet<>();
    for (Asked word : words) {
      if (word.unit().needed() == telling
          && !word.isIn(entry)
          && word.others().stream().noneMatch(entry.stems()::containsAll)) {
        missing.add('"' + word.unit().typed() + '"');
      }
    }
    return missing;
  }

  /** Each corrected word as it was read in this entry. */
  private String corrections(AnalyzedEntry entry) {
    String each =
        readAs.words(entry).entrySet().stream()
            .map(word -> '"' + word.getKey() + "\" read as \"" + word.getValue() + '"')
            .collect(Collectors.joining(", "));
    return each.isEmpty() ? "" : ": " + each;
  }
}
