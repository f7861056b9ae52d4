package dev.gloss.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SwallowedRecordsTest {

  /** As V.E.R.A. has them, blank lines that hold blanks included. */
  @Test
  void eachIsARecordOfItsOwn() {
    assertEquals(
        List.of(
            new SwallowedRecords.Piece(0, "TL\n       Transform and Lighting (3D), \"T&L\""),
            new SwallowedRecords.Piece(5, "TL;DR\n   Too Long; Didn't\n       Read (slang)")),
        SwallowedRecords.of(
            """
            TL
                   Transform and Lighting (3D), "T&L"
            \s\s\s

            \s
                   TL;DR        Too Long; Didn't
                   Read (slang)
            \s\s
            """));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "TL\n   Transform and Lighting\n",
        "tl\n   transform\n\n   TL;DR   Too Long\n", // no list of acronyms
        "TL\n   A protocol of its own.\n\n   X3T9    Generic\n", // prose, with a table
        "TL\n   Transform\n\n   TL;DR   Too Long\n\n   and more\n", // not all below is
        "TL\n   Transform\n\n   TL;DR Too Long\n", // no gap
        "TL\n   Transform\n\n   Too    Long\n",
        "TL\n\n   TL;DR   Too Long\n",
      })
  void anythingElseStaysWhole(String text) {
    assertEquals(List.of(new SwallowedRecords.Piece(0, text)), SwallowedRecords.of(text));
  }
}
