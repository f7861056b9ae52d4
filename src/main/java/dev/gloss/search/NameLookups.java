package dev.gloss.search;

import dev.gloss.analysis.Prose;
import dev.gloss.analysis.TermKeys;
import dev.gloss.analysis.Token;
import dev.gloss.index.Lexicon;
import dev.gloss.index.Name;
import dev.gloss.index.NameKeys;
import dev.gloss.index.Schema;
import dev.gloss.search.Plan.NameKey;
import dev.gloss.search.Plan.NameLookup;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Looks a whole text up as a term, an alias or an expansion, from the exact form to the loosest; a
 * loose form is tried only while no stricter one is known.
 */
final class NameLookups {
  /** The score within a band, of which all hits share one: senses then keep their order. */
  private static final float CONSTANT = 1f;

  private final Prose prose;
  private final Lexicon lexicon;
  private final Map<String, List<NameLookup>> known = new HashMap<>();

  NameLookups(Prose prose, Lexicon lexicon) {
    this.prose = prose;
    this.lexicon = lexicon;
  }

  /** The look-ups that some entry answers, best first; without its number if that finds none. */
  List<NameLookup> of(String text) throws IOException {
    List<NameLookup> found = new ArrayList<>(ofQuoted(text));
    if (found.isEmpty()) {
      addNumbered(found, text);
    }
    return found;
  }

  /** The same of a text whose words may stand in another order. */
  List<NameLookup> inAnyOrder(String text) throws IOException {
    List<NameLookup> found = new ArrayList<>(ofQuoted(text));
    if (found.isEmpty()) {
      addReordered(found, text);
    }
    return found.isEmpty() ? of(text) : found;
  }

  /**
   * The same of a text that is quoted: nothing in it may go, not even its number. A text is looked
   * up again as the things that it may ask for come down to it.
   */
  List<NameLookup> ofQuoted(String text) throws IOException {
    List<NameLookup> found = known.get(text);
    if (found == null) {
      found = new ArrayList<>();
      addTerms(found, text);
      addExpansions(found, text);
      known.put(text, found);
    }
    return List.copyOf(found);
  }

  /** In another order, but with all the words where a small one has come to an end. */
  private void addReordered(List<NameLookup> found, String text) throws IOException {
    String bag = NameKeys.bag(prose, text);
    if (bag.indexOf(' ') > 0) {
      add(found, Rank.NAME_REORDERED, text, new NameKey(Schema.NAME_BAG, bag));
    }
    String telling = NameKeys.bagOfTelling(prose, text);
    if (found.isEmpty() && !telling.equals(bag) && telling.indexOf(' ') > 0) {
      for (NameKey key :
          ofSameWords(text, lexicon.names(Schema.NAME_BAG, telling, Ranking.MAX_SENSES))) {
        add(found, Rank.NAME_REORDERED, text, key);
      }
    }
  }

  /** Keys of those names that have all the words of a text, and no others. */
  private Set<NameKey> ofSameWords(String text, List<Name> names) {
    List<String> words = sorted(text);
    Set<NameKey> keys = new LinkedHashSet<>();
    for (Name name : names) {
      String expansion = name.expansion();
      if (words.equals(sorted(name.term()))) {
        keys.add(new NameKey(Schema.NAME_VARIANT, NameKeys.variant(prose, name.term())));
      } else if (expansion != null && words.equals(sorted(expansion))) {
        keys.add(new NameKey(Schema.EXPANSION_STEMS, NameKeys.stems(prose, expansion)));
      }
    }
    return keys;
  }

  private List<String> sorted(String text) {
    return prose.stems(text).stream().map(Token::text).sorted().toList();
  }

  /** The look-ups of a text that is a term or alias letter by letter, such as {@code -omics}. */
  List<NameLookup> exact(String text) throws IOException {
    List<NameLookup> found = new ArrayList<>();
    addTermAndAlias(found, Rank.TERM_EXACT, Schema.TERM, TermKeys.exact(text), text);
    return found;
  }

  /** The first key of the best look-up; none when no entry answers. */
  List<NameKey> first(String text) throws IOException {
    return of(text).stream().limit(1).map(name -> name.keys().get(0)).toList();
  }

  /** The names of the entries that a look-up finds. */
  List<Name> names(NameLookup lookup) throws IOException {
    NameKey key = lookup.keys().get(0);
    return lexicon.names(key.field(), key.token(), Ranking.MAX_SENSES);
  }

