package dev.gloss.search;

import static java.util.regex.Matcher.quoteReplacement;

import dev.gloss.analysis.Prose;
import dev.gloss.analysis.TermKeys;
import dev.gloss.analysis.Token;
import dev.gloss.corpus.Entry;
import dev.gloss.index.NameKeys;
import dev.gloss.index.Schema;
import dev.gloss.search.Plan.Correction;
import dev.gloss.search.Plan.Reading;
import dev.gloss.search.Plan.Unit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
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
  private @Nullable Entry stemmed;
  private Set<String> stems = Set.of();

  Reasons(Prose prose, Plan plan) {
    this.prose = prose;
    this.plan = plan;
  }

  String of(Entry entry, Rank rank, List<Highlight> highlights) {
    String reason = reason(entry, rank);
    String places = places(highlights);
    String why =
        switch (rank) {
          case PHRASE_NAME_BEGUN, PHRASE_NAME, PHRASE_NAME_STEMS ->
              reason.replace("the name", name(entry, highlights));
          case PHRASE_SYNONYM -> reason.replace("a phrase", "a phrase" + places);
          case PHRASE_SLOPPY, NEAR_PHRASE, NEAR_SLOPPY -> reason + places;
          case WORDS_ALL, NEAR_ALL ->
              (missing(entry, false).isEmpty() ? reason : "all telling words") + places;
          case WORDS_MOST, NEAR_MOST, WORDS_SOME, NEAR_SOME -> reason + places + without(entry);
          default -> reason;
        };
    if (rank.tier() != Tier.NEAR || rank == Rank.NEAR_HEAD) {
      return why;
    }
    String read = corrections(entry);
    return why + (read.isEmpty() && rank == Rank.NEAR_NAME ? anotherSpelling(entry) : read);
  }

  private String reason(Entry entry, Rank rank) {
    String reason = rank.reason();
    if (rank.tier() == Tier.TERM && plan.names().isEmpty()) {
      return asked(entry);
    }
    if (plan.frame() != null) {
      // what a question asks for is not all that it says
      reason = reason.replaceFirst("^the query is ", "the query asks for ");
    }
    return isOneWord() ? reason.replaceFirst("^phrase", "word") : reason;
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

  private boolean isOneWord() {
    return plan.readings().isEmpty()
        ? plan.filters().stream()
            .allMatch(filter -> filter.any().stream().allMatch(any -> any.tokens().size() == 1))
        : plan.readings().stream().allMatch(r -> r.paths().get(0).slots().size() == 1);
  }

  /** Which of its names holds a phrase: one that is not shown is told. */
  private String name(Entry entry, List<Highlight> highlights) {
    for (String field : List.of("term", "expansion")) {
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

  private String anotherSpelling(Entry entry) {
    String name = nearName(entry);
    return name == null
        ? " in another spelling"
        : ": \"" + plan.text().strip() + "\" read as \"" + name + '"';
  }

  /** The name of an entry that the text is but for its spelling, as written; null if none is. */
  private @Nullable String nearName(Entry entry) {
    Set<Plan.NameKey> keys = new HashSet<>();
    plan.names().forEach(name -> keys.addAll(name.keys()));
    for (String name : names(entry).toList()) {
      boolean near =
          keys.contains(new Plan.NameKey(Schema.TERM_FOLDED, TermKeys.folded(name)))
              || keys.contains(new Plan.NameKey(Schema.ALIAS_FOLDED, TermKeys.folded(name)))
              || keys.contains(
                  new Plan.NameKey(Schema.EXPANSION_JOINED, NameKeys.joined(prose, name)));
      if (near) {
        return name;
      }
    }
    return null;
  }

  private static String places(List<Highlight> highlights) {
    String fields =
        highlights.stream().map(Highlight::field).distinct().collect(Collectors.joining(" and "));
    return fields.isEmpty() ? "" : " in the " + fields;
  }

  private String without(Entry entry) {
    Set<String> missing = missing(entry, true);
    return missing.isEmpty() ? "" : ", without " + String.join(", ", missing);
  }

  /**
   * The words typed that the entry does not hold in any form, in quotes.
   *
   * @param telling whether telling ones are meant, or the others
   */
  private Set<String> missing(Entry entry, boolean telling) {
    Set<String> stems = stems(entry);
    Set<String> missing = new LinkedHashSet<>();
    for (Reading reading : plan.readings()) {
      for (Unit unit : reading.units()) {
        boolean there =
            unit.stems().stream().anyMatch(stems::contains)
                || Stream.concat(unit.synonyms().stream(), unit.everyday().stream())
                    .anyMatch(stems::containsAll);
        if (unit.needed() == telling && !there) {
          missing.add('"' + unit.typed() + '"');
        }
      }
    }
    return missing;
  }

  /** The stems of an entry, of which several questions are asked in a row. */
  private Set<String> stems(Entry entry) {
    if (!entry.equals(stemmed)) {
      stemmed = entry;
      stems =
          texts(entry)
              .flatMap(text -> prose.stems(text).stream())
              .map(Token::text)
              .collect(Collectors.toCollection(HashSet::new));
    }
    return stems;
  }

  private static Stream<String> texts(Entry entry) {
    return Stream.concat(names(entry), Stream.ofNullable(entry.definition()));
  }

  private static Stream<String> names(Entry entry) {
    return Stream.of(
            Stream.of(entry.term()), entry.aliases().stream(), Stream.ofNullable(entry.expansion()))
        .flatMap(names -> names);
  }

  /** The text as it was read in an answer; null if that has it as typed. */
  @Nullable String corrected(Hit hit) {
    if (hit.tier() != Tier.NEAR) {
      return null;
    }
    String read = plan.text();
    for (Map.Entry<String, String> word : read(hit.entry()).entrySet()) {
      read = replaced(read, word.getKey(), word.getValue());
    }
    if (!read.equals(plan.text())) {
      return withFormsMended(read, hit.entry());
    }
    if (Rank.of(hit.score()) == Rank.NEAR_NAME) {
      return nearName(hit.entry());
    }
    String corrected = plan.corrected();
    if (corrected == null) {
      return null;
    }
    Set<String> stems = stems(hit.entry());
    boolean held =
        prose.stems(corrected).stream()
            .allMatch(word -> stems.contains(word.text()) || prose.isStopWord(word.text()));
    return held ? corrected : null;
  }

  /**
   * A text with words as an entry writes them that are known by their stem only, and one edit away:
   * <q>reinforcment</q>, but neither a plural nor another spelling.
   */
  private String withFormsMended(String text, Entry entry) {
    Map<String, String> held = new LinkedHashMap<>();
    for (String part : texts(entry).toList()) {
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
        .filter(known -> Slip.isOne(word, known))
        .findFirst()
        .orElse(null);
  }

  private static String replaced(String text, String word, String other) {
    return wholeWord(word).matcher(text).replaceAll(quoteReplacement(other));
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
          .ifPresent(word -> {
            String typed = correction.typed();
            read.putIfAbsent(typed, written(entry, word, Character.isUpperCase(typed.charAt(0))));
          });
    }
    return read;
  }

  /**
   * A folded word as the entry writes it, with its accents and inner capitals.
   *
   * @param capital whether it is to begin with a capital where the entry has no other in it
   */
  private String written(Entry entry, String word, boolean capital) {
    for (String text : texts(entry).toList()) {
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
