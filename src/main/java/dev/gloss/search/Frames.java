package dev.gloss.search;

import dev.gloss.analysis.TermKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Question frames: the words around the thing asked for, as in <q>what does X stand for</q> or <q>X
 * vs Y</q>. They come off whole, never word by word, since a glossary may hold WHAT, IS and OF.
 *
 * <p>English; in other languages only the question mark comes off.
 */
final class Frames {
  private static final String POLITE =
      "(?:(?:please|hi|hello|ok|so)[,]? )?"
          + "(?:(?:can|could|would) (?:you|someone|anyone)(?: please)? (?=tell|explain|define)"
          + "|(?:do you know|i want to know|i'd like to know|tell me|i wonder) (?=wh|how))?";

  private static final String THING =
      "(?:the )?(?:term|acronym|abbreviation|word|initialism|concept)";

  private static final String WHAT = "what(?:'s|s| is| are| was| were)";

  /** Frames around one thing, tried in order. */
  private static final List<Pattern> ONE =
      patterns(
          "what (?:does|do|did|would) (?:"
              + THING
              + " )?(.+?)"
              + " (?:stand for|mean|means|refer to|abbreviate|denote|signify|do)(?: (?:in|for) .+)?",
          WHAT + " (?:the )?(?:meaning|definition|expansion|full form|long form"
              + "|full name|abbreviation|acronym|short form)s? (?:of|for) (?:"
              + THING
              + " )?(.+)",
          WHAT + " (.+?) (?:short|an abbreviation|an acronym|the abbreviation"
              + "|the acronym) (?:for|of)",
          WHAT + " meant by (.+)",
          WHAT + " (?:(?:a|an|the) )?(.+)",
          "who (?:is|are|invented|introduced|proposed|developed|created|coined) (.+)",
          "when (?:was|were) (.+?) (?:invented|introduced|proposed|developed|created|published)",
          "(?:meaning|definition|expansion|explanation|full form|long form|full name) (?:of|for)"
              + " (?:"
              + THING
              + " )?(.+)",
          "(?:abbreviation|acronym|initialism|short form|short) (?:of|for) (?:the )?(.+)",
          "(?:define|explain|expand|describe|tell me about|look up|meaning|definition)"
              + " (?:"
              + THING
              + " )?(?:(?:a|an|the) )?(.+)",
          "how (?:does|do) (?:(?:a|an|the) )?(.+?) work(?:s)?",
          "how (?:is|are) (.+?) (?:defined|expanded|abbreviated|written out)",
          "(.+?) (?:stands for what|stands for|is short for|is an acronym for)",
          "(.+?) (?:meaning|definition|defined|explained|expansion|acronym|abbreviation|full form"
              + "|full name|long form|stand for|stands for|abbreviated)",
          "(.+?) (?:means|mean) what",
          // without the article it may be a name's own word: concept bottleneck, term frequency
          "(?:the (?:term|word|concept)|(?:the )?(?:acronym|abbreviation|initialism)) (.+)");

  /** Frames around two things. */
  private static final List<Pattern> TWO =
      patterns(
          "(?:" + WHAT + " )?(?:the )?differences? (?:between|of) (.+?) (?:and|vs\\.?|or|to) (.+)",
          "how (?:does|do|is|are) (.+?) (?:differ|different) from (.+)",
          "compare (.+?) (?:and|with|to|against|vs\\.?) (.+)",
          "(?:comparison of|comparing) (.+?) (?:and|with|to) (.+)",
          "(.+?) (?:vs\\.?|versus|v\\.s\\.|compared (?:to|with)|or) (.+)",
          "(.+?) and (.+?) (?:difference|differences|comparison|compared)");

  private Frames() {}

  private static List<Pattern> patterns(String... patterns) {
    List<Pattern> compiled = new ArrayList<>();
    for (String pattern : patterns) {
      compiled.add(
          Pattern.compile(POLITE + pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }
    return compiled;
  }

  /** The readings of a text as a question, each the things it asks for; the likeliest first. */
  static List<List<String>> read(String text, String language) {
    String typed = TermKeys.exact(text); // a phone types another apostrophe
    String bare = withoutEnd(typed);
    List<List<String>> readings = new ArrayList<>();
    if (language.equals("en")) {
      addMatches(readings, TWO, bare);
      addMatches(readings, ONE, bare);
    }
    if (readings.isEmpty() && !bare.equals(typed)) {
      readings.add(List.of(bare));
    }
    return readings;
  }

  private static void addMatches(List<List<String>> readings, List<Pattern> frames, String text) {
    for (Pattern frame : frames) {
      Matcher match = frame.matcher(text);
      if (match.matches()) {
        List<String> things = new ArrayList<>();
        for (int i = 1; i <= match.groupCount(); i++) {
          things.add(withoutArticle(match.group(i).strip()));
        }
        readings.add(things);
      }
    }
  }

  private static String withoutEnd(String text) {
    int end = text.length();
    while (end > 0 && " ?!\u00BF\uFF1F\uFF01".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    String cut = text.substring(0, end).strip();
    return cut.startsWith("\u00BF") ? cut.substring(1).strip() : cut;
  }

  private static String withoutArticle(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (String article : List.of("the ", "an ", "a ")) {
      if (lower.startsWith(article)) {
        return text.substring(article.length()).strip();
      }
    }
    return text;
  }
}
