package dev.gloss.annotate;

import dev.gloss.analysis.Prose;
import dev.gloss.analysis.TermKeys;
import dev.gloss.analysis.Token;
import dev.gloss.corpus.Entry;
import dev.gloss.index.NamedEntries;
import dev.gloss.index.Schema;
import dev.gloss.index.StoredEntries;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;

/**
 * The words by which a sense is known in a text: those of its entry and, for less, of the entries
 * it refers to. Immutable.
 *
 * @param evidence each root with what it says for the sense: its weight times its idf, over the
 *     square root of the profile's length
 */
record Profile(Map<String, Double> evidence) {
  /** Of the names: expansion, aliases and what the entry refers to. */
  private static final double NAME = 1.5;

  /** Of the prose: definition and examples. */
  private static final double PROSE = 1;

  private static final double SECTION = 0.5;

  /** Of the prose of what the entry refers to; without it .889 of our examples, with it .925. */
  private static final double NEIGHBOUR = 0.5;

  /** The length at which a profile is neither helped nor held back. */
  private static final double USUAL_LENGTH = 60;

  /** The profile of an entry. */
  static Profile of(IndexReader reader, Prose prose, Entry entry) throws IOException {
    Builder builder = new Builder(reader, prose);
    String head = TermKeys.head(entry.term());
    for (String see : entry.see()) {
      builder.neighbours(see, head);
    }
    builder.add(entry.definition(), PROSE);
    entry.examples().forEach(example -> builder.add(example, PROSE));
    builder.add(entry.section(), SECTION);
    entry.see().forEach(see -> builder.add(see, NAME));
    builder.add(entry.expansion(), NAME);
    entry.aliases().forEach(alias -> builder.add(alias, NAME));
    builder.roots(entry.term()).forEach(builder.weights::remove);
    return builder.build();
  }

  /** Puts a profile together. */
  private static final class Builder {
    private final Map<String, Double> weights = new HashMap<>();
    private final IndexReader reader;
    private final Prose prose;

    Builder(IndexReader reader, Prose prose) {
      this.reader = reader;
      this.prose = prose;
    }

    List<String> roots(String text) {
      List<Token> words = prose.words(text);
      List<Token> roots = prose.roots(text);
      List<String> telling = new ArrayList<>();
      for (int i = 0; i < words.size(); i++) {
        if (!prose.isStopWord(words.get(i).text())) {
          telling.add(roots.get(i).text());
        }
      }
      return telling;
    }

    void add(@Nullable String text, double weight) {
      if (text != null) {
        roots(text).forEach(root -> weights.merge(root, weight, Math::max));
      }
    }

    /** Of an ambiguous neighbour, the senses that do not point back count half. */
    void neighbours(String see, String head) throws IOException {
      List<Integer> docs = NamedEntries.of(reader, Schema.HEAD, TermKeys.head(see));
      for (int doc : docs) {
        Entry neighbour = new StoredEntries(reader).of(doc).entry();
        boolean back = neighbour.see().stream().anyMatch(s -> TermKeys.head(s).equals(head));
        double weight = docs.size() == 1 || back ? NEIGHBOUR : NEIGHBOUR / 2;
        add(neighbour.definition(), weight);
        neighbour.examples().forEach(example -> add(example, weight));
        add(neighbour.expansion(), Math.max(weight, NAME * 0.7));
      }
    }

    Profile build() throws IOException {
      double length = weights.values().stream().mapToDouble(Double::doubleValue).sum();
      double scale = Math.sqrt(USUAL_LENGTH / Math.max(length, 1));
      Map<String, Double> evidence = new HashMap<>();
      for (Map.Entry<String, Double> weight : weights.entrySet()) {
        int docFreq = reader.docFreq(new Term(Schema.ROOTS, weight.getKey()));
        if (docFreq > 0) {
          double idf = Math.log((reader.numDocs() + 1.0) / (docFreq + 0.5));
          evidence.put(weight.getKey(), scale * weight.getValue() * Math.max(idf, 0));
        }
      }
      return new Profile(evidence);
    }
  }
}
