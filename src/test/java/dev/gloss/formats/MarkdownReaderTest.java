package dev.gloss.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gloss.corpus.Entry;
import dev.gloss.corpus.Origin;
import dev.gloss.corpus.ReadOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkdownReaderTest {
  private static final Path SAMPLE =
      Path.of("src/test/resources/dev/gloss/formats/markdown/every-shape.md");

  @TempDir Path folder;

  private Recording read(String text) throws IOException {
    return Recording.of(Files.writeString(folder.resolve("x.md"), text));
  }

  @Test
  void everyShapeAndTheArticleAroundIt() throws IOException {
    Recording told = Recording.of(SAMPLE);
    assertEquals(List.of(), told.problems);
    assertEquals(
        List.of(
            "10 LSTM | long short-term memory | null | Networks | [RNN, GRU]",
            "11 GRU | null | A gated network. It is small. | Networks | []",
            "13 SGD | Stochastic gradient descent | null | Networks | []",
            "17 Learning rate | null | How far a step goes, in ulp or otherwise. A second"
                + " paragraph. | Training | []",
            "23 Batch | null | The examples of one step. Also, a baking term. | Training | []",
            "28 Adam | adaptive moment estimation | An optimiser with two averages. | Training |"
                + " []"),
        told.entries.stream().map(MarkdownReaderTest::described).toList());
    assertEquals(new Origin("Hand-made page", "CC0"), told.entries.get(0).origin());
  }

  private static String described(Entry e) {
    return String.join(
        " | ",
        e.place().line() + " " + e.term(),
        String.valueOf(e.expansion()),
        String.valueOf(e.definition()),
        String.valueOf(e.section()),
        String.valueOf(e.see()));
  }

  @Test
  void abbreviationsAlone() throws IOException {
    Recording told =
        read("*[HTML]: Hyper Text Markup Language\n*[W3C]: World Wide Web Consortium\n");
    assertEquals(List.of("HTML", "W3C"), told.terms());
    assertEquals("World Wide Web Consortium", told.entries.get(1).expansion());
    Path other = Files.writeString(folder.resolve("abbreviations"), "*[A]: be sea\n");
    assertEquals(List.of("A"), Recording.of(other).terms());
  }

  @Test
  void aHashTagIsNoSection() throws IOException {
    Path file = folder.resolve("x.md");
    Files.writeString(
        file, "# Terms\n\n#draft\n\n| Acronym | Meaning |\n|---|---|\n| NN | neural net |\n");
    assertEquals("Terms", Recording.of(file).entries.get(0).section());
  }

  @Test
  void tablesOfOtherThingsAreLeftAlone() throws IOException {
    String table = "| Kürzel | Stand |\n|---|---|\n| A | b |\n";
    assertEquals(List.of(), read(table).terms());
    ReadOptions asked = ReadOptions.DEFAULT.withColumns(List.of("Kürzel=term", "Stand=definition"));
    assertEquals(List.of("A"), Recording.of(asked, folder.resolve("x.md")).terms());
  }

  @Test
  void columnsThatClaimOneFieldAreRefused() throws IOException {
    assertEquals(
        List.of(
            "x.md:1: columns \"Word\" and \"Term\" both claim the term; say with the option columns which"
                + " is what"),
        read("| Word | Term | Meaning |\n|---|---|---|\n| A | b | c |\n").problems(folder));
  }

  @Test
  void aTermBesideItsShortFormIsWhatThatStandsFor() throws IOException {
    Recording told = read("| Term | Acronym |\n|---|---|\n| gated recurrent unit | GRU |\n");
    assertEquals("gated recurrent unit", told.entries.get(0).expansion());
  }

  @Test
  void theArticleReaderCanBeForced() throws IOException {
    read("| Term | Meaning |\n|---|---|\n| A | b |\n\n- **GRU** - gated recurrent unit\n");
    ReadOptions article = ReadOptions.DEFAULT.withFormat("article");
    assertEquals(List.of("GRU"), Recording.of(article, folder.resolve("x.md")).terms());
  }

  @Test
  void codeEndsWhereItsFenceDoes() throws IOException {
    assertEquals(
        List.of("C"),
        read("```\n~~~\n*[A]: be sea\n```java\n*[B]: sea dee\n```\n\n*[C]: dee ee\n").terms());
    assertEquals(List.of("A"), read("```x``` is code.\n\n*[A]: be sea\n").terms());
  }
}
