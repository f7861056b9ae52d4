package dev.gloss.search;

import dev.gloss.analysis.Prose;
import dev.gloss.analysis.TermKeys;
import dev.gloss.analysis.Token;
import dev.gloss.corpus.Entry;
import dev.gloss.index.NameKeys;
import dev.gloss.index.Schema;
import dev.gloss.search.AnalyzedEntry.Part;
import dev.gloss.search.Plan.FieldPhrase;
import dev.gloss.search.Plan.NameKey;
import dev.gloss.search.Plan.Path;
import dev.gloss.search.Plan.Reading;
import dev.gloss.search.Plan.Slot;
import dev.gloss.search.Plan.Unit;
import dev.gloss.text.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds what a plan matched in the text of an entry: whole phrases where one stands, else single
 * words. The text is analysed again, so offsets are those of the text as shown.
 */
final class Highlighter {
  private static final int[] NONE = {};

  private final Prose prose;
  private final Plan plan;
  private final Set<String> stems = new HashSet<>();
  private final List<List<Slot>> phrases = new ArrayList<>();

  Highlighter(Prose prose, Plan plan) {
    this.prose = prose;
    this.plan = plan;
    for (Reading reading : plan.readings()) {
      for (Unit unit : reading.units()) {
        if (unit.needed()) {
          stems.addAll(unit.stems());
        }
        unit.synonyms().forEach(this::addOther);
        unit.everyday().forEach(this::addOther);
      }
      reading.paths().forEach(this::addSlots);
    }
    Path nameWords = plan.nameWords();
    if (nameWords != null) {
      addSlots(nameWords);
    }
  }

  /** What stands for a word typed. */
  private void addOther(List<String> words) {
    if (words.size() == 1) {
      stems.addAll(words);
    } else {
      phrases.add(Slot.of(words));
    }
  }

  /** The typed words; stop words only while they are all there is. */
  private void addSlots(Path path) {
    if (!path.synonym()) {
      List<Slot> telling =
          path.slots().stream()
              .filter(slot -> !slot.words().stream().allMatch(prose::isStopWord))
              .toList();
      (telling.isEmpty() ? path.slots() : telling).forEach(slot -> stems.addAll(slot.stems()));
    }
  }

  /** The stretches of the entry that matched, by field and offset, none overlapping another. */
  List<Highlight> of(AnalyzedEntry entry, Rank rank) {
    List<Part> parts = entry.parts();
    List<Highlight> found = new ArrayList<>();
    addWhole(found, entry.entry(), rank);
    parts.forEach(part -> addFiltered(found, part));
    int whole = found.size();
    parts.forEach(part -> addPhrases(found, part));
    if (found.size() == whole) {
      parts.forEach(part -> addLoosePhrases(found, part));
    }
    if (found.size() == whole && rank.tier() != Tier.TERM && rank.tier() != Tier.EXPANSION) {
      parts.forEach(part -> addWords(found, part));
    }
    List<Highlight> merged = new ArrayList<>();
    for (Part part : parts) {
      merge(
          merged,
          found.stream()
              .filter(h -> h.field().equals(part.field().word()))
              .sorted(Highlighter::byOffset)
              .toList());
    }
    return List.copyOf(merged);
  }

  private static int byOffset(Highlight a, Highlight b) {
    return a.start() == b.start()
        ? Integer.compare(a.end(), b.end())
        : Integer.compare(a.start(), b.start());
  }

  /** A name that is the whole query is marked whole. */
  private void addWhole(List<Highlight> found, Entry entry, Rank rank) {
    String expansion = entry.expansion();
    boolean name = rank.tier() == Tier.TERM || rank == Rank.NEAR_NAME;
    if (name && asks(key -> isKeyOf(key, entry.term()))) {
      found.add(new Highlight(Field.TERM.word(), 0, entry.term().length()));
    } else if (expansion != null
        && (rank.tier() == Tier.EXPANSION || (name && asks(Highlighter::isOfExpansion)))) {
      found.add(new Highlight(Field.EXPANSION.word(), 0, expansion.length()));
    }
  }

  private boolean asks(Predicate<NameKey> key) {
    return plan.names().stream().flatMap(lookup -> lookup.keys().stream()).anyMatch(key);
  }

  /** Whether an entry has a key by its term; aliases have keys of their own. */
  private boolean isKeyOf(NameKey key, String term) {
    return switch (key.field()) {
      case Schema.TERM -> key.token().equals(TermKeys.exact(term));
      case Schema.TERM_FOLDED -> key.token().equals(TermKeys.folded(term));
      case Schema.TERM_SINGULAR -> Synonyms.keys(term).contains(key.token());
      case Schema.NAME_VARIANT -> NameKeys.variants(prose, term).contains(key.token());
      default -> false;
    };
  }

