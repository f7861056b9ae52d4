package dev.gloss.cli.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

public class ResultsTest {

  @Test
  void writesNothingBeforeItIsFull() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Results out = new Results(bytes);
    out.line("é");
    assertEquals(0, bytes.size());
    out.flush();
    assertEquals("é\n", bytes.toString(StandardCharsets.UTF_8));
    out.write("x".repeat(100_000));
    assertEquals(100_003, bytes.size());
  }

  @Test
  void surrogatePairsOnTheEdgeStayWhole() throws IOException {
    String text = "😀".repeat(40_000);
    for (int piece : new int[] {1, 3, 4_095, 32_767, 32_769}) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      Results out = new Results(bytes);
      for (int i = 0; i < text.length(); i += piece) {
        out.write(text, i, Math.min(piece, text.length() - i));
      }
      out.flush();
      assertEquals(text, bytes.toString(StandardCharsets.UTF_8), "pieces of " + piece);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Broken pipe, true",
    "Datenübergabe unterbrochen (broken pipe), true",
    "No space left on device, false",
    "Input/output error, false"
  })
  void aReaderWhoLeftIsToldFromAFullDisk(String message, boolean closed) throws IOException {
    Results out = new Results(failing(message));
    out.line("x");
    var e = assertThrows(Results.FailedException.class, out::flush);
    assertEquals(closed, e.isClosedPipe());
    assertTrue(e.getMessage().contains(message));
  }

  /** A stream that fails with that message. */
  public static OutputStream failing(String message) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(message);
      }
    };
  }
}
