package dev.gloss.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gloss.Glossary;
import dev.gloss.Patient;
import dev.gloss.corpus.Entry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names and words that are begun, torn, joined, misspelt, or said otherwise. */
class NearSearchTest {
  private static Glossary glossary;

  @BeforeAll
  static void open() throws IOException {
    glossary =
        Glossary.of(
            List.of(
                entry("SAC", "soft actor-critic", "Off-policy learning of a random policy."),
                entry("BN", "batch normalisation", "Rescales what a layer gets, over a batch."),
                entry(
                    "LN",
                    "layer normalisation",
                    "Rescales what a layer gets, an example at a time."),
                entry("\u0394H", "enthalpy", "Heat taken up or given off."),
                entry("C#", null, "A language."),
                entry("SPAC", null, "A company that buys one."),
                entry("S&P 500", null, "An index of shares."),
                entry("pH", null, "How sour a liquid is."),
                entry("MAP", "maximum a posteriori", "An estimate of a parameter."),
                entry("mAP", "mean average precision", "A score of a detector."),
                entry("A*", null, "Finds a shortest path."),
                entry("AA", null, "A battery."),
                entry("A100", null, "A chip."),
                entry("RFI", "radio frequency interference", "Signals that disturb a receiver."),
                entry("RF", "radio frequency", "The rate of oscillation of radio waves."),
                entry("UTF-8", "UCS transformation format 8", "A way to write characters."),
                entry("DISK", null, "A device that keeps files; a disk has an address."),
                entry("DIK", null, "A tool named Dik by its author."),
                entry("PMJI", null, "Said before joining in."),
                entry("PCI", null, "A bus for cards."),
                entry("LSTM", "long short-term memory", "Keeps a state over long sequences."),
                entry("IPT", "inpainting", "Reconstructs missing regions of an image."),
                entry("JS", "JavaScript", "Runs on node.js as well as in a browser."),
                entry("MCBM", "multi-step concept bottleneck", "Explains in several steps."),
                entry("ZCBM", "concept bottleneck model", "Explains by named concepts."),
                entry("interference", null, "A wave that meets a layer."),
                entry("bottleneck", null, "A narrow layer."),
                entry("SNLI", null, "A corpus of pairs."),
                entry("real", null, "Of a number: on the line."),
                entry("ANIL", null, "Learns fast."),
                entry("DBA", "database administrator", "Looks after an archive."),
                entry("CTM", "clock to controller", "A signal."),
                entry("CFM", "clock from controller", "Another signal."),
                entry("WD", "weight decay", "Shrinks parameters a little at each step.")));
  }

  private static Entry entry(String term, String expansion, String definition) {
    return Entry.builder(term).expansion(expansion).definition(definition).build();
  }

  @AfterAll
  static void close() throws IOException {
    glossary.close();
  }

