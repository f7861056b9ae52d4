package dev.gloss.annotate;

import dev.gloss.analysis.TermKeys;
import dev.gloss.index.NamedEntries;
import dev.gloss.index.Schema;
import dev.gloss.index.StoredEntry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sense of an acronym in one text. What the text itself says that it stands for decides;
 * else the words around it, the entries of the other names there, and the order of the senses. Not
 * thread-safe.
 */
final class Resolver {
  /** Evidence below which a text means none of the senses. */
  static final double LEAST = 2.5;

  /** Blocks that say what the document is about: 256 KB. */
  static final int FIRST = 4;

  private final Vocabulary vocabulary;
  private final List<Sense> senses;
  private final Set<String> names = new HashSet<>();
  private final DocumentWords document = new DocumentWords();
  private final Context context = new Context(document);
  private final Passages passages;
  private boolean defined;
  private @Nullable Sense told;

  private Resolver(Vocabulary vocabulary, String acronym, TextOptions options) throws IOException {
    this.vocabulary = vocabulary;
    this.senses = senses(vocabulary, acronym);
    this.passages = new Passages(options.latex());
    names.add(TermKeys.folded(acronym));
    senses.forEach(sense -> names.add(TermKeys.folded(sense.term())));
  }

  /** Ranks the senses of an acronym by the blocks of a text, read to their end. */
  static Resolution resolve(
      Vocabulary vocabulary, String acronym, Blocks blocks, TextOptions options)
      throws IOException {
    Resolver resolver = new Resolver(vocabulary, acronym, options);
    int number = 0;
    for (TextBlock block = blocks.next(); block != null; block = blocks.next()) {
      resolver.read(block, number++ < FIRST);
    }
    return resolver.resolution();
  }

  private void read(TextBlock block, boolean first) throws IOException {
    String text = block.text();
    for (Pair pair : Abbreviations.pairs(text)) {
      if (!defined && isName(text.substring(pair.shortStart(), pair.shortEnd()))) {
        defined = true;
        told = vocabulary.expanded(senses, text.substring(pair.longStart(), pair.longEnd()));
      }
    }
    Page page = Page.of(block, vocabulary, passages);
    if (first) {
      document.add(page.words());
    }
    for (Span span : page.spans()) {
      if (span.match().senses().stream().anyMatch(senses::contains)) {
        page.around(span, vocabulary, context);
      }
    }
  }

  private boolean isName(String shortForm) {
    return names.contains(TermKeys.folded(shortForm))
        || TermKeys.singulars(shortForm).stream().map(TermKeys::folded).anyMatch(names::contains);
  }

  private Resolution resolution() throws IOException {
    List<Ranking.Judged> judged = Ranking.of(vocabulary, senses, context);
    List<RankedSense> ranked = new ArrayList<>();
    for (Ranking.Judged one : judged) {
      RankedSense sense = ranked(one);
      ranked.add(one.sense().equals(told) ? 0 : ranked.size(), sense);
    }
    boolean none = defined ? told == null : judged.isEmpty() || best(judged) < LEAST;
    return new Resolution(ranked, none);
  }

  private static double best(List<Ranking.Judged> judged) {
    return judged.get(0).evidence();
  }

  private RankedSense ranked(Ranking.Judged judged) throws IOException {
    StoredEntry stored = vocabulary.entry(judged.sense());
    return new RankedSense(stored.id(), stored.entry(), judged.score(), judged.words());
  }

  /** All senses of the head; of an alias where there is no such head. */
  private static List<Sense> senses(Vocabulary vocabulary, String acronym) throws IOException {
    List<Sense> senses = read(vocabulary, Schema.HEAD, TermKeys.head(acronym));
    List<String> singulars = TermKeys.singulars(acronym);
    for (int i = 0; i < singulars.size() && senses.isEmpty(); i++) {
      senses = read(vocabulary, Schema.HEAD, TermKeys.head(singulars.get(i)));
    }
    String key = TermKeys.folded(acronym);
    senses = senses.isEmpty() ? read(vocabulary, Schema.TERM_FOLDED, key) : senses;
    return senses.isEmpty() ? read(vocabulary, Schema.ALIAS_FOLDED, key) : senses;
  }

  private static List<Sense> read(Vocabulary vocabulary, String field, String key)
      throws IOException {
    List<Sense> senses = new ArrayList<>();
    for (int doc : NamedEntries.of(vocabulary.reader(), field, key)) {
      StoredEntry stored = vocabulary.entry(doc);
      senses.add(new Sense(doc, stored.id(), stored.entry().term()));
    }
    return senses;
  }
}
