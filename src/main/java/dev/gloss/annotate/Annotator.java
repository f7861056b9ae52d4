package dev.gloss.annotate;

import dev.gloss.analysis.TermKeys;
import dev.gloss.annotate.definitions.Abbreviations;
import dev.gloss.annotate.definitions.Pair;
import dev.gloss.annotate.names.NameMatch;
import dev.gloss.annotate.names.Names;
import dev.gloss.annotate.names.Page;
import dev.gloss.annotate.names.Sense;
import dev.gloss.annotate.names.Span;
import dev.gloss.annotate.names.TextWords;
import dev.gloss.annotate.reading.Passages;
import dev.gloss.annotate.reading.TextBlock;
import dev.gloss.annotate.senses.EverydayUse;
import dev.gloss.annotate.senses.Meaning;
import dev.gloss.annotate.senses.Vocabulary;
import dev.gloss.corpus.Entry;
import dev.gloss.corpus.InvalidEntryException;
import dev.gloss.text.Acronyms;
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

  private final Names names;
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
    this.passages = new Passages(options.latex(), options.markdown());
    this.names = vocabulary.names();
    this.meaning = new Meaning(vocabulary);
    this.undefined = new UndefinedAcronyms(names);
  }

  /** Reads a text to its end; says what it uses. */
  Usage read(Blocks blocks, PassageListener listener) throws IOException {
    List<Page> first = new ArrayList<>();
    TextBlock block = blocks.next();
    while (block != null) {
      Page page = Page.of(block, passages.read(block.text()), names);
      meaning.read(page);
      first.add(page);
      block = first.size() < Resolver.FIRST ? blocks.next() : null;
    }
    for (Page page : first) {
      listener.passage(passage(page, Abbreviations.of(page.words().text())));
    }
    if (first.size() == Resolver.FIRST) {
      try (Pages others = new Pages(blocks, names, passages)) {
        for (var other = others.next(); other != null; other = others.next()) {
          listener.passage(passage(other.page(), other.definitions()));
        }
      }
    }
    return new Usage(used.all(), undefined.found(meaning));
  }

  private Passage passage(Page page, List<Pair> pairs) throws IOException {
    TextWords words = page.words();
    List<Passage.Tag> tags = new ArrayList<>();
    Iterator<Pair> definitions = pairs.iterator();
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
    return Passage.of(page.block(), tags);
  }

  /** Tags what a span names, if anything; returns the last word dealt with. */
  private int tag(Page page, Span span, List<Passage.Tag> tags) throws IOException {
    Sense sense = meaning.sense(page, span);
    if (sense != null) {
      Entry entry = used.add(sense, names.entries());
      How how = how(span.match().kind());
      tags.add(tag(page, span.start(), span.end(), sense.id(), entry, how));
      return span.last();
    }
    if (page.isAcronym(span.first()) && span.first() == span.last()) {
      undefined.add(page, span.first());
    }
    return span.first();
  }

  /** The last word of an acronym from here that the text has defined; before it when none is. */
  private int ownUntil(Page page, int first) throws IOException {
    int last = first - 1;
    if (!defined.isEmpty()
        && page.isAcronym(first)
        && !EverydayUse.isNumbered(
            page.words().text(), page.words().start(first), page.words().end(first))
        && !meaning.isShouted(page.words(), first)) {
      TextWords words = page.words();
      int end = first;
      while (end < first + LONGEST_OWN && words.isJoined(end)) {
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
    int start = words.start(first);
    int end = words.end(last);
    return sense == null
        ? tag(page, start, end, null, used.add(own.entry()), How.DEFINED)
        : tag(page, start, end, sense.id(), used.add(sense, names.entries()), How.TERM);
  }

  private static How how(NameMatch.Kind kind) {
    return switch (kind) {
      case TERM -> How.TERM;
      case ALIAS -> How.ALIAS;
      case EXPANSION -> How.EXPANSION;
    };
  }

  private static Passage.Tag tag(
      Page page, int start, int end, @Nullable String id, Entry entry, How how) {
    TextBlock block = page.block();
    String text = Text.fold(block.text().substring(start, end));
    String expansion = entry.expansion();
    String definition = entry.definition();
    boolean repeats = how == How.EXPANSION && definition != null;
    String meaning = expansion == null || repeats ? String.valueOf(definition) : expansion;
    return new Passage.Tag(
        start,
        end,
        new Mention(block.start(start), block.end(end), text, id, entry.term(), how),
        meaning);
  }

  private void define(String text, Pair pair) throws IOException {
    String acronym = Acronyms.singular(text.substring(pair.shortStart(), pair.shortEnd()));
    String expansion = Text.fold(text.substring(pair.longStart(), pair.longEnd()));
    Own before = defined.get(TermKeys.exact(acronym));
    undefined.remove(acronym);
    if (before != null && expansion.equals(before.entry().expansion())) {
      return;
    }
    try {
      Entry entry = Entry.builder(acronym).expansion(expansion).build();
      Sense sense = names.defined(acronym, expansion);
      defined.put(TermKeys.exact(acronym), new Own(sense, entry));
    } catch (InvalidEntryException e) {
      // what no glossary may hold defines nothing
    }
  }

  private @Nullable Own own(String written) {
    Own own = defined.get(TermKeys.exact(written));
    return own == null ? defined.get(TermKeys.exact(Acronyms.singular(written))) : own;
  }
}
