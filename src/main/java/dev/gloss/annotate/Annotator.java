package dev.gloss.annotate;

import dev.gloss.analysis.TermKeys;
import dev.gloss.corpus.Entry;
import dev.gloss.corpus.InvalidEntryException;
import dev.gloss.text.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds in one text the names of a glossary's entries. The first pages are read whole before
 * anything is said, and decide on senses; the others follow one by one, so that memory does not
 * grow with the text. One text an object; not thread-safe.
 */
final class Annotator {
  /** The most words that a text's own acronym has, joined by signs. */
  private static final int LONGEST_OWN = 3;

  /** Acronyms of the text's own that are kept; those not met for longest are forgotten. */
  private static final int MOST_DEFINED = 10_000;

  /**
   * What the text says that an acronym stands for.
   *
   * @param sense the sense of the glossary that it is, null when it is something of the text's own
   * @param entry the text's words as an entry
   */
  private record Own(@Nullable Sense sense, Entry entry) {}

  private final Vocabulary vocabulary;
  private final Meaning meaning;
  private final Passages passages;
  private final Map<String, Own> defined =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Own> eldest) {
          return size() > MOST_DEFINED;
        }
      };
  private final UsedEntries used = new UsedEntries();
  private final UndefinedAcronyms undefined;

  Annotator(Vocabulary vocabulary, TextOptions options) {
    this.passages = new Passages(options.latex());
    this.vocabulary = vocabulary;
    this.meaning = new Meaning(vocabulary);
    this.undefined = new UndefinedAcronyms(vocabulary);
  }

  /** Reads a text to its end; says what it uses. */
  Usage read(Blocks blocks, PassageListener listener) throws IOException {
    List<Page> first = new ArrayList<>();
    TextBlock block = blocks.next();
    for (; block != null && first.size() < Resolver.FIRST; block = blocks.next()) {
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
    return new Usage(used.all(), undefined.found());
  }

  private Passage passage(Page page) throws IOException {
    TextWords words = page.words();
    List<Passage.Tag> tags = new ArrayList<>();
    Iterator<Pair> definitions = Abbreviations.pairs(words.text()).iterator();
    Pair definition = definitions.hasNext() ? definitions.next() : null;
    Iterator<Span> spans = page.spans().iterator();
    Span span = spans.hasNext() ? spans.next() : null;
    for (int word = 0; word < words.count(); word++) {
      while (definition != null && definition.shortStart() <= words.start(word)) {
        define(words.text(), definition);
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
      tags.add(tag(span, mention, used.add(sense, vocabulary)));
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
    if (!defined.isEmpty()
        && page.isAcronym(first)
        && !EverydayUse.isNumbered(page.words(), first)) {
      TextWords words = page.words();
      int end = first;
      while (end < first + LONGEST_OWN && words.joint(end) != 0) {
        end++;
      }
      last = end;
      while (last >= first && own(words.between(first, last)) == null) {
        last--;
      }
    }
    return last;
  }

  private Passage.Tag own(Page page, int first, int last) throws IOException {
    TextWords words = page.words();
    String written = words.between(first, last);
    Own own = Objects.requireNonNull(own(written));
    Sense sense = own.sense();
    Span span = new Span(first, last, words.start(first), words.end(last), Match.NONE);
    if (sense == null) {
      String term = own.entry().term();
      return tag(span, mention(page, span, null, term, How.DEFINED), used.add(own.entry()));
    }
    Mention mention = mention(page, span, sense.id(), sense.term(), How.TERM);
    return tag(span, mention, used.add(sense, vocabulary));
  }

  private static Passage.Tag tag(Span span, Mention mention, Entry entry) {
    String expansion = entry.expansion();
    String meaning = expansion == null ? String.valueOf(entry.definition()) : expansion;
    return new Passage.Tag(span.start(), span.end(), mention, meaning);
  }

  private void define(String text, Pair pair) throws IOException {
    String acronym = AcronymWords.singular(text.substring(pair.shortStart(), pair.shortEnd()));
    String expansion = Text.fold(text.substring(pair.longStart(), pair.longEnd()));
    Own before = defined.get(TermKeys.exact(acronym));
    undefined.remove(acronym);
    if (before != null && expansion.equals(before.entry().expansion())) {
      return;
    }
    try {
      Entry entry = Entry.builder(acronym).expansion(expansion).build();
      List<Sense> senses =
          vocabulary.names().word(WordKeys.of(acronym), acronym, 0, acronym.length()).senses();
      defined.put(TermKeys.exact(acronym), new Own(vocabulary.expanded(senses, expansion), entry));
    } catch (InvalidEntryException e) {
      // what no glossary may hold defines nothing
    }
  }

  private @Nullable Own own(String written) {
    Own own = defined.get(TermKeys.exact(written));
    return own == null ? defined.get(TermKeys.exact(AcronymWords.singular(written))) : own;
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
