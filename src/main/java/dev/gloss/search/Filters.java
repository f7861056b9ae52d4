package dev.gloss.search;

import dev.gloss.analysis.Prose;
import dev.gloss.analysis.TermKeys;
import dev.gloss.analysis.Token;
import dev.gloss.index.Lexicon;
import dev.gloss.index.Neighbour;
import dev.gloss.index.Schema;
import dev.gloss.search.Plan.FieldPhrase;
import dev.gloss.search.Plan.Filter;
import dev.gloss.text.Field;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Clauses with a sign or a field, as conditions on every answer. */
final class Filters {
  private final Prose prose;
  private final Patterns patterns;

  Filters(Prose prose, Lexicon lexicon) {
    this.prose = prose;
    this.patterns = new Patterns(lexicon);
  }

  void addSection(List<Filter> conditions, @Nullable String section) {
    if (section != null) {
      conditions.add(section(section, true));
    }
  }

  private static Filter section(String section, boolean must) {
    FieldPhrase key = key(Schema.SECTION, TermKeys.head(section));
    return new Filter(must, List.of(key), Rank.SECTION_LISTED);
  }

  /** The conditions of a clause: one for each of its words, one for a phrase or a key. */
  List<Filter> of(Clause clause) throws IOException {
    boolean must = clause.sign() != Clause.Sign.MUST_NOT;
    Field field = clause.field();
    if (field == null) {
      return prose(clause, Schema.PROSE, must, Rank.PHRASE_NAME);
    }
    return switch (field) {
      case SECTION -> List.of(section(clause.text(), must));
      case TERM -> List.of(term(clause, must));
      case EXPANSION -> prose(clause, List.of(Schema.EXPANSION), must, Rank.PHRASE_NAME);
      case DEFINITION -> prose(clause, List.of(Schema.DEFINITION), must, Rank.PHRASE_DEFINITION);
      default -> throw new IllegalArgumentException(field + " cannot be asked for");
    };
  }

  /** A quoted phrase among other words has to be there. */
  List<Filter> phrase(Clause clause) throws IOException {
    return prose(clause, Schema.PROSE, true, Rank.PHRASE_NAME);
  }

  private Filter term(Clause clause, boolean must) throws IOException {
    String key = TermKeys.folded(clause.text());
    List<FieldPhrase> any = new ArrayList<>();
    for (String field : List.of(Schema.TERM_FOLDED, Schema.ALIAS_FOLDED)) {
      any.add(key(field, key));
      for (Neighbour near : patterns.variants(clause, field, key)) {
        any.add(key(field, near.token()));
      }
    }
    return new Filter(must, any, Rank.TERM_FOLDED);
  }

  private List<Filter> prose(Clause clause, List<String> fields, boolean must, Rank rank)
      throws IOException {
    int slop = clause.kind() == Clause.Kind.PHRASE ? Math.max(0, clause.number()) : 0;
    Limits.checkSlop(slop);
    List<Token> stems = prose.stems(clause.text());
    List<Token> words = prose.words(clause.text());
    if (stems.isEmpty()) {
      return List.of();
    }
    List<FieldPhrase> any = new ArrayList<>();
    for (String field : fields) {
      List<String> tokens = stems.stream().map(Token::text).toList();
      any.add(new FieldPhrase(Schema.stemmed(field), tokens, slop));
      if (words.size() == 1) {
        String word = words.get(0).text();
        for (Neighbour near : patterns.variants(clause, Schema.WORDS, word)) {
          any.add(key(field, near.token()));
        }
      }
    }
    addKeys(any, clause, fields);
    return List.of(new Filter(must, any, rank));
  }

  /** A word without a field may also be the name itself. */
  private static void addKeys(List<FieldPhrase> any, Clause clause, List<String> fields) {
    if (fields.contains(Schema.NAME)) {
      any.add(key(Schema.TERM_FOLDED, TermKeys.folded(clause.text())));
      any.add(key(Schema.ALIAS_FOLDED, TermKeys.folded(clause.text())));
    }
  }

  private static FieldPhrase key(String field, String token) {
    return new FieldPhrase(field, List.of(token), 0);
  }
}
