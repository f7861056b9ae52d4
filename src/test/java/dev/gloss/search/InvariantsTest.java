package dev.gloss.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gloss.Glossary;
import dev.gloss.Patient;
import dev.gloss.SyntheticGlossary;
import dev.gloss.analysis.Prose;
import dev.gloss.analysis.TermKeys;
import dev.gloss.analysis.Token;
import dev.gloss.corpus.Entry;
import dev.gloss.corpus.Problem;
import dev.gloss.corpus.Skipped;
import dev.gloss.corpus.Place;
import dev.gloss.formats.Corpus;
import dev.gloss.formats.source.CorpusListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What must hold for every head of a made-up glossary of 10,000 entries and, where Debian's
 * dictionaries are installed, of V.E.R.A. and FOLDOC.
 */
@ParameterizedClass
@MethodSource("sources")
class InvariantsTest {
  private static final long SEED = Long.getLong("seed", 42L);
  private static final int ENTRIES = Integer.getInteger("n", 10_000);
  private static final int SHOWN = 50;
  private static final Path DICTIONARIES = Path.of("/usr/share/dictd");
  private static final Prose PROSE = new Prose("en");

  private static Glossary glossary;
  private static Map<String, List<Entry>> heads;

  @Parameter String source;

  static List<String> sources() {
    return List.of("synthetic", "vera", "foldoc");
  }

  @BeforeParameterizedClassInvocation
  static void open(String source) throws IOException {
    List<Entry> entries = entries(source);
    glossary = Glossary.of(entries);
    heads = new LinkedHashMap<>();
    for (Entry entry : entries) {
      List<Entry> senses = heads.computeIfAbsent(entry.term(), t -> new ArrayList<>());
      if (senses.stream().noneMatch(other -> isSame(other, entry))) {
        senses.add(entry);
      }
    }
  }

  private static List<Entry> entries(String source) throws IOException {
    if (source.equals("synthetic")) {
      return SyntheticGlossary.of(ENTRIES, SEED);
    }
    Path index = DICTIONARIES.resolve(source + ".index");
    Assumptions.assumeTrue(Files.exists(index), "skipped: " + index + " is missing");
    List<Entry> entries = new ArrayList<>();
    Corpus.of(List.of(index)).read(new Collector(entries));
    return entries;
  }

  private record Collector(List<Entry> entries) implements CorpusListener {
    @Override
    public void entry(Entry entry) {
      entries.add(entry);
    }

    @Override
    public void synonyms(Place place, String rule) {}

    @Override
    public void problem(Problem problem) {}

    @Override
    public void skipped(Skipped piece) {}
  }

  /** Equal entries are kept once. */
  private static boolean isSame(Entry one, Entry other) {
    return Objects.equals(one.expansion(), other.expansion())
        && Objects.equals(one.definition(), other.definition());
  }

  @AfterParameterizedClassInvocation
  static void close() throws IOException {
    if (glossary != null) {
      glossary.close();
    }
  }

  @Test
  void everyHeadAnswersWithItselfFirstAndTiersNeverCross() throws IOException {
    SearchOptions all = Patient.OPTIONS.withLimit(SHOWN);
    for (Map.Entry<String, List<Entry>> head : heads.entrySet()) {
      String term = head.getKey();
      List<Hit> hits = glossary.search(term, all).hits();
      String where = source + ", seed " + SEED + ", head " + term;
      sensesStandFirstInOrder(where, head.getValue(), hits);
      tiersDescend(where, hits);
      Set<String> names = names(term, hits);
      for (Hit hit : hits) {
        assertTrue(hit.tier() != Tier.NEAR, where + ": near " + hit.entry().term());
        assertTrue(
            hit.tier() == Tier.TERM || holds(hit.entry(), names),
            where + ": " + hit.why() + ": " + hit.entry());
      }
    }
  }

  private static void sensesStandFirstInOrder(String where, List<Entry> senses, List<Hit> hits) {
    int shown = Math.min(senses.size(), SHOWN);
    for (int i = 0; i < shown; i++) {
      assertEquals(senses.get(i), hits.get(i).entry(), where);
      assertEquals(Tier.TERM, hits.get(i).tier(), where);
    }
  }

  private static void tiersDescend(String where, List<Hit> hits) {
    for (int i = 1; i < hits.size(); i++) {
      Hit better = hits.get(i - 1);
      Hit worse = hits.get(i);
      assertTrue(better.tier().compareTo(worse.tier()) <= 0, where);
      assertTrue(better.score() >= worse.score(), where);
    }
  }

  /** What a head may be mentioned by: itself, and the names and expansions of what it names. */
  private static Set<String> names(String term, List<Hit> hits) {
    Set<String> names = new HashSet<>(List.of(stems(term), words(term)));
    for (Hit hit : hits) {
      if (hit.tier() == Tier.TERM) {
        Entry entry = hit.entry();
        names.add(stems(entry.term()));
        entry.aliases().forEach(alias -> names.add(stems(alias)));
        names.add(stems(Objects.requireNonNullElse(entry.expansion(), entry.term())));
      }
    }
    return names;
  }

  private static boolean holds(Entry entry, Set<String> names) {
    StringBuilder text = new StringBuilder(" ");
    Stream.concat(
            Stream.of(entry.term(), entry.expansion(), entry.definition()),
            entry.aliases().stream())
        .filter(Objects::nonNull)
        .forEach(part ->
            text.append(stems(part))
                .append(" . ")
                .append(words(part))
                .append(" . ")
                .append(TermKeys.folded(part))
                .append(" . "));
    return names.stream().anyMatch(name -> text.indexOf(" " + name + " ") >= 0);
  }

  private static String words(String text) {
    return String.join(" ", PROSE.words(text).stream().map(Token::text).toList());
  }

  private static String stems(String text) {
    List<String> stems = PROSE.stems(text).stream().map(Token::text).toList();
    return String.join(" ", stems);
  }

  @Test
  void anExpansionAnswersWithItsEntryFirst() throws IOException {
    int looked = 0;
    for (List<Entry> senses : heads.values().stream().limit(heads.size() / 3).toList()) {
      String expansion = senses.get(0).expansion();
      if (expansion != null && !words(expansion).isEmpty() && !heads.containsKey(expansion)) {
        String typed = expansion.toLowerCase(Locale.ROOT);
        List<Hit> hits = glossary.search(typed, Patient.OPTIONS).hits();
        Entry first = hits.isEmpty() ? senses.get(0) : hits.get(0).entry();
        boolean named = !hits.isEmpty() && hits.get(0).tier().compareTo(Tier.EXPANSION) <= 0;
        assertTrue(named, source + ": " + typed + " -> " + first);
        looked++;
      }
    }
    assertTrue(looked > heads.size() / 20, looked + " expansions");
  }
}
