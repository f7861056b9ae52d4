package dev.gloss.text;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadwordsTest {
  private static final Headwords WORDS =
      new Headwords(
          Set.of(
              "bake", "carry", "cookie", "ear", "era", "general", "go", "heavy", "map", "mix",
              "open", "see", "steady", "stop", "tie", "up", "use"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bake", "bakes", "baked", "baking", "carries", "carried", "carrying", "generally", "goes",
        "going", "heavily", "maps", "mapped", "mapping", "mixed", "mixing", "opened", "opening",
        "sees", "seeing", "steadily", "stopped", "tied", "used", "using"
      })
  void formsOfHeadwords(String word) {
    assertTrue(WORDS.contains(word));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "s",
        "ing",
        "bakeed",
        "bakeing",
        "bakee",
        "carrior",
        "carryed",
        "cookiing",
        "earrly",
        "eraly",
        "generly",
        "carrys",
        "generative",
        "generated",
        "maping",
        "maped",
        "stoped",
        "ups",
        "uses_",
        "ed"
      })
  void otherWords(String word) {
    assertFalse(WORDS.contains(word));
  }
}
