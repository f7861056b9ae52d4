package dev.gloss.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuerySyntaxTest {

  /** Clauses as {@code sign field:KIND(text)number}. */
  private static String parsed(String text) {
    return QuerySyntax.parse(text).stream()
        .map(QuerySyntaxTest::written)
        .collect(Collectors.joining(" "));
  }

  private static String written(Clause clause) {
    String sign =
        switch (clause.sign()) {
          case MAY -> "";
          case MUST -> "+";
          case MUST_NOT -> "-";
        };
    String field = clause.field() == null ? "" : clause.field().word() + ":";
    String number = clause.number() < 0 ? "" : Integer.toString(clause.number());
    String kind =
        clause.kind() == Clause.Kind.WORDS ? "" : clause.kind().name().toLowerCase(Locale.ROOT);
    return sign + field + kind + "<" + clause.text().strip() + ">" + number;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "vanishing gradient|<vanishing> <gradient>",
        "\"vanishing gradient\"|phrase<vanishing gradient>0",
        "\u201Cvanishing gradient\u201D|phrase<vanishing gradient>0",
        "\"a b\"~2|phrase<a b>2",
        "\"a b\"~2 c|phrase<a b>2 <c>",
        "\"a b\"~|phrase<a b>0",
        "\"a b|phrase<a b>0",
        "\"|<\"\">",
        "\"\"|<\"\">",
        "a \"b c|<a> phrase<b c>0",
        "lstm\"|<lstm>",
        "say\"hello|<say hello>",
        "19\"rack mount|<19 rack> <mount>",
        "word~|fuzzy<word>2",
        "word~1|fuzzy<word>1",
        "word~9|fuzzy<word>2",
        "pre*|prefix<pre>",
        "*|<*>",
        "~|<~>",
        "+must -not may|+<must> -<not> <may>",
        "+ a - b|<+> <a> <-> <b>",
        "+|<+>",
        "--flag|<--flag>",
        "C++|<C++>",
        "C++ code|<C++> <code>",
        "TCP\\IP|<TCP\\IP>",
        "A*|prefix<A>",
        "term:LSTM|term:<LSTM>",
        "-term:LSTM|-term:<LSTM>",
        "+section:\"data sets\"|+section:phrase<data sets>0",
        "section:|<section:>",
        "section: x|<section:> <x>",
        "definition:gradient|definition:<gradient>",
        "expansion:net*|expansion:prefix<net>",
        "foo:bar|<foo:bar>",
        "http://x.y|<http://x.y>",
        "TERM:x|term:<x>",
        "(a|<(a>",
        "a AND NOT b|<a> <AND> <NOT> <b>",
        "a^2 [b TO c] {d} /e/|<a^2> <[b> <TO> <c]> <{d}> </e/>",
      })
  void parse(String text, String clauses) {
    assertEquals("''".equals(clauses) ? "" : clauses, parsed(text));
  }

  @ParameterizedTest
  @CsvSource({"99", "100", "101", "999999", "99999999999999999999"})
  void slopIsNeverForgotten(String slop) {
    int read = QuerySyntax.parse("\"a b\"~" + slop).get(0).number();
    assertEquals(
        slop.length() > 2 && !slop.equals("100"), read > Limits.SLOP, slop + " is " + read);
  }
}
