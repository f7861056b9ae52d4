package dev.gloss.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a query text was understood to ask: everything that ranking needs, and nothing of the index
 * it was planned on. Made by {@link Planner} from the text, the options and a lexicon; {@link
 * PlanQuery} makes a Lucene query of it without asking anybody again, so the same plan scores the
 * same wherever it is sent.
 *
 * <p>A plain immutable value of strings, numbers and lists.
 *
 * @param text the query text
 * @param corrected the text as understood where spelling was corrected, else null
 * @param frame the words taken off around the thing asked for, else null
 * @param names whole-text look-ups that some entry answers
 * @param readings ways to read the text as words; empty when only the names answer
 * @param nameWords what all the words of a name may be, of which the text types the beginnings;
 *     null when it is not read so
 * @param corrections the words read as others
 * @param filters what every answer must, or must not, match
 * @param notes the steps taken, for {@code --explain}
 */
public record Plan(
    String text,
    @Nullable String corrected,
    @Nullable String frame,
    List<NameLookup> names,
    List<Reading> readings,
    @Nullable Path nameWords,
    List<Correction> corrections,
    List<Filter> filters,
    List<String> notes) {

  /** Copies the lists. */
  public Plan {
    names = List.copyOf(names);
    readings = List.copyOf(readings);
    corrections = List.copyOf(corrections);
    filters = List.copyOf(filters);
    notes = List.copyOf(notes);
  }

  /** A plan for all entries that hold a token in a field. */
  public static Plan ofToken(String field, String token) {
    FieldPhrase phrase = new FieldPhrase(field, List.of(token), 0);
    return ofFilters(List.of(new Filter(true, List.of(phrase), Rank.SECTION_LISTED)));
  }

  static Plan ofFilters(List<Filter> filters) {
    return new Plan("", null, null, List.of(), List.of(), null, List.of(), filters, List.of());
  }

  /** Whether some entry may answer: a name is known, or there are words or conditions to match. */
  public boolean asksForSomething() {
    return !names.isEmpty() || !readings.isEmpty() || !filters.isEmpty();
  }

  /**
   * A word that was read as another.
   *
   * @param typed the word as typed
   * @param read what it was read as, likeliest first
   */
  public record Correction(String typed, List<String> read) {
    /** Copies the list. */
    public Correction {
      read = List.copyOf(read);
    }
  }

  /**
   * A whole name looked up as one key.
   *
   * @param rank the rank of what it finds, by name of the constant
   * @param keys what an entry must hold, all of them
   * @param score the score within the rank
   * @param name the name as it was looked up, for the reason
   */
  public record NameLookup(String rank, List<NameKey> keys, float score, String name) {
    /**
     * Checks the rank and copies the list.
     *
     * @throws IllegalArgumentException if there is no such rank
     */
    public NameLookup {
      Rank.valueOf(rank);
      keys = List.copyOf(keys);
    }

    NameLookup(Rank rank, List<NameKey> keys, float score, String name) {
      this(rank.name(), keys, score, name);
    }

    Rank asRank() {
      return Rank.valueOf(rank);
    }

    /** The same behind so many others of its rank. */
    NameLookup after(float others) {
      return new NameLookup(rank, keys, score / (1 + others), name);
    }

    /** The same with another rank. */
    NameLookup as(Rank other) {
      return new NameLookup(other, keys, score, name);
    }
  }

  /**
   * A token of a field.
   *
   * @param field the field
   * @param token the token
   */
  public record NameKey(String field, String token) {
    /** By hand, as {@link #hashCode()}: a record's own costs a new process milliseconds to link. */
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof NameKey that && field.equals(that.field) && token.equals(that.token);
    }

    @Override
    public int hashCode() {
      return 31 * field.hashCode() + token.hashCode();
    }
  }

  /**
   * A way to read the text as words.
   *
   * @param near whether words were corrected, split, joined or completed for it
   * @param paths the words in order, the typed path first, then those with synonyms
   * @param slop the slop of the typed path: 0, or what the quoted phrase asks for
   * @param sloppy the slop of a second, looser try; 0 for none
   * @param units the words one by one; empty when only the phrase counts
   * @param wanted what entries that hold only some of the units must bring
   */
  public record Reading(
      boolean near, List<Path> paths, int slop, int sloppy, List<Unit> units, Wanted wanted) {
    /** Copies the lists. */
    public Reading {
      paths = List.copyOf(paths);
      units = List.copyOf(units);
    }

    /** The same where conditions see to it that all units match. */
    Reading withoutFloor() {
      return new Reading(near, paths, slop, sloppy, units, wanted.withoutFloor());
    }
  }

  /**
   * What an entry's matching units must bring.
   *
   * @param minimum the weight that they must add up to where not all match; 0 when only all will do
   * @param floor what their scores must add up to even where all match: in a text much longer than
   *     others stray words score little
   * @param floorInLong the same in one longer than {@code Ranking.LONG_ENTRY} words, whatever the
   *     length of others
   * @param evidence by number of telling units matched, what their scores must add up to where they
   *     weigh less than the minimum: below it, entries that hold so many would be found by chance;
   *     empty when that will not do
   */
  public record Wanted(double minimum, double floor, double floorInLong, List<Double> evidence) {
    /** Copies the list. */
    public Wanted {
      evidence = List.copyOf(evidence);
    }

    /** The same where conditions see to it that all match. */
    Wanted withoutFloor() {
      return new Wanted(minimum, 0, 0, evidence);
    }
  }

  /**
   * Words in order.
   *
   * @param slots the words, each with its alternatives
   * @param synonym whether some stand for an acronym, expansion or synonym of what was typed
   */
  public record Path(List<Slot> slots, boolean synonym) {
    /** Copies the list. */
    public Path {
      slots = List.copyOf(slots);
    }
  }

  /**
   * A place in a phrase.
   *
   * @param offset its position relative to the first
   * @param words the words that may stand there, as written
   * @param stems their stems
   */
  public record Slot(int offset, List<String> words, List<String> stems) {
    /** Copies the lists. */
    public Slot {
      words = List.copyOf(words);
      stems = List.copyOf(stems);
    }

    /** Places in a row, each for one stem. */
    static List<Slot> of(List<String> row) {
      List<Slot> slots = new ArrayList<>();
      for (String stem : row) {
        slots.add(new Slot(slots.size(), List.of(), List.of(stem)));
      }
      return slots;
    }
  }

  /**
   * A word of the query by itself.
   *
   * @param typed the word as typed
   * @param stems the stems that match it, the typed one or its corrections
   * @param synonyms phrases of stems that stand for it
   * @param everyday likewise from the thesaurus: what the word may mean in other words
   * @param heads keys of the entries that it names, where the text is short enough to be about them
   * @param headCertain whether those entries answer by that alone
   * @param weight its information
   * @param gain what matching it adds to an entry's coverage: the weight, less when corrected
   * @param needed whether an entry with all words must hold it; not so for stop words
   */
  public record Unit(
      String typed,
      List<String> stems,
      List<List<String>> synonyms,
      List<List<String>> everyday,
      List<NameKey> heads,
      boolean headCertain,
      double weight,
      double gain,
      boolean needed) {
    /** Copies the lists. */
    public Unit {
      stems = List.copyOf(stems);
      synonyms = copied(synonyms);
      everyday = copied(everyday);
      heads = List.copyOf(heads);
    }

    private static List<List<String>> copied(List<List<String>> phrases) {
      return phrases.stream().map(List::copyOf).toList();
    }

    /** The same word, naming what it names at another place too. */
    Unit alsoNaming(Unit other) {
      List<NameKey> all = Stream.concat(heads.stream(), other.heads.stream()).distinct().toList();
      boolean certain = headCertain || other.headCertain;
      return new Unit(typed, stems, synonyms, everyday, all, certain, weight, gain, needed);
    }
  }

  /**
   * A condition on every answer.
   *
   * @param must true when it must match, false when it must not
   * @param any alternatives of which one has to match, each a phrase in a field
   * @param rank the rank of an answer when there is nothing but filters
   */
  public record Filter(boolean must, List<FieldPhrase> any, String rank) {
    /**
     * Checks the rank and copies the list.
     *
     * @throws IllegalArgumentException if there is no such rank
     */
    public Filter {
      Rank.valueOf(rank);
      any = List.copyOf(any);
    }

    Filter(boolean must, List<FieldPhrase> any, Rank rank) {
      this(must, any, rank.name());
    }

    Rank asRank() {
      return Rank.valueOf(rank);
    }
  }

  /**
   * A phrase in one field; a single token is a word or a key.
   *
   * @param field the field
   * @param tokens its tokens in order
   * @param slop how far they may stand apart
   */
  public record FieldPhrase(String field, List<String> tokens, int slop) {
    /** Copies the list. */
    public FieldPhrase {
      tokens = List.copyOf(tokens);
    }
  }
}
