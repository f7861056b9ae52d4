package dev.gloss.search;

import dev.gloss.analysis.Prose;
import dev.gloss.analysis.TermKeys;
import dev.gloss.index.Lexicon;
import dev.gloss.index.Name;
import dev.gloss.index.Neighbour;
import dev.gloss.index.Schema;
import dev.gloss.index.StoredEntry;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.jspecify.annotations.Nullable;

/**
 * A search step by step, for engines that keep the entries elsewhere: a text becomes a {@link Plan}
 * with the help of a lexicon, the plan a Lucene query, what that matches an answer. {@link
 * Searcher} takes the same steps on one machine, so the answers are the same.
 *
 * <p>The steps ask nothing but the lexicon and come out the same each time they are taken with the
 * same answers of it. As thread-safe as the lexicon.
 */
public final class HostedSearch {
  private final Prose prose;
  private final Lexicon lexicon;

  /**
   * @param prose the analysis of the glossary's language
   * @param lexicon what the glossary knows
   */
  public HostedSearch(Prose prose, Lexicon lexicon) {
    this.prose = prose;
    this.lexicon = lexicon;
  }

  /**
   * What a text asks.
   *
   * @throws QueryRefusedException if the text is beyond a limit
   */
  public Plan plan(String text, SearchOptions options) throws IOException {
    return Planner.plan(text, options, prose, lexicon);
  }

  /**
   * What a text names, and nothing else.
   *
   * @throws QueryRefusedException if the text is beyond a limit
   */
  public Plan define(String text) throws IOException {
    return Planner.define(text, prose, lexicon);
  }

  /** The Lucene query of a plan, to be scored with {@link #similarity()}. */
  public static Query query(Plan plan) {
    return PlanQuery.of(plan);
  }

  /** The time that a search takes. */
  public interface Timer {
    /**
     * How long it has taken.
     *
     * @throws DeadlineExceededException if that is too long
     */
    Duration took();
  }

  /** How the words of an entry are scored: BM25 with the constants of this ranking. */
  public static Similarity similarity() {
    return new BM25Similarity(Ranking.K1, Ranking.B);
  }

  /**
   * The answer.
   *
   * @param plan what was asked
   * @param matches what the plan's query matches, as many as wanted: best first, equal scores by
   *     {@link Schema#SORT}, then {@link Schema#ORDER}
   * @param more whether it matches further entries
   * @param timer asked before each hit is put together, and at the end
   * @param explanation from {@link #explanation}, when asked for
   */
  public SearchResult answer(
      Plan plan, List<Match> matches, boolean more, Timer timer, @Nullable String explanation)
      throws IOException {
    Highlighter highlighter = new Highlighter(prose, plan);
    ReadAs readAs = new ReadAs(prose, plan);
    Reasons reasons = new Reasons(prose, plan, readAs);
    String corrected = null;
    List<Hit> hits = new ArrayList<>();
    for (Match match : matches) {
      timer.took();
      Rank rank = Rank.of(match.score());
      AnalyzedEntry entry = new AnalyzedEntry(match.entry().entry(), prose);
      List<Highlight> highlights = highlighter.of(entry, rank);
      if (hits.isEmpty()) {
        corrected = readAs.text(entry, rank);
      }
      hits.add(hit(match, hits.size() + 1, reasons.of(entry, rank, highlights), highlights));
    }
    Suggestions suggestions = new Suggestions(prose, lexicon);
    List<Suggestion> suggested = hits.isEmpty() ? suggestions.of(plan) : List.of();
    List<EntryName> similar =
        !hits.isEmpty() && NameLookups.isHead(plan.names())
            ? similar(suggestions, plan.names().get(0).name(), hits)
            : List.of();
    return new SearchResult(
        plan.text(),
        corrected,
        List.copyOf(hits),
        more,
        timer.took(),
        suggested,
        similar,
        explanation);
  }

  /**
   * A plan in words, for a reader who wants to know how an answer came about.
   *
   * @param first how the plan's query scores the first match, null when nothing matches
   */
  public static String explanation(Plan plan, @Nullable Explanation first) {
    return new Explainer(plan).text(first);
  }

  private static Hit hit(Match match, int number, String why, List<Highlight> highlights) {
    StoredEntry stored = match.entry();
    return new Hit(
        number,
        stored.id(),
        stored.sense(),
        stored.senses(),
        stored.entry(),
        Rank.of(match.score()).tier(),
        match.score(),
        why,
        highlights,
        match.related());
  }

  /** Heads spelt almost like the one asked for; of two letters everything is. */
  private List<EntryName> similar(Suggestions suggestions, String name, List<Hit> hits)
      throws IOException {
    String key = TermKeys.folded(name);
    Set<String> answered = new HashSet<>();
    hits.forEach(hit -> answered.add(hit.entry().term()));
    List<EntryName> similar = new ArrayList<>();
    if (key.length() >= 3 && key.length() <= Limits.CORRECTED_LENGTH) {
      for (Neighbour near : suggestions.nearHeads(key)) {
        for (Name head : lexicon.names(Schema.TERM_FOLDED, near.token(), 1)) {
          if (answered.add(head.term())) {
            similar.add(new EntryName(head.id(), head.term()));
          }
        }
      }
    }
    return similar;
  }

  /**
   * Terms for a prefix, best first.
   *
   * @throws QueryRefusedException if the prefix is beyond a limit
   */
  public List<Suggestion> suggest(String prefix, int limit) throws IOException {
    Limits.check(prefix, prose);
    return new Completions(prose, lexicon, limit).of(prefix);
  }

  /** Entries to read on with beside one. */
  public Related related(StoredEntry entry) {
    return new Related(prose, entry);
  }
}
