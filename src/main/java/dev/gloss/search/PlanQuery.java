package dev.gloss.search;

import dev.gloss.index.Schema;
import dev.gloss.search.Plan.FieldPhrase;
import dev.gloss.search.Plan.Filter;
import dev.gloss.search.Plan.NameKey;
import dev.gloss.search.Plan.NameLookup;
import dev.gloss.search.Plan.Path;
import dev.gloss.search.Plan.Reading;
import dev.gloss.search.Plan.Slot;
import dev.gloss.search.Plan.Unit;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * Plan to Lucene query: one disjunction of bands, of which an entry takes the best. A pure
 * function; it asks no index.
 */
final class PlanQuery {
  private static final WordsQuery.Ranks WORDS_RANKS =
      new WordsQuery.Ranks(Rank.WORDS_HEAD, Rank.WORDS_ALL, Rank.WORDS_MOST, Rank.WORDS_SOME);

  /** Of a text that says so much that an entry which says all of it is what it describes. */
  private static final WordsQuery.Ranks DESCRIPTION_RANKS =
      new WordsQuery.Ranks(Rank.WORDS_HEAD, Rank.WORDS_DESCRIBED, Rank.WORDS_MOST, Rank.WORDS_SOME);

  private static final WordsQuery.Ranks NEAR_RANKS =
      new WordsQuery.Ranks(Rank.NEAR_ALL, Rank.NEAR_ALL, Rank.NEAR_MOST, Rank.NEAR_SOME);

  private PlanQuery() {}

  static Query of(Plan plan) {
    List<Query> bands = new ArrayList<>();
    plan.names().forEach(name -> bands.add(name(name)));
    plan.readings().forEach(reading -> addReading(bands, reading));
    Path nameWords = plan.nameWords();
    if (nameWords != null) {
      Schema.NAMES.forEach(field -> bands.add(nameWords(Schema.stemmed(field), nameWords)));
    }
    if (bands.isEmpty() && !plan.filters().isEmpty()) {
      addFilterBands(bands, plan.filters());
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    plan.filters()
        .forEach(filter -> all.add(filter(filter), filter.must() ? Occur.FILTER : Occur.MUST_NOT));
    Query answers =
        bands.isEmpty()
            ? new MatchNoDocsQuery("the text asks for nothing")
            : new DisjunctionMaxQuery(fitting(bands, clauses(all.build())), 0f);
    return plan.filters().isEmpty() ? answers : all.add(answers, Occur.MUST).build();
  }

  /**
   * The first bands that fit into Lucene's limit beside so many other clauses. A pasted paragraph
   * of a hundred different words that can be read in several ways has more; what goes are the last
   * ways to read it.
   */
  private static List<Query> fitting(List<Query> bands, int others) {
    int left = IndexSearcher.getMaxClauseCount() - others;
    for (int i = 0; i < bands.size(); i++) {
      left -= clauses(bands.get(i));
      if (left < 0) {
        return bands.subList(0, i);
      }
    }
    return bands;
  }

  /** The leaves of a query, as {@link IndexSearcher#rewrite} counts them. */
  private static int clauses(Query query) {
    int[] leaves = new int[1];
    query.visit(
        new QueryVisitor() {
          @Override
          public void consumeTerms(Query leaf, Term... terms) {
            leaves[0]++;
          }

          @Override
          public void visitLeaf(Query leaf) {
            leaves[0]++;
          }

          @Override
          public QueryVisitor getSubVisitor(Occur occur, Query parent) {
            return this; // also of what must not match, which is passed over otherwise
          }
        });
    return leaves[0];
  }

  private static Query name(NameLookup name) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (NameKey key : name.keys()) {
      all.add(term(key.field(), key.token()), Occur.FILTER);
    }
    Query constant = new BoostQuery(new ConstantScoreQuery(all.build()), name.score());
    return new BandQuery(name.asRank(), constant);
  }

  private static void addReading(List<Query> bands, Reading reading) {
    for (Path path : reading.paths()) {
      addPath(bands, reading, path);
    }
    if (!reading.units().isEmpty()) {
      addUnits(bands, reading);
    }
  }

