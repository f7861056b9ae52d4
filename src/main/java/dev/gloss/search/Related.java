package dev.gloss.search;

import dev.gloss.analysis.Prose;
import dev.gloss.analysis.TermKeys;
import dev.gloss.analysis.Token;
import dev.gloss.corpus.Entry;
import dev.gloss.index.NameKeys;
import dev.gloss.index.Schema;
import dev.gloss.index.StoredEntry;
import dev.gloss.search.Plan.FieldPhrase;
import dev.gloss.search.Plan.Filter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Entries to read on with: those whose {@code see} names this one, and those that it mentions and
 * that mention it. What the entry's own {@code see} says is not repeated.
 *
 * <p>Immutable. Finding them is the caller's: the first {@link #limit()} matches of {@link #plan()}
 * in reading order.
 */
public final class Related {
  /**
   * The entries of an answer that get them. Each costs a further search, and who reads that many
   * senses of a term reads on among them.
   */
  public static final int MOST_ENTRIES = 48;

  /** As many as a reader takes in at a glance. */
  private static final int MAX = 8;

  /** What parts names in a text; a hyphen does not. */
  private static final Pattern BETWEEN_NAMES = Pattern.compile("[\\s/]+");

  /** Acronyms of a definition that are looked up; a long one mentions its subject's kin early. */
  private static final int MAX_MENTIONS = 64;

  private final Prose prose;
  private final StoredEntry stored;
  private final Set<String> known = new LinkedHashSet<>();

  Related(Prose prose, StoredEntry stored) {
    this.prose = prose;
    this.stored = stored;
    known.add(TermKeys.folded(stored.entry().term()));
    stored.entry().see().forEach(see -> known.add(TermKeys.folded(see)));
  }

  /** How many matches are enough. */
  public int limit() {
    return MAX + known.size();
  }

  /** The names among the matches. */
  public List<EntryName> names(List<StoredEntry> matches) {
    Set<String> seen = new LinkedHashSet<>(known);
    List<EntryName> related = new ArrayList<>();
    for (StoredEntry other : matches) {
      if (related.size() < MAX && seen.add(TermKeys.folded(other.entry().term()))) {
        related.add(new EntryName(other.id(), other.entry().term()));
      }
    }
    return List.copyOf(related);
  }

  /** What they match, as filters: (see or mentioned) and (see or mentioning). */
  public Plan plan() {
    String term = TermKeys.folded(stored.entry().term());
    FieldPhrase sees = token(Schema.SEE, term);
    List<FieldPhrase> mentioned = new ArrayList<>(List.of(sees));
    mentions(stored.entry()).forEach(key -> mentioned.add(token(Schema.TERM_FOLDED, key)));
    List<Filter> filters = new ArrayList<>();
    filters.add(filter(mentioned));
    List<FieldPhrase> mentioning = new ArrayList<>(List.of(sees, token(Schema.WORDS, term)));
    List<String> words = prose.words(stored.entry().term()).stream().map(Token::text).toList();
    if (words.size() > 1) {
      Schema.PROSE.forEach(field -> mentioning.add(new FieldPhrase(field, words, 0)));
    }
    filters.add(filter(mentioning));
    String section = stored.entry().section();
    if (stored.senses() > 1 && section != null) {
      // who names a term of several senses means this one only in its own section
      filters.add(filter(List.of(token(Schema.SECTION, TermKeys.head(section)))));
    }
    return Plan.ofFilters(filters);
  }

  private static FieldPhrase token(String field, String token) {
    return new FieldPhrase(field, List.of(token), 0);
  }

  private static Filter filter(List<FieldPhrase> any) {
    return new Filter(true, any, Rank.SECTION_LISTED);
  }

  private Set<String> mentions(Entry entry) {
    Set<String> keys = new LinkedHashSet<>();
    String text = entry.definition();
    if (text == null) {
      return keys;
    }
    for (String written : BETWEEN_NAMES.split(text, -1)) {
      List<String> parts = new ArrayList<>();
      if (TermKeys.isAcronym(written)) {
        parts.add(TermKeys.folded(NameKeys.joined(prose, written)));
        for (Token token : prose.words(written)) { // LSTM-based
          if (TermKeys.isAcronym(written.substring(token.start(), token.end()))) {
            parts.add(token.text());
          }
        }
      }
      parts.stream().limit(MAX_MENTIONS - keys.size()).forEach(keys::add);
    }
    return keys;
  }
}
