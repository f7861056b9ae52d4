package dev.gloss.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gloss.Glossary;
import dev.gloss.Patient;
import dev.gloss.analysis.Prose;
import dev.gloss.analysis.TermKeys;
import dev.gloss.corpus.Entry;
import dev.gloss.formats.Recording;
import dev.gloss.index.NameKeys;
import dev.gloss.search.Hit;
import dev.gloss.search.Tier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The bundled glossary: how much there is, and that every name in it finds its entry first. */
class BundledCorpusTest {
  private static final Path CORPUS = Path.of("corpus");
  private static final Path SECTIONS = Path.of("src/test/resources/ranking/sections.txt");

  /** Share of acronyms that may be part of a longer name with what stands beside them. */
  private static final double MOST_MISSED = 0.015;

  /** More than any name has entries. */
  private static final int LIMIT = 20;

  private static final Prose PROSE = new Prose("en");

  private static List<Entry> entries;
  private static Glossary glossary;

  @BeforeAll
  static void open() throws IOException {
    entries = Recording.of(CORPUS).entries;
    glossary = Glossary.bundled();
  }

  @AfterAll
  static void close() throws IOException {
    glossary.close();
  }

  @Test
  void sectionsHoldAsManyEntriesAsReviewed() throws IOException {
    Map<String, Integer> counts = new TreeMap<>();
    entries.forEach(entry -> counts.merge(String.valueOf(entry.section()), 1, Integer::sum));
    StringBuilder actual = new StringBuilder();
    counts.forEach((section, count) -> actual.append(section + "\t" + count + "\n"));
    actual.append("all\t" + entries.size() + "\n");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(SECTIONS, actual);
    }
    assertEquals(
        Files.exists(SECTIONS) ? Files.readString(SECTIONS) : "",
        actual.toString(),
        SECTIONS + " differs; after review, rewrite it with -Dgolden.update=true");
  }

  @Test
  void everyTermFindsItsSensesFirst() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Entry entry : entries) {
      String head = TermKeys.head(entry.term());
      look(
          entry, entry.term(), Tier.TERM, other -> TermKeys.head(other.term()).equals(head), wrong);
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void anAcronymIsFoundFirstWhereAFieldOrItsKindStandsBesideIt() throws IOException {
    Set<String> acronyms = new TreeSet<>();
    for (Entry entry : entries) {
      if (entry.term().matches("[A-Z]{3,6}")) {
        acronyms.add(entry.term());
      }
    }
    for (String beside : List.of(" in machine learning", " computer vision", " model")) {
      List<String> wrong = new ArrayList<>();
      for (String acronym : acronyms) {
        List<Hit> hits = glossary.search(acronym + beside, Patient.OPTIONS).hits();
        if (hits.isEmpty() || !hits.get(0).entry().term().equals(acronym)) {
          wrong.add(acronym + beside);
        }
      }
      assertTrue(wrong.size() <= MOST_MISSED * acronyms.size(), wrong.toString());
    }
  }

  /** Bert is a first name that everybody knows. */
  @Test
  void anAcronymInCapitalsIsNoOtherWord() throws IOException {
    Hit first = glossary.search("BERT model", Patient.OPTIONS).hits().get(0);
    assertEquals("BERT", first.entry().term());
    assertEquals(Tier.TERM, first.tier());
  }

  @Test
  void everyAliasFindsItsEntryFirst() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Entry entry : entries) {
      for (String alias : entry.aliases()) {
        look(entry, alias, Tier.TERM, other -> isNamed(other, alias), wrong);
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void everyExpansionFindsItsEntryFirst() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Entry entry : entries) {
      String expansion = entry.expansion();
      if (expansion != null) {
        Tier tier = isNamed(entry, expansion) ? Tier.TERM : Tier.EXPANSION;
        look(
            entry,
            expansion,
            tier,
            other -> isNamed(other, expansion) || stands(other, expansion),
            wrong);
      }
    }
    assertEquals(List.of(), wrong);
  }

  /** Whether the text is the term or an alias, spelling and plural aside. */
  private static boolean isNamed(Entry entry, String text) {
    return isSame(entry.term(), text)
        || entry.aliases().stream().anyMatch(alias -> isSame(alias, text));
  }

  private static boolean isSame(String name, String text) {
    return TermKeys.folded(name).equals(TermKeys.folded(text))
        || NameKeys.variant(PROSE, name).equals(NameKeys.variant(PROSE, text));
  }

  private static boolean stands(Entry entry, String text) {
    String expansion = entry.expansion();
    return expansion != null && isSame(expansion, text);
  }

  /** The entry must be among the answers, in the tier, and below none but those named alike. */
  private static void look(
      Entry entry, String text, Tier tier, Predicate<Entry> alike, List<String> wrong)
      throws IOException {
    List<Hit> hits = glossary.search(text, Patient.OPTIONS.withLimit(LIMIT)).hits();
    for (Hit hit : hits) {
      if (hit.entry().equals(entry)) {
        if (hit.tier() != tier) {
          wrong.add(entry.place() + ": " + text + " finds it by " + hit.tier());
        }
        return;
      }
      if (!alike.test(hit.entry())) {
        wrong.add(entry.place() + ": " + text + " finds " + hit.id() + " before it");
        return;
      }
    }
    wrong.add(entry.place() + ": " + text + " does not find it");
  }
}
