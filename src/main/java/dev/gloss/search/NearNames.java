package dev.gloss.search;

import dev.gloss.analysis.Prose;
import dev.gloss.analysis.TermKeys;
import dev.gloss.analysis.Token;
import dev.gloss.index.Lexicon;
import dev.gloss.index.Name;
import dev.gloss.index.NameKeys;
import dev.gloss.index.Neighbour;
import dev.gloss.index.Schema;
import dev.gloss.search.Plan.NameKey;
import dev.gloss.search.Plan.NameLookup;
import dev.gloss.search.Plan.Slot;
import dev.gloss.search.ReadingBuilder.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Names that a whole text is but for its spelling: for spaces missing or too many, a few edits,
 * words misspelt or only begun.
 */
final class NearNames {
  /** Corrected names tried as a whole: all combinations up to so many. */
  private static final int MAX_COMBINATIONS = 32;

  /** Shortest joined expansion that is compared by edits. */
  private static final int SHORTEST_JOINED = 5;

  /** Shortest joined text that is taken for the beginning of an expansion. */
  private static final int SHORTEST_BEGUN = 7;

  /** Letters of the longest text in capitals that is surely an acronym. */
  private static final int LONGEST_SURE = 5;

  /** Words of the longest text compared with heads as a whole; longer ones are, word by word. */
  private static final int MOST_HEAD_WORDS = 2;

  /** Words of the shortest expansion that is known with one of them another, akin to it or not. */
  private static final int FEWEST_REMEMBERED = 3;

  /** Letters with which words that are akin begin at least; chosen by eye, as is the share. */
  private static final int AKIN = 5;

  /** Likewise, as a share of the shorter word. */
  private static final double AKIN_SHARE = 0.7;

  /** Expansions compared that have the same initials. */
  private static final int MOST_WITH_INITIALS = 32;

  private final Prose prose;
  private final Lexicon lexicon;
  private final Corrections corrections;
  private final ReadingBuilder builder;
  private final Beginnings beginnings;

  NearNames(Prose prose, Lexicon lexicon, ReadingBuilder builder, Beginnings beginnings) {
    this.prose = prose;
    this.lexicon = lexicon;
    this.corrections = new Corrections(prose, lexicon);
    this.builder = builder;
    this.beginnings = beginnings;
  }

  /**
   * The names, the likeliest reading first.
   *
   * @param typed the text as typed
   * @param joined the names of {@link #joined}
   * @param corrected the text with its unknown words corrected
   * @param split the same, with words rather split than corrected
   * @param commoner the corrected text with commoner words beside rare ones
   */
  List<NameLookup> of(
      String typed,
      List<NameLookup> joined,
      Respelling.Corrected corrected,
      Respelling.Corrected split,
      Text commoner)
      throws IOException {
    List<NameLookup> found = new ArrayList<>(joined);
    if (corrected.changed()) {
      addCombinations(found, corrected.text());
      if (!split.text().isSame(corrected.text())) {
        addCombinations(found, split.text());
      }
    }
    if (!commoner.isSame(corrected.text())) {
      addCombinations(found, commoner);
    }
    addBegun(found, commoner);
    if (corrected.unknown() && corrected.text().words().size() <= MOST_HEAD_WORDS) {
      addNearHeads(found, typed);
    }
    boolean several = corrected.text().words().size() > MOST_HEAD_WORDS;
    if ((corrected.unknown() || several) && found.isEmpty()) {
      addNearExpansions(found, typed);
    }
    if (found.isEmpty()) {
      addMisremembered(found, typed);
    }
    return List.copyOf(found);
  }

  /** The expansions that the text is but for its spaces. */
  List<NameLookup> joined(String text) throws IOException {
    List<NameLookup> found = new ArrayList<>();
    String joined = NameKeys.joined(prose, text);
    List<String> keys = new ArrayList<>(List.of(joined, joined + "s"));
    keys.addAll(TermKeys.singulars(joined));
    for (String key : keys) {
      if (lexicon.docFreq(Schema.EXPANSION_JOINED, key) > 0) {
        found.add(byEdits(Schema.EXPANSION_JOINED, key, 0, text));
      }
    }
    return found;
  }

