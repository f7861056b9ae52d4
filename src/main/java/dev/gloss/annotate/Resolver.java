package dev.gloss.annotate;

import dev.gloss.analysis.TermKeys;
import dev.gloss.annotate.definitions.Abbreviations;
import dev.gloss.annotate.definitions.Pair;
import dev.gloss.annotate.names.EntryCache;
import dev.gloss.annotate.names.NameMatch;
import dev.gloss.annotate.names.Names;
import dev.gloss.annotate.names.Page;
import dev.gloss.annotate.names.Sense;
import dev.gloss.annotate.names.Span;
import dev.gloss.annotate.names.TextWords;
import dev.gloss.annotate.reading.Passages;
import dev.gloss.annotate.reading.TextBlock;
import dev.gloss.annotate.senses.Context;
import dev.gloss.annotate.senses.DocumentWords;
import dev.gloss.annotate.senses.SenseRanking;
import dev.gloss.annotate.senses.Vocabulary;
import dev.gloss.index.Schema;
import dev.gloss.index.StoredEntry;
import dev.gloss.text.Acronyms;
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
  /** Blocks that say what the document is about: 256 KB. */
  static final int FIRST = 4;

  /** Characters of the ending of a plural. */
  private static final int PLURAL = 1;

  /** With fewer telling words around, a text does not say that another sense is meant. */
  private static final int FEW = 3;

  private final Vocabulary vocabulary;
  private final List<Sense> senses;
  private final Set<String> names = new HashSet<>();
  private final DocumentWords document = new DocumentWords();
  private final Context context = new Context(document);
  private final Passages passages;
  private final int longest;
  private boolean occurs;
  private boolean defined;
  private @Nullable Sense told;

  private Resolver(Vocabulary vocabulary, String acronym, TextOptions options) throws IOException {
    this.vocabulary = vocabulary;
    this.senses = senses(vocabulary.names(), acronym);
    this.passages = new Passages(options.latex(), options.markdown());
    names.add(TermKeys.folded(acronym));
    senses.forEach(sense -> names.add(TermKeys.folded(sense.term())));
    longest = names.stream().mapToInt(String::length).max().orElse(0) + PLURAL;
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
    for (Pair pair : Abbreviations.of(text)) {
      if (!defined && isName(text.substring(pair.shortStart(), pair.shortEnd()))) {
        defined = true;
        occurs = true;
        told =
            vocabulary.names().expanded(senses, text.substring(pair.longStart(), pair.longEnd()));
      }
    }
    Page page = Page.of(block, passages.read(text), vocabulary.names());
    if (first) {
      document.add(page.words());
    }
    for (Span span : page.spans()) {
      if (span.match().senses().stream().anyMatch(senses::contains)) {
        context.add(page, span, vocabulary);
        occurs = true;
      }
    }
    TextWords words = page.words();
    for (int word = 0; word < words.count(); word++) {
      if (isNumbered(words, word)) {
        NameMatch match = new NameMatch(senses, NameMatch.Kind.TERM, NameMatch.Fit.SHORT);
        context.add(
            page, new Span(word, word, words.start(word), words.end(word), match), vocabulary);
        occurs = true;
      }
      occurs =
          occurs
              || (words.end(word) - words.start(word) <= longest
                  && !words.forms(word).stop()
                  && isName(words.text(word)));
    }
  }

  /** Whether a number is glued to the acronym: {@code PM10}, {@code PM2.5}. */
  private boolean isNumbered(TextWords words, int word) {
    int end = words.end(word);
    String text = words.text();
    if (words.capitals(word) < 2 || !Character.isDigit(text.charAt(end - 1))) {
      return false;
    }
    while (Character.isDigit(text.charAt(end - 1))) {
      end--;
    }
    String letters = text.substring(words.start(word), end);
    return Acronyms.isAllCapitals(letters) && isName(letters);
  }

  private boolean isName(String shortForm) {
    return names.contains(TermKeys.folded(shortForm))
        || names.contains(TermKeys.folded(Acronyms.singular(shortForm)));
  }

  private Resolution resolution() throws IOException {
    // without the acronym, words anywhere in the text say nothing of its sense
    Context said = occurs ? context : new Context(new DocumentWords());
    List<SenseRanking.Judged> judged = SenseRanking.of(vocabulary, senses, said);
    List<RankedSense> ranked = new ArrayList<>();
    for (SenseRanking.Judged one : judged) {
      RankedSense sense = ranked(one, said);
      ranked.add(one.sense().equals(told) ? 0 : ranked.size(), sense);
    }
    return new Resolution(ranked, defined ? told == null : isNone(judged), occurs);
  }

  /** Whether the text means no sense, as far as it says anything. */
  private boolean isNone(List<SenseRanking.Judged> judged) {
    boolean silent = occurs && context.telling() < FEW;
    return judged.isEmpty() || !(judged.get(0).fits() || silent);
  }

  private RankedSense ranked(SenseRanking.Judged judged, Context said) throws IOException {
    StoredEntry stored = vocabulary.names().entries().of(judged.sense().doc());
    List<String> words = SenseRanking.words(vocabulary, judged.sense(), said);
    return new RankedSense(stored.id(), stored.entry(), judged.score(), words);
  }

  /** All senses of the head; where there is no such head, of an alias, then of an expansion. */
  private static List<Sense> senses(Names names, String acronym) throws IOException {
    EntryCache entries = names.entries();
    List<Sense> senses = entries.senses(Schema.HEAD, TermKeys.head(acronym));
    List<String> singulars = TermKeys.singulars(acronym);
    for (int i = 0; i < singulars.size() && senses.isEmpty(); i++) {
      senses = entries.senses(Schema.HEAD, TermKeys.head(singulars.get(i)));
    }
    String key = TermKeys.folded(acronym);
    senses = senses.isEmpty() ? entries.senses(Schema.TERM_FOLDED, key) : senses;
    senses = senses.isEmpty() ? entries.senses(Schema.ALIAS_FOLDED, key) : senses;
    return senses.isEmpty() ? names.withExpansion(acronym) : senses;
  }
}
