package dev.gloss.index;

import dev.gloss.check.Checks;
import dev.gloss.check.Findings;
import dev.gloss.corpus.Entry;
import dev.gloss.corpus.Problem;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.Query;

/**
 * Walks along the heads of an index just written and looks at those with several entries: equal
 * ones are kept once. Only one head's entries are in memory at a time.
 */
final class SenseWalk {
  private final IndexReader reader;
  private final List<Problem> warnings;
  private final Findings findings = new Findings(Checks.DUPLICATE);
  private long[] duplicates = new long[8];
  private int duplicateCount;
  private long heads;

  SenseWalk(IndexReader reader, List<Problem> warnings) {
    this.reader = reader;
    this.warnings = warnings;
  }

  void run() throws IOException {
    Terms terms = MultiTerms.getTerms(reader, Schema.HEAD);
    if (terms == null) {
      return;
    }
    TermsEnum walk = terms.iterator();
    while (walk.next() != null) {
      heads++;
      if (walk.docFreq() > 1) {
        lookAt(walk.term().utf8ToString());
      }
    }
    warnings.addAll(findings.problems());
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

  private void lookAt(String head) throws IOException {
    List<Senses.Sense> senses = Senses.of(reader, Schema.HEAD, head);
    Map<Integer, Namesakes> namesakes = namesakes(senses);
    for (Senses.Sense sense : senses) {
      Namesakes others = namesakes.get(nameDigest(sense));
      if (others != null && isDuplicate(sense, others)) {
        addDuplicate(sense.order());
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
      warn(entry, "is the same as the one at " + BuildListener.place(same) + " and left out");
      return true;
    }
    Entry other = others.defined.putIfAbsent(named(entry), entry);
    Long order = others.orders.putIfAbsent(named(entry), sense.order());
    // that another glossary defines it too is what one mixes them for
    boolean own = order != null && Documents.root(order) == Documents.root(sense.order());
    if (other != null && own && entry.expansion() != null) {
      warn(
          entry,
          "has the expansion of the one at "
              + BuildListener.place(other)
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
      findings.add(BuildListener.place(entry), text);
    }
  }
}
