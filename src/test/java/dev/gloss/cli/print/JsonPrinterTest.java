package dev.gloss.cli.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gloss.cli.Installation;
import dev.gloss.cli.Json;
import dev.gloss.search.SearchResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract with programs: fields and their order. */
class JsonPrinterTest {
  @TempDir Path temp;
  private Installation gloss;

  @BeforeEach
  void install() throws IOException {
    gloss = new Installation(temp.resolve("home"));
    gloss.run("rebuild");
  }

  private static String json(SearchResult result) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Results out = new Results(bytes);
    new JsonPrinter(out).answers(result);
    out.flush();
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void anAnswerIsOneLineOfFieldsInOrder() throws IOException {
    assertEquals(
        """
        {"query":"LSTM","corrected":null,"total":1,"more":false,"partial":false,"took_us":1000,\
        "hits":[{"rank":1,"id":"id1","term":"LSTM","expansion":"long short-term memory",\
        "section":"architectures","tier":"term","score":5.5,"why":"the query is the term",\
        "definition":"A recurrent architecture whose gated cell state carries gradients across\
         many steps, so that the vanishing gradient problem hardly arises.",\
        "highlights":[{"field":"term","start":0,"end":4}],\
        "source":"https://doi.org/10.1162/neco.1997.9.8.1735","sense":1,"senses":1,\
        "aliases":["L2STM","LSTM cell"],"see":["RNN","GRU"],\
        "examples":["We train a two-layer LSTM with 512 units on the concatenated embeddings."],\
        "related":[],\
        "glossary":"A hand-made glossary","licence":"CC BY 4.0",\
        "file":"corpus/architectures.md","line":31}],\
        "suggestions":[],"similar":[],"error":null}
        """,
        json(Samples.sense()));
  }

  @Test
  void absentPartsAreNull() throws IOException {
    Map<String, Object> answer = Json.object(json(Samples.answers()));
    assertEquals("vanishing gradient", answer.get("corrected"));
    assertEquals(3L, answer.get("total"));
    assertEquals(true, answer.get("more"));
    List<?> hits = (List<?>) answer.get("hits");
    Map<?, ?> kanji = (Map<?, ?>) hits.get(1);
    assertEquals("corpus/多言語.md:7", kanji.get("source"));
    assertEquals(null, kanji.get("section"));
    Map<?, ?> last = (Map<?, ?>) hits.get(2);
    assertEquals(null, last.get("expansion"));
    assertEquals(null, last.get("source"));
    assertEquals("Rechtsschutzversicherungsgesellschaften\u200f", last.get("term"));
    assertEquals(Map.of("id", "gan#2", "term", "GAN"), ((List<?>) answer.get("similar")).get(1));
    Map<String, Object> nothing = Json.object(json(Samples.nothing()));
    assertEquals(
        Map.of("text", "graph neural", "term", "GNN"),
        ((List<?>) nothing.get("suggestions")).get(1));
  }

  private void fields(List<String> names, String... args) {
    assertEquals(names, List.copyOf(gloss.run(args).json().keySet()));
  }

  @Test
  void everyCommandHasItsFields() {
    fields(List.of("prefix", "suggestions"), "suggest", "l", "--json");
    fields(
        List.of(
            "entries",
            "heads",
            "sections",
            "schema",
            "language",
            "sources",
            "current",
            "bytes",
            "built"),
        "status",
        "--json");
    fields(List.of("index", "entries", "bytes", "built", "error"), "verify", "--json");
    fields(
        List.of(
            "index",
            "published",
            "entries",
            "heads",
            "added",
            "changed",
            "removed",
            "duplicates",
            "skipped",
            "took_ms",
            "problems",
            "skipped_pieces",
            "error"),
        "rebuild",
        "--json");
    fields(
        List.of("paths", "errors", "warnings", "skipped", "problems", "skipped_pieces", "error"),
        "check",
        "--json");
    fields(List.of("commands", "flags"), "help", "--json");
    fields(List.of("version"), "--version", "--json");
    fields(List.of("error"), "status", "--json", "--index", "no");
    fields(List.of("prefix", "suggestions", "error"), "suggest", "--json", "l", "--index", "no");
  }
}
