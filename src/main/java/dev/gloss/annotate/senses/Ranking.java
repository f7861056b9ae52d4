package dev.gloss.annotate.senses;

import dev.gloss.annotate.names.Sense;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Senses in the order in which a context speaks for them. */
public final class Ranking {
  /** Evidence below which a text means none of the senses. */
  public static final double LEAST = 2.5;

  /**
   * What the first sense is ahead of the others before a word is read, by the log of its number.
   */
  private static final double PRIOR = 0.3;

  /** Words told. */
  private static final int TOLD = 5;

  /**
   * A sense with what speaks for it.
   *
   * @param sense the sense
   * @param evidence the sum of what the words say
   * @param score with the prior
   * @param words those that say most, as written, best first
   */
  public record Judged(Sense sense, double evidence, double score, List<String> words) {}

  private Ranking() {}

  /** The senses, best first; equal ones in their order. */
  public static List<Judged> of(Vocabulary vocabulary, List<Sense> senses, Context context)
      throws IOException {
    List<Judged> judged = new ArrayList<>();
    for (int i = 0; i < senses.size(); i++) {
      judged.add(judge(senses.get(i), i + 1, vocabulary.profile(senses.get(i)), context));
    }
    judged.sort(Comparator.comparingDouble(Judged::score).reversed());
    return judged;
  }

  private static Judged judge(Sense sense, int number, Profile profile, Context context) {
    record Said(String written, double evidence) {}

    List<Said> said = new ArrayList<>();
    double sum = 0;
    for (int i = 0; i < profile.size(); i++) {
      Context.Word word = context.word(profile.root(i));
      if (word != null) {
        double counted = profile.evidence(i) * word.weight();
        sum += counted;
        said.add(new Said(word.written(), counted));
      }
    }
    said.sort(Comparator.comparingDouble(Said::evidence).reversed().thenComparing(Said::written));
    List<String> words = said.stream().map(Said::written).distinct().limit(TOLD).toList();
    return new Judged(sense, sum, sum - PRIOR * Math.log(number), words);
  }
}
