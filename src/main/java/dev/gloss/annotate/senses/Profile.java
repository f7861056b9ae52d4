package dev.gloss.annotate.senses;

import dev.gloss.analysis.TermKeys;
import dev.gloss.annotate.names.Forms;
import dev.gloss.annotate.names.Names;
import dev.gloss.annotate.names.TextWords;
import dev.gloss.corpus.Entry;
import dev.gloss.index.Schema;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The words by which a sense is known in a text: those of its entry and, for less, of the entries
 * it refers to. Each stem is there by its {@linkplain Forms#id() number} with what it says for the
 * sense: its weight times its idf, over the square stem of the profile's length. Some 2 KB.
 * Immutable.
 */
final class Profile {
  /** Of the names: expansion, aliases and what the entry refers to. */
  private static final double NAME = 1.5;

  /** Of the prose: definition and examples. */
  private static final double PROSE = 1;

  private static final double SECTION = 0.5;

  /** Of the prose of what the entry refers to; without it .889 of our examples, with it .925. */
  private static final double NEIGHBOUR = 0.5;

  /** The length at which a profile is neither helped nor held back. */
  private static final double USUAL_LENGTH = 60;

  private final int[] stems;
  private final float[] evidence;

  private Profile(int[] stems, float[] evidence) {
    this.stems = stems;
    this.evidence = evidence;
  }

  /** The profile of an entry. */
  static Profile of(Names names, Entry entry) throws IOException {
    Builder builder = new Builder(names);
    String head = TermKeys.head(entry.term());
    for (String see : entry.see()) {
      builder.neighbours(see, head);
    }
    builder.add(entry.definition(), PROSE);
    builder.addAll(entry.examples(), PROSE);
    builder.add(entry.section(), SECTION);
    builder.addAll(entry.see(), NAME);
    builder.add(entry.expansion(), NAME);
    builder.addAll(entry.aliases(), NAME);
    builder.remove(entry.term());
    return builder.build();
  }

  /** How many stems there are. */
  int size() {
    return stems.length;
  }

  /** The number of a stem. */
  int stem(int i) {
    return stems[i];
  }

  /** What that stem says for the sense. */
  double evidence(int i) {
    return evidence[i];
  }

  /** What the stem with a number says for the sense, 0 if nothing. */
  double of(int stem) {
    int found = Arrays.binarySearch(stems, stem);
    return found < 0 ? 0 : evidence[found];
  }

  /** Puts a profile together. */
  private static final class Builder {
    private record Weighted(double weight, double idf) {}

    private final StemMap<Weighted> weights = new StemMap<>();
    private final TextWords words;
    private final Names names;

    Builder(Names names) {
      this.names = names;
      this.words = names.words();
    }

    void add(@Nullable String text, double weight) throws IOException {
      words.read(text == null ? "" : text);
      for (int word = 0; word < words.count(); word++) {
        Forms forms = words.forms(word);
        if (forms.tells()) {
          Weighted before = weights.get(forms.id());
          if (before == null || before.weight() < weight) {
            weights.put(forms.id(), new Weighted(weight, names.idf(words, word)));
          }
        }
      }
    }

    void addAll(List<String> texts, double weight) throws IOException {
      for (String text : texts) {
        add(text, weight);
      }
    }

    void remove(String name) {
      words.read(name);
      for (int word = 0; word < words.count(); word++) {
        weights.put(words.forms(word).id(), new Weighted(0, 0));
      }
    }

    /** Of an ambiguous neighbour, the senses that do not point back count half. */
    void neighbours(String see, String head) throws IOException {
      List<Integer> docs = names.entries().named(Schema.HEAD, TermKeys.head(see));
      for (int doc : docs) {
        Entry neighbour = names.entries().of(doc).entry();
        boolean back = neighbour.see().stream().anyMatch(s -> TermKeys.head(s).equals(head));
        double weight = docs.size() == 1 || back ? NEIGHBOUR : NEIGHBOUR / 2;
        add(neighbour.definition(), weight);
        addAll(neighbour.examples(), weight);
        add(neighbour.expansion(), Math.max(weight, NAME * 0.7));
      }
    }

    Profile build() {
      int[] stems = Arrays.stream(weights.stems()).filter(stem -> weight(stem) > 0).toArray();
      double length = 0;
      for (int stem : stems) {
        length += weight(stem);
      }
      double scale = Math.sqrt(USUAL_LENGTH / Math.max(length, 1));
      float[] evidence = new float[stems.length];
      for (int i = 0; i < stems.length; i++) {
        Weighted stem = Objects.requireNonNull(weights.get(stems[i]));
        evidence[i] = (float) (scale * stem.weight() * stem.idf());
      }
      return new Profile(stems, evidence);
    }

    private double weight(int stem) {
      return Objects.requireNonNull(weights.get(stem)).weight();
    }
  }
}
