package dev.gloss.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gloss.corpus.Entry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of docs/corpus-format.md hold. */
class FormatPageTest {
  @TempDir Path folder;
  private String page = "";

  @BeforeEach
  void read() throws IOException {
    page = Files.readString(Path.of("docs/corpus-format.md"));
  }

  private String block(String language) {
    int from = page.indexOf("```" + language + "\n") + language.length() + 4;
    return page.substring(from, page.indexOf("```\n", from));
  }

  @Test
  void theArticle() throws IOException {
    Recording told = Recording.of(Files.writeString(folder.resolve("x.md"), block("markdown")));
    assertEquals(List.of("LSTM", "Adam", "ImageNet", "VGG"), told.terms());
    assertEquals(List.of("RNN", "GRU"), told.entries.get(0).see());
    assertEquals(List.of(), told.problems);
  }

  @Test
  void theJsonLines() throws IOException {
    Recording told = Recording.of(Files.writeString(folder.resolve("x.jsonl"), block("json")));
    assertEquals(List.of("LSTM", "ImageNet"), told.terms());
    assertEquals(List.of(), told.problems);
  }

  @Test
  void theErrors() throws IOException {
    List<String> told = new ArrayList<>();
    Path article = folder.resolve("x.md");
    Files.writeString(
        article, "- **A**: b c d.\n- **VGG** - Visual Geometry Group:\n- **VGG**: x y z.\n");
    told.addAll(Recording.of(article).problems(folder));
    Files.writeString(article, "- **A**: b c d.\n- **VGG**: x y z.\n  - sense: two\n");
    told.addAll(Recording.of(article).problems(folder));
    Files.write(article, "- A: bc\n- caf\u00E9: x\n".getBytes(StandardCharsets.ISO_8859_1));
    told.addAll(Recording.of(article).problems(folder));
    Path json = folder.resolve("x.jsonl");
    Files.writeString(
        json,
        """
        {"term":"A"}
        {"term":"A","aliases":"a"}
        {"term":"A","term":"B"}
        """);
    told.addAll(Recording.of(json).problems(folder));
    assertEquals(block("text").lines().toList(), told);
  }

  @Test
  void theLimits() {
    assertTrue(page.contains("256 characters") && Entry.MAX_TERM == 256);
    assertTrue(page.contains("1,000 characters") && Entry.MAX_EXPANSION == 1_000);
    assertTrue(page.contains("100,000 characters") && Entry.MAX_DEFINITION == 100_000);
  }
}