  private static List<String> terms(String query) throws IOException {
    return glossary.search(query, Patient.OPTIONS).hits().stream()
        .map(hit -> hit.entry().term())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "soft act crit, SAC",
    "batch norm, BN",
    "batchnorm, BN",
    "radio frequency interf, RFI",
    "radio freq, RF",
    "ucs transformation format 8, UTF-8",
    "UCS transformation format 8, UTF-8",
    "addresses on a diks, DISK",
    "concept bottleneck, ZCBM", // a name that begins so, before one that holds it
    "the concept bottleneck, bottleneck",
    "weight_decay, WD",
    "weight decay in models of concepts, WD", // named in passing
    "what is the idea behind lstm, LSTM",
    "anyone know what the bottleneck is?, bottleneck",
    "mAP50, mAP",
    "what is A*?, A*",
    "quick batch normalisation tutorial, BN",
    "tell what lstm keeps of long sequences of weights, LSTM",
    "interference layer, interference",
    "S&P, S&P 500",
    "pH value, pH",
    "node js, JS",
    "fix the holes in pictures with gaps, IPT",
    "ipt, IPT",
    "**layer normalisation**, LN",
    "S&amp;P 500, S&P 500",
    "dsik, DISK",
    "SNIL, SNLI",
    "snil, SNLI", // out of its place before another letter
    "data base administrator, DBA",
    "clocks controller from, CFM", // a small word has come to an end
    "keeps a state or a parameter over long sequences of characters, LSTM", // no comparison
    "maximum a posteriori (MAP), MAP",
    "MAP (maximum a posteriori), MAP",
  })
  void firstAnswer(String query, String term) throws IOException {
    List<String> answers = terms(query);
    assertEquals(term, answers.isEmpty() ? null : answers.get(0), answers.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "RELA", // no acronym, so no slip of real
    "\"A* 7\"", // quotes keep the number
    "PJI", // PMJI is as near as PCI, which three letters may not become
    "sln", // begins an acronym only
    "MJO", // unknown capitals begin no word
    "ran", // nor do three letters alone, unless a head
    "what does sco stand for",
    "PMX protocol",
    "J#", // read as jsharp, in which no letter was typed wrong
    "\u0394S",
    "B100", // another product
    "banana bread with walnuts and a little honey",
  })
  void nothing(String query) throws IOException {
    assertEquals(List.of(), terms(query));
  }

  @Test
  void everydayWordsAreSaidAndMarked() throws IOException {
    Hit hit = glossary.search("fix the holes in pictures with gaps", Patient.OPTIONS).hits().get(0);
    String definition = String.valueOf(hit.entry().definition());
    List<String> marked =
        hit.highlights().stream().map(h -> definition.substring(h.start(), h.end())).toList();
    assertEquals("image", marked.get(marked.size() - 1), marked.toString());
    assertTrue(hit.why().contains("\"pictures\" said as \"image\""), hit.why());
    assertFalse(hit.why().contains("without \"pictures\""), hit.why());
  }

  @Test
  void showsTheTextAsTheFirstAnswerHasIt() throws IOException {
    assertEquals(
        "radio interference", glossary.search("radio interfrence", Patient.OPTIONS).corrected());
    assertEquals(
        "batch normalisation batched",
        glossary.search("batc normalisation batched", Patient.OPTIONS).corrected());
    assertEquals(null, glossary.search("wat is LSTM", Patient.OPTIONS).corrected());
    // known by its stem only, but no form of what the entry has
    assertEquals(
        "batch normalisation of layers",
        glossary.search("batc normalistion of layers", Patient.OPTIONS).corrected());
  }

  @Test
  void severalNamesAreAnswered() throws IOException {
    assertEquals(List.of("LSTM", "BN"), terms("what are lstm and batch normalisation?"));
    assertEquals(List.of("LSTM", "SAC"), terms("LSTM/SAC"));
    assertEquals(List.of("WD", "IPT"), terms("weight decay and inpainting"));
  }

  @Test
  void twoThingsMayShareTheirLastWord() throws IOException {
    assertEquals(List.of("BN", "LN"), terms("batch vs layer normalisation"));
  }

  /** Glossaries hold slips too, nearer to what is typed than the word that both mean. */
  @Test
  void aSlipOfTheGlossaryIsNotWhatIsMeant() throws IOException {
    List<Entry> entries = new ArrayList<>();
    entries.add(entry("ATM", "asynchronous transfer mode", "Moves cells."));
    entries.add(entry("ATP", "asyncronous transfer of parts", "Moves parts."));
    for (int i = 0; i <= Ranking.COMMONER_FACTOR; i++) {
      entries.add(entry("X" + i, null, "An asynchronous thing of number " + i + "."));
    }
    try (Glossary own = Glossary.of(entries)) {
      List<Hit> hits = own.search("asyncronus transfer mode", Patient.OPTIONS).hits();
      assertEquals("ATM", hits.isEmpty() ? null : hits.get(0).entry().term());
    }
  }

  @Test
  void aNameButForItsSpellingDoesNotDescribeSomethingElse() throws IOException {
    assertEquals(List.of("RFI"), terms("radio frequency interfrence"));
  }

  @Test
  void quotedWordsAreFoundInAnyForm() throws IOException {
    String[][] phrases = {
      {"one time step", "many time steps"},
      {"the control list", "their control lists"},
      {"a hidden state", "all hidden states"},
      {"some vertex cover", "the vertices cover"},
      {"its confusion matrix", "both confusion matrices"},
      {"a stopping criterion", "the stopping criteria"},
      {"the attached licence", "with attached licences"},
    };
    for (String[] forms : phrases) {
      for (int text = 0; text < 2; text++) {
        Entry entry = Entry.builder("X").definition("It has " + forms[text] + ".").build();
        Entry other = Entry.builder("Y").definition("It has nothing of that.").build();
        String query = '"' + forms[1 - text].substring(forms[1 - text].indexOf(' ') + 1) + '"';
        try (Glossary small = Glossary.of(List.of(other, entry))) {
          List<Hit> hits = small.search(query, Patient.OPTIONS).hits();
          assertEquals(List.of("X"), hits.stream().map(hit -> hit.entry().term()).toList(), query);
        }
      }
    }
  }

  @Test
  void relatedEntriesReferToItOrMentionEachOther() throws IOException {
    List<Entry> entries =
        List.of(
            Entry.builder("GRU").definition("Simpler than an LSTM.").see("RNN").build(),
            Entry.builder("LSTM").definition("More gates than the GRU.").build(),
            Entry.builder("CEC").definition("Part of a cell.").see("LSTM").build(),
            Entry.builder("X").definition("Older than the LSTM.").build());
    try (Glossary small = Glossary.of(entries)) {
      assertEquals(List.of("GRU", "CEC"), related(small, "LSTM"));
      assertEquals(List.of("LSTM"), related(small, "GRU"));
      assertEquals(List.of(), related(small, "X"));
      assertEquals(List.of(), small.search("LSTM", Patient.OPTIONS).hits().get(0).related());
    }
  }

  @Test
  void headsWithHyphensAndSignsAreMentionedToo() throws IOException {
    List<Entry> entries =
        List.of(
            Entry.builder("GPT-4").definition("Follows GPT-3.5, without the U-Net.").build(),
            Entry.builder("GPT-3.5").definition("Came before (GPT-4), unlike L.S.T.M.s.").build(),
            Entry.builder("U-Net").definition("Older than the GPT-4's, C4-based.").build(),
            Entry.builder("GPT-2").definition("A GPT with 4 rivals.").build(),
            Entry.builder("C4").definition("Crawled; not by C/C++, k-NN/U-Net.").build(),
            Entry.builder("k-NN").definition("Used on C4, GPT-2-like.").build());
    try (Glossary small = Glossary.of(entries)) {
      assertEquals(List.of("GPT-3.5", "U-Net"), related(small, "GPT-4"));
      assertEquals(List.of("GPT-4"), related(small, "GPT-3.5"));
      assertEquals(List.of(), related(small, "GPT-2"));
      assertEquals(List.of("U-Net", "k-NN"), related(small, "C4"));
    }
  }

  @Test
  void aTermOfSeveralSensesIsMeantInItsOwnSection() throws IOException {
    List<Entry> entries =
        List.of(
            Entry.builder("AP").definition("A score of a ranking.").section("Metrics").build(),
            Entry.builder("AP").definition("A clustering.").section("Clustering").build(),
            Entry.builder("mAP").definition("A mean.").section("Metrics").see("AP").build());
    try (Glossary small = Glossary.of(entries)) {
      List<List<EntryName>> related = small.define("AP").hits().stream().map(Hit::related).toList();
      assertEquals(Arrays.asList(List.of(new EntryName("map", "mAP")), List.of()), related);
    }
  }

  @Test
  void sensesKeepTheirOrderBesideOtherWords() throws IOException {
    List<Entry> entries =
        List.of(
            entry(
                "MS", "mass spectrometry", "Sorts ions by mass and charge. Is slow, and is dear."),
            entry("MS", "Murashige and Skoog", "A medium."));
    try (Glossary small = Glossary.of(entries)) {
      for (String query : List.of("learn MS", "my MS is broken", "MS charge", "MS for dummies")) {
        Entry first = small.search(query, Patient.OPTIONS).hits().get(0).entry();
        assertEquals("mass spectrometry", first.expansion(), query);
      }
      Entry first = small.search("MS medium", Patient.OPTIONS).hits().get(0).entry();
      assertEquals("Murashige and Skoog", first.expansion());
    }
  }

  private static List<String> related(Glossary glossary, String term) throws IOException {
    return glossary.define(term).hits().get(0).related().stream().map(EntryName::term).toList();
  }
}
