package dev.gloss.annotate;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;

/** A block of text with its words and the names among them. */
final class Page {
  /** Words to each side of a name that tell of its sense. */
  private static final int AROUND = 25;

  private final TextBlock block;
  private final TextWords words;
  private final List<Span> spans;
  private final BitSet acronyms = new BitSet();

  private Page(TextBlock block, Vocabulary vocabulary, Passages passages) throws IOException {
    this.block = block;
    words = new TextWords(vocabulary.forms());
    words.read(block.text());
    passages.read(block.text());
    this.spans =
        vocabulary.tagger().tag(words).stream()
            .filter(span -> passages.isProse(span.start(), span.end()))
            .toList();
    for (int word = 0; word < words.count(); word++) {
      if (AcronymWords.isOne(words, word) && passages.isProse(words.start(word), words.end(word))) {
        acronyms.set(word);
      }
    }
  }

  static Page of(TextBlock block, Vocabulary vocabulary, Passages passages) throws IOException {
    return new Page(block, vocabulary, passages);
  }

  TextBlock block() {
    return block;
  }

  TextWords words() {
    return words;
  }

  List<Span> spans() {
    return spans;
  }

  /** Whether a word is written as an acronym, and part of the prose. */
  boolean isAcronym(int word) {
    return acronyms.get(word);
  }

  /** Adds what stands around a span to a context: its words, and what its sure names are. */
  void around(Span span, Vocabulary vocabulary, Context context) throws IOException {
    int first = Math.max(0, span.first() - AROUND);
    int last = Math.min(words.count() - 1, span.last() + AROUND);
    for (int word = first; word <= last; word++) {
      if (word < span.first() || word > span.last()) {
        context.add(words, word);
      }
    }
    for (Span other : spans) {
      boolean near = other.last() >= first && other.first() <= last;
      if (near && other.match().fit() == Casing.Fit.SURE && !isSame(other, span)) {
        String written = words.text().substring(other.start(), other.end());
        context.add(other.match(), written, vocabulary);
      }
    }
  }

  private static boolean isSame(Span one, Span other) {
    return one.match().senses().equals(other.match().senses());
  }
}
