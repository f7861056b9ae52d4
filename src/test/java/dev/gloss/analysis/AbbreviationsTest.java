package dev.gloss.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gloss.text.WordList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AbbreviationsTest {

  @Test
  void aWordMayBeShortForSeveral() {
    assertEquals(List.of("control", "controller"), new Prose("en").abbreviated("ctrl"));
    assertEquals(List.of(), new Prose("en").abbreviated("control"));
    assertEquals(List.of(), new Prose("de").abbreviated("ctrl"));
  }

  /** A list that says otherwise would send readers astray: <q>mgmt</q> is in management. */
  @Test
  void everyOneIsLeftOfWhatItIsShortFor() {
    List<String> lines = WordList.listed(Abbreviations.class, "abbreviations.en.txt");
    assertEquals(lines.stream().sorted().toList(), lines);
    for (String line : lines) {
      List<String> words = List.of(line.split(" "));
      String left = words.get(0).replace("x", ".{1,5}").replaceAll("(?<=[a-z])", ".*");
      words.stream().skip(1).forEach(word -> assertTrue(word.matches(left), line));
      assertTrue(words.size() > 1 && words.get(0).length() > 2, line);
    }
  }
}
