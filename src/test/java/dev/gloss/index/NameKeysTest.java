package dev.gloss.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gloss.analysis.Prose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeysTest {
  @ParameterizedTest
  @CsvSource({
    "learning deep, deep learn",
    "Association for Computing Machinery, associ comput machineri",
    "association of computing machinery, associ comput machineri",
    "Research & Development, develop research",
    "development and research, develop research",
    "functions and, and function",
    "The Open Group, group open the",
    "of, of",
  })
  void bagsLeaveOutTheSmallWordsBetweenOthers(String name, String bag) {
    assertEquals(bag, NameKeys.bag(new Prose("en"), name));
  }
}
