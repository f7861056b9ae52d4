package dev.gloss.search;

import dev.gloss.index.Lexicon;
import dev.gloss.index.Name;
import dev.gloss.index.Neighbour;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Remembers what a lexicon said while one query is planned: its readings ask the same of it several
 * times, and so does a text that repeats its words. For one thread.
 */
final class CachingLexicon implements Lexicon {
  private record Question(String method, String field, String token, int edits, int max) {
    // written out, because what a record brings is put together at its first use, in milliseconds

    @Override
    public boolean equals(Object other) {
      return other instanceof Question that
          && method.equals(that.method)
          && field.equals(that.field)
          && token.equals(that.token)
          && edits == that.edits
          && max == that.max;
    }

    @Override
    public int hashCode() {
      return 31 * (31 * (31 * method.hashCode() + field.hashCode()) + token.hashCode()) + edits;
    }
  }

  private interface Answer<T> {
    T get() throws IOException;
  }

  private final Lexicon in;
  private final Map<Question, Object> answers = new HashMap<>();

  CachingLexicon(Lexicon in) {
    this.in = in;
  }

  @SuppressWarnings("unchecked") // a question names its method, whose answers have one type
  private <T> T once(Question question, Answer<T> answer) throws IOException {
    Object known = answers.get(question);
    if (known == null) {
      known = answer.get();
      answers.put(question, known);
    }
    return (T) known;
  }

  @Override
  public int entries() throws IOException {
    return once(new Question("entries", "", "", 0, 0), in::entries);
  }

  @Override
  public int docFreq(String field, String token) throws IOException {
    return once(new Question("docFreq", field, token, 0, 0), () -> in.docFreq(field, token));
  }

  @Override
  public List<Neighbour> neighbours(String field, String word, int maxEdits, int max)
      throws IOException {
    return once(
        new Question("neighbours", field, word, maxEdits, max),
        () -> in.neighbours(field, word, maxEdits, max));
  }

  @Override
  public List<Neighbour> completions(String field, String prefix, int max) throws IOException {
    return once(
        new Question("completions", field, prefix, 0, max),
        () -> in.completions(field, prefix, max));
  }

  @Override
  public List<Name> names(String field, String key, int max) throws IOException {
    return once(new Question("names", field, key, 0, max), () -> in.names(field, key, max));
  }

  @Override
  public List<String> synonyms(String field, String stems, int max) throws IOException {
    return once(
        new Question("synonyms", field, stems, 0, max), () -> in.synonyms(field, stems, max));
  }
}
