package dev.gloss.index;

import dev.gloss.check.Checks;
import dev.gloss.check.Findings;
import dev.gloss.corpus.Entry;
import dev.gloss.corpus.Problem;
import dev.gloss.corpus.Problem.Level;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;

/**
 * Walks along the heads of an index just written and looks at those with several entries: equal
 * ones are kept once, and no two may claim one identifier. Only one head's entries are in memory at
 * a time.
 */
final class SenseWalk {
  private final IndexReader reader;
  private final List<Problem> errors;
  private final List<Problem> warnings;
  private final Findings findings = new Findings(Checks.DUPLICATE);
  private long[] duplicates = new long[8];
  private int duplicateCount;
  private long heads;
  private boolean numberedHeads;

  SenseWalk(IndexReader reader, List<Problem> errors, List<Problem> warnings) {
    this.reader = reader;
    this.errors = errors;
    this.warnings = warnings;
  }

  void run() throws IOException {
    boolean ownIds = MultiTerms.getTerms(reader, Schema.ID) != null;
    Terms terms = MultiTerms.getTerms(reader, Schema.HEAD);
    if (terms == null) {
      return;
    }
    numberedHeads = hasNumbered(terms.iterator());
    TermsEnum walk = terms.iterator();
    while (walk.next() != null) {
      heads++;
      String head = walk.term().utf8ToString();
      if (walk.docFreq() > 1) {
        lookAt(head, ownIds);
      } else if (ownIds) {
        refuseTakenId(head, Senses.of(reader, Schema.HEAD, head).get(0).doc(), head);
      }
    }
    if (ownIds) {
      refuseRepeatedIds();
    }
    warnings.addAll(findings.problems());
  }

  /** Whether any head could be the identifier of another's further sense, as {@code C#2} is. */
  private static boolean hasNumbered(TermsEnum heads) throws IOException {
    for (BytesRef head = heads.next(); head != null; head = heads.next()) {
      byte last = head.bytes[head.offset + head.length - 1];
      if (last >= '0' && last <= '9' && head.utf8ToString().indexOf('#') > 0) {
        return true;
      }
    }
    return false;
  }

  long heads() {
    return heads;
  }

  /** The {@link Schema#ORDER} of each entry that came before. */
  long[] duplicates() {
    return Arrays.copyOf(duplicates, duplicateCount);
  }

  Query duplicatesQuery() {
    return NumericDocValuesField.newSlowSetQuery(Schema.ORDER, duplicates());
  }

  private void lookAt(String head, boolean ownIds) throws IOException {
    List<Senses.Sense> senses = Senses.of(reader, Schema.HEAD, head);
    Map<Integer, Namesakes> namesakes = namesakes(senses);
    int number = 0;
    for (Senses.Sense sense : senses) {
      Namesakes others = namesakes.get(nameDigest(sense));
      if (others != null && isDuplicate(sense, others)) {
        addDuplicate(sense.order());
        continue;
      }
      number++;
      if (number > 1 && numberedHeads) {
        refuseIdOfHead(Senses.id(head, number), sense.doc());
      }
      if (ownIds) {
        refuseTakenId(Senses.id(head, number), sense.doc(), head);
      }
    }
  }

  /** Entries of one head that may have one expansion, as far as they have been looked at. */
  private record Namesakes(
      Map<List<Object>, Entry> entries,
      Map<List<Object>, Entry> defined,
      Map<List<Object>, Long> orders) {

    Namesakes() {
      this(new HashMap<>(), new HashMap<>(), new HashMap<>());
    }
  }

  /** A place for each name that several senses may have; to read all senses would take long. */
  private Map<Integer, Namesakes> namesakes(List<Senses.Sense> senses) throws IOException {
    Set<Integer> names = new HashSet<>();
    Map<Integer, Namesakes> repeated = new HashMap<>();
    for (Senses.Sense sense : senses) {
      int name = nameDigest(sense);
      if (!names.add(name)) {
        repeated.computeIfAbsent(name, n -> new Namesakes());
      }
    }
    return repeated;
  }

  private int nameDigest(Senses.Sense sense) throws IOException {
    return Documents.nameDigest(Senses.value(reader, Schema.DIGEST, sense.doc()));
  }

