package dev.gloss.annotate;

import dev.gloss.analysis.TermKeys;
import dev.gloss.index.NamedEntries;
import dev.gloss.index.Schema;
import dev.gloss.index.StoredEntry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the sense of an acronym in a text. What the text itself says it stands for decides; else the
 * words around it, the entries of the other names there, and the order of the senses.
 *
 * <p>Thread-safe.
 */
public final class Resolver {
  /** Evidence below which a text means none of the senses. */
  static final double LEAST = 2.5;

  private final Vocabulary vocabulary;

  /**
   * @param vocabulary of the glossary whose senses are wanted
   */
  public Resolver(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * Ranks the senses of an acronym.
   *
   * @param acronym a term of the glossary, in any case
   * @param text where it is met
   * @return all senses; none when the glossary has no such term
   */
  public Resolution resolve(String acronym, String text) throws IOException {
    List<Sense> senses = senses(acronym);
    if (senses.isEmpty()) {
      return new Resolution(List.of(), true);
    }
    DocumentWords document = new DocumentWords();
    Context context = new Context(document);
    Passages passages = new Passages();
    for (TextBlock block : TextBlocks.of(text, TextOptions.DEFAULT)) {
      Page page = Page.of(block, vocabulary, passages);
      document.add(page.words(), vocabulary.forms());
      for (Span span : page.spans()) {
        if (span.match().senses().stream().anyMatch(senses::contains)) {
          page.around(span, vocabulary, context);
        }
      }
    }
    List<RankedSense> ranked = new ArrayList<>();
    List<Ranking.Judged> judged = Ranking.of(vocabulary, senses, context);
    for (Ranking.Judged one : judged) {
      StoredEntry stored = vocabulary.entry(one.sense());
      ranked.add(new RankedSense(stored.id(), stored.entry(), one.score(), one.words()));
    }
    return new Resolution(ranked, judged.get(0).evidence() < LEAST);
  }

  private List<Sense> senses(String acronym) throws IOException {
    List<Sense> senses = read(Schema.HEAD, TermKeys.head(acronym));
    List<String> singulars = TermKeys.singulars(acronym);
    for (int i = 0; i < singulars.size() && senses.isEmpty(); i++) {
      senses = read(Schema.HEAD, TermKeys.head(singulars.get(i)));
    }
    senses = senses.isEmpty() ? read(Schema.TERM_FOLDED, TermKeys.folded(acronym)) : senses;
    return senses.isEmpty() ? read(Schema.ALIAS_FOLDED, TermKeys.folded(acronym)) : senses;
  }

  private List<Sense> read(String field, String key) throws IOException {
    List<Sense> senses = new ArrayList<>();
    for (int doc : NamedEntries.of(vocabulary.reader(), field, key)) {
      StoredEntry stored = StoredEntry.read(vocabulary.reader(), doc);
      senses.add(new Sense(doc, stored.id(), stored.entry().term()));
    }
    return senses;
  }
}
