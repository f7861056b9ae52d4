package dev.gloss.cli.arguments;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
  private static final List<String> NAMES =
      List.of("rebuild", "check", "status", "limit", "max-removed", "json");

  @ParameterizedTest
  @CsvSource({
    "rebuld, rebuild",
    "rebiuld, rebuild", // neighbours swapped
    "rebuildd, rebuild",
    "chek, check",
    "limt, limit",
    "jsn, json",
    "max, max-removed", // begun
    "maxremoved, max-removed",
    "lstm, ",
    "st, ",
    "xyzzy, ",
    "'', ",
  })
  void namesWhatWasMeant(String typed, String meant) {
    assertEquals(meant, Nearest.of(typed, NAMES));
  }
}
