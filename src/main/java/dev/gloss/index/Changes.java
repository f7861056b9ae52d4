package dev.gloss.index;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.ArrayUtil;
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
      long[] gone = order <= 0 ? digests(before, oldHeads) : new long[0];
      long[] come = order >= 0 ? digests(after, newHeads) : new long[0];
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
  private void count(long[] gone, long[] come) {
    int same = same(gone, come);
    int paired = Math.min(gone.length, come.length) - same;
    changed += paired;
    removed += gone.length - same - paired;
    added += come.length - same - paired;
  }

  /** How many numbers two sorted rows share, each as often as both have it. */
  private static int same(long[] one, long[] other) {
    int same = 0;
    int i = 0;
    int j = 0;
    while (i < one.length && j < other.length) {
      int order = Long.compare(one[i], other[j]);
      same += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return same;
  }

  /** The digests of a head's entries, sorted. */
  private static long[] digests(DirectoryReader reader, TermsEnum head) throws IOException {
    long[] digests = new long[1];
    int count = 0;
    Bits live = MultiBits.getLiveDocs(reader);
    PostingsEnum docs = head.postings(null, PostingsEnum.NONE);
    for (int doc = docs.nextDoc(); doc != PostingsEnum.NO_MORE_DOCS; doc = docs.nextDoc()) {
      if (live == null || live.get(doc)) {
        digests = ArrayUtil.grow(digests, count + 1);
        digests[count++] = Senses.value(reader, Schema.DIGEST, doc);
      }
    }
    Arrays.sort(digests, 0, count);
    return Arrays.copyOf(digests, count);
  }
}
