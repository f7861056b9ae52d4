package dev.gloss.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gloss.corpus.Entry;
import java.util.List;
import org.junit.jupiter.api.Test;

class DictdRecordTest {

  private static Entry entry(String text, String... keys) {
    return DictdRecord.entry(text, List.of(keys)).build();
  }

  private static void assertEntry(
      Entry entry, String term, String expansion, String definition, String... aliases) {
    assertEquals(term, entry.term());
    assertEquals(expansion, entry.expansion());
    assertEquals(definition, entry.definition());
    assertEquals(List.of(aliases), entry.aliases());
  }

  @Test
  void theHeadwordStandsInTheRecordNotInTheKey() {
    assertEntry(entry("C++\n\n   A language.\n", "c"), "C++", null, "A language.");
    assertEntry(entry("$\n\n   A sign.\n", "$", "&#36;"), "$", null, "A sign.", "&#36;");
  }

  @Test
  void withoutAHeadwordTheKeyIsTheTerm() {
    assertEntry(
        entry("\n   3. (Arch.) A part.\n", "Land agent", "Land boat"),
        "Land agent",
        null,
        "3. (Arch.) A part.",
        "Land boat");
  }

  @Test
  void aHeadwordMayGoOnInTheNextLine() {
    assertEntry(
        entry(
            """
            Language for the On-Line Investigation and Transformation of
            Abstractions
            LOLITA

               (LOLITA) An extension.
            """,
            "language for the on-line investigation and transformation of abstractions",
            "lolita"),
        "LOLITA",
        "Language for the On-Line Investigation and Transformation of Abstractions",
        "An extension.");
  }

  @Test
  void severalHeadwordsOnOneLine() {
    assertEntry(
        entry("one%%%two%%%\nthree\n\n   text.", "one"), "one", null, "text.", "two", "three");
  }

  @Test
  void pronunciationEndsTheHeadword() {
    assertEntry(
        entry(
            "Auf \\Auf\\ ([add]f), n. [OE. auph.]\n   [Also spelt {oaf}.]\n   A changeling.\n",
            "Auf",
            "oaf"),
        "Auf",
        null,
        "\\Auf\\ ([add]f), n. [OE. auph.] [Also spelt oaf.] A changeling.",
        "oaf");
  }

  @Test
  void acronymsInParenthesesTurnTheEntryRound() {
    assertEntry(
        entry(
            "Committed Data Rate\n\n   <communications> (CDR) The rate.\n", "committed data rate"),
        "CDR",
        "Committed Data Rate",
        "The rate.");
    assertEntry(
        entry("SAP\n\n   (Systems, Applications and Products) A company.\n", "sap"),
        "SAP",
        "Systems, Applications and Products",
        "A company.");
    assertEntry(
        entry(
            "(())\nEmpty Nest\n\n   <language> (Or \"Empty Nest\") Esoteric.\n",
            "(())",
            "empty nest"),
        "(())",
        null,
        "(Or \"Empty Nest\") Esoteric.",
        "Empty Nest");
  }

  @Test
  void sensesOfOneRecordStayTogether() {
    assertEntry(
        entry("CASE\n\n   1. {Computer Aided Software Engineering}.\n\n   2. {Other}.\n", "case"),
        "CASE",
        null,
        "1. Computer Aided Software Engineering. 2. Other.");
  }

  @Test
  void wordNetIsNoListOfAcronyms() {
    assertEntry(
        entry("ABM\n    n 1: a missile [syn: {ABM}, {antiballistic missile}]\n", "abm"),
        "ABM",
        null,
        "n 1: a missile [syn: ABM, antiballistic missile]");
    assertEquals(
        List.of("antiballistic missile"),
        entry("ABM\n    n 1: a missile [syn: {ABM}, {antiballistic missile}]\n", "abm").see());
  }

  @Test
  void linksShowTheirWordsAndLeadToTheirTarget() {
    Entry entry =
        entry("x\n\n   {left (left parenthesis)}, {(http://a.b)}, {news:c.d}, {open.\n", "x");
    assertEquals("left, (http://a.b), news:c.d, {open.", entry.definition());
    assertEquals(List.of("left parenthesis"), entry.see());
  }

  @Test
  void acronymsWithRemarksOnly() {
    assertEntry(
        entry("OSVS2\n      (IBM, MVS), \"OS/VS2\"\n", "osvs2"),
        "OSVS2",
        null,
        "IBM, MVS",
        "OS/VS2");
    assertEntry(
        entry("VCSA\n       , \"vCSA\"\n", "vcsa"), "VCSA", null, "VCSA , \"vCSA\"", "vCSA");
    assertEntry(entry("FF\n       Form(ular) Feed\n", "ff"), "FF", "Form(ular) Feed", null);
    assertEntry(
        entry("HE\n    HoehenEinheit [1HE = 19\"]\n", "he"),
        "HE",
        "HoehenEinheit [1HE = 19\"]",
        null);
  }

  @Test
  void anEmptyRecordSaysItsHeadword() {
    assertEntry(entry("nothing\n", "nothing"), "nothing", null, "nothing");
  }

  @Test
  void linksMayBeMany() {
    String links = "{a}" + ", {b}".repeat(60_000);
    Entry entry = entry("C\n\n   A language. See also " + links + ".\n", "c");
    assertEquals("A language.", entry.definition());
    assertEquals(List.of("a", "b"), entry.see());
  }
}
