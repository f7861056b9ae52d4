package dev.gloss.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EscapeTest {

  /** Written out once more, not taken from the code under test. */
  private static List<Integer> dangerous() {
    List<Integer> all = new ArrayList<>();
    add(all, 0x00, 0x1f); // C0: bell, backspace, escape ...
    add(all, 0x7f, 0x9f); // delete, C1: CSI, OSC, DCS ...
    add(all, 0x61c, 0x61c); // Arabic letter mark
    add(all, 0x200e, 0x200f); // left-to-right and right-to-left mark
    add(all, 0x2028, 0x2029); // line and paragraph separator
    add(all, 0x202a, 0x202e); // embeddings and overrides
    add(all, 0x2066, 0x2069); // isolates
    return all;
  }

  private static void add(List<Integer> all, int first, int last) {
    for (int c = first; c <= last; c++) {
      all.add(c);
    }
  }

  @Test
  void everyDangerousCharacterIsShownAsItsNumber() {
    for (int c : dangerous()) {
      String shown = String.format("\\u%04x", c);
      assertEquals("a" + shown + "b", Escape.text("a" + (char) c + "b"));
    }
  }

  @Test
  void everyOtherCharacterStaysAsItIs() {
    List<Integer> dangerous = dangerous();
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
      if (!surrogate && !dangerous.contains(c)) {
        String text = Character.toString(c);
        assertSame(text, Escape.text(text), Integer.toHexString(c));
      }
    }
  }

  @Test
  void halfSurrogatePairsAreShownAsTheirNumber() {
    assertEquals("\\ud83d", Escape.text("\ud83d"));
    assertEquals("x\\ude00y", Escape.text("x\ude00y"));
    assertEquals("\\ude00\\ud83d", Escape.text("\ude00\ud83d"));
    assertEquals("\ud83d\ude00", Escape.text("\ud83d\ude00"));
  }

  @Test
  void jsonHoldsNoDangerousCharacterAndReadsBackTheSame() throws IOException {
    for (int c : dangerous()) {
      String name = "q" + (char) c + "\u00e9\u6f22\ud83d\ude00\"\\";
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      Results out = new Results(bytes);
      new JsonPrinter(out).suggestions(name, List.of());
      out.flush();
      String json = bytes.toString(StandardCharsets.UTF_8);
      String line = json.substring(0, json.length() - 1);
      assertFalse(line.chars().anyMatch(Escape::isDangerous), line);
      Map<String, Object> read = Json.object(json);
      assertEquals(name, read.get("prefix"));
    }
  }
}
