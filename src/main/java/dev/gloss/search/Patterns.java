package dev.gloss.search;

import dev.gloss.index.Lexicon;
import dev.gloss.index.Neighbour;
import java.io.IOException;
import java.util.List;

/** Looks up what a word with {@code *} or {@code ~} stands for. */
final class Patterns {
  private static final int USUAL_EDITS = 2;

  private final Lexicon lexicon;

  Patterns(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * The tokens of a field that a clause stands for beside its own; none unless it is a prefix or a
   * fuzzy word.
   *
   * @param token the clause's own
   * @throws QueryRefusedException if a fuzzy word is beyond the limit
   */
  List<Neighbour> variants(Clause clause, String field, String token) throws IOException {
    return switch (clause.kind()) {
      case PREFIX -> lexicon.completions(field, token, Ranking.MAX_PREFIX_TOKENS);
      case FUZZY -> {
        Limits.checkFuzzy(token);
        int edits = clause.number() > 0 ? Math.min(clause.number(), USUAL_EDITS) : USUAL_EDITS;
        yield lexicon.neighbours(field, token, edits, Ranking.MAX_FUZZY_TOKENS);
      }
      case WORDS, PHRASE -> List.of();
    };
  }
}
