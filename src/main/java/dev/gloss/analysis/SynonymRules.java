package dev.gloss.analysis;

import dev.gloss.text.Text;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.synonym.SolrSynonymParser;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.util.CharsRef;

/**
 * Reads a glossary's synonyms in Solr's syntax, with Lucene's parser: {@code net, network} stand
 * for each other, {@code nn => neural network} only one way, {@code #} begins a comment.
 */
public final class SynonymRules {
  /**
   * One direction of a rule.
   *
   * @param phrase what is typed, words folded and separated by blanks
   * @param alternative what stands for it, likewise
   */
  public record Rule(String phrase, String alternative) {}

  private static final String ARROW = "=>";

  /** What Lucene's parser says of a name of which the analysis leaves nothing. */
  private static final Pattern NO_WORD =
      Pattern.compile("term: (.*) was completely eliminated by analyzer", Pattern.DOTALL);

  private SynonymRules() {}

  /**
   * Every direction of every rule of a text.
   *
   * @throws ParseException if a rule cannot be read; the message quotes the text and says what is
   *     wrong with it, the offset is the line's number from 1
   */
  public static List<Rule> parse(String text, Prose prose) throws ParseException {
    Notes notes = new Notes(prose);
    try {
      notes.parse(new StringReader(text));
    } catch (ParseException e) {
      Throwable cause = e.getCause();
      String detail =
          cause == null ? String.valueOf(e.getMessage()) : String.valueOf(cause.getMessage());
      String found = Text.quote(text) + " (" + wrong(text, detail) + ")";
      throw new ParseException(found, e.getErrorOffset());
    } catch (IOException e) {
      throw new UncheckedIOException("reading a string", e);
    }
    return List.copyOf(notes.rules);
  }

  /** What is wrong with a line, in our words where Lucene's are about its own parts. */
  private static String wrong(String line, String detail) {
    Matcher none = NO_WORD.matcher(detail);
    if (!none.matches()) {
      return Text.quote(detail);
    }
    if (!none.group(1).isBlank()) {
      return Text.quote(none.group(1)) + " holds no word";
    }
    int arrow = line.indexOf(ARROW);
    if (arrow >= 0 && line.substring(0, arrow).isBlank()) {
      return "nothing before =>";
    }
    boolean open = arrow >= 0 && line.substring(arrow + ARROW.length()).isBlank();
    return open ? "nothing after =>" : "nothing between commas";
  }

  /** Notes the rules that Lucene's parser reads instead of building a map of them. */
  private static final class Notes extends SolrSynonymParser {
    private final List<Rule> rules = new ArrayList<>();

    Notes(Prose prose) {
      super(true, true, prose.words());
    }

    @Override
    public void add(CharsRef input, CharsRef output, boolean includeOrig) {
      if (!input.equals(output)) {
        rules.add(new Rule(words(input), words(output)));
      }
    }

    private static String words(CharsRef text) {
      return text.toString().replace(SynonymMap.WORD_SEPARATOR, ' ');
    }
  }
}