  private static void addPath(List<Query> bands, Reading reading, Path path) {
    if (path.synonym()) {
      Rank rank = reading.near() ? Rank.NEAR_PHRASE : Rank.PHRASE_SYNONYM;
      addStemmed(bands, rank, path, Schema.PROSE, reading.slop());
      return;
    }
    List<String> definition = List.of(Schema.DEFINITION);
    if (path.slots().size() > Ranking.LONG_TEXT) {
      Rank rank = reading.near() ? Rank.NEAR_PHRASE : Rank.PHRASE_DEFINITION_STEMS;
      addStemmed(bands, rank, path, definition, reading.slop()); // no name is as long
    } else if (reading.near()) {
      addStemmed(bands, Rank.NEAR_PHRASE, path, Schema.PROSE, reading.slop());
    } else {
      addAsTyped(bands, Rank.PHRASE_NAME, path, Schema.NAMES, reading.slop());
      addAsTyped(bands, Rank.PHRASE_DEFINITION, path, definition, reading.slop());
      addStemmed(bands, Rank.PHRASE_NAME_STEMS, path, Schema.NAMES, reading.slop());
      addStemmed(bands, Rank.PHRASE_DEFINITION_STEMS, path, definition, reading.slop());
    }
    if (reading.sloppy() > reading.slop()) {
      Rank rank = reading.near() ? Rank.NEAR_SLOPPY : Rank.PHRASE_SLOPPY;
      addStemmed(bands, rank, path, Schema.PROSE, reading.sloppy());
    }
  }

  private static void addAsTyped(
      List<Query> bands, Rank rank, Path path, List<String> fields, int slop) {
    for (String field : fields) {
      bands.add(new BandQuery(rank, phrase(field, path.slots(), false, slop)));
    }
  }

  private static void addStemmed(
      List<Query> bands, Rank rank, Path path, List<String> fields, int slop) {
    for (String field : fields) {
      bands.add(new BandQuery(rank, phrase(Schema.stemmed(field), path.slots(), true, slop)));
    }
  }

