package dev.gloss.annotate;

import dev.gloss.analysis.TermKeys;
import dev.gloss.annotate.Definitions.Definition;
import dev.gloss.index.StoredEntry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds in one text the names of a glossary's entries. The first pages are read whole before
 * anything is said, and decide on senses; the others follow one by one, so that memory does not grow
 * with the text. One text an object; not thread-safe.
 */
public final class Annotator {
  /** Blocks that decide on senses: 256 KB. */
  private static final int FIRST = 4;

  /** The most words that a text's own acronym has, joined by signs. */
  private static final int LONGEST_OWN = 3;

  /** The share of words that two expansions of one thing have in common. */
  private static final double ALIKE = 0.6;

  /** Takes what is found, stretch by stretch. */
  @FunctionalInterface
  public interface Listener {
    /** Takes the next stretch of the text. */
    void passage(Passage passage) throws IOException;
  }

  /** What the text says that an acronym stands for; without a sense, something of its own. */
  private record Own(@Nullable Sense sense) {}

  private final Vocabulary vocabulary;
  private final Meaning meaning;
  private final Passages passages = new Passages();
  private final Map<String, Own> defined = new HashMap<>();
  private final UndefinedAcronyms undefined;

  /**
   * @param vocabulary of the glossary
   */
  public Annotator(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.meaning = new Meaning(vocabulary);
    this.undefined = new UndefinedAcronyms(vocabulary);
  }

  /** Annotates a text in memory. */
  public static Annotation annotate(Vocabulary vocabulary, String text, TextOptions options)
      throws IOException {
    Annotator annotator = new Annotator(vocabulary);
    List<Mention> mentions = new ArrayList<>();
    var blocks = TextBlocks.of(text, options).iterator();
    List<Undefined> undefined =
        annotator.read(
            () -> blocks.hasNext() ? blocks.next() : null,
            passage -> passage.tags().forEach(tag -> mentions.add(tag.mention())));
    return new Annotation(mentions, undefined);
  }

  /** Gives blocks until there are none. */
  interface Blocks {
    @Nullable TextBlock next() throws IOException;
  }

  /**
   * Reads a text to its end.
   *
   * @return the acronyms that stay unexplained
   */
  List<Undefined> read(Blocks blocks, Listener listener) throws IOException {
    List<Page> first = new ArrayList<>();
    TextBlock block = blocks.next();
    for (; block != null && first.size() < FIRST; block = blocks.next()) {
      Page page = Page.of(block, vocabulary, passages);
      meaning.read(page);
      first.add(page);
    }
    for (Page page : first) {
      listener.passage(passage(page));
    }
    for (; block != null; block = blocks.next()) {
      listener.passage(passage(Page.of(block, vocabulary, passages)));
    }
    return undefined.found(defined.keySet());
  }

  private Passage passage(Page page) throws IOException {
    TextWords words = page.words();
    List<Passage.Tag> tags = new ArrayList<>();
    Iterator<Definition> definitions = Definitions.in(words).iterator();
    Definition definition = definitions.hasNext() ? definitions.next() : null;
    Iterator<Span> spans = page.spans().iterator();
    Span span = spans.hasNext() ? spans.next() : null;
    for (int word = 0; word < words.count(); word++) {
      while (definition != null && definition.start() <= words.start(word)) {
        defined.put(TermKeys.exact(definition.acronym()), new Own(sense(definition)));
        definition = definitions.hasNext() ? definitions.next() : null;
      }
      while (span != null && span.first() < word) {
        span = spans.hasNext() ? spans.next() : null;
      }
      int last = ownUntil(page, word);
      boolean longer = span != null && span.first() == word && span.last() > last;
      if (last >= word && !longer) {
        tags.add(own(page, word, last));
        word = last;
      } else if (span != null && span.first() == word) {
        word = tag(page, span, tags);
      } else if (page.isAcronym(word)) {
        undefined.add(page, word);
      }
    }
    return new Passage(page.block().text(), tags);
  }

  /** Tags what a span names, if anything; returns the last word dealt with. */
  private int tag(Page page, Span span, List<Passage.Tag> tags) throws IOException {
    Sense sense = meaning.sense(page, span);
    if (sense != null) {
      Mention mention = mention(page, span, sense.id(), sense.term(), span.match().how());
      tags.add(new Passage.Tag(span.start(), span.end(), mention));
      return span.last();
    }
    if (page.isAcronym(span.first()) && span.first() == span.last()) {
      undefined.add(page, span.first());
    }
    return span.first();
  }

  /** The last word of an acronym from here that the text has defined; before it when none is. */
  private int ownUntil(Page page, int first) {
    int last = first - 1;
    if (!defined.isEmpty() && page.isAcronym(first)) {
      TextWords words = page.words();
      int end = first;
      while (end < first + LONGEST_OWN && words.joint(end) != 0) {
        end++;
      }
      for (last = end; last >= first && own(words.between(first, last)) == null; last--) {}
    }
    return last;
  }

  private Passage.Tag own(Page page, int first, int last) {
    TextWords words = page.words();
    String written = words.between(first, last);
    Sense sense = Objects.requireNonNull(own(written)).sense();
    Span span = new Span(first, last, words.start(first), words.end(last), Match.NONE);
    Mention mention =
        sense == null
            ? mention(page, span, null, singular(written), How.DEFINED)
            : mention(page, span, sense.id(), sense.term(), How.TERM);
    return new Passage.Tag(span.start(), span.end(), mention);
  }

  /** The sense of the glossary that the text defines, null when it has none. */
  private @Nullable Sense sense(Definition definition) throws IOException {
    Match match = vocabulary.names().word(definition.acronym());
    if (match.isNone()) {
      return null;
    }
    List<String> roots = vocabulary.roots(definition.expansion());
    for (Sense sense : match.senses()) {
      StoredEntry stored = vocabulary.entry(sense);
      String expansion = stored.entry().expansion();
      if (expansion != null && isAlike(roots, vocabulary.roots(expansion))) {
        return sense;
      }
    }
    return null;
  }

  /** Most of the words of both are the same. */
  private static boolean isAlike(List<String> one, List<String> other) {
    Set<String> all = new HashSet<>(one);
    all.addAll(other);
    Set<String> common = new HashSet<>(one);
    common.retainAll(other);
    return common.size() >= ALIKE * all.size();
  }

  private @Nullable Own own(String written) {
    Own own = defined.get(TermKeys.exact(written));
    return own == null ? defined.get(TermKeys.exact(singular(written))) : own;
  }

  private static String singular(String written) {
    return TermKeys.isPluralOfCapitals(written) && !TermKeys.singulars(written).isEmpty()
        ? TermKeys.singulars(written).get(0)
        : written;
  }

  private static Mention mention(Page page, Span span, @Nullable String id, String term, How how) {
    TextBlock block = page.block();
    return new Mention(
        block.start(span.start()),
        block.end(span.end()),
        block.text().substring(span.start(), span.end()),
        id,
        term,
        how);
  }
}
