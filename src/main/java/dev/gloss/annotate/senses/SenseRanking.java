package dev.gloss.annotate.senses;

import dev.gloss.annotate.names.Sense;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Senses in the order in which a context speaks for them. */
public final class SenseRanking {
  /** Evidence below which a text means none of the senses. */
  private static final double LEAST = 3.1;

  /** Telling words around, with fewer of which less evidence is wanted: a title holds little. */
  private static final double USUAL_WORDS = 8;

  /** The least share of it that is wanted. */
  private static final double LEAST_SHARE = 0.4;

  /**
   * What the company counts for whether a sense is meant at all. It decides between senses, but
   * lifts them all: whatever AP is, SVM may stand beside it.
   */
  private static final double COMPANY = 0.6;

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
   * @param evidence what speaks for its being meant
   * @param fits whether that is enough
   * @param score what ranks it among the senses
   */
  public record Judged(Sense sense, double evidence, boolean fits, double score) {}

  private SenseRanking() {}

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
    double sum = 0;
    double company = 0;
    for (int i = 0; i < profile.size(); i++) {
      double own = said(profile, i, context.word(profile.stem(i)));
      double its = said(profile, i, context.company(profile.stem(i)));
      sum += own;
      company += Math.max(0, its - own);
    }
    double evidence = sum + COMPANY * company;
    double score = sum + company - PRIOR * Math.log(number);
    return new Judged(sense, evidence, evidence >= least(context), score);
  }

  /** What a word with a stem of the profile says for the sense. */
  private static double said(Profile profile, int stem, Context.@Nullable Word word) {
    return word == null ? 0 : profile.evidence(stem) * word.weight();
  }

  /** The words of a context that say most for a sense, as written, best first. */
  public static List<String> words(Vocabulary vocabulary, Sense sense, Context context)
      throws IOException {
    record Said(String written, double evidence) {}

    List<Said> said = new ArrayList<>();
    Profile profile = vocabulary.profile(sense);
    for (int i = 0; i < profile.size(); i++) {
      Context.Word word = context.word(profile.stem(i));
      Context.Word name = context.company(profile.stem(i));
      double own = said(profile, i, word);
      double its = said(profile, i, name);
      if (name != null && its > own) {
        said.add(new Said(name.written(), its));
      } else if (word != null) {
        said.add(new Said(word.written(), own));
      }
    }
    said.sort(Comparator.comparingDouble(Said::evidence).reversed().thenComparing(Said::written));
    return said.stream().map(Said::written).distinct().limit(TOLD).toList();
  }

  private static double least(Context context) {
    return LEAST * Math.clamp(context.telling() / USUAL_WORDS, LEAST_SHARE, 1);
  }
}
