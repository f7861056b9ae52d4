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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Terms for a prefix: those that begin with it, its signs before others, then those whose expansion
 * does, then those with a word that does; within each the most mentioned first. Looks only at the
 * tokens with the prefix.
 */
final class Completions {
  /** Tokens with the prefix that are weighed against each other. */
  private static final int SEEN = 500;

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
    add(Schema.ALIAS_FOLDED, key, "another name begins with it");
    add(Schema.EXPANSION_JOINED, key, "its expansion begins with it");
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

  private void add(String field, String prefix, String why) throws IOException {
    if (found.size() >= limit) {
      return;
    }
    for (Neighbour token : wholeThenByMentions(prefix, lexicon.completions(field, prefix, SEEN))) {
      for (Name name : lexicon.names(field, token.token(), limit)) {
        String reason = why + completed(field, token.token(), name);
        found.putIfAbsent(name.term(), new Suggestion(name.term(), name.term(), reason));
      }
      if (found.size() >= limit) {
        return;
      }
    }
  }

  /** What begins with the prefix, where that is not to be seen in the term. */
  private static String completed(String field, String token, Name name) {
    boolean expansion = field.equals(Schema.EXPANSION_JOINED) || field.equals(Schema.EXPANSION);
    if (expansion && name.expansion() != null) {
      return ": " + name.expansion();
    }
    return field.equals(Schema.ALIAS_FOLDED) ? ": " + token : "";
  }

  /** What is typed as a whole comes first: APE is mentioned more than AP. */
  private List<Neighbour> wholeThenByMentions(String prefix, List<Neighbour> tokens)
      throws IOException {
    List<Neighbour> weighed = new ArrayList<>(tokens.size());
    for (Neighbour token : tokens) {
      int mentions =
          token.token().equals(prefix)
              ? Integer.MAX_VALUE
              : Math.max(token.docFreq(), lexicon.docFreq(Schema.WORDS, token.token()));
      weighed.add(new Neighbour(token.token(), 0, mentions));
    }
    weighed.sort(Completions::mostMentionedFirst);
    return weighed;
  }

  private static int mostMentionedFirst(Neighbour a, Neighbour b) {
    if (a.docFreq() != b.docFreq()) {
      return Integer.compare(b.docFreq(), a.docFreq());
    }
    int shorter = Integer.compare(a.token().length(), b.token().length());
    return shorter == 0 ? a.token().compareTo(b.token()) : shorter;
  }
}
