package dev.gloss.cluster;

import dev.gloss.cluster.Question.Kind;
import dev.gloss.index.Lexicon;
import dev.gloss.index.Name;
import dev.gloss.index.Neighbour;
import dev.gloss.index.Schema;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A lexicon that answers from memory. What it does not know it notes and guesses, so that planning
 * goes on and comes upon further questions: all of them are then asked at once. For one thread.
 */
final class NotingLexicon implements Lexicon {
  private final int entries;
  private final Map<Question, Object> known;
  private final Set<Question> unknown = new LinkedHashSet<>();

  /**
   * @param entries the number of entries
   * @param known the answers so far
   */
  NotingLexicon(int entries, Map<Question, Object> known) {
    this.entries = entries;
    this.known = known;
  }

  /** What was asked and guessed. */
  Set<Question> unknown() {
    return unknown;
  }

  @Override
  public int entries() {
    return entries;
  }

  /** A word is likelier known, else its neighbours would be asked for too; a whole name is not. */
  @Override
  public int docFreq(String field, String token) {
    boolean word = field.equals(Schema.WORDS) || field.equals(Schema.STEMS);
    Object answer = answer(new Question(Kind.DOC_FREQ, field, token, 0, 1));
    return answer == null ? (word ? 1 : 0) : (Integer) answer;
  }

  @Override
  public List<Neighbour> neighbours(String field, String word, int maxEdits, int max) {
    return list(new Question(Kind.NEIGHBOURS, field, word, maxEdits, max));
  }

  @Override
  public List<Neighbour> completions(String field, String prefix, int max) {
    return list(new Question(Kind.COMPLETIONS, field, prefix, 0, max));
  }

  @Override
  public List<String> synonyms(String field, String stems, int max) {
    return list(new Question(Kind.SYNONYMS, field, stems, 0, max));
  }

  @Override
  public List<Name> names(String field, String key, int max) {
    return list(new Question(Kind.NAMES, field, key, 0, max));
  }

  @SuppressWarnings("unchecked") // a question's kind tells the type of its answers
  private <T> List<T> list(Question question) {
    Object answer = question.max() > 0 ? answer(question) : null;
    return answer == null ? List.of() : (List<T>) answer;
  }

  private @Nullable Object answer(Question question) {
    if (question.kind() != Kind.NAMES && Layout.NEVER_ASKED.contains(question.field())) {
      throw new IllegalStateException("the lexicon lacks the field of " + question);
    }
    Object answer = known.get(question);
    if (answer == null) {
      unknown.add(question);
    }
    return answer;
  }
}
