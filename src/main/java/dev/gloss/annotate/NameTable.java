package dev.gloss.annotate;

import dev.gloss.index.Schema;
import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;

/**
 * Every name of a glossary as a number, and every beginning of a name of several words: what running
 * text is held against. Filled from the term dictionaries of an index, without reading an entry;
 * 16 to 32 bytes for a key. That a key is here only says that looking the text up is worth its
 * while.
 *
 * <p>Immutable and thread-safe.
 */
final class NameTable {
  /** A name of one word, however it is written. */
  static final int WORD = 1;

  /** A name of one word that may be met in small letters. */
  static final int SMALL = 2;

  /** A name of several words, by their roots. */
  static final int WORDS = 4;

  /** The beginning of a longer one. */
  static final int BEGINNING = 8;

  private static final int FLAGS = 15;

  private long[] slots = new long[1 << 12];
  private int used;

  private NameTable() {}

  /** Reads the names of an index: about a second for a million entries. */
  static NameTable of(IndexReader reader) throws IOException {
    NameTable table = new NameTable();
    for (String field : new String[] {Schema.TERM, Schema.ALIAS}) {
      each(reader, field, table::addWord);
    }
    for (String field : new String[] {Schema.TERM_SINGULAR, Schema.ALIAS_SINGULAR}) {
      each(reader, field, key -> table.add(WordKeys.ofFolded(key), WORD));
    }
    each(reader, Schema.NAME_VARIANT, table::addVariant);
    each(reader, Schema.EXPANSION_ROOTS, table::addWords);
    each(reader, Schema.EXPANSION_JOINED, key -> table.add(WordKeys.ofFolded(key), WORD | SMALL));
    return table;
  }

  /** Takes the tokens of a field. */
  private interface Taker {
    void take(String token);
  }

  private static void each(IndexReader reader, String field, Taker taker) throws IOException {
    Terms terms = MultiTerms.getTerms(reader, field);
    if (terms != null) {
      TermsEnum tokens = terms.iterator();
      while (tokens.next() != null) {
        taker.take(tokens.term().utf8ToString());
      }
    }
  }

  private void addWord(String name) {
    add(WordKeys.of(name), Casing.mayBeSmall(name) ? WORD | SMALL : WORD);
  }

  private void addVariant(String variant) {
    if (variant.indexOf(' ') < 0) {
      add(WordKeys.ofFolded(variant), WORD | SMALL);
    } else {
      addWords(variant);
    }
  }

  private void addWords(String roots) {
    long key = 0;
    int start = 0;
    for (int end = roots.indexOf(' '); end >= 0; end = roots.indexOf(' ', start)) {
      key = WordKeys.sequence(key, WordKeys.ofFolded(roots.substring(start, end)));
      add(key, BEGINNING);
      start = end + 1;
    }
    add(WordKeys.sequence(key, WordKeys.ofFolded(roots.substring(start))), WORDS);
  }

  private void add(long key, int flags) {
    int slot = slot(key);
    if (slots[slot] == 0) {
      used++;
      slots[slot] = WordKeys.mixed(key) & ~FLAGS;
    }
    slots[slot] |= flags;
    if (2 * used > slots.length) {
      grow();
    }
  }

  private void grow() {
    long[] old = slots;
    slots = new long[2 * old.length];
    int mask = slots.length - 1;
    for (long value : old) {
      if (value != 0) {
        int slot = (int) (value >>> 32) & mask;
        while (slots[slot] != 0) {
          slot = slot + 1 & mask;
        }
        slots[slot] = value;
      }
    }
  }

  /** What the key is: flags, 0 when it is nothing. */
  int flags(long key) {
    return (int) slots[slot(key)] & FLAGS;
  }

  private int slot(long key) {
    long mixed = WordKeys.mixed(key) & ~FLAGS;
    int mask = slots.length - 1;
    int slot = (int) (mixed >>> 32) & mask;
    while (slots[slot] != 0 && (slots[slot] & ~FLAGS) != mixed) {
      slot = slot + 1 & mask;
    }
    return slot;
  }
}
