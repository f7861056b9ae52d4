package dev.gloss.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which lines open and end fenced code. */
class FenceTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "``", "~~", "text", "```x``` is code.", "    ```", "*```"})
  void opensNone(String line) {
    assertNull(Fence.opening(line));
  }

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "```,```,true",
        "```java,   ````` ,true",
        "   ```,```\t,true",
        "```,~~~,false",
        "~~~ a`b,~~~,true",
        "~~~,```,false",
        "````,```,false",
        "```,```java,false",
        "```,    ```,false",
        "```,,false"
      })
  void isClosedBy(String opening, String line, boolean closed) {
    Fence fence = Fence.opening(opening.replace("\\t", "\t"));
    assertEquals(closed, fence != null && fence.isClosedBy(line == null ? "" : line));
  }
}
