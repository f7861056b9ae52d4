package dev.gloss.cli.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gloss.cli.Installation;
import dev.gloss.cli.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EscapeTest {
  @TempDir Path temp;

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

  @Test
  void namesFromOutsideAreEscaped() throws IOException {
    Installation gloss = new Installation(temp.resolve("home"));
    gloss.run("rebuild");
    gloss.add("{\"term\":\"\u200eEVIL\",\"definition\":\"Left.\",\"section\":\"a\u200fb\"}");
    Installation.Outcome outcome = gloss.run("section:a\u200fb \u001b[31m", "--index", "a\u001bb");
    List<String> shown = new ArrayList<>(List.of(outcome.out(), outcome.err()));
    shown.add(gloss.run("check", "\u202efile").err());
    shown.add(gloss.run("\u009b31m").err());
    shown.add(gloss.run("--\u001b[2J").err());
    shown.add(gloss.run("define", "EVIL").out());
    shown.add(gloss.run("status").out());
    gloss.input = "a\u001b[31m\n";
    shown.add(gloss.run("--queries", "-").out());
    for (String text : shown) {
      assertFalse(text.chars().anyMatch(c -> c != '\n' && Escape.isDangerous(c)), text);
    }
    assertTrue(outcome.err().contains("a\\u001bb"), outcome.err());
  }
}
