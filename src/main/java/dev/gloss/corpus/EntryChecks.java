package dev.gloss.corpus;

import dev.gloss.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Normalises the parts of one entry and collects what is wrong with them. */
final class EntryChecks {
  private final List<String> faults = new ArrayList<>();
  private final String term;

  /**
   * @param term the term as given; may be null where a caller broke the contract
   */
  EntryChecks(@Nullable String term) {
    String folded = text("term", term, Entry.MAX_TERM);
    if (folded == null) {
      faults.add("has no term");
    }
    this.term = folded == null ? "" : folded;
  }

  /** Checks texts that belong to no term. */
  EntryChecks() {
    this.term = "";
  }

  /** The term, normalised; empty when there is none. */
  String term() {
    return term;
  }

  /** The text, normalised, or null when it is blank; faults are kept. */
  @Nullable String text(String field, @Nullable String value, int limit) {
    String folded = value == null ? "" : Text.fold(value);
    if (folded.isEmpty()) {
      return null;
    }
    if (folded.length() > limit) {
      faults.add(
          "has a "
              + field
              + " of "
              + number(folded.length())
              + " characters, at most "
              + number(limit)
              + " are allowed");
    }
    int bad = Text.firstForbidden(folded);
    if (bad >= 0) {
      faults.add(
          String.format(
              Locale.ROOT,
              "has %s in its %s at character %s, %s",
              Text.codePoint(folded.charAt(bad)),
              field,
              number(bad + 1),
              Text.reason(folded.charAt(bad))));
    }
    return folded;
  }

  /** The elements, normalised, without blank ones; faults are kept. */
  List<String> list(String field, List<String> values, int limit) {
    List<String> kept = new ArrayList<>(Objects.requireNonNull(values, field).size());
    for (String value : values) {
      String folded = text(field, value, limit);
      if (folded != null) {
        kept.add(folded);
      }
    }
    return List.copyOf(kept);
  }

  void sense(int sense) {
    if (sense < 0) {
      faults.add("has the sense " + sense + ", wanted 1 or more, or 0 for none");
    }
  }

  /** Throws when anything was wrong, or neither expansion nor definition is there. */
  void finish(boolean explained) {
    if (!explained) {
      faults.add("has neither expansion nor definition");
    }
    finish();
  }

  /** Throws when anything was wrong. */
  void finish() {
    if (!faults.isEmpty()) {
      throw new InvalidEntryException(
          term.isEmpty() ? "entry" : "entry " + Text.quote(term), faults);
    }
  }

  private static String number(int n) {
    return String.format(Locale.ROOT, "%,d", n);
  }
}
