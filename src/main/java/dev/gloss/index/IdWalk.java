package dev.gloss.index;

import dev.gloss.check.Findings;
import dev.gloss.corpus.Entry;
import dev.gloss.corpus.Problem;
import dev.gloss.corpus.Problem.Level;
import dev.gloss.formats.source.Tally;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.FixedBitSet;

/**
 * Walks along the identifiers of an index from which repeated entries are deleted. Of one source no
 * two entries may have the same. Of two sources, neither of which can know the other, the earlier
 * keeps it: a later entry gives up the one that it was given, or has another made from its term.
 */
final class IdWalk {
  private final IndexReader reader;
  private final Tally errors;
  private final Findings yielded = new Findings(null);
  private final Findings renumbered = new Findings(null);

  /** A bit for each document, as of a large glossary all may have to. */
  private final FixedBitSet yielding;

  /**
   * @param errors takes those that no entry gives way for
   */
  IdWalk(IndexReader reader, Tally errors) {
    this.reader = reader;
    this.errors = errors;
    this.yielding = new FixedBitSet(reader.maxDoc());
  }

  void run() throws IOException {
    boolean ownIds = MultiTerms.getTerms(reader, Schema.ID) != null;
    if (ownIds) {
      repeatedIds();
    }
    Terms heads = MultiTerms.getTerms(reader, Schema.HEAD);
    if (heads == null) {
      return;
    }
    TermsEnum walk = heads.iterator();
    while (walk.next() != null) {
      if (ownIds || walk.docFreq() > 1) {
        madeIds(walk.term().utf8ToString());
      }
    }
  }

  /** The documents of the entries that must give up their own identifier. */
  BitSet yielding() {
    return yielding;
  }

  /** A warning for each of them. */
  List<Problem> yielded() {
    return yielded.problems();
  }

  /** Warnings of entries whose term makes an identifier that an earlier source has given. */
  List<Problem> renumbered() {
    return renumbered.problems();
  }

  private Entry entry(Senses.Sense sense) throws IOException {
    return Documents.entry(reader.storedFields().document(sense.doc()));
  }

  private static boolean isOneSource(Senses.Sense sense, Senses.Sense other) {
    return Documents.root(sense.order()) == Documents.root(other.order());
  }

  private void giveUp(Senses.Sense later, String id, Senses.Sense earlier) throws IOException {
    if (!yielding.getAndSet(later.doc())) {
      Entry entry = entry(later);
      Entry keeper = entry(earlier);
      yielded.add(
          BuildListener.place(entry),
          "id \""
              + id
              + "\" is that of the entry \""
              + keeper.term()
              + "\" at "
              + BuildListener.place(keeper)
              + ", of an earlier source; this entry gets one made from its term");
    }
  }

  /** Identifiers that were given to several entries. */
  private void repeatedIds() throws IOException {
    TermsEnum ids = MultiTerms.getTerms(reader, Schema.ID).iterator();
    while (ids.next() != null) {
      if (ids.docFreq() > 1) {
        String id = ids.term().utf8ToString();
        List<Senses.Sense> claims = Senses.of(reader, Schema.ID, id);
        for (int i = 1; i < claims.size(); i++) {
          Senses.Sense claim = claims.get(i);
          if (isOneSource(claim, claims.get(i - 1))) {
            refuse(claim, id, claims.get(i - 1));
          } else {
            giveUp(claim, id, claims.get(0));
          }
        }
      }
    }
  }

  private void refuse(Senses.Sense claim, String id, Senses.Sense before) throws IOException {
    errors.add(
        new Problem(
            Level.ERROR,
            BuildListener.place(entry(claim)),
            "id \"" + id + "\" is taken by the entry at " + BuildListener.place(entry(before))));
  }

  /** Identifiers made from a head, for those of its entries that were given none. */
  private void madeIds(String head) throws IOException {
    List<Senses.Sense> senses = Senses.of(reader, Schema.HEAD, head);
    for (int number = 1; number <= senses.size(); number++) {
      String wanted = number == 1 ? head : head + "#" + number;
      String made = Senses.id(reader, head, number, senses.size());
      boolean given = !made.equals(wanted);
      boolean isHead = !made.equals(head) && reader.docFreq(new Term(Schema.HEAD, made)) > 0;
      Senses.Sense sense = senses.get(number - 1);
      if ((given || isHead) && entry(sense).id() == null) {
        if (given) {
          givenToAnother(sense, wanted, Senses.of(reader, Schema.ID, wanted).get(0), head);
        }
        if (isHead) {
          refuseIdOfHead(made, entry(sense));
        }
      }
    }
  }

  private void givenToAnother(Senses.Sense sense, String id, Senses.Sense taker, String head)
      throws IOException {
    Entry entry = entry(sense);
    Entry other = entry(taker);
    if (isOneSource(sense, taker)) {
      errors.add(
          new Problem(
              Level.ERROR,
              BuildListener.place(other),
              "id \""
                  + id
                  + "\" is also that of the entry \""
                  + entry.term()
                  + "\" at "
                  + BuildListener.place(entry)
                  + ", made from its term \""
                  + head
                  + "\"; wanted is an id of its own"));
    } else if (sense.order() < taker.order()) {
      giveUp(taker, id, sense);
    } else {
      renumbered.add(
          BuildListener.place(entry),
          "entry \""
              + entry.term()
              + "\" would have the id \""
              + id
              + "\", which an earlier source gives to the entry \""
              + other.term()
              + "\" at "
              + BuildListener.place(other)
              + "; it gets a further number");
    }
  }

  /** The identifier of a further sense may be another term: {@code C#2}. */
  private void refuseIdOfHead(String id, Entry entry) throws IOException {
    Entry taker = entry(Senses.of(reader, Schema.HEAD, id).get(0));
    if (taker.id() == null) {
      errors.add(
          new Problem(
              Level.ERROR,
              BuildListener.place(entry),
              "entry \""
                  + entry.term()
                  + "\" has the id \""
                  + id
                  + "\", as has the entry \""
                  + taker.term()
                  + "\" at "
                  + BuildListener.place(taker)
                  + "; wanted is an id of its own"));
    }
  }
}
