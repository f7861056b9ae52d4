package dev.gloss.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gloss.cli.Installation;
import dev.gloss.cli.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code gloss annotate} and {@code gloss resolve} print, and how they end. */
class AnnotateCommandTest {
  @TempDir Path temp;
  private Installation gloss;

  @BeforeEach
  void install() throws IOException {
    gloss = new Installation(temp.resolve("home"));
    gloss.run("rebuild");
  }

  @Test
  void listsTermsInOrderOfUse() {
    gloss.input = "A GAN, an LSTM, a GAN and XQZ. An \u001b[31m escape.";
    Installation.Outcome outcome = gloss.run("annotate", "-");
    assertEquals(0, outcome.code(), outcome.err());
    List<String> lines = outcome.outLines();
    assertEquals("GAN — generative adversarial network", lines.get(0));
    assertTrue(outcome.out().indexOf("LSTM — long") > 0, outcome.out());
    assertEquals("not explained: XQZ", lines.get(lines.size() - 1));
  }

  @Test
  void givesEveryMentionToPrograms() {
    gloss.input = "Two LSTMs, XQZ.";
    List<String> lines = gloss.run("annotate", "--json", "-").outLines();
    assertEquals(
        "{\"start\":4,\"end\":9,\"text\":\"LSTMs\",\"id\":\"lstm\",\"term\":\"LSTM\",\"how\":\"term\"}",
        lines.get(0));
    assertEquals(
        "{\"start\":11,\"end\":14,\"text\":\"XQZ\",\"id\":null,\"term\":null,\"how\":\"undefined\","
            + "\"guess\":null}",
        lines.get(1));
  }

  @Test
  void placesAreThoseOfTheOriginal() {
    gloss.input = "We use ZQ\u00ADRTs, twice ZQRT.";
    assertEquals(
        "{\"start\":7,\"end\":12,\"text\":\"ZQRT\",\"id\":null,\"term\":null,\"how\":\"undefined\","
            + "\"guess\":null}\n",
        gloss.run("annotate", "--json", "-").out());
  }

  @Test
  void whatIsPerhapsNotMeantIsUnlikely() {
    gloss.input = "The AP is here.";
    assertEquals(
        "in the glossary, but perhaps not meant: AP", gloss.run("annotate", "-").outLines().get(0));
    assertEquals(
        "{\"start\":4,\"end\":6,\"text\":\"AP\",\"id\":null,\"term\":null,\"how\":\"unlikely\","
            + "\"guess\":null}",
        gloss.run("annotate", "--json", "-").outLines().get(0));
    gloss.input = "{\"text\":\"The AP is here.\"}\n";
    assertEquals(
        "{\"id\":null,\"mentions\":[],\"undefined\":[{\"short\":\"AP\",\"start\":4,"
            + "\"how\":\"unlikely\",\"guess\":null}]}",
        gloss.run("annotate", "--jsonl", "-").outLines().get(0));
  }

  @Test
  void answersDocumentsInOrder() throws IOException {
    Path file =
        Files.writeString(
            temp.resolve("texts.jsonl"),
            """
            {"id":"a","text":"An LSTM and a XQZ."}
            no object
            {"id":3,"text":"Nothing."}
            """);
    Installation.Outcome outcome = gloss.run("annotate", "--jsonl", file.toString());
    assertEquals(2, outcome.code());
    List<String> lines = outcome.outLines();
    assertEquals(
        "{\"id\":\"a\",\"mentions\":[{\"start\":3,\"end\":7,\"text\":\"LSTM\",\"id\":\"lstm\","
            + "\"term\":\"LSTM\",\"how\":\"term\"}],\"undefined\":[{\"short\":\"XQZ\",\"start\":14,"
            + "\"how\":\"undefined\",\"guess\":null}]}",
        lines.get(0));
    assertEquals(2L, ((Map<?, ?>) Json.object(lines.get(1)).get("error")).get("code"));
    assertEquals("{\"id\":3,\"mentions\":[],\"undefined\":[]}", lines.get(2));
  }

  @Test
  void documentsAreLatexWhereTheFlagsSaySo() {
    gloss.input = "{\"text\":\"\\\\cite{LSTM} $GAN$ % VAE\"}\n";
    Installation.Outcome outcome = gloss.run("annotate", "--jsonl", "-", "--format", "latex");
    assertEquals("{\"id\":null,\"mentions\":[],\"undefined\":[]}\n", outcome.out());
    gloss.input = "{\"acronym\":\"AP\",\"text\":\"AP % which passes messages\"}\n";
    String commented = gloss.run("resolve", "--jsonl", "-", "--format", "latex").out();
    assertTrue(commented.contains("\"senses\":[{\"id\":\"ap\","), commented);
    assertEquals(2, gloss.run("annotate", "--jsonl", "-", "--format", "csv").code());
    assertEquals(2, gloss.run("resolve", "--jsonl", "-", "--encoding", "latin1").code());
  }

  @Test
  void ranksEverySense() {
    gloss.input = "Points are clustered by AP, which passes messages.";
    Installation.Outcome outcome = gloss.run("resolve", "AP", "-");
    assertEquals(0, outcome.code(), outcome.err());
    assertTrue(outcome.out().startsWith("1 AP — affinity propagation\n"), outcome.out());
    assertTrue(outcome.out().contains("2 AP — average precision\n"), outcome.out());
    Map<String, Object> json = gloss.run("resolve", "--json", "AP", "-").json();
    assertEquals(false, json.get("none"));
    assertEquals(2, ((List<?>) json.get("senses")).size());
    assertEquals(1, gloss.run("resolve", "XQZ", "-").code());
    gloss.input = "Points are clustered by passing messages.";
    assertEquals(1, gloss.run("resolve", "AP", "-").code());
    assertEquals(
        List.of(
            "1 AP — average precision",
            "2 AP — affinity propagation",
            "AP does not occur in the text"),
        gloss.run("resolve", "AP", "-").outLines());
  }