  /** Names that hold all the words, the shortest first: <q>conv net</q> is CNN before DenseNet. */
  private static Query nameWords(String field, Path path) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    path.slots().forEach(slot -> all.add(begun(field, slot.stems()), Occur.MUST));
    return new BandQuery(Rank.NEAR_NAME_WORDS, all.build());
  }

  /** One word whatever it is read as: a rare reading is no better than a common one. */
  private static Query begun(String field, List<String> stems) {
    if (stems.size() == 1) {
      return term(field, stems.get(0));
    }
    SynonymQuery.Builder any = new SynonymQuery.Builder(field);
    for (int i = 0; i < stems.size(); i++) {
      any.addTerm(new Term(field, stems.get(i)), i == 0 ? 1f : Ranking.BEGUN);
    }
    return any.build();
  }

  /** The words of a path in one field, in order. */
  static Query phrase(String field, List<Slot> slots, boolean stemmed, int slop) {
    if (slots.size() == 1) {
      return anyOf(field, tokens(slots.get(0), stemmed));
    }
    MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
    phrase.setSlop(slop);
    for (Slot slot : slots) {
      Term[] terms =
          tokens(slot, stemmed).stream().map(t -> new Term(field, t)).toArray(Term[]::new);
      phrase.add(terms, slot.offset());
    }
    return phrase.build();
  }

  private static List<String> tokens(Slot slot, boolean stemmed) {
    return stemmed ? slot.stems() : slot.words();
  }

  private static Query anyOf(String field, List<String> tokens) {
    if (tokens.size() == 1) {
      return term(field, tokens.get(0));
    }
    List<Query> any = new ArrayList<>();
    for (String token : tokens) {
      any.add(later(term(field, token), any.size()));
    }
    return new DisjunctionMaxQuery(any, 0f);
  }

  /** One of several ways to read a word, the likeliest of which come first. */
  private static Query later(Query reading, int others) {
    return others == 0 ? reading : new BoostQuery(reading, 1f / (1 + others));
  }

  private static Query term(String field, String token) {
    return new TermQuery(new Term(field, token));
  }

  private static void addUnits(List<Query> bands, Reading reading) {
    long telling = reading.units().stream().filter(Unit::needed).count();
    long naming = reading.units().stream().filter(PlanQuery::isNaming).count();
    List<WordsQuery.Part> parts = new ArrayList<>();
    for (Unit unit : reading.units()) {
      parts.add(
          new WordsQuery.Part(
              unit(unit),
              everyday(unit),
              unit.gain(),
              unit.needed() || telling == 0,
              reading.wanted().minimum() > 0 ? heads(unit) : null,
              unit.headCertain(),
              isWholeName(unit)));
    }
    WordsQuery.Ranks ranks =
        reading.near()
            ? NEAR_RANKS
            : Ranking.isDescription(telling, naming) ? DESCRIPTION_RANKS : WORDS_RANKS;
    bands.add(new WordsQuery(parts, reading.wanted(), ranks));
  }

  /** Whether it is an acronym: a name of one word that cannot be another. */
  private static boolean isWholeName(Unit unit) {
    return unit.headCertain()
        && unit.heads().stream().anyMatch(head -> head.token().equals(unit.typed()));
  }

  private static boolean isNaming(Unit unit) {
    return unit.needed() && unit.headCertain();
  }

  private static @Nullable Query heads(Unit unit) {
    if (unit.heads().isEmpty()) {
      return null;
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    unit.heads().forEach(head -> any.add(term(head.field(), head.token()), Occur.SHOULD));
    return any.build();
  }

  /** A word by itself: in any of its forms, or what stands for it at a discount. */
  private static Query unit(Unit unit) {
    List<Query> any = new ArrayList<>();
    unit.stems().forEach(stem -> any.add(term(Schema.STEMS, stem)));
    for (List<String> synonym : unit.synonyms()) {
      any.addAll(synonym(synonym, Ranking.SYNONYM));
    }
    return any.size() == 1 ? any.get(0) : new DisjunctionMaxQuery(any, 0f);
  }

  /** What may be meant by a word in other words; null when the thesaurus does not know. */
  private static @Nullable Query everyday(Unit unit) {
    List<Query> any = new ArrayList<>();
    unit.everyday().forEach(other -> any.addAll(synonym(other, Ranking.EVERYDAY)));
    return any.isEmpty() ? null : new DisjunctionMaxQuery(any, 0f);
  }

  private static List<Query> synonym(List<String> stems, float share) {
    List<Query> queries = new ArrayList<>();
    if (stems.size() == 1) {
      queries.add(new BoostQuery(term(Schema.STEMS, stems.get(0)), share));
    } else {
      for (String field : Schema.PROSE) {
        FieldPhrase phrase = new FieldPhrase(Schema.stemmed(field), stems, 0);
        queries.add(new BoostQuery(fieldPhrase(phrase), share));
      }
    }
    return queries;
  }

  private static Query filter(Filter filter) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (FieldPhrase phrase : filter.any()) {
      any.add(fieldPhrase(phrase), Occur.SHOULD);
    }
    return any.build();
  }

  private static Query fieldPhrase(FieldPhrase phrase) {
    if (phrase.tokens().size() == 1) {
      return term(phrase.field(), phrase.tokens().get(0));
    }
    PhraseQuery.Builder builder = new PhraseQuery.Builder();
    builder.setSlop(phrase.slop());
    phrase.tokens().forEach(token -> builder.add(new Term(phrase.field(), token)));
    return builder.build();
  }

  /** Nothing but filters: the entries they leave, if any of them is one that must match. */
  private static void addFilterBands(List<Query> bands, List<Filter> filters) {
    for (Filter filter : filters) {
      if (filter.must()) {
        List<Query> any = new ArrayList<>();
        for (FieldPhrase phrase : filter.any()) {
          any.add(later(new ConstantScoreQuery(fieldPhrase(phrase)), any.size()));
        }
        bands.add(new BandQuery(filter.asRank(), new DisjunctionMaxQuery(any, 0f)));
        return;
      }
    }
  }
}
