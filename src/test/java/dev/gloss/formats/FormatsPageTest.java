package dev.gloss.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gloss.corpus.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of docs/formats.md hold. */
class FormatsPageTest {
  @TempDir Path folder;

  private static String example(String language) throws IOException {
    String page = Files.readString(Path.of("docs/formats.md"));
    int from = page.indexOf("```" + language + "\n") + language.length() + 4;
    return page.substring(from, page.indexOf("```\n", from));
  }

  private List<String> read(String language, String extension) throws IOException {
    Path file = Files.writeString(folder.resolve("x." + extension), example(language));
    Recording told = Recording.of(file);
    assertEquals(List.of(), told.problems);
    return described(told);
  }

  private static List<String> described(Recording told) {
    return told.entries.stream().map(FormatsPageTest::described).toList();
  }

  private static String described(Entry e) {
    return String.join(
        " | ",
        e.term(),
        String.valueOf(e.expansion()),
        String.valueOf(e.definition()),
        String.join(", ", e.aliases()),
        String.join(", ", e.see()));
  }

  @Test
  void csv() throws IOException {
    assertEquals(
        List.of(
            "LSTM | long short-term memory | A recurrent network; with gates. | LSTM network, LSTM"
                + " cell | ",
            "SGD | stochastic gradient descent | null |  | "),
        read("csv", "csv"));
  }

  @Test
  void dictd() throws IOException {
    String[] records = example("text").split("(?<=\n)\n(?=[A-Z])", -1);
    DictdSample sample = new DictdSample();
    for (String record : records) {
      sample.record(record, record.lines().findFirst().orElse(""));
    }
    assertEquals(
        List.of(
            "LSTM | Long Short-Term Memory | neural networks |  | ",
            "AC3 | [digital] Audio Compression - 3 | Dolby, DVD | AC-3 | ",
            "CDR | Committed Data Rate | The data transfer rate that an ISP guarantees. |  | ISP"),
        described(Recording.of(sample.write(folder))));
  }

  @Test
  void latex() throws IOException {
    assertEquals(
        List.of(
            "LSTM | long short-term memory | null |  | RNN",
            "RNN | recurrent neural network | A network with state |  | ",
            "Adam | adaptive moment estimation | An optimiser |  | ",
            "ReLU | rectified linear unit | null |  | "),
        read("latex", "tex"));
  }

  @Test
  void yaml() throws IOException {
    assertEquals(
        List.of(
            "LSTM | long short-term memory | null | LSTM network, LSTM cell | ",
            "API | application programming interface | What a library shows to others. |  | lstm",
            "GRU | gated recurrent unit | null |  | "),
        read("yaml", "yaml"));
  }

  @Test
  void markdown() throws IOException {
    assertEquals(
        List.of(
            "LSTM | long short-term memory | null |  | RNN",
            "SGD | stochastic gradient descent | null |  | ",
            "Learning rate | null | How far a step goes down the slope. |  | "),
        read("markdown", "md"));
  }
}