  /**
   * Terms and aliases that a slip may have made of the text, if it is not rather that of a common
   * word: {@code modl} is model, not MIDL. One that is itself too short to be corrected is taken
   * for a longer one only where no other short one is as near: elsewhere it is as likely the slip
   * of that one, which nobody can tell.
   */
  private void addNearHeads(List<NameLookup> found, String typed) throws IOException {
    String key = TermKeys.folded(typed);
    int length = Math.min(key.length(), typed.length());
    int edits = Ranking.edits(length + 1);
    List<Neighbour> terms = nearest(Schema.TERM_FOLDED, key, edits);
    List<Neighbour> aliases = nearest(Schema.ALIAS_FOLDED, key, edits);
    boolean guess =
        Stream.concat(terms.stream(), aliases.stream())
            .anyMatch(near -> Ranking.edits(near.token().length()) == 0);
    if (Ranking.edits(length) > 0 || !guess) {
      addNearHeads(found, key, Schema.TERM_FOLDED, isAcronym(typed) ? acronyms(terms) : terms);
      addNearHeads(found, key, Schema.ALIAS_FOLDED, aliases);
    }
  }

  /** Whether a text is surely written as an acronym; a long one in capitals may be any word. */
  private static boolean isAcronym(String typed) {
    String text = typed.strip();
    boolean shouted = text.equals(text.toUpperCase(Locale.ROOT));
    return TermKeys.isAcronym(text) && !(shouted && text.length() > LONGEST_SURE);
  }

  private List<Neighbour> acronyms(List<Neighbour> heads) throws IOException {
    List<Neighbour> acronyms = new ArrayList<>();
    for (Neighbour head : heads) {
      if (Corrections.isAcronym(head.token(), lexicon)) {
        acronyms.add(head);
      }
    }
    return acronyms;
  }

  private void addNearHeads(
      List<NameLookup> found, String typed, String field, List<Neighbour> heads)
      throws IOException {
    List<Neighbour> words =
        heads.isEmpty()
            ? List.of()
            : nearest(Schema.WORDS, typed, Ranking.edits(typed.length() + 1));
    int added = 0;
    for (Neighbour near : heads) {
      if (added < Ranking.MAX_CORRECTIONS
          && near.distance() <= Ranking.edits(near.token().length())
          && !isRatherAnother(typed, near, words)) {
        found.add(byEdits(field, near.token(), Slip.cost(typed, near), near.token()));
        added++;
      }
    }
  }

  /** Whether a likelier slip has made the text of a much commoner word. */
  private boolean isRatherAnother(String typed, Neighbour head, List<Neighbour> words)
      throws IOException {
    int mentions = lexicon.docFreq(Schema.WORDS, head.token());
    return words.stream()
        .anyMatch(word ->
            Slip.cost(typed, word) < Slip.cost(typed, head)
                && word.docFreq() > Ranking.COMMONER_FACTOR * mentions);
  }

  private void addNearExpansions(List<NameLookup> found, String typed) throws IOException {
    String joined = NameKeys.joined(prose, typed);
    if (Math.min(joined.length(), typed.length()) >= SHORTEST_JOINED) {
      nearest(Schema.EXPANSION_JOINED, joined, Ranking.edits(joined.length())).stream()
          .limit(Ranking.MAX_CORRECTIONS)
          .forEach(near ->
              found.add(
                  byEdits(
                      Schema.EXPANSION_JOINED,
                      near.token(),
                      Slip.cost(joined, near),
                      near.token())));
    }
  }

  /**
   * Expansions of which one word is remembered as another with the same letter: <q>simple mail
   * transport protocol</q>. The acronym stays the same, as it does not where another thing is
   * meant. Of two words the one must be akin to the other: <q>data cleaner</q>.
   */
  private void addMisremembered(List<NameLookup> found, String typed) throws IOException {
    List<Token> words = prose.words(typed);
    if (words.size() < 2 || words.size() > Ranking.MAX_EXPANSION_WORDS) {
      return;
    }
    List<String> stems = stems(words);
    String initials = NameKeys.initials(prose, typed);
    for (Name name : lexicon.names(Schema.INITIALS, initials, MOST_WITH_INITIALS)) {
      String expansion = Objects.requireNonNullElse(name.expansion(), "");
      List<Token> its = prose.words(expansion);
      int other = onlyOther(stems, stems(its));
      if (other >= 0
          && mayBeMeant(typed, words.get(other))
          && (words.size() >= FEWEST_REMEMBERED || isAkin(words.get(other), its.get(other)))) {
        NameKey key = new NameKey(Schema.EXPANSION_JOINED, NameKeys.joined(prose, expansion));
        found.add(byOrder(List.of(key), found.size(), expansion));
      }
    }
  }