  @Test
  void programsAreToldWhetherTheAcronymOccurs() {
    gloss.input = "Points pass messages.";
    String absent = gloss.run("resolve", "--json", "AP", "-").out();
    assertTrue(absent.endsWith("],\"none\":true,\"occurs\":false}\n"), absent);
    gloss.input = "The associated press (AP) reports average precision and recall.";
    String foreign = gloss.run("resolve", "--json", "AP", "-").out();
    assertTrue(foreign.endsWith("],\"none\":true,\"occurs\":true}\n"), foreign);
  }

  @Test
  void documentsWithoutTheAcronymAreNoAnswer() {
    gloss.input = "{\"acronym\":\"AP\",\"text\":\"Points pass messages.\"}\n";
    assertEquals(1, gloss.run("resolve", "--jsonl", "-").code());
  }

  @Test
  void writesAFile() throws IOException {
    Path page = Files.writeString(temp.resolve("page.html"), "old");
    gloss.input = "An LSTM.";
    Installation.Outcome outcome =
        gloss.run("annotate", "--to", "html", "-o", page.toString(), "-");
    assertEquals(0, outcome.code(), outcome.err());
    assertTrue(outcome.out().contains(page.toString()), outcome.out());
    assertTrue(Files.readString(page).contains("<dt>LSTM</dt>"));
    Path text = Files.writeString(temp.resolve("text.txt"), "An LSTM.");
    String same = text.toString();
    assertEquals(2, gloss.run("annotate", "--to", "markdown", "-o", same, same).code());
    assertEquals("An LSTM.", Files.readString(text));
    assertEquals(2, gloss.run("annotate", "-o", page.toString(), same).code());
    assertEquals(2, gloss.run("annotate", "--to", "html", "-o", temp.toString(), same).code());
    String nowhere = temp.resolve("no/page.html").toString();
    assertEquals(5, gloss.run("annotate", "--to", "html", "-o", nowhere, same).code());
    assertEquals(2, gloss.run("annotate", "--to", "html", "-o", nowhere, "no-such-file").code());
  }

  @Test
  void indentedLinesOfAMarkdownFileAreCode() throws IOException {
    String text = "Some text about training.\n\n    pip install x # LSTM\n\nMore text.\n";
    Path plain = Files.writeString(temp.resolve("text.txt"), text);
    Path markdown = Files.writeString(temp.resolve("text.md"), text);
    assertEquals(0, gloss.run("annotate", plain.toString()).code());
    assertEquals(1, gloss.run("annotate", markdown.toString()).code());
  }

  @Test
  void anExpansionNamesItsSense() {
    gloss.input = "The AP is the area under the curve of precision over recall.";
    Installation.Outcome outcome = gloss.run("resolve", "average precision", "-");
    assertEquals(0, outcome.code(), outcome.err());
    assertEquals("1 AP — average precision", outcome.outLines().get(0));
    assertEquals(1, outcome.outLines().stream().filter(line -> line.matches("\\d .*")).count());
  }

  @Test
  void aBadDocumentIsToldWhatIsWanted() {
    gloss.input = "[]\n";
    assertEquals(
        "gloss: line 1: found no JSON object, wanted {\"id\": …, \"acronym\": …, \"text\": …}\n",
        gloss.run("resolve", "--jsonl", "-").err());
    assertTrue(
        gloss.run("annotate", "--jsonl", "-").err().endsWith("wanted {\"id\": …, \"text\": …}\n"));
  }

  @Test
  void whatTheGlossaryHasIsNotCalledUnknown() {
    String foreign = "The council of the village met in the hall and talked of roads. ".repeat(20);
    gloss.input = foreign + "The GAN and the XQZ of the county came.";
    List<String> lines = gloss.run("annotate", "-").outLines();
    assertEquals(
        List.of("not explained: XQZ", "in the glossary, but perhaps not meant: GAN"), lines);
    assertTrue(
        gloss.run("annotate", "--to", "html", "-").out().contains("<dt>GAN</dt>\n<dd>known, but"));
    String told = gloss.run("convert", "--to", "csv", "--terms", "-").err();
    assertTrue(told.contains("also uses, not in the glossary: XQZ\n"), told);
    assertTrue(told.contains("also uses, in the glossary, but perhaps not meant: GAN\n"), told);
  }

  @Test
  void refusesWhatIsNoCall() {
    assertEquals(2, gloss.run("annotate").code());
    assertEquals(2, gloss.run("annotate", "a", "b").code());
    assertEquals(2, gloss.run("annotate", "no-such-file").code());
    assertEquals(2, gloss.run("annotate", temp.toString()).code());
    assertEquals(2, gloss.run("annotate", "--json", "--to", "html", "-").code());
    assertEquals(2, gloss.run("resolve", "AP").code());
    assertEquals(2, gloss.run("resolve", "AP", "no-such-file").code());
    gloss.input = "Nothing here.";
    assertEquals(1, gloss.run("annotate", "-").code());
  }
}
