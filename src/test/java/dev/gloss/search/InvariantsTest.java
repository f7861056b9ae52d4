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
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What must hold for every head of a glossary of 10,000 entries. */
class InvariantsTest {
  private static final long SEED = Long.getLong("seed", 42L);
  private static final int ENTRIES = Integer.getInteger("n", 10_000);
  private static final Prose PROSE = new Prose("en");

  private static Glossary glossary;
  private static Map<String, List<Entry>> heads;

  @BeforeAll
  static void open() throws IOException {
    List<Entry> entries = SyntheticGlossary.of(ENTRIES, SEED);
    glossary = Glossary.of(entries);
    heads = new HashMap<>();
    entries.forEach(e -> heads.computeIfAbsent(e.term(), t -> new ArrayList<>()).add(e));
  }

  @AfterAll
  static void close() throws IOException {
    glossary.close();
  }

  @Test
  void everyHeadAnswersWithItselfFirstAndTiersNeverCross() throws IOException {
    SearchOptions all = Patient.OPTIONS.withLimit(50);
    for (Map.Entry<String, List<Entry>> head : heads.entrySet()) {
      String term = head.getKey();
      List<Hit> hits = glossary.search(term, all).hits();
      String where = "seed " + SEED + ", head " + term;
      sensesStandFirstInOrder(where, head.getValue(), hits);
      tiersDescend(where, hits);
      for (Hit hit : hits) {
        assertTrue(hit.tier() != Tier.NEAR, where + ": near " + hit.entry().term());
        assertTrue(holds(hit.entry(), term, head.getValue()), where + ": " + hit);
      }
    }
  }

  private static void sensesStandFirstInOrder(String where, List<Entry> senses, List<Hit> hits) {
    int shown = Math.min(senses.size(), 50);
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

  /** Whether an entry holds a head, or one of its expansions. */
  private static boolean holds(Entry entry, String term, List<Entry> senses) {
    Set<String> names = new HashSet<>(Set.of(stems(term)));
    senses.forEach(sense -> names.add(stems(String.valueOf(sense.expansion()))));
    String text =
        " "
            + stems(entry.term())
            + " . "
            + stems(String.valueOf(entry.expansion()))
            + " . "
            + stems(String.valueOf(entry.definition()))
            + " ";
    String key = TermKeys.folded(term);
    return TermKeys.folded(entry.term()).equals(key)
        || text.contains(" " + key + " ")
        || names.stream().anyMatch(name -> text.contains(" " + name + " "));
  }

  private static String stems(String text) {
    List<String> stems = PROSE.stems(text).stream().map(Token::text).toList();
    return String.join(" ", stems);
  }

  @Test
  void anExpansionAnswersWithItsEntryFirst() throws IOException {
    int looked = 0;
    for (List<Entry> senses : heads.values().stream().limit(heads.size() / 3).toList()) {
      Entry entry = senses.get(0);
      String expansion = String.valueOf(entry.expansion()).toLowerCase(Locale.ROOT);
      Hit first = glossary.search(expansion, Patient.OPTIONS).hits().get(0);
      assertEquals(stems(expansion), stems(String.valueOf(first.entry().expansion())), expansion);
      looked++;
    }
    assertTrue(looked > ENTRIES / 5, looked + " heads");
  }
}
