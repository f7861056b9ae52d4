package dev.gloss.cli.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gloss.cli.Installation;
import dev.gloss.cli.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/json.md names every field that a command prints. */
class JsonDocTest {
  private static final List<String> COMMANDS =
      List.of(
          "--explain LSTM",
          "GANN",
          "xqzt",
          "section:none LSTM",
          "define LSTM",
          "suggest l",
          "status",
          "verify",
          "check --verbose FILE",
          "rebuild --verbose --index INDEX --corpus FILE",
          "convert --to csv --output OUT",
          "annotate TEXT",
          "annotate --jsonl LINES",
          "extract TEXT",
          "resolve AP TEXT",
          "resolve --jsonl LINES",
          "--limit 0 LSTM",
          "help",
          "--version");

  @TempDir Path temp;

  @Test
  void everyFieldIsDocumented() throws IOException {
    Installation gloss = new Installation(temp.resolve("home"));
    Path article = temp.resolve("article.md");
    Files.writeString(
        article, "# Terms\n\n- **LSTM** - long short-term memory: a network.\n- See above.\n");
    Path text = temp.resolve("text.txt");
    Files.writeString(text, "An AP, an LSTM, an XQZ and a zebra quality index (ZQI).\n");
    Path lines = temp.resolve("lines.jsonl");
    Files.writeString(lines, "{\"id\":1,\"acronym\":\"AP\",\"text\":\"An AP and an XQZ.\"}\n");
    Set<String> fields = new TreeSet<>();
    for (String command : COMMANDS) {
      String line =
          command
              .replace("FILE", article.toString())
              .replace("TEXT", text.toString())
              .replace("LINES", lines.toString())
              .replace("INDEX", temp.resolve("index").toString())
              .replace("OUT", temp.resolve("out.csv").toString());
      String[] words = ("--json " + line).split(" ");
      gloss.run(words).outLines().forEach(object -> gather(fields, Json.object(object)));
    }
    String documented = Files.readString(Path.of("docs/json.md"));
    fields.removeIf(field -> documented.contains("`" + field + "`"));
    assertEquals(Set.of(), fields);
  }

  private static void gather(Set<String> fields, Object value) {
    if (value instanceof Map<?, ?> object) {
      object.keySet().forEach(key -> fields.add(String.valueOf(key)));
      gather(fields, object.values());
    } else if (value instanceof Collection<?> values) {
      values.forEach(element -> gather(fields, element));
    }
  }
}
