package dev.gloss.annotate;

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
  private final Names names;
  private final WordForms forms;
  private final int[] ends = new int[64];
  private final long[] chain = new long[LONGEST_CHAIN];

  Tagger(NameTable table, Names names, WordForms forms) {
    this.table = table;
    this.names = names;
    this.forms = forms;
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
    Span joined = joined(words, word);
    Span phrase = phrase(words, word, joined == null ? word - 1 : joined.last());
    return phrase == null ? joined : phrase;
  }

  /** The longest name of several words from here that goes beyond a word. */
  private @Nullable Span phrase(TextWords words, int first, int beyond) throws IOException {
    int found = 0;
    long key = 0;
    for (int word = first; word < words.count(); word++) {
      key = WordKeys.sequence(key, forms.of(words, word).rootKey());
      int flags = table.flags(key);
      if ((flags & NameTable.WORDS) != 0 && word > beyond && found < ends.length) {
        ends[found++] = word;
      }
      if ((flags & NameTable.BEGINNING) == 0
          || word + 1 == words.count()
          || !words.areTogether(word)) {
        break;
      }
    }
    while (found > 0) {
      int last = ends[--found];
      Match match =
          names.phrase(
              words.text(), words.start(first), words.end(last), () -> roots(words, first, last));
      if (!match.isNone()) {
        return span(words, first, last, match);
      }
    }
    return null;
  }

  private String roots(TextWords words, int first, int last) {
    StringBuilder roots = new StringBuilder();
    for (int word = first; word <= last; word++) {
      roots.append(word == first ? "" : " ").append(forms.of(words, word).root());
    }
    return roots.toString();
  }

  /** The longest name from here of one word or of words joined by signs. */
  private @Nullable Span joined(TextWords words, int first) throws IOException {
    int length = 1;
    chain[0] = words.key(first);
    while (length < LONGEST_CHAIN && words.joint(first + length - 1) != 0) {
      int next = first + length;
      chain[length] = WordKeys.joined(chain[length - 1], words.key(next), words.length(next));
      length++;
    }
    for (int last = first + length - 1; last >= first; last--) {
      if (mayBeName(words, first, last, chain[last - first])) {
        Match match = names.word(words.text(), words.start(first), words.end(last));
        if (!match.isNone()) {
          return span(words, first, last, match);
        }
      }
    }
    return null;
  }

  private static Span span(TextWords words, int first, int last, Match match) {
    return new Span(first, last, words.start(first), words.end(last), match);
  }

  private boolean mayBeName(TextWords words, int first, int last, long key) {
    String text = words.text();
    int end = words.end(last);
    char c = text.charAt(end - 1);
    boolean small = isSmall(text, words.start(first), end);
    int wanted = small ? NameTable.SMALL : NameTable.WORD;
    if ((table.flags(key) & wanted) != 0) {
      return true;
    }
    if (c == 's' || c == 'S') {
      return (table.flags(WordKeys.without(key, 's')) & wanted) != 0
          || isOtherPlural(text, end, key, wanted);
    }
    long spelling = first == last ? forms.of(words, first).spelling() : key;
    return spelling != key && (table.flags(spelling) & wanted) != 0;
  }

  /** {@code losses} and {@code entropies}. */
  private boolean isOtherPlural(String text, int end, long key, int wanted) {
    if (end < 4 || Character.toLowerCase(text.charAt(end - 2)) != 'e') {
      return false;
    }
    long singular = WordKeys.without(WordKeys.without(key, 's'), 'e');
    if ((table.flags(singular) & wanted) != 0) {
      return true;
    }
    boolean y = Character.toLowerCase(text.charAt(end - 3)) == 'i';
    return y && (table.flags(WordKeys.next(WordKeys.without(singular, 'i'), 'y')) & wanted) != 0;
  }

  private static boolean isSmall(String text, int start, int end) {
    for (int at = start; at < end; at++) {
      char c = text.charAt(at);
      if (c < 'a' ? c >= 'A' && c <= 'Z' : c > 0x7F && Character.isUpperCase(c)) {
        return false;
      }
    }
    return true;
  }
}
