package dev.gloss.annotate.names;

import dev.gloss.analysis.Prose;
import dev.gloss.analysis.TermKeys;
import dev.gloss.index.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;

/**
 * Every name of a glossary as a number, and every beginning of a name of several words: what
 * running text is held against. Filled from the term dictionaries of an index, without reading an
 * entry; 16 to 32 bytes for a key. That a key is here only says that looking the text up is worth
 * its while. The few names that begin or end with a sign ({@code .NET}, {@code z. B.}) are kept as
 * they are written, since a text's words do not tell their signs.
 *
 * <p>Immutable and thread-safe.
 */
final class NameTable {
  /** A name of one word, however it is written. */
  static final int WORD = 1;

  /** A name of one word that may be met in small letters. */
  static final int SMALL = 2;

  /** A name of several words, by their stems. */
  static final int WORDS = 4;

  /** The beginning of a longer one. */
  static final int BEGINNING = 8;

  private static final int SHIFT = 4;
  private static final int FLAGS = (1 << SHIFT) - 1;

  private final Prose prose;
  private final Map<String, List<String>> edged = new HashMap<>();
  private long[] filter = new long[0];
  private long[] slots = new long[1 << 12];
  private int used;

  private NameTable(Prose prose) {
    this.prose = prose;
  }

  /** Reads the names of an index: about a second for a million entries. */
  static NameTable of(IndexReader reader, Prose prose) throws IOException {
    NameTable table = new NameTable(prose);
    for (String field : new String[] {Schema.TERM, Schema.ALIAS}) {
      each(reader, field, table::addWord);
    }
    for (String field : new String[] {Schema.TERM_SINGULAR, Schema.ALIAS_SINGULAR}) {
      each(reader, field, key -> table.add(WordKeys.ofFolded(key), WORD));
    }
    each(reader, Schema.NAME_VARIANT, table::addWords);
    each(reader, Schema.EXPANSION_STEMS, table::addExpansion);
    each(reader, Schema.EXPANSION_JOINED, key -> table.add(WordKeys.ofFolded(key), WORD | SMALL));
    return table.filtered();
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
    if (isEdged(name)) {
      edged.computeIfAbsent(TermKeys.folded(name), key -> new ArrayList<>(1)).add(name);
    }
    if (Casing.mayBeSmall(name)) {
      String folded = TermKeys.folded(name);
      add(WordKeys.ofFolded(folded), WORD | SMALL);
      add(WordKeys.ofFolded(prose.commonSpelling(folded)), WORD | SMALL);
    } else {
      add(WordKeys.of(name), WORD);
    }
  }

  /** Whether each word of a name, mostly its only one, begins or ends with a sign of its own. */
  private static boolean isEdged(String name) {
    return isEdgedWord(name) && Stream.of(name.split(" ", -1)).allMatch(NameTable::isEdgedWord);
  }

  private static boolean isEdgedWord(String word) {
    return !word.isEmpty()
        && (isSign(word.codePointAt(0)) || isSign(word.codePointBefore(word.length())));
  }

  /** Whether a character is no part of a word or its key, and encloses nothing either. */
  private static boolean isSign(int c) {
    return !Character.isUnicodeIdentifierPart(c)
        && "+#*\"'`".indexOf(c) < 0
        && !isEnclosing(Character.getType(c));
  }

  private static boolean isEnclosing(int type) {
    return type == Character.START_PUNCTUATION
        || type == Character.END_PUNCTUATION
        || type == Character.INITIAL_QUOTE_PUNCTUATION
        || type == Character.FINAL_QUOTE_PUNCTUATION;
  }

  private void addExpansion(String stems) {
    if (stems.indexOf(' ') < 0) {
      add(WordKeys.sequence(0, WordKeys.ofFolded(stems)), WORDS);
    }
    addWords(stems);
  }

  private void addWords(String stems) {
    long key = 0;
    int start = 0;
    for (int end = stems.indexOf(' '); end >= 0; end = stems.indexOf(' ', start)) {
      key = WordKeys.sequence(key, WordKeys.ofFolded(stems.substring(start, end)));
      add(key, BEGINNING);
      start = end + 1;
    }
    if (start > 0) {
      add(WordKeys.sequence(key, WordKeys.ofFolded(stems.substring(start))), WORDS);
    }
  }

  private void add(long key, int flags) {
    long mixed = WordKeys.mixed(key);
    int slot = slot(mixed);
    if (slots[slot] == 0) {
      used++;
      slots[slot] = mixed & ~FLAGS;
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
          slot = (slot + 1) & mask;
        }
        slots[slot] = value;
      }
    }
  }

  /** What the key is: flags, 0 when it is nothing. */
  int flags(long key) {
    long mixed = WordKeys.mixed(key);
    int bit = (int) (mixed >>> SHIFT) & (64 * filter.length - 1);
    return (filter[bit >>> 6] & (1L << bit)) == 0 ? 0 : (int) slots[slot(mixed)] & FLAGS;
  }

  /**
   * What a word, or words joined by signs, may be, in the plural too.
   *
   * @param key its key
   * @param text the text that it ends in, in any case
   * @param end where it ends there
   */
  int word(long key, String text, int end) {
    int flags = flags(key);
    if (end > 2 && small(text, end - 1) == 's') {
      long singular = WordKeys.without(key, 's');
      flags |= flags(singular);
      if (small(text, end - 2) == 'e') { // losses
        singular = WordKeys.without(singular, 'e');
        flags |= flags(singular);
        if (small(text, end - 3) == 'i') { // entropies
          flags |= flags(WordKeys.next(WordKeys.without(singular, 'i'), 'y'));
        }
      }
    }
    return flags & (WORD | SMALL);
  }

  private static char small(String text, int at) {
    return Character.toLowerCase(text.charAt(at));
  }

  /** The names with a word's letters that begin or end with a sign: {@code .NET}, {@code e.V.} */
  List<String> edged(String written) {
    return edged.isEmpty() ? List.of() : edged.getOrDefault(TermKeys.folded(written), List.of());
  }

  /**
   * Makes the filter that most questions end at: a bit for each of eight times the keys, small
   * enough for a processor's caches where the table is not.
   */
  private NameTable filtered() {
    filter = new long[slots.length / 16];
    for (long value : slots) {
      if (value != 0) {
        int bit = (int) (value >>> SHIFT) & (64 * filter.length - 1);
        filter[bit >>> 6] |= 1L << bit;
      }
    }
    return this;
  }

  private int slot(long mixed) {
    long wanted = mixed & ~FLAGS;
    int mask = slots.length - 1;
    int slot = (int) (mixed >>> 32) & mask;
    while (slots[slot] != 0 && (slots[slot] & ~FLAGS) != wanted) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
