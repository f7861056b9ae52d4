package dev.gloss.convert;

import dev.gloss.analysis.TermKeys;
import dev.gloss.corpus.Entry;
import dev.gloss.corpus.WriteOptions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted. A term in a list is the head written so; where there is none, the heads
 * that differ from it in case, accents and separators only; where there is none either, the entries
 * that it is so another name or the expansion of.
 */
final class Choice {
  private final @Nullable String section;
  private final @Nullable List<String> terms;
  private final Set<String> exact = new HashSet<>();
  private final Set<String> folded = new HashSet<>();
  private final Set<String> seenExact = new HashSet<>();
  private final Set<String> seenFolded = new HashSet<>();
  private final Set<String> seenOther = new HashSet<>();

  Choice(WriteOptions options) {
    String named = options.section();
    this.section = named == null ? null : TermKeys.head(named);
    this.terms = options.terms();
    if (terms != null) {
      for (String term : terms) {
        exact.add(TermKeys.exact(term));
        folded.add(TermKeys.folded(term));
      }
    }
  }

  /** Takes note of an entry that there is; wants all before the first question. */
  void see(Entry entry) {
    if (terms != null) {
      keep(TermKeys.exact(entry.term()), exact, seenExact);
      keep(TermKeys.folded(entry.term()), folded, seenFolded);
      otherNames(entry).forEach(key -> keep(key, folded, seenOther));
    }
  }

  private static Stream<String> otherNames(Entry entry) {
    return Stream.concat(entry.aliases().stream(), Stream.ofNullable(entry.expansion()))
        .map(TermKeys::folded);
  }

  private static void keep(String key, Set<String> wanted, Set<String> seen) {
    if (wanted.contains(key)) {
      seen.add(key);
    }
  }

  boolean has(Entry entry) {
    String own = entry.section();
    if (section != null && (own == null || !TermKeys.head(own).equals(section))) {
      return false;
    }
    return terms == null
        || isListed(entry.term(), terms)
        || otherNames(entry).anyMatch(key -> folded.contains(key) && !seenFolded.contains(key));
  }

  private boolean isListed(String head, List<String> listed) {
    if (exact.contains(TermKeys.exact(head))) {
      return true;
    }
    String key = TermKeys.folded(head);
    return folded.contains(key)
        && listed.stream()
            .filter(term -> TermKeys.folded(term).equals(key))
            .anyMatch(term -> !seenExact.contains(TermKeys.exact(term)));
  }

  /** The listed terms that no entry has. */
  List<String> unknown() {
    return terms == null
        ? List.of()
        : terms.stream()
            .filter(term -> {
              String key = TermKeys.folded(term);
              return !seenFolded.contains(key) && !seenOther.contains(key);
            })
            .toList();
  }
}