  /** Whether the same entry came before; warns of that, and of an expansion defined otherwise. */
  private boolean isDuplicate(Senses.Sense sense, Namesakes others) throws IOException {
    Entry entry = entry(sense.doc());
    Entry same = others.entries.putIfAbsent(Arrays.asList(named(entry), entry.definition()), entry);
    if (same != null) {
      warn(entry, "is the same as the one at " + Rebuild.place(same) + " and left out");
      return true;
    }
    Entry other = others.defined.putIfAbsent(named(entry), entry);
    Long order = others.orders.putIfAbsent(named(entry), sense.order());
    // that another glossary defines it too is what one mixes them for
    boolean own = order != null && Documents.isSameSource(order, sense.order());
    if (other != null && own && entry.expansion() != null) {
      warn(
          entry,
          "has the expansion of the one at "
              + Rebuild.place(other)
              + " with another definition; taken as a further sense");
    }
    return false;
  }

  private static List<Object> named(Entry entry) {
    return Arrays.asList(entry.term(), entry.expansion());
  }

  private Entry entry(int doc) throws IOException {
    return Documents.entry(reader.storedFields().document(doc));
  }

  private void addDuplicate(long order) {
    if (duplicateCount == duplicates.length) {
      duplicates = Arrays.copyOf(duplicates, 2 * duplicateCount);
    }
    duplicates[duplicateCount++] = order;
  }

  private void warn(Entry entry, String message) {
    if (!entry.allow().contains(Checks.DUPLICATE)) {
      String text = "entry \"" + entry.term() + "\" " + message;
      findings.add(Rebuild.place(entry), text);
    }
  }

  /** The identifier of a further sense may be another term: {@code C#2}. */
  private void refuseIdOfHead(String id, int doc) throws IOException {
    if (reader.docFreq(new Term(Schema.HEAD, id)) == 0) {
      return;
    }
    Entry entry = entry(doc);
    if (entry.id() != null) {
      return;
    }
    Entry taker = entry(Senses.of(reader, Schema.HEAD, id).get(0).doc());
    if (taker.id() == null) {
      errors.add(
          new Problem(
              Level.ERROR,
              Rebuild.place(entry),
              "entry \""
                  + entry.term()
                  + "\" has the id \""
                  + id
                  + "\", as has the entry \""
                  + taker.term()
                  + "\" at "
                  + Rebuild.place(taker)
                  + "; wanted is an id of its own"));
    }
  }

  /** An identifier made from a head must not be one that another entry was given by its source. */
  private void refuseTakenId(String id, int doc, String head) throws IOException {
    if (reader.docFreq(new Term(Schema.ID, id)) == 0 || entry(doc).id() != null) {
      return;
    }
    Entry taker = entry(Senses.of(reader, Schema.ID, id).get(0).doc());
    Entry entry = entry(doc);
    errors.add(
        new Problem(
            Level.ERROR,
            Rebuild.place(taker),
            "id \""
                + id
                + "\" is also that of the entry \""
                + entry.term()
                + "\" at "
                + Rebuild.place(entry)
                + ", made from its term \""
                + head
                + "\"; wanted is an id of its own"));
  }

  private void refuseRepeatedIds() throws IOException {
    TermsEnum ids = Objects.requireNonNull(MultiTerms.getTerms(reader, Schema.ID)).iterator();
    while (ids.next() != null) {
      if (ids.docFreq() > 1) {
        List<Entry> claims = new ArrayList<>();
        for (Senses.Sense sense : Senses.of(reader, Schema.ID, ids.term().utf8ToString())) {
          claims.add(entry(sense.doc()));
        }
        refuseRepeated(ids.term().utf8ToString(), claims);
      }
    }
  }

  /** The same entry read twice is a duplicate, not a quarrel about its identifier. */
  private void refuseRepeated(String id, List<Entry> claims) {
    Entry first = claims.get(0);
    for (Entry entry : claims.subList(1, claims.size())) {
      boolean same =
          named(entry).equals(named(first))
              && Objects.equals(entry.definition(), first.definition());
      if (!same) {
        errors.add(
            new Problem(
                Level.ERROR,
                Rebuild.place(entry),
                "id \"" + id + "\" is taken by the entry at " + Rebuild.place(first)));
      }
    }
  }
}
