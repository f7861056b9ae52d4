package dev.gloss.search;

import dev.gloss.text.Field;
import dev.gloss.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * Query text to clauses. A splitter takes the sign and the field off each piece; Lucene's {@link
 * SimpleQueryParser}, with only phrase, slop, fuzzy and prefix switched on, reads the rest. Any
 * text has a reading: an unbalanced quote is read as if closed, a lone sign as nothing.
 */
final class QuerySyntax {
  /** What may stand before a colon. */
  static final List<Field> FIELDS =
      List.of(Field.TERM, Field.EXPANSION, Field.DEFINITION, Field.SECTION);

  /** The sign and so many digits that every longer number is beyond any limit too. */
  private static final int LONGEST_SLOP = 1 + 9;

  private final String text;
  private int at;

  private QuerySyntax(String text) {
    this.text = text;
  }

  static List<Clause> parse(String text) {
    return new QuerySyntax(text).clauses();
  }

  private List<Clause> clauses() {
    List<Clause> clauses = new ArrayList<>();
    skipSpace();
    while (at < text.length()) {
      Clause.Sign sign = sign();
      Field field = field();
      String body = body();
      Clause clause = clause(sign, field, body);
      if (clause != null) {
        clauses.add(clause);
      }
      skipSpace();
    }
    return clauses;
  }

  private void skipSpace() {
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private Clause.Sign sign() {
    char c = text.charAt(at);
    boolean signed = (c == '+' || c == '-') && at + 1 < text.length();
    if (!signed || isSpace(text.charAt(at + 1)) || text.charAt(at + 1) == c) {
      return Clause.Sign.MAY;
    }
    at++;
    return c == '+' ? Clause.Sign.MUST : Clause.Sign.MUST_NOT;
  }

  private @Nullable Field field() {
    int colon = text.indexOf(':', at);
    if (colon < 0 || colon + 1 >= text.length() || isSpace(text.charAt(colon + 1))) {
      return null;
    }
    Field field = named(text.substring(at, colon).toLowerCase(Locale.ROOT));
    if (field != null) {
      at = colon + 1;
    }
    return field;
  }

  /** The field that a clause may name so, or null. */
  static @Nullable Field named(String word) {
    Field field = Field.of(word);
    return field != null && FIELDS.contains(field) ? field : null;
  }

  /**
   * To the closing quote with a slop behind it, else to the next white space; a quote inside a word
   * parts it.
   */
  private String body() {
    int start = at;
    if (Text.QUOTES.indexOf(text.charAt(at)) >= 0) {
      int close = at + 1;
      while (close < text.length() && Text.QUOTES.indexOf(text.charAt(close)) < 0) {
        close++;
      }
      String phrase = text.substring(start + 1, Math.min(close, text.length()));
      at = Math.min(close + 1, text.length());
      return '"' + phrase.replace('\\', ' ') + '"' + slop();
    }
    while (at < text.length() && !isSpace(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at).replace('"', ' ');
  }

  private String slop() {
    int start = at;
    if (at < text.length() && text.charAt(at) == '~') {
      at++;
      while (at < text.length() && Character.isDigit(text.charAt(at))) {
        at++;
      }
    }
    // Lucene's parser reads a number beyond its own range as none at all
    return text.substring(start, Math.min(at, start + LONGEST_SLOP));
  }

  private static @Nullable Clause clause(Clause.Sign sign, @Nullable Field field, String body) {
    BodyParser parser = new BodyParser();
    parser.parse(body);
    Clause.Kind kind = parser.kind;
    String text = kind == null ? body : parser.text;
    if (text.isBlank()) {
      return null;
    }
    return new Clause(sign, field, kind == null ? Clause.Kind.WORDS : kind, text, parser.number);
  }

  /** Notes what Lucene's parser recognises instead of making a query of it. */
  private static final class BodyParser extends SimpleQueryParser {
    private Clause.@Nullable Kind kind;
    private String text = "";
    private int number = -1;

    BodyParser() {
      super(
          new KeywordAnalyzer(),
          java.util.Map.of("", 1f),
          PHRASE_OPERATOR | NEAR_OPERATOR | FUZZY_OPERATOR | PREFIX_OPERATOR);
    }

    private Query note(Clause.Kind noted, String body, int value) {
      kind = noted;
      text = body;
      number = value;
      return new MatchNoDocsQuery("noted as a clause");
    }

    @Override
    protected Query newDefaultQuery(String body) {
      return note(Clause.Kind.WORDS, body, -1);
    }

    @Override
    protected Query newFuzzyQuery(String body, int edits) {
      return note(Clause.Kind.FUZZY, body, edits);
    }

    @Override
    protected Query newPhraseQuery(String body, int slop) {
      return note(Clause.Kind.PHRASE, body, slop);
    }

    @Override
    protected Query newPrefixQuery(String body) {
      return note(Clause.Kind.PREFIX, body, -1);
    }
  }
}
