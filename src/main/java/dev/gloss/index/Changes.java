package dev.gloss.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * How a new index differs from the published one, head by head: both term dictionaries are sorted,
 * so one walk along them compares any number of entries in little memory.
 */
final class Changes {
  private final DirectoryReader before;
  private final DirectoryReader after;
  private long added;
  private long changed;
  private long removed;

  private Changes(DirectoryReader before, DirectoryReader after) {
    this.before = before;
    this.after = after;
  }

  /** Without a published index every entry is added. */
  static Changes between(@Nullable DirectoryReader before, DirectoryReader after)
      throws IOException {
    Changes changes = new Changes(before == null ? after : before, after);
    if (before == null) {
      changes.added = IndexBuild.entries(after);
    } else {
      changes.walk();
    }
    return changes;
  }

  long added() {
    return added;
  }

  long changed() {
    return changed;
  }

  long removed() {
    return removed;
  }

  /** The share of the published entries that are gone, in percent. */
  double removedPercent() throws IOException {
    int published = IndexBuild.entries(before);
    return published == 0 ? 0 : 100.0 * removed / published;
  }

  private void walk() throws IOException {
    TermsEnum oldHeads = heads(before);
    TermsEnum newHeads = heads(after);
    boolean hasOld = oldHeads.next() != null;
    boolean hasNew = newHeads.next() != null;
    while (hasOld || hasNew) {
      int order = !hasOld ? 1 : !hasNew ? -1 : oldHeads.term().compareTo(newHeads.term());
      List<Long> gone = order <= 0 ? digests(before, oldHeads) : new ArrayList<>();
      List<Long> come = order >= 0 ? digests(after, newHeads) : new ArrayList<>();
      count(gone, come);
      hasOld = order <= 0 ? oldHeads.next() != null : hasOld;
      hasNew = order >= 0 ? newHeads.next() != null : hasNew;
    }
  }

  private static TermsEnum heads(DirectoryReader reader) throws IOException {
    Terms terms = MultiTerms.getTerms(reader, Schema.HEAD);
    return terms == null ? TermsEnum.EMPTY : terms.iterator();
  }

  /** Entries of one head: those with equal digests are the same, the others pair up as changed. */
  private void count(List<Long> gone, List<Long> come) {
    gone.removeIf(come::remove);
    int paired = Math.min(gone.size(), come.size());
    changed += paired;
    removed += gone.size() - paired;
    added += come.size() - paired;
  }

  private static List<Long> digests(DirectoryReader reader, TermsEnum head) throws IOException {
    List<Long> digests = new ArrayList<>(1);
    Bits live = MultiBits.getLiveDocs(reader);
    PostingsEnum docs = head.postings(null, PostingsEnum.NONE);
    for (int doc = docs.nextDoc(); doc != PostingsEnum.NO_MORE_DOCS; doc = docs.nextDoc()) {
      if (live == null || live.get(doc)) {
        digests.add(Senses.value(reader, Schema.DIGEST, doc));
      }
    }
    return digests;
  }
}