  private static boolean isOfExpansion(NameKey key) {
    return Schema.EXPANSION_KEYS.contains(key.field());
  }

  /** What a clause wants of a field, in that field alone. */
  private void addFiltered(List<Highlight> found, Part part) {
    for (Plan.Filter filter : plan.filters()) {
      for (FieldPhrase phrase : filter.must() ? filter.any() : List.<FieldPhrase>of()) {
        if (isOf(phrase, part)) {
          addFiltered(found, part, phrase);
        }
      }
    }
  }

  private static boolean isOf(FieldPhrase phrase, Part part) {
    return switch (part.field()) {
      case TERM -> phrase.field().equals(Schema.TERM_FOLDED) || isProse(phrase, Schema.NAME);
      case EXPANSION -> isProse(phrase, Schema.EXPANSION);
      default -> isProse(phrase, Schema.DEFINITION);
    };
  }

  private static boolean isProse(FieldPhrase phrase, String field) {
    return phrase.field().equals(field) || phrase.field().equals(Schema.stemmed(field));
  }

  private void addFiltered(List<Highlight> found, Part part, FieldPhrase phrase) {
    List<Slot> slots = Slot.of(phrase.tokens());
    if (phrase.field().equals(Schema.TERM_FOLDED)) {
      if (TermKeys.folded(part.text()).equals(phrase.tokens().get(0))) {
        found.add(part.mark(0, part.text().length()));
      }
    } else if (Schema.PROSE.contains(phrase.field())) {
      // a prefix or a fuzzy word, found as written
      found.addAll(new Part(part.field(), part.text(), prose.words(part.text())).runs(slots));
    } else if (phrase.slop() == 0) {
      found.addAll(part.runs(slots));
    } else {
      addClosest(found, part, slots, slots.size() + phrase.slop());
    }
  }

  private void addPhrases(List<Highlight> found, Part part) {
    for (Reading reading : plan.readings()) {
      for (Path path : reading.paths()) {
        found.addAll(part.runs(path.slots()));
      }
    }
  }

  /** The words of a loose phrase where they stand closest together. */
  private void addLoosePhrases(List<Highlight> found, Part part) {
    for (Reading reading : plan.readings()) {
      if (reading.sloppy() > 0 && !reading.paths().isEmpty()) {
        List<Slot> slots = reading.paths().get(0).slots();
        addClosest(found, part, slots, slots.size() + reading.sloppy());
      }
    }
  }

  private static void addClosest(List<Highlight> found, Part part, List<Slot> slots, int longest) {
    List<Token> tokens = part.tokens();
    int[][] filled = new int[tokens.size()][];
    Arrays.setAll(filled, i -> filled(tokens.get(i), slots));
    int[] held = new int[slots.size()];
    int missing = slots.size();
    int start = 0;
    int best = -1;
    int shortest = longest + 1;
    for (int end = 0; end < filled.length; end++) {
      for (int slot : filled[end]) {
        missing -= held[slot]++ == 0 ? 1 : 0;
      }
      for (; missing == 0; start++) {
        if (end + 1 - start < shortest) {
          shortest = end + 1 - start;
          best = start;
        }
        for (int slot : filled[start]) {
          missing += --held[slot] == 0 ? 1 : 0;
        }
      }
    }
    for (int i = best; best >= 0 && i < best + shortest; i++) {
      if (filled[i].length > 0) {
        found.add(part.mark(tokens.get(i).start(), tokens.get(i).end()));
      }
    }
  }

  /** The slots that a token may stand in. */
  private static int[] filled(Token token, List<Slot> slots) {
    int[] filled = new int[slots.size()];
    int count = 0;
    for (int i = 0; i < slots.size(); i++) {
      if (slots.get(i).stems().contains(token.text())) {
        filled[count++] = i;
      }
    }
    return count == 0 ? NONE : Arrays.copyOf(filled, count);
  }

  private void addWords(List<Highlight> found, Part part) {
    for (Token token : part.tokens()) {
      if (stems.contains(token.text())) {
        found.add(part.mark(token.start(), token.end()));
      }
    }
    for (List<Slot> phrase : phrases) {
      found.addAll(part.runs(phrase));
    }
  }

  private static void merge(List<Highlight> merged, List<Highlight> sorted) {
    for (Highlight next : sorted) {
      int last = merged.size() - 1;
      if (last >= 0
          && merged.get(last).field().equals(next.field())
          && next.start() <= merged.get(last).end()) {
        Highlight before = merged.get(last);
        int end = Math.max(before.end(), next.end());
        merged.set(last, new Highlight(before.field(), before.start(), end));
      } else {
        merged.add(next);
      }
    }
  }
}
