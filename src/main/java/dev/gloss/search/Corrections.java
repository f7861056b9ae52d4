package dev.gloss.search;

import dev.gloss.analysis.Prose;
import dev.gloss.analysis.TermKeys;
import dev.gloss.index.Lexicon;
import dev.gloss.index.Neighbour;
import dev.gloss.index.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a word may have been meant to be. The edit budget depends on the length and on what the
 * candidate is: short heads are never corrected, since in a large glossary every three letters have
 * dozens of neighbours.
 */
final class Corrections {
  /** Neighbours of a word or name that are looked at: short ones have dozens. */
  static final int NEIGHBOURS_SEEN = 64;

  /** Shortest part of a split word. */
  private static final int SHORTEST_PART = 3;

  private static final Pattern CODE = Pattern.compile("\\D{1,2}\\d+|\\d+\\D{1,2}");

  private static final Pattern NO_DIGITS = Pattern.compile("\\D+");

  /** Shortest clipped word that is completed. */
  static final int SHORTEST_CLIPPED = 3;

  /** A word up to this length is likelier clipped than misspelt, if it begins a known one. */
  private static final int LIKELY_CLIPPED = 5;

  /** Shortest word that may be spelt as it sounds. */
  private static final int SHORTEST_SOUNDING = 5;

  /** Up to this length two edits leave little of a word. */
  private static final int LONGEST_SHORT = 8;

  private final Prose prose;
  private final Lexicon lexicon;

  Corrections(Prose prose, Lexicon lexicon) {
    this.prose = prose;
    this.lexicon = lexicon;
  }

  /**
   * The known words that an unknown one may be, likeliest first: those one edit away, else two, and
   * those that it begins. One that everybody uses is none of them.
   *
   * @param alone whether the word is the whole text
   */
  List<String> ofWord(Word typed, boolean alone) throws IOException {
    String word = typed.text();
    if (prose.isEverydayWord(word)) {
      return List.of();
    }
    Set<String> completions = new LinkedHashSet<>(completions(word, alone));
    completions.addAll(completions(typed.stem(), alone));
    if (word.endsWith("s")) {
      String singular = word.substring(0, word.length() - 1);
      completions.addAll(completions(singular, alone)); // "nets", "networks"
    }
    Set<String> found = new LinkedHashSet<>();
    if (word.length() <= LIKELY_CLIPPED) {
      found.addAll(completions);
    }
    found.addAll(alone ? likeliestSlips(typed) : slips(typed));
    found.addAll(completions);
    return List.copyOf(found);
  }

  /** The known words that an unknown one may be a slip of; one that everybody uses is none. */
  List<String> slips(Word typed) throws IOException {
    return prose.isEverydayWord(typed.text())
        ? List.of()
        : neighbours(typed.text(), Ranking.edits(typed.typedLength()));
  }

  /**
   * The slips of a word that stands alone, but for those of words much rarer than one that is no
   * less likely: nothing beside it tells which is meant.
   */
  private List<String> likeliestSlips(Word typed) throws IOException {
    String word = typed.text();
    List<Neighbour> near = near(word, Ranking.edits(typed.typedLength()));
    List<String> found = new ArrayList<>();
    for (Neighbour slip : near) {
      boolean another =
          near.stream()
              .anyMatch(other ->
                  Slip.cost(word, other) <= Slip.cost(word, slip)
                      && other.docFreq() > Ranking.COMMONER_FACTOR * slip.docFreq());
      if (!another) {
        found.add(slip.token());
      }
    }
    return found;
  }

  /** Heads that an unknown acronym may be. */
  List<String> headsNear(Word word) throws IOException {
    List<String> heads = new ArrayList<>();
    for (String near : neighbours(word.text(), Ranking.edits(word.typedLength()))) {
      if (isAcronym(near, lexicon)) {
        heads.add(near);
      }
    }
    return heads;
  }

