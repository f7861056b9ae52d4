package dev.gloss.annotate.senses;

import dev.gloss.annotate.names.NameMatch.Fit;
import dev.gloss.annotate.names.Page;
import dev.gloss.annotate.names.Sense;
import dev.gloss.annotate.names.Span;
import dev.gloss.annotate.names.TextWords;
import dev.gloss.text.Acronyms;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether a document is of another field than the glossary, by the names on its first pages. In one
 * of the glossary's own field the acronyms stand among names that are nobody else's: of several
 * words, or with capitals and small letters (RoBERTa). A page of economics has GDP and no such
 * name. Not thread-safe.
 */
final class DocumentField {
  /** Words, acronyms aside, below which a document says too little of its field. */
  private static final int LEAST_WORDS = 150;

  /**
   * Different acronyms for each name of its own beyond which a document is foreign. Of the judged
   * texts none has more than 2.2; pages of economics, politics and networks have 6 or more.
   */
  private static final int MOST_ACRONYMS = 4;

  private final Set<List<Sense>> sure = new HashSet<>();
  private final Set<List<Sense>> acronyms = new HashSet<>();
  private final Set<Integer> capitals = new HashSet<>();
  private int words;

  /** Takes note of one of the first pages. */
  void add(Page page) {
    TextWords read = page.words();
    for (int word = 0; word < read.count(); word++) {
      if (read.capitals(word) < 2) {
        words++;
      } else {
        capitals.add(read.forms(word).id());
      }
    }
    for (Span span : page.spans()) {
      if (isAcronym(page, span)) {
        acronyms.add(span.match().senses());
      } else if (isSure(page, span)) {
        sure.add(span.match().senses());
      }
    }
  }

  /** Whether it is, from what was read. */
  boolean isForeign() {
    return (words >= LEAST_WORDS || isForeignList())
        && MOST_ACRONYMS * sure.size() < acronyms.size();
  }

  /** A long list of words in capitals, of which the glossary has less than half. */
  private boolean isForeignList() {
    return capitals.size() >= LEAST_WORDS && 2 * acronyms.size() < capitals.size();
  }

  /** Whether a name is one word in capitals, in the plural too, or like {@code R&D}. */
  static boolean isAcronym(Page page, Span span) {
    String written = page.words().between(span.first(), span.last());
    return Acronyms.isSigned(written)
        || (span.first() == span.last() && Acronyms.isInCapitals(Acronyms.singular(written)));
  }

  private static boolean isSure(Page page, Span span) {
    String written = page.words().between(span.first(), span.last());
    return span.match().fit() == Fit.SURE
        && (span.first() == span.last() || written.chars().anyMatch(Character::isWhitespace));
  }
}