  private List<String> stems(List<Token> words) {
    return words.stream().map(word -> Words.stem(word.text(), prose)).toList();
  }

  /** The place of the only word that differs; -1 where none or more do. */
  private static int onlyOther(List<String> words, List<String> others) {
    int other = -1;
    for (int i = 0; i < words.size() && words.size() == others.size(); i++) {
      if (!words.get(i).equals(others.get(i))) {
        if (other >= 0) {
          return -1;
        }
        other = i;
      }
    }
    return other;
  }

  /** Whether two words have one root, as far as their letters tell. */
  private static boolean isAkin(Token one, Token other) {
    String word = one.text();
    int same = 0;
    int shorter = Math.min(word.length(), other.text().length());
    while (same < shorter && word.charAt(same) == other.text().charAt(same)) {
      same++;
    }
    return same >= AKIN && same >= AKIN_SHARE * shorter;
  }

  /** Whether a word may stand for another: an acronym beside its field does not. */
  private boolean mayBeMeant(String typed, Token word) throws IOException {
    boolean head = lexicon.docFreq(Schema.TERM_FOLDED, word.text()) > 0;
    return !TermKeys.isAcronym(typed.substring(word.start(), word.end()))
        && (!head || prose.isEverydayWord(word.text()));
  }

  private List<Neighbour> nearest(String field, String key, int edits) throws IOException {
    List<Neighbour> found = new ArrayList<>();
    boolean tooLong = key.length() > Limits.CORRECTED_LENGTH;
    for (int distance = 1; distance <= edits && found.isEmpty() && !tooLong; distance++) {
      for (Neighbour near : lexicon.neighbours(field, key, distance, Corrections.NEIGHBOURS_SEEN)) {
        if (near.distance() > 0 && corrections.isLikely(key, near)) {
          found.add(near);
        }
      }
    }
    return found;
  }

  /** Any combination of the words that the text may be read as. */
  private void addCombinations(List<NameLookup> found, Text text) throws IOException {
    List<List<String>> combinations = new ArrayList<>(List.of(List.of()));
    for (int i = 0; i < text.words().size(); i++) {
      List<List<String>> longer = new ArrayList<>();
      for (List<String> combination : combinations) {
        for (String word : text.at(i)) {
          if (longer.size() < MAX_COMBINATIONS) {
            List<String> next = new ArrayList<>(combination);
            next.add(word);
            longer.add(next);
          }
        }
      }
      combinations = longer;
    }
    NameLookups lookups = new NameLookups(prose, lexicon);
    List<NameLookup> names = new ArrayList<>();
    for (List<String> combination : combinations) {
      for (NameLookup name : lookups.inAnyOrder(String.join(" ", combination))) {
        names.add(byOrder(name.keys(), names.size(), name.name()));
      }
    }
    found.addAll(names);
  }

  /** Names whose words the words begin, and expansions that a single long word begins. */
  private void addBegun(List<NameLookup> found, Text text) throws IOException {
    List<NameLookup> names = new ArrayList<>();
    List<Slot> slots = builder.slots(text);
    for (Beginnings.WholeName name : beginnings.names(slots, text.words())) {
      names.add(byOrder(List.of(name.key()), found.size() + names.size(), name.token()));
    }
    String joined = NameKeys.joined(prose, text.text());
    if (text.words().size() == 1 && joined.length() >= SHORTEST_BEGUN) {
      for (Neighbour longer :
          lexicon.completions(Schema.EXPANSION_JOINED, joined, Ranking.MAX_CORRECTIONS)) {
        NameKey key = new NameKey(Schema.EXPANSION_JOINED, longer.token());
        names.add(byOrder(List.of(key), found.size() + names.size(), longer.token()));
      }
    }
    found.addAll(names.subList(0, Math.min(names.size(), Ranking.MAX_NAME_COMPLETIONS)));
  }

  /** A near name scores by how near it is. */
  private static NameLookup byEdits(String field, String key, float edits, String name) {
    float score = Ranking.HALF_SCORE / (1 + edits);
    return new NameLookup(Rank.NEAR_NAME, List.of(new NameKey(field, key)), score, name);
  }

  /** The likeliest readings come first, and score in this order. */
  private static NameLookup byOrder(List<NameKey> keys, int before, String name) {
    float score = Ranking.HALF_SCORE / (1.5f + before);
    return new NameLookup(Rank.NEAR_NAME, keys, score, name);
  }
}
