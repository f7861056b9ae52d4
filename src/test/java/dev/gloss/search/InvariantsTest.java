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
import dev.gloss.corpus.Place;
import dev.gloss.corpus.Problem;
import dev.gloss.corpus.Skipped;
import dev.gloss.formats.Corpus;
import dev.gloss.formats.source.CorpusListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
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

  /** What {@link #texts} says of the entries that answered, by their ids. */
  private static final Map<String, String> TEXTS = new HashMap<>();

  @Parameter String source;

  static List<String> sources() {
    return List.of("synthetic", "vera", "foldoc");
  }

  @BeforeParameterizedClassInvocation
  static void open(String source) throws IOException {
    List<Entry> entries = entries(source);
    glossary = Glossary.of(entries);
    TEXTS.clear();
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
    public void entry(Entry entry, int root) {
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
    List<String> broken = new ArrayList<>();
    for (Map.Entry<String, List<Entry>> head : heads.entrySet()) {
      List<Hit> hits = glossary.search(head.getKey(), Patient.OPTIONS.withLimit(SHOWN)).hits();
      String fault = fault(head.getKey(), head.getValue(), hits);
      if (fault != null) {
        broken.add(head.getKey() + ": " + fault);
      }
    }
    assertEquals(List.of(), broken, source + ", seed " + SEED);
  }

  /** What is wrong with the answers to a head, null when nothing is. */
  private static String fault(String term, List<Entry> senses, List<Hit> hits) {
    for (int i = 0; i < Math.min(senses.size(), SHOWN); i++) {
      boolean there = i < hits.size() && hits.get(i).entry().equals(senses.get(i));
      if (!there || hits.get(i).tier() != Tier.TERM) {
        return "sense " + (i + 1) + " is not at its place";
      }
    }
    Set<String> names = names(term, hits);
    for (int i = 0; i < hits.size(); i++) {
      Hit hit = hits.get(i);
      boolean crossed =
          i > 0
              && (hit.tier().compareTo(hits.get(i - 1).tier()) < 0
                  || hit.score() > hits.get(i - 1).score());
      if (crossed || hit.tier() == Tier.NEAR) {
        return hit.entry().term() + " stands too high, as " + hit.tier();
      }
      // a name of several words may be said otherwise in part: Virtual LAN
      boolean inPart = term.indexOf(' ') > 0 && hit.tier() == Tier.PHRASE;
      boolean whole = hit.tier().compareTo(Tier.EXPANSION) <= 0;
      if (!whole && !inPart && !holds(hit, names)) {
        return hit.entry().term() + " answers, being " + hit.why();
      }
    }
    return null;
  }

  /** What a head may be mentioned by: itself, and the names and expansions of what it names. */
  private static Set<String> names(String term, List<Hit> hits) {
    Set<String> names = new HashSet<>(List.of(stems(term), words(term)));
    for (Hit hit : hits) {
      Entry entry = hit.entry();
      if (hit.tier() == Tier.TERM || TermKeys.folded(entry.term()).equals(TermKeys.folded(term))) {
        names.add(stems(entry.term()));
        entry.aliases().forEach(alias -> names.add(stems(alias)));
        names.add(stems(Objects.requireNonNullElse(entry.expansion(), entry.term())));
      }
    }
    return names;
  }

  private static boolean holds(Hit hit, Set<String> names) {
    String text = TEXTS.computeIfAbsent(hit.id(), id -> texts(hit.entry()));
    return names.stream().anyMatch(name -> text.contains(" " + name + " "));
  }

  /** All that an entry says: stemmed, in words, and folded. */
  private static String texts(Entry entry) {
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
    return text.toString();
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
