package dev.gloss.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gloss.Glossary;
import dev.gloss.Patient;
import dev.gloss.corpus.Entry;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is marked, as text: each stretch between its offsets, in brackets. */
class HighlighterTest {
  private static Glossary glossary;

  @BeforeAll
  static void open() throws IOException {
    glossary =
        Glossary.of(
            List.of(
                Entry.builder("LSTM")
                    .expansion("long short-term memory")
                    .definition("Eases the vanishing gradient problem; gradients no longer vanish.")
                    .build(),
                Entry.builder("RMS")
                    .expansion("root mean square")
                    .definition("Helps with vanishing and exploding gradients.")
                    .build(),
                Entry.builder("Stack")
                    .definition(
                        "\uD83D\uDE00 Re\u0301seau of LSTM networks"
                            + " \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67, one u\u0308ber"
                            + " the other.")
                    .build(),
                Entry.builder("Cpp").definition("Bindings for C++ code and C alike.").build(),
                Entry.builder("Depth")
                    .alias("layer count")
                    .alias("colour depth")
                    .definition("How many layers; count layers from the input.")
                    .build()));
  }

  @AfterAll
  static void close() throws IOException {
    glossary.close();
  }

  private static String marked(String query, String term) throws IOException {
    List<Hit> hits = glossary.search(query, Patient.OPTIONS).hits();
    Hit hit = hits.stream().filter(h -> h.entry().term().equals(term)).findFirst().orElseThrow();
    return hit.highlights().stream()
        .map(h -> text(hit.entry(), h.field()).substring(h.start(), h.end()))
        .collect(Collectors.joining("|"));
  }

  private static String text(Entry entry, String field) {
    return switch (field) {
      case "term" -> entry.term();
      case "expansion" -> String.valueOf(entry.expansion());
      case "definition" -> String.valueOf(entry.definition());
      default -> throw new AssertionError(field);
    };
  }

  @ParameterizedTest
  @CsvSource({
    "LSTM, LSTM, LSTM|long short-term memory",
    "lstms, LSTM, LSTM|long short-term memory",
    "long short term memory, LSTM, LSTM|long short-term memory",
    "vanishing gradient, LSTM, vanishing gradient",
    "\"vanishing gradients\", LSTM, vanishing gradient",
    "vanishing gradient, RMS, vanishing|gradients",
    "vanshing gradeint, LSTM, vanishing gradient",
    "longshort term memory, LSTM, long short-term memory",
    "\"long short-term memory networks\", Stack, LSTM networks",
    "\"lstm networks\", Stack, LSTM networks",
    "reseau, Stack, Re\u0301seau",
    "uber, Stack, u\u0308ber",
    "uber the other, Stack, u\u0308ber the other",
    "C++ code, Cpp, C++ code",
    "c alike, Cpp, C alike",
    "gradients vanish, LSTM, vanishing|gradient",
    "problm, LSTM, problem",
    "explod*, RMS, exploding",
    "color depths, Depth, ''", // its other name, which is not shown
  })
  void marks(String query, String term, String expected) throws IOException {
    assertEquals(expected, marked(query, term));
  }

  @Test
  void stretchesAreInOrderAndApart() throws IOException {
    for (String query :
        List.of("gradient", "layers count", "the LSTM gradient", "vanishing gradient problem")) {
      for (Hit hit : glossary.search(query, Patient.OPTIONS).hits()) {
        List<Highlight> marks = hit.highlights();
        assertTrue(!marks.isEmpty(), query + " in " + hit.entry().term() + ": " + hit.why());
        for (int i = 1; i < marks.size(); i++) {
          Highlight before = marks.get(i - 1);
          Highlight next = marks.get(i);
          boolean later = !before.field().equals(next.field()) || before.end() < next.start();
          assertTrue(later, query + ": " + marks);
        }
      }
    }
  }

  @Test
  void filterMarksItsOwnFieldOnly() throws IOException {
    assertEquals("vanishing|vanish", marked("definition:vanishing", "LSTM"));
    assertEquals("memory", marked("expansion:memory", "LSTM"));
    assertEquals("LSTM", marked("term:lstm", "LSTM"));
    assertEquals("vanishing|vanish", marked("definition:vanish*", "LSTM"));
    assertEquals("gradient", marked("definition:gradeint~1", "LSTM"));
    assertEquals(
        "memory|vanishing|problem", marked("definition:\"vanishing problem\"~1 +memory", "LSTM"));
    assertEquals("LSTM|gradient|gradients", marked("term:lstm definition:gradient", "LSTM"));
  }
}