  /** Heads that an unknown name with capitals inside may be: EfficentNet, but iCloud no cloud. */
  List<String> termsNear(Word word) throws IOException {
    List<String> terms = new ArrayList<>();
    for (String near : neighbours(word.text(), Ranking.edits(word.typedLength()))) {
      if (lexicon.docFreq(Schema.TERM_FOLDED, near) > 0) {
        terms.add(near);
      }
    }
    return terms;
  }

  /** Whether a head is an acronym: who types REML in capitals does not mean what is real. */
  static boolean isAcronym(String head, Lexicon lexicon) throws IOException {
    return lexicon.docFreq(Schema.TERM_FOLDED, head) > 0
        && lexicon.names(Schema.TERM_FOLDED, head, Ranking.MAX_SENSES).stream()
            .anyMatch(name -> TermKeys.isAcronym(name.term()));
  }

  /**
   * Words one edit from a known one, so much commoner that it may be a slip: of the glossary, or of
   * the reader, whose <q>diks</q> is known only as it has the stem of some name.
   */
  List<String> commonerNeighbours(Word word) throws IOException {
    List<String> found = new ArrayList<>();
    if (prose.isEverydayWord(word.text())) {
      return found;
    }
    int edits = Math.min(1, Ranking.edits(word.typedLength()));
    int factor = docFreq(word.text()) > 0 ? Ranking.COMMONER_FACTOR : 1;
    if (word.docFreq() <= Ranking.RARE && word.text().length() <= Limits.CORRECTED_LENGTH) {
      for (String near : neighbours(word.text(), edits)) {
        int docFreq = lexicon.docFreq(Schema.WORDS, near);
        boolean form = Words.stem(near, prose).equals(word.stem());
        if (!form && docFreq >= factor * Math.max(1, word.docFreq())) {
          found.add(near);
        }
      }
    }
    return found;
  }

  /** Known words within an edit distance, the likeliest first: none at two while one is at one. */
  List<String> neighbours(String word, int edits) throws IOException {
    return near(word, edits).stream().map(Neighbour::token).toList();
  }

  private List<Neighbour> near(String word, int edits) throws IOException {
    List<Neighbour> found = sounding(word);
    for (int distance = 1; distance <= edits && found.isEmpty(); distance++) {
      for (Neighbour near : lexicon.neighbours(Schema.WORDS, word, distance, NEIGHBOURS_SEEN)) {
        if (isAllowed(word, near)) {
          found.add(near);
        }
      }
    }
    if (edits > 1 && isOneSlip(found)) {
      addMuchCommoner(found, word);
    }
    found.sort((a, b) -> Slip.compare(word, a, b));
    return found.subList(0, Math.min(Ranking.MAX_CORRECTIONS, found.size()));
  }

  private static boolean isOneSlip(List<Neighbour> near) {
    return near.stream().anyMatch(word -> word.distance() == 1);
  }

  /** Glossaries hold slips too: <q>asyncronus</q> is asynchronous rather than asyncronous. */
  private void addMuchCommoner(List<Neighbour> found, String word) throws IOException {
    int most = found.stream().mapToInt(Neighbour::docFreq).max().orElse(0);
    if (most <= Ranking.RARE) {
      for (Neighbour near : lexicon.neighbours(Schema.WORDS, word, 2, NEIGHBOURS_SEEN)) {
        if (near.docFreq() > Ranking.COMMONER_FACTOR * most && isAllowed(word, near)) {
          found.add(near);
        }
      }
    }
  }

  /** Known words that are spelt as they sound, <q>grafics</q>: one slip, if not one letter. */
  private List<Neighbour> sounding(String word) throws IOException {
    List<Neighbour> found = new ArrayList<>();
    for (String spelling : List.of(word.replace("f", "ph"), word.replace("ph", "f"))) {
      int docFreq = spelling.equals(word) ? 0 : docFreq(spelling);
      if (docFreq > 0 && word.length() >= SHORTEST_SOUNDING) {
        found.add(new Neighbour(spelling, 1, docFreq));
      }
    }
    return found;
  }

  private boolean isAllowed(String word, Neighbour near) throws IOException {
    int length = near.token().length();
    return near.distance() > 0 && near.distance() <= Ranking.edits(length) && isLikely(word, near);
  }

