package dev.gloss.search;

import dev.gloss.search.Plan.Correction;
import dev.gloss.search.Plan.FieldPhrase;
import dev.gloss.search.Plan.Filter;
import dev.gloss.search.Plan.NameKey;
import dev.gloss.search.Plan.NameLookup;
import dev.gloss.search.Plan.Path;
import dev.gloss.search.Plan.Reading;
import dev.gloss.search.Plan.Unit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.lucene.search.Explanation;
import org.jspecify.annotations.Nullable;

/** Writes a plan out for a reader who wants to know how an answer came about. */
final class Explainer {
  private final Plan plan;
  private final StringBuilder out = new StringBuilder();

  Explainer(Plan plan) {
    this.plan = plan;
  }

  /** The plan and, where there is one, how Lucene scored the first hit. */
  String text(@Nullable Explanation first) {
    plan.notes().forEach(note -> line(note));
    for (Correction correction : plan.corrections()) {
      line("read \"" + correction.typed() + "\" as " + String.join(" or ", correction.read()));
    }
    for (NameLookup name : plan.names()) {
      line("name: " + name.rank() + " by " + keys(name.keys()));
    }
    plan.readings().forEach(this::reading);
    for (Filter filter : plan.filters()) {
      line((filter.must() ? "must match one of " : "must match none of ") + phrases(filter.any()));
    }
    if (first != null) {
      out.append(first);
    }
    return out.toString();
  }

  private void reading(Reading reading) {
    line(reading.near() ? "reading, with words changed:" : "reading, as typed:");
    for (Path path : reading.paths()) {
      line((path.synonym() ? "  by synonym: " : "  phrase: ") + words(path));
    }
    if (reading.slop() + reading.sloppy() > 0) {
      line("  words apart: up to " + Math.max(reading.slop(), reading.sloppy()));
    }
    for (Unit unit : reading.units()) {
      line(
          "  word: "
              + unit.typed()
              + ", as "
              + String.join(" or ", unit.stems())
              + synonyms(unit)
              + weight(unit));
    }
    if (reading.wanted().minimum() > 0) {
      line("  wanted of the words' information: " + round(reading.wanted().minimum()));
    }
  }

  private static String words(Path path) {
    return path.slots().stream()
        .map(slot -> String.join("|", slot.stems()))
        .collect(Collectors.joining(" "));
  }

  private static String keys(List<NameKey> keys) {
    return keys.stream()
        .map(key -> key.field() + " \"" + key.token() + '"')
        .collect(Collectors.joining(" and "));
  }

  private static String phrases(List<FieldPhrase> phrases) {
    return phrases.stream()
        .map(phrase ->
            phrase.field()
                + " \""
                + String.join(" ", phrase.tokens())
                + (phrase.slop() > 0 ? "\"~" + phrase.slop() : "\""))
        .collect(Collectors.joining(", "));
  }

  private static String synonyms(Unit unit) {
    return others(", or ", unit.synonyms()) + others(", in other words ", unit.everyday());
  }

  private static String others(String before, List<List<String>> phrases) {
    return phrases.stream()
        .map(phrase -> String.join(" ", phrase))
        .collect(Collectors.joining(" or ", phrases.isEmpty() ? "" : before, ""));
  }

  private static String weight(Unit unit) {
    return ", information " + round(unit.weight());
  }

  private static String round(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
