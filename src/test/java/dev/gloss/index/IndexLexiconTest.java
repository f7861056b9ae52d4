package dev.gloss.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gloss.corpus.Entry;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndexLexiconTest {
  private static PublishedIndex index;
  private static Snapshot snapshot;
  private static Lexicon lexicon;

  @BeforeAll
  static void open() throws IOException {
    index =
        Rebuild.inMemory(
            List.of(
                Entry.builder("AP").expansion("affinity propagation").sense(2).build(),
                Entry.builder("AP").expansion("average precision").sense(1).id("avp").build(),
                Entry.builder("NN").expansion("neural network").build(),
                Entry.builder("CNN").expansion("convolutional neural network").build(),
                Entry.builder("Adam")
                    .alias("Adam optimiser")
                    .definition("A neural thing.")
                    .build()),
            RebuildOptions.DEFAULT);
    snapshot = index.acquire();
    lexicon = new IndexLexicon(snapshot.reader());
  }

  @AfterAll
  static void close() throws IOException {
    index.release(snapshot);
    index.close();
  }

  private static String written(List<Neighbour> tokens) {
    return tokens.stream()
        .map(near -> near.token() + " " + near.distance() + " " + near.docFreq())
        .collect(Collectors.joining(", "));
  }

  @Test
  void countsEntriesAndTokens() throws IOException {
    assertEquals(5, lexicon.entries());
    assertEquals(3, lexicon.docFreq(Schema.WORDS, "neural"));
    assertEquals(2, lexicon.docFreq(Schema.TERM, "AP"));
    assertEquals(0, lexicon.docFreq(Schema.TERM, "ap"));
    assertEquals(0, lexicon.docFreq("no such field", "ap"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "neural|1|neural 0 3",
        "nueral|1|neural 1 3", // a transposition is one edit
        "neurl|1|neural 1 3",
        "neuralx|1|neural 1 3",
        "nxurxl|2|neural 2 3",
        "nxurxl|1|''",
        "netwrok|2|network 1 2",
      })
  void neighbours(String word, int edits, String expected) throws IOException {
    assertEquals(
        "''".equals(expected) ? "" : expected,
        written(lexicon.neighbours(Schema.WORDS, word, edits, 10)));
  }

  @Test
  void nearestFirstThenCommonestThenByText() throws IOException {
    assertEquals("nn 0 1, cnn 1 1", written(lexicon.neighbours(Schema.TERM_FOLDED, "nn", 1, 10)));
    assertEquals("nn 0 1", written(lexicon.neighbours(Schema.TERM_FOLDED, "nn", 1, 1)));
    assertEquals("", written(lexicon.neighbours(Schema.TERM_FOLDED, "nn", 1, 0)));
  }

  @Test
  void completionsAreTheCommonestFirst() throws IOException {
    assertEquals("neural 0 3, network 0 2", written(lexicon.completions(Schema.WORDS, "ne", 10)));
    assertEquals("neural 0 3", written(lexicon.completions(Schema.WORDS, "ne", 1)));
    assertEquals("", written(lexicon.completions(Schema.WORDS, "zz", 10)));
    List<Neighbour> all = lexicon.completions(Schema.WORDS, "a", 10);
    assertEquals(
        "ap 0 2, a 0 1, adam 0 1, adamoptimiser 0 1, affinity 0 1, average 0 1", written(all));
    for (int max = 0; max < all.size(); max++) {
      assertEquals(all.subList(0, max), lexicon.completions(Schema.WORDS, "a", max));
    }
  }

  @Test
  void namesComeInOrderOfSense() throws IOException {
    assertEquals(
        List.of(
            new Name("avp", "AP", "average precision", List.of()),
            new Name("ap#2", "AP", "affinity propagation", List.of())),
        lexicon.names(Schema.TERM_FOLDED, "ap", 10));
    assertEquals(1, lexicon.names(Schema.TERM_FOLDED, "ap", 1).size());
    assertEquals(List.of(), lexicon.names(Schema.TERM_FOLDED, "zz", 10));
    assertEquals(
        List.of(new Name("adam", "Adam", null, List.of("Adam optimiser"))),
        lexicon.names(Schema.ALIAS_FOLDED, "adamoptimiser", 10));
  }
}