  /**
   * Whether a slip is likely to have made the one of the other: another number is another thing,
   * two slips hardly ever change the first letter of a short word as well, and what chance explains
   * is no slip.
   */
  boolean isLikely(String word, Neighbour near) throws IOException {
    boolean sameStart =
        near.distance() < 2
            || near.token().length() > LONGEST_SHORT
            || near.token().charAt(0) == word.charAt(0);
    String digits = digits(word);
    return sameStart
        && digits.equals(digits(near.token()))
        && (digits.isEmpty() || !isCode(word))
        && !isChance(word, near);
  }

  /**
   * Whether an acronym is near by chance: in a large glossary any four letters are another acronym
   * but for one, and hardly anybody mistypes the first.
   */
  private boolean isChance(String word, Neighbour near) throws IOException {
    boolean first = word.length() <= Ranking.CHANCE_LENGTH + 1 && Slip.isOfFirstLetter(word, near);
    boolean exchange =
        word.length() == Ranking.CHANCE_LENGTH
            && Slip.isExchange(word, near)
            && isOneOfMany(near.token());
    return (first || exchange) && isAcronym(near.token(), lexicon);
  }

  /** Whether a head tells nothing: the glossary is large, and little of it speaks of the head. */
  private boolean isOneOfMany(String head) throws IOException {
    int entries = lexicon.entries();
    return entries >= Ranking.CROWDED && docFreq(head) <= Ranking.MENTIONED * entries;
  }

  /** Whether a word is a letter or two and a number: another letter is another thing. */
  private static boolean isCode(String word) {
    return CODE.matcher(word).matches();
  }

  private static String digits(String word) {
    return NO_DIGITS.matcher(word).replaceAll(" ").strip();
  }

  /**
   * The known words that a clipped one stands for: as an abbreviation ({@code mgmt}), then as their
   * beginning ({@code conv}), the most frequent first.
   *
   * @param alone whether the word is the whole text: three letters are then an acronym, unless they
   *     begin a head that is none
   */
  List<String> completions(String word, boolean alone) throws IOException {
    List<String> found = new ArrayList<>();
    if (word.length() < SHORTEST_CLIPPED || word.chars().allMatch(Character::isDigit)) {
      return found;
    }
    for (String full : prose.abbreviated(word)) {
      if (docFreq(full) > 0) {
        found.add(full);
      }
    }
    boolean any = !alone || word.length() > SHORTEST_CLIPPED;
    for (Neighbour longer : lexicon.completions(Schema.WORDS, word, Ranking.MAX_COMPLETIONS)) {
      String token = longer.token();
      if (!token.equals(word) && (any || isWord(token))) {
        found.add(token);
      }
    }
    return found;
  }

  /** Whether a token is a head that is no acronym: nobody cuts those off. */
  private boolean isWord(String token) throws IOException {
    return lexicon.docFreq(Schema.TERM_FOLDED, token) > 0 && !isAcronym(token, lexicon);
  }

  /**
   * The two known words that a word may be made of, the split whose rarer half is commonest; empty
   * when there is none.
   */
  List<String> split(String word) throws IOException {
    List<String> best = List.of();
    int bestFreq = 0;
    for (int i = 1; i < word.length() && !prose.isEverydayWord(word); i++) {
      if (mayPart(word, i)) {
        String first = word.substring(0, i);
        String second = word.substring(i);
        int freq = Math.min(docFreq(first), docFreq(second));
        if (freq > bestFreq) {
          bestFreq = freq;
          best = List.of(first, second);
        }
      }
    }
    return best;
  }

  /** Between two parts that are long enough, or between a number and its unit: {@code 8bit}. */
  private static boolean mayPart(String word, int at) {
    boolean unit = Character.isDigit(word.charAt(at - 1)) && Character.isLetter(word.charAt(at));
    boolean halves = at >= SHORTEST_PART && at <= word.length() - SHORTEST_PART;
    return unit || (halves && !Character.isLowSurrogate(word.charAt(at)));
  }

  private int docFreq(String word) throws IOException {
    return lexicon.docFreq(Schema.WORDS, word);
  }
}
