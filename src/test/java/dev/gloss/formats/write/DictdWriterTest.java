package dev.gloss.formats.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gloss.Glossary;
import dev.gloss.corpus.Entry;
import dev.gloss.corpus.Origin;
import dev.gloss.corpus.WriteOptions;
import dev.gloss.formats.Recording;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DictdWriterTest {
  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  private static final Origin OURS = new Origin("Our terms", "CC BY 4.0");
  private static final Entry WHOLE =
      Entry.builder("AP")
          .expansion("average precision")
          .definition("The area under the curve of precision over recall, for one class.")
          .section("Metrics")
          .alias("mean AP")
          .see("mAP")
          .see("recall")
          .origin(OURS)
          .build();

  @TempDir Path folder;
  private List<String> rows = List.of();
  private byte[] records = {};

  @BeforeEach
  void write() throws IOException {
    // so many records that offsets take several digits, some of them not ASCII
    Stream<Entry> many =
        Stream.iterate(0, i -> i + 1)
            .limit(300)
            .map(
                i -> Entry.builder("É" + i).definition("Näher an " + i + ".").origin(OURS).build());
    Stream<Entry> some =
        Stream.of(
            WHOLE,
            Entry.builder("AP").expansion("affinity propagation").origin(OURS).build(),
            Entry.builder("C++").definition("A language.").origin(OURS).build());
    try (Glossary glossary = Glossary.of(Stream.concat(some, many).toList())) {
      glossary.convert(WriteOptions.to("dictd"), folder.resolve("our.index"));
    }
    rows = Files.readAllLines(folder.resolve("our.index"));
    records = Files.readAllBytes(folder.resolve("our.dict"));
  }

  private static int number(String digits) {
    return digits.chars().map(DIGITS::indexOf).reduce(0, (value, digit) -> value * 64 + digit);
  }

  private List<String> under(String key) {
    return rows.stream()
        .filter(row -> row.startsWith(key + "\t"))
        .map(row -> row.split("\t", -1))
        .map(row -> new String(records, number(row[1]), number(row[2]), StandardCharsets.UTF_8))
        .toList();
  }

  @Test
  void keysLeadToTheirRecords() {
    assertEquals(
        List.of(
            """
            AP
            mean AP

                 average precision
                 <Metrics>

               The area under the curve of precision over recall, for one class.

                 See also {mAP}, {recall}.

            """,
            """
            AP

                 affinity propagation

            """),
        under("ap"));
    assertEquals(List.of(under("ap").get(0)), under("mean ap"));
    assertEquals(List.of(under("ap").get(1)), under("affinity propagation"));
    assertEquals(List.of("É299\n\n   Näher an 299.\n\n"), under("é299"));
    assertEquals(List.of("00-database-short\n   Our terms\n"), under("00-database-short"));
    assertEquals(1, under("00-database-allchars").size());
    assertEquals(1, under("00-database-utf8").size());
    assertEquals(1, under("00-database-gloss-1").size());
  }

  @Test
  void keysAreInTheOrderOfTheirBytes() {
    List<byte[]> keys =
        rows.stream()
            .map(row -> row.substring(0, row.indexOf('\t')).getBytes(StandardCharsets.UTF_8))
            .toList();
    for (int i = 1; i < keys.size(); i++) {
      assertTrue(Arrays.compareUnsigned(keys.get(i - 1), keys.get(i)) <= 0, rows.get(i));
    }
  }

  @Test
  void isReadBack() throws IOException {
    Recording read = Recording.of(folder.resolve("our.index"));
    assertEquals(List.of(), read.problems);
    assertEquals(303, read.entries.size());
    assertEquals(WHOLE, read.entries.get(0).toBuilder().place(null).build());
    assertEquals("affinity propagation", read.entries.get(1).expansion());
    assertEquals("C++", read.entries.get(2).term());
  }
}
