package dev.gloss.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryTest {

  @Test
  void foldsWhiteSpaceAndDropsBlanks() {
    Entry entry =
        Entry.builder(" k\u00A0NN\t")
            .expansion("k-nearest\r\n  neighbours ")
            .definition(" \n ")
            .alias(" ")
            .alias("kNN\u2009rule")
            .see("")
            .example("a\u3000b")
            .source("\u2028")
            .build();
    assertEquals("k NN", entry.term());
    assertEquals("k-nearest neighbours", entry.expansion());
    assertNull(entry.definition());
    assertEquals(List.of("kNN rule"), entry.aliases());
    assertEquals(List.of(), entry.see());
    assertEquals(List.of("a b"), entry.examples());
    assertNull(entry.source());
  }

  @Test
  void keepsSoftHyphensAndZeroWidthSpaces() {
    assertEquals(
        "Res\u00ADNet\u200B", Entry.builder("Res\u00ADNet\u200B").definition("x").build().term());
  }

  @Test
  void toBuilderKeepsEverything() {
    Entry entry =
        Entry.builder("LSTM")
            .id("lstm")
            .expansion("long short-term memory")
            .definition("d")
            .section("s")
            .alias("a")
            .see("GRU")
            .example("e")
            .source("src")
            .sense(2)
            .place(new Place("x.md", 3))
            .build();
    assertEquals(entry, entry.toBuilder().build());
    assertEquals("GRU", entry.toBuilder().term("GRU").build().term());
  }

  @Test
  void namesEverythingThatIsWrong() {
    InvalidEntryException e =
        assertThrows(
            InvalidEntryException.class,
            () -> Entry.builder("V".repeat(300)).sense(-1).alias("a\u0007").build());
    assertEquals(
        List.of(
            "has a term of 300 characters, at most 256 are allowed",
            "has U+0007 in its alias at character 2, control characters are not allowed",
            "has the sense -1, wanted 1 or more, or 0 for none",
            "has neither expansion nor definition"),
        e.faults());
    assertTrue(
        String.valueOf(e.getMessage()).startsWith("entry \"" + "V".repeat(60) + "…\" has a term"));
  }

  @Test
  void theTermIsRequired() {
    Exception e =
        assertThrows(InvalidEntryException.class, () -> Entry.builder(" ").definition("d").build());
    assertEquals("entry has no term", e.getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "0000, control characters are not allowed",
    "000C, control characters are not allowed",
    "007F, control characters are not allowed",
    "0085, control characters are not allowed",
    "202E, controls of the writing direction are not allowed",
    "2066, controls of the writing direction are not allowed",
    "D800, half of a surrogate pair is not text",
    "DC00, half of a surrogate pair is not text"
  })
  void refusesCharacters(String code, String reason) {
    String bad = "ab" + (char) Integer.parseInt(code, 16) + "c";
    Exception e =
        assertThrows(InvalidEntryException.class, () -> Entry.builder("T").definition(bad).build());
    assertEquals(
        "entry \"T\" has U+" + code + " in its definition at character 3, " + reason,
        e.getMessage());
    Exception inTerm =
        assertThrows(InvalidEntryException.class, () -> Entry.builder(bad).definition("d").build());
    assertTrue(String.valueOf(inTerm.getMessage()).startsWith("entry \"abU+" + code + "c\" has"));
  }

  @Test
  void limitsAreInclusiveAndPairsAreText() {
    Entry.builder("𝔸".repeat(128))
        .expansion("e".repeat(1_000))
        .definition("d".repeat(100_000))
        .build();
    Entry.Builder longer = Entry.builder("T").expansion("e".repeat(1_001));
    assertThrows(InvalidEntryException.class, longer::build);
  }
}
