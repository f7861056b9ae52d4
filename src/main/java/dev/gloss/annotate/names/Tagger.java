package dev.gloss.annotate.names;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names of a glossary in running text: in one pass, at each word the longest, none within
 * another. Words are held against a {@link NameTable}; what may be a name by its number is looked
 * up by its text. The idea of walking all names at once is that of Aho and Corasick (1975) and of
 * Solr's tagger; a table of beginnings does the automaton's work with one probe a word, which does
 * not grow with the glossary.
 *
 * <p>Not thread-safe; the tables behind it are.
 */
final class Tagger {
  /** The most words joined by signs that are looked up as one. */
  private static final int LONGEST_CHAIN = 6;

  private final NameTable table;
  private final NameMatcher matcher;
  private final int[] ends = new int[64];
  private final long[] keys = new long[64];
  private final long[] chain = new long[LONGEST_CHAIN];

  Tagger(NameTable table, NameMatcher matcher) {
    this.table = table;
    this.matcher = matcher;
  }

  /** The names among the words, in order. */
  List<Span> tag(TextWords words) throws IOException {
    List<Span> spans = new ArrayList<>();
    for (int word = 0; word < words.count(); word++) {
      Span span = at(words, word);
      if (span != null) {
        spans.add(span);
        word = span.last();
      }
    }
    return spans;
  }

  private @Nullable Span at(TextWords words, int word) throws IOException {
    int flags = words.forms(word).flags();
    boolean small = words.capitals(word) == 0;
    Span joined = null;
    if (words.isJoined(word)) {
      joined = joined(words, word);
    } else if (words.signsEnd(word, word) > words.end(word)) {
      joined = signed(words, word, word, words.key(word));
    }
    if (joined == null
        && !words.isJoined(word)
        && (flags & (small ? NameTable.SMALL : NameTable.WORD)) != 0) {
      joined = named(words, word, word, words.key(word));
    }
    boolean begins = (flags & (NameTable.BEGINNING | NameTable.WORDS)) != 0;
    Span phrase = begins ? phrase(words, word, joined == null ? word - 1 : joined.last()) : null;
    return phrase == null ? joined : phrase;
  }

  /** The longest name of several words from here that goes beyond a word. */
  private @Nullable Span phrase(TextWords words, int first, int beyond) throws IOException {
    int found = 0;
    long key = 0;
    for (int word = first; word < words.count(); word++) {
      key = WordKeys.sequence(key, words.forms(word).stemKey());
      int flags = word == first ? words.forms(first).flags() : table.flags(key);
      if ((flags & NameTable.WORDS) != 0 && word > beyond && found < ends.length) {
        ends[found] = word;
        keys[found++] = key;
      }
      if ((flags & NameTable.BEGINNING) == 0
          || word + 1 == words.count()
          || !words.areTogether(word)) {
        break;
      }
    }
    while (found > 0) {
      int last = ends[--found];
      NameMatch match =
          matcher.phrase(
              keys[found],
              words.text(),
              words.start(first),
              words.end(last),
              () -> stems(words, first, last));
      if (!match.isNone()) {
        return span(words, first, last, match);
      }
    }
    return null;
  }

  private String stems(TextWords words, int first, int last) {
    StringBuilder stems = new StringBuilder();
    for (int word = first; word <= last; word++) {
      stems.append(word == first ? "" : " ").append(words.stem(word));
    }
    return stems.toString();
  }

  /** The longest name from here of words joined by signs, or of the first of them. */
  private @Nullable Span joined(TextWords words, int first) throws IOException {
    int length = 1;
    chain[0] = words.key(first);
    while (length < LONGEST_CHAIN && words.isJoined(first + length - 1)) {
      int next = first + length;
      chain[length] = WordKeys.joined(chain[length - 1], words.key(next), words.length(next));
      length++;
    }
    for (int last = first + length - 1; last >= first; last--) {
      Span span = signed(words, first, last, chain[last - first]);
      if (span == null && mayBeName(words, first, last) && !words.isCutNumber(last)) {
        span = named(words, first, last, chain[last - first]);
      }
      if (span != null) {
        return span;
      }
    }
    return null;
  }

  private boolean mayBeName(TextWords words, int first, int last) {
    boolean small = true;
    for (int word = first; word <= last; word++) {
      small &= words.capitals(word) == 0;
    }
    int flags =
        first == last
            ? words.forms(first).flags()
            : table.word(chain[last - first], words.text(), words.end(last));
    return (flags & (small ? NameTable.SMALL : NameTable.WORD)) != 0;
  }

  private @Nullable Span named(TextWords words, int first, int last, long key) throws IOException {
    NameMatch match = matcher.word(key, words.text(), words.start(first), words.end(last));
    if (match.isNone()
        && words.text().charAt(words.end(last) - 1) == 'S'
        && words.isShouted(last)) {
      String written = words.between(first, last);
      String plural = written.substring(0, written.length() - 1) + 's';
      match = matcher.word(key, plural, 0, plural.length());
    }
    return match.isNone() ? null : span(words, first, last, match);
  }

  /** A name from words and the signs glued to the last, which the name has too. */
  private @Nullable Span signed(TextWords words, int first, int last, long key) throws IOException {
    int start = words.start(first);
    int end = words.signsEnd(last, first);
    long longer = key;
    for (int at = words.end(last); at < end; at++) {
      longer = WordKeys.next(longer, words.text().charAt(at));
    }
    if (end == words.end(last) || (table.flags(longer) & NameTable.WORD) == 0) {
      return null;
    }
    NameMatch match = matcher.word(longer, words.text(), start, end);
    return match.isNone() ? null : new Span(first, last, start, end, match);
  }

  /** The name with the signs that it begins or ends with, where they stand in the text. */
  private Span span(TextWords words, int first, int last, NameMatch match) {
    int start = words.start(first);
    int end = words.end(last);
    if (words.isAtSign(first, last)) {
      String written = words.between(first, last);
      for (String name : table.edged(written)) {
        int from = start - name.indexOf(written);
        if (from <= start && words.isApart(name, from)) {
          return new Span(first, last, from, from + name.length(), match);
        }
      }
    }
    return new Span(first, last, start, end, match);
  }
}
