package dev.gloss.search;

import dev.gloss.analysis.Prose;
import dev.gloss.analysis.TermKeys;
import dev.gloss.analysis.Token;
import dev.gloss.index.Lexicon;
import dev.gloss.index.Name;
import dev.gloss.index.Neighbour;
import dev.gloss.index.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Terms for a prefix: those that begin with it, its signs before others, then those of which
 * another name or the expansion does, then those with a word that does; within each the most
 * mentioned first. Looks only at the tokens with the prefix, and of other names at the shortest.
 */
final class Completions {
  /** Tokens with the prefix that are weighed against each other. */
  private static final int SEEN = 500;

  /** Those of aliases, and of expansions, whose entries are weighed against each other. */
  private static final int WEIGHED = 64;

  private final Prose prose;
  private final Lexicon lexicon;
  private final int limit;
  private final Map<String, Suggestion> found = new LinkedHashMap<>();

  Completions(Prose prose, Lexicon lexicon, int limit) {
    this.prose = prose;
    this.lexicon = lexicon;
    this.limit = limit;
  }

  List<Suggestion> of(String prefix) throws IOException {
    String key = TermKeys.folded(prefix);
    if (key.isEmpty()) {
      return List.of();
    }
    addLiteral(prefix.stripLeading(), key);
    add(Schema.TERM_FOLDED, key, "begins with it");
    addOtherNames(key);
    List<Token> words = prose.words(prefix);
    if (words.size() == 1) {
      add(Schema.EXPANSION, words.get(0).text(), "a word of its expansion begins with it");
      add(Schema.NAME, words.get(0).text(), "a word of its name begins with it");
    }
    return found.values().stream().limit(limit).toList();
  }

  /** Names that begin as typed, sign for sign: <q>k-</q> asks for k-means before KDD. */
  private void addLiteral(String prefix, String key) throws IOException {
    if (!key.equals(prefix.toLowerCase(Locale.ROOT))) {
      for (String form :
          List.of(prefix, prefix.toUpperCase(Locale.ROOT), prefix.toLowerCase(Locale.ROOT))) {
        add(Schema.TERM, form, "begins with it");
      }
    }
  }

  /** An entry of which an alias or the expansion begins with the prefix. */
  private record OtherName(Neighbour weighed, Suggestion suggestion) {}

  /** What is typed as a whole comes first, else the entry that others mention most. */
  private void addOtherNames(String prefix) throws IOException {
    List<OtherName> names = new ArrayList<>();
    for (String field : List.of(Schema.ALIAS_FOLDED, Schema.EXPANSION_JOINED)) {
      for (Neighbour token : shortest(field, prefix)) {
        for (Name name : lexicon.names(field, token.token(), limit)) {
          Neighbour weighed = weighed(token.token(), mentions(name.term()), prefix);
          names.add(new OtherName(weighed, otherName(field, token.token(), name)));
        }
      }
    }
    names.sort((a, b) -> mostMentionedFirst(a.weighed(), b.weighed()));
    names.forEach(name -> found.putIfAbsent(name.suggestion().term(), name.suggestion()));
  }

  /** The number of entries with a term, or with the rarest of its words. */
  private int mentions(String term) throws IOException {
    List<Token> words = prose.words(term);
    int fewest = words.isEmpty() ? 0 : Integer.MAX_VALUE;
    for (Token word : words) {
      fewest = Math.min(fewest, lexicon.docFreq(Schema.WORDS, word.text()));
    }
    return fewest;
  }

  /**
   * The first of the tokens, each of which costs the reading of an entry; none where enough is
   * found.
   */
  private List<Neighbour> shortest(String field, String prefix) throws IOException {
    return found.size() >= limit
        ? List.of()
        : lexicon.completions(field, prefix, SEEN).stream()
            .sorted(
                Comparator.comparingInt((Neighbour token) -> token.token().length())
                    .thenComparing(Neighbour::token))
            .limit(WEIGHED)
            .toList();
  }

  private static Suggestion otherName(String field, String token, Name name) {
    String why =
        field.equals(Schema.ALIAS_FOLDED)
            ? name.aliases().stream()
                .filter(alias -> TermKeys.folded(alias).equals(token))
                .findFirst()
                .map(alias -> "another name begins with it: " + alias)
                .orElse("another name begins with it")
            : "its expansion begins with it: " + name.expansion();
    return new Suggestion(name.term(), name.term(), why);
  }

  private void add(String field, String prefix, String why) throws IOException {
    if (found.size() >= limit) {
      return;
    }
    for (Neighbour token : wholeThenByMentions(prefix, lexicon.completions(field, prefix, SEEN))) {
      for (Name name : lexicon.names(field, token.token(), limit)) {
        String reason = why + completed(field, name);
        found.putIfAbsent(name.term(), new Suggestion(name.term(), name.term(), reason));
      }
      if (found.size() >= limit) {
        return;
      }
    }
  }

  /** The expansion, of which a word begins with the prefix. */
  private static String completed(String field, Name name) {
    return field.equals(Schema.EXPANSION) ? ": " + name.expansion() : "";
  }

  /** What is typed as a whole comes first: APE is mentioned more than AP. */
  private List<Neighbour> wholeThenByMentions(String prefix, List<Neighbour> tokens)
      throws IOException {
    List<Neighbour> weighed = new ArrayList<>(tokens.size());
    for (Neighbour token : tokens) {
      int mentions = Math.max(token.docFreq(), lexicon.docFreq(Schema.WORDS, token.token()));
      weighed.add(weighed(token.token(), mentions, prefix));
    }
    weighed.sort(Completions::mostMentionedFirst);
    return weighed;
  }

  private static Neighbour weighed(String token, int mentions, String prefix) {
    return new Neighbour(token, 0, token.equals(prefix) ? Integer.MAX_VALUE : mentions);
  }

  private static int mostMentionedFirst(Neighbour a, Neighbour b) {
    if (a.docFreq() != b.docFreq()) {
      return Integer.compare(b.docFreq(), a.docFreq());
    }
    int shorter = Integer.compare(a.token().length(), b.token().length());
    return shorter == 0 ? a.token().compareTo(b.token()) : shorter;
  }
}
