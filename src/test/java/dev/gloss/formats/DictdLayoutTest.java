package dev.gloss.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gloss.corpus.Entry;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DictdLayoutTest {
  private static final String LONG = "a word (in) <between> {of} ".repeat(40).strip();

  /** Everything that once came back otherwise, or that looks like something of the layout. */
  static Stream<Entry> entries() {
    return Stream.of(
        Entry.builder("AP").expansion("average precision").build(),
        Entry.builder("Adam").expansion("adaptive moment estimation").definition("Steps.").build(),
        Entry.builder("long term").expansion("LT").definition("Turned round.").build(),
        Entry.builder("x").expansion("y").section("Losses, metrics and <b>").build(),
        Entry.builder("x").definition("(in brackets)").section("S").build(),
        Entry.builder("x").definition("<tag> See also {y}.").build(),
        Entry.builder("x").expansion("(a) or (b)").definition("d").build(),
        Entry.builder("x").expansion("<a>").build(),
        Entry.builder("x").expansion("See also {y}.").see("z").build(),
        Entry.builder("SGD").definition("stochastic gradient descent, in short.").build(),
        Entry.builder("x").expansion(LONG.substring(0, 900)).definition(LONG).section("S").build(),
        Entry.builder("a%%%b").definition("d").alias("c \\d\\").alias("(e)").build(),
        Entry.builder("x").definition("d").see("a, b").see("{c}").see("d (e)").build());
  }

  @ParameterizedTest
  @MethodSource("entries")
  void comesBack(Entry entry) {
    String text = DictdLayout.text(entry);
    Entry.Builder read = DictdLayout.entry(text);
    assertEquals(entry, read == null ? null : read.build(), text);
    assertTrue(text.lines().allMatch(line -> line.length() <= 72), text);
  }

  @Test
  void whatWouldBeTwoRelatedTermsIsLeftOut() {
    Entry entry = Entry.builder("x").definition("d").see("a}, {b").see("c").build();
    assertTrue(DictdLayout.text(entry).endsWith("\n     See also {c}.\n\n"));
  }

  /** A dictionary may have been put together with another tool. */
  @ParameterizedTest
  @ValueSource(strings = {"", "x", "x\n   y", "\n   y\n"})
  void isNoneOfOurs(String text) {
    assertNull(DictdLayout.entry(text));
  }

  @Test
  void numbersComeBack() {
    for (long number : new long[] {0, 63, 64, 4_095, (1L << 42) - 1}) {
      assertEquals(number, DictdLayout.decode(DictdLayout.encode(number)));
    }
    assertEquals("BA", DictdLayout.encode(64));
    for (String none : new String[] {"", "-", "é", "AAAAAAAA"}) {
      assertEquals(-1, DictdLayout.decode(none), none);
    }
  }
}
