package dev.gloss.torture;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.gloss.Glossary;
import dev.gloss.Patient;
import dev.gloss.corpus.Entry;
import dev.gloss.corpus.InvalidEntryException;
import dev.gloss.corpus.Origin;
import dev.gloss.search.Hit;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Promise 14: what goes in comes out unchanged, and each entry is found by its head. */
final class RoundTripTest {
  private static final int AT_ONCE = 1_000;
  private static final String[] SCRIPTS = {
    "abcdefghij",
    "ABCDEFGHIJ",
    "αβγδεζ",
    "жзиклм",
    "深層学習",
    "しんそう",
    "한국어",
    "אבגד",
    "عربي",
    "é\u0301ñüß",
    "0123456789",
    "😀👩\u200D🔬🇩🇪",
    "-_/.+#*&@'’",
    "\u200B\u00AD\u200E\uFEFF"
  };

  @Test
  void entriesComeBackUnchangedByTheirHead() throws Exception {
    Trials.prove(
        14,
        "entries in and out",
        300,
        trials -> {
          for (int from = 0; from < trials.size(); from += AT_ONCE) {
            Random random = trials.random(from);
            Map<String, Entry> entries = new LinkedHashMap<>();
            while (entries.size() < Math.min(AT_ONCE, trials.size() - from)) {
              Entry entry = entry(random);
              if (entry != null) {
                entries.putIfAbsent(entry.term(), entry);
              }
            }
            inAndOut(trials, List.copyOf(entries.values()));
          }
        });
  }

  private static void inAndOut(Trials trials, List<Entry> entries) throws IOException {
    try (Glossary glossary = Glossary.of(entries)) {
      for (Entry entry : entries) {
        List<Hit> found = glossary.search(entry.term(), Patient.OPTIONS).hits();
        List<Entry> searched = found.stream().map(Hit::entry).toList();
        List<Entry> defined =
            glossary.define(entry.term()).hits().stream().map(Hit::entry).toList();
        trials.check(
            isAmong(entry, searched) && isAmong(entry, defined),
            () -> entry + " is not among " + searched + " or " + defined);
      }
    }
  }

  /** Whether it is there as it went in; an entry without a place has none afterwards either. */
  private static boolean isAmong(Entry entry, List<Entry> found) {
    return found.contains(entry);
  }

  /** A random entry, null when the chance made none that is valid. */
  private static Entry entry(Random random) {
    try {
      Entry.Builder entry =
          Entry.builder(text(random, 1 + random.nextInt(random.nextInt(20) == 0 ? 120 : 12)));
      entry.definition(text(random, random.nextInt(300)));
      if (random.nextInt(60) == 0) {
        entry.definition(text(random, 60_000));
      }
      entry.expansion(text(random, random.nextInt(60)));
      entry.section(text(random, random.nextInt(10))).source(text(random, random.nextInt(30)));
      for (int n = random.nextInt(3); n > 0; n--) {
        entry.alias(text(random, 8)).see(text(random, 8)).example(text(random, 40));
      }
      if (random.nextInt(4) == 0) {
        entry.sense(1 + random.nextInt(9)).allow(text(random, 5));
        entry.origin(new Origin(text(random, 9), text(random, 9)));
      }
      Entry made = entry.build();
      // a term of invisible characters alone is refused when it is indexed
      return made.term().codePoints().anyMatch(Character::isLetterOrDigit) ? made : null;
    } catch (InvalidEntryException e) {
      return null;
    }
  }

  private static String text(Random random, int length) {
    StringBuilder text = new StringBuilder();
    String script = SCRIPTS[random.nextInt(SCRIPTS.length)];
    for (int n = length; n > 0; n--) {
      if (random.nextInt(6) == 0) {
        text.append(random.nextInt(3) == 0 ? "\t\u00A0 " : " ");
        script = SCRIPTS[random.nextInt(SCRIPTS.length)];
      }
      int[] points = script.codePoints().toArray();
      text.appendCodePoint(
          random.nextInt(200) == 0
              ? random.nextInt(Character.MAX_CODE_POINT + 1)
              : points[random.nextInt(points.length)]);
    }
    return text.toString();
  }

  @Test
  void theProofBites() {
    Entry entry = Entry.builder("A").definition("d").build();
    assertFalse(isAmong(entry, List.of(Entry.builder("A").definition("e").build())));
    assertFalse(isAmong(entry, List.of()));
  }
}
