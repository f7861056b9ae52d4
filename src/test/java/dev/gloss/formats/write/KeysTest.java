package dev.gloss.formats.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The keys by which pages and LaTeX name entries. */
class KeysTest {
  @ParameterizedTest
  @CsvSource({
    "l'œuvre,l-oeuvre",
    "Ærø,aero",
    "Straße,strasse",
    "Łódź,lodz",
    "β-VAE,beta-vae",
    "C++,c-plus-plus"
  })
  void spellsLettersOut(String head, String key) {
    assertEquals(key, new Keys().next(head));
  }

  @Test
  void isGivenOnce() {
    Keys keys = new Keys();
    assertEquals("ap", keys.next("AP"));
    assertEquals("ap-2", keys.next("AP 2"));
    assertEquals("ap-3", keys.next("AP"));
    assertEquals("ap-4", keys.next("ap"));
    assertEquals("ap-2-2", keys.next("AP-2"));
  }

  /** Each counted from two: 300,000 heads took hours. */
  @Test
  void headsOfOtherScriptsMayBeMany() {
    Keys keys = new Keys();
    assertTimeout(
        Duration.ofSeconds(20),
        () -> {
          for (int i = 1; i < 300_000; i++) {
            keys.next("用語");
          }
        });
    assertEquals("term-300000", keys.next("略語"));
  }
}
