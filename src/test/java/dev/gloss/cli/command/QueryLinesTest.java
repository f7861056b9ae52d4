package dev.gloss.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueryLinesTest {

  private static List<QueryLines.Line> read(byte[] bytes) throws IOException {
    QueryLines lines = new QueryLines(new ByteArrayInputStream(bytes));
    List<QueryLines.Line> all = new ArrayList<>();
    for (QueryLines.Line line = lines.next(); line != null; line = lines.next()) {
      all.add(line);
    }
    return all;
  }

  private static List<String> texts(String text) throws IOException {
    return read(text.getBytes(StandardCharsets.UTF_8)).stream().map(QueryLines.Line::text).toList();
  }

  @Test
  void linesEndWithOrWithoutCarriageReturn() throws IOException {
    assertEquals(List.of("a", "b", "", "c"), texts("a\r\nb\n\r\nc"));
    assertEquals(List.of("a", ""), texts("a\n\n"));
    assertEquals(List.of(), texts(""));
    assertEquals(List.of("a\rb"), texts("a\rb"));
  }

  @Test
  void byteOrderMarkIsDroppedInFrontOfTheFirstLineOnly() throws IOException {
    assertEquals(List.of("LSTM", "\ufeffGAN"), texts("\ufeffLSTM\n\ufeffGAN\n"));
  }

  @Test
  void whatIsNotUtf8IsSaidWithItsPlace() throws IOException {
    byte[] bytes = "ok\nab\u00e9\nok".getBytes(StandardCharsets.ISO_8859_1);
    List<QueryLines.Line> lines = read(bytes);
    assertNull(lines.get(0).problem());
    assertEquals("not UTF-8 at byte 3", lines.get(1).problem());
    assertEquals("ab\ufffd", lines.get(1).text());
    assertEquals(2, lines.get(1).number());
    assertEquals("ok", lines.get(2).text());
  }

  @Test
  void aCharacterCutShortAtTheEndIsNotUtf8() throws IOException {
    assertEquals("not UTF-8 at byte 2", read(new byte[] {'a', (byte) 0xe6}).get(0).problem());
  }

  @Test
  void aLineWithoutEndIsNotKeptInMemory() throws IOException {
    byte[] longLine = new byte[1_000_000];
    Arrays.fill(longLine, (byte) 'x');
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(longLine);
    bytes.write("\nnext".getBytes(StandardCharsets.UTF_8));
    List<QueryLines.Line> lines = read(bytes.toByteArray());
    assertEquals("the line has 1000000 bytes, allowed are 65536", lines.get(0).problem());
    assertTrue(lines.get(0).text().length() <= 100);
    assertEquals("next", lines.get(1).text());
  }
}