  /** Whether the term or the expansion of an entry that is found has something in it. */
  boolean isWritten(List<NameLookup> lookups, Pattern something) throws IOException {
    for (NameLookup lookup : lookups) {
      for (Name name : names(lookup)) {
        if (something.matcher(name.term() + "\n" + name.expansion()).find()) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether one of the look-ups is of a term or alias: the text is a head. */
  static boolean isHead(List<NameLookup> names) {
    return names.stream().anyMatch(name -> name.asRank().tier() == Tier.TERM);
  }

  private void addTerms(List<NameLookup> found, String text) throws IOException {
    String exact = TermKeys.exact(text);
    addTermAndAlias(found, Rank.TERM_EXACT, Schema.TERM, exact, text);
    List<String> singulars = TermKeys.singulars(text);
    if (found.isEmpty() && TermKeys.isPluralOfCapital(text)) {
      for (String singular : singulars) {
        addTermAndAlias(found, Rank.TERM_OF_CAPITALS_PLURAL, Schema.TERM, singular, text);
      }
    }
    if (found.isEmpty() && TermKeys.isPossessive(text)) {
      for (String singular : singulars) {
        String key = TermKeys.folded(singular);
        addTermAndAlias(found, Rank.TERM_OF_CAPITALS_PLURAL, Schema.TERM_FOLDED, key, text);
      }
    }
    String folded = TermKeys.folded(text);
    addTermAndAlias(found, Rank.TERM_FOLDED, Schema.TERM_FOLDED, folded, text);
    if (found.isEmpty()) {
      addTermAndAlias(found, Rank.TERM_SINGULAR, Schema.TERM_SINGULAR, folded, text);
      for (String singular : singulars) {
        String key = TermKeys.folded(singular);
        addTermAndAlias(found, Rank.TERM_SINGULAR, Schema.TERM_FOLDED, key, text);
      }
    }
    if (found.isEmpty()) {
      String variant = NameKeys.variant(prose, text);
      add(found, Rank.NAME_VARIANT, text, new NameKey(Schema.NAME_VARIANT, variant));
    }
  }

  private void addNumbered(List<NameLookup> found, String text) throws IOException {
    for (String base : TermKeys.withoutNumber(TermKeys.exact(text))) {
      if (found.isEmpty()) {
        addTermAndAlias(found, Rank.TERM_NUMBERED, Schema.TERM, base, text);
      }
      if (found.isEmpty()) {
        String key = TermKeys.folded(base);
        addTermAndAlias(found, Rank.TERM_NUMBERED, Schema.TERM_FOLDED, key, text);
      }
    }
    for (String base : TermKeys.withoutNumber(TermKeys.folded(text))) {
      if (found.isEmpty()) {
        addTermAndAlias(found, Rank.TERM_NUMBERED, Schema.TERM_FOLDED, base, text);
      }
    }
  }

  private void addExpansions(List<NameLookup> found, String text) throws IOException {
    NameKey stems = new NameKey(Schema.EXPANSION_STEMS, NameKeys.stems(prose, text));
    if (isKnown(stems)) {
      NameKey joined = new NameKey(Schema.EXPANSION_JOINED, NameKeys.joined(prose, text));
      if (isKnown(joined)) {
        found.add(lookup(Rank.EXPANSION_EXACT, text, joined, stems));
      }
      found.add(lookup(Rank.EXPANSION_VARIANT, text, stems));
    } else if (prose.words(text).size() > 1) {
      addJoined(found, text);
    }
  }

  /** An expansion but for hyphens and blanks between its words: <q>variational auto-encoder</q>. */
  private void addJoined(List<NameLookup> found, String text) throws IOException {
    String joined = NameKeys.joined(prose, text);
    List<String> keys = new ArrayList<>(List.of(joined));
    keys.addAll(TermKeys.singulars(joined));
    for (String key : keys) {
      add(found, Rank.EXPANSION_VARIANT, text, new NameKey(Schema.EXPANSION_JOINED, key));
    }
  }

  private void addTermAndAlias(
      List<NameLookup> found, Rank rank, String field, String key, String text) throws IOException {
    add(found, rank, text, new NameKey(field, key));
    add(found, aliasRank(rank), text, new NameKey(aliasField(field), key));
  }

  private static Rank aliasRank(Rank termRank) {
    return switch (termRank) {
      case TERM_EXACT -> Rank.ALIAS_EXACT;
      case TERM_OF_CAPITALS_PLURAL -> Rank.ALIAS_OF_CAPITALS_PLURAL;
      case TERM_FOLDED -> Rank.ALIAS_FOLDED;
      case TERM_SINGULAR -> Rank.ALIAS_SINGULAR;
      case TERM_NUMBERED -> Rank.ALIAS_NUMBERED;
      default -> throw new IllegalArgumentException(termRank + " is not a rank of a term");
    };
  }

  private static String aliasField(String termField) {
    return switch (termField) {
      case Schema.TERM -> Schema.ALIAS;
      case Schema.TERM_FOLDED -> Schema.ALIAS_FOLDED;
      default -> Schema.ALIAS_SINGULAR;
    };
  }

  private void add(List<NameLookup> found, Rank rank, String text, NameKey key) throws IOException {
    if (isKnown(key)) {
      found.add(lookup(rank, text, key));
    }
  }

  private static NameLookup lookup(Rank rank, String text, NameKey... keys) {
    return new NameLookup(rank, List.of(keys), CONSTANT, text);
  }

  private boolean isKnown(NameKey key) throws IOException {
    return !key.token().isEmpty() && lexicon.docFreq(key.field(), key.token()) > 0;
  }
}
