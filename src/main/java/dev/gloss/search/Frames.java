package dev.gloss.search;

import dev.gloss.analysis.TermKeys;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Question frames: the words around the thing asked for, as in <q>what does X stand for</q> or <q>X
 * vs Y</q>. They come off whole, never word by word, since a glossary may hold WHAT, IS and OF.
 *
 * <p>English; in other languages only the question mark comes off, and lists are read.
 */
final class Frames {
  private static final String POLITE =
      "(?:(?:please|hi|hello|ok|so)[,]? )?"
          + "(?:(?:can|could|would) (?:you|someone|anyone)(?: please)? (?=tell|explain|define)"
          + "|(?:do you know|i want to know|i'd like to know|tell me|i wonder) (?=wh|how))?";

  private static final String THING =
      "(?:the )?(?:term|acronym|abbreviation|word|initialism|concept)";

  private static final String MADE =
      "invented|introduced|proposed|developed|created|coined|published|discovered|formulated"
          + "|written|wrote|built|made";

  private static final String WHAT = "what(?:'s|s| is| are| was| were)";

  /** Frames around one thing, tried in order. */
  private static final List<Pattern> ONE =
      patterns(
          "what (?:does|do|did|would) (?:"
              + THING
              + " )?(.+?)"
              + " (?:stand for|mean|means|refer to|abbreviate|denote|signify|do)(?: (?:in|for) .+)?",
          WHAT
              + " (?:the )?(?:meaning|definition|expansion|full form|long form"
              + "|full name|abbreviation|acronym|short form)s? (?:of|for) (?:"
              + THING
              + " )?(.+)",
          WHAT
              + " (.+?) (?:short|an abbreviation|an acronym|the abbreviation"
              + "|the acronym) (?:for|of)",
          WHAT + " meant by (.+)",
          WHAT + " (?:(?:a|an|the) )?(.+)",
          "who (?:is|are|" + MADE + ") (.+)",
          "when (?:was|were) (.+?) (?:" + MADE + ")",
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
          "how (?:is|are) (.+?) (?:defined|expanded|abbreviated|written out|measured|calculated"
              + "|computed|used)",
          "how (?:do|would|can) (?:you|i|we|one) (?:abbreviate|measure|calculate|compute|use) (.+)",
          WHAT + " (.+?) (?:used|good) for",
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
          "(.+?) (?:vs\\.?|versus|v\\.s\\.|compared (?:to|with)) (.+)",
          "(.+?) and (.+?) (?:difference|differences|comparison|compared)");

  /** What may as well be part of the thing, or of a description. */
  private static final List<Pattern> LOOSE =
      patterns(
          "(.+?) (?:or|v\\.?) (.+)",
          "(?:examples?|formula|symbol|unit|uses?) (?:of|for) (.+)",
          "(.+?) (?:examples?|formula|symbol|tutorial|explanation|overview|introduction|paper)");

  /** Where a question may end already: <q>what is dropout in deep learning</q>. */
  private static final Pattern TAIL =
      Pattern.compile(" (?:in|for|on|at|with|when) ", Pattern.CASE_INSENSITIVE);

  private static final Pattern LISTED = Pattern.compile("\\s*[,;/&|]\\s*(?:(?:and|or)\\s+)?");

  /** The same with a conjunction alone before the last. */
  private static final Pattern LISTED_TO_LAST =
      Pattern.compile("\\s*[,;/&|]\\s*(?:(?:and|or)\\s+)?|\\s+(?:and|or)\\s+");

  /** Between acronyms a blank will do. */
  private static final Pattern LISTED_ACRONYMS =
      Pattern.compile("\\s+(?:(?:and|or|und|et|y|e)\\s+)?");

  /** Things of the longest list. */
  private static final int MOST_LISTED = 8;

  /** Words of the longest unknown thing that a known one is compared with. */
  private static final int MOST_UNKNOWN = 2;

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

  /**
   * All readings, each only good when all of its things are known; the likeliest first. Beside
   * those of {@link #read} they are two things that share their last word, frames that may be part
   * of a name, things with a tail, one of two that are compared, lists.
   */
  static List<List<String>> readLoosely(String text, String language) {
    String bare = withoutEnd(TermKeys.exact(text));
    List<List<String>> two = new ArrayList<>();
    if (language.equals("en")) {
      addMatches(two, TWO, bare);
    }
    List<List<String>> readings = new ArrayList<>();
    two.forEach(things -> addSharing(readings, things.get(0), things.get(1)));
    readings.addAll(read(text, language));
    String[] parts = LISTED.split(bare);
    addList(readings, parts);
    if (parts.length > 1) {
      addList(readings, LISTED_TO_LAST.split(bare));
    }
    String[] words = LISTED_ACRONYMS.split(bare);
    if (parts.length == 1 && Arrays.stream(words).allMatch(TermKeys::isAcronym)) {
      addList(readings, words);
    }
    if (language.equals("en")) {
      for (List<String> things : two) {
        addAlone(readings, things.get(0), things.get(1));
        addAlone(readings, things.get(1), things.get(0));
      }
      addMatches(readings, LOOSE, bare);
      addWithoutTail(readings, bare);
    }
    return readings;
  }

  /** As in <q>batch and layer normalization</q>. */
  private static void addSharing(List<List<String>> readings, String thing, String other) {
    int last = other.lastIndexOf(' ');
    if (last > 0) {
      readings.add(List.of(thing + other.substring(last), other));
    }
  }

  private static void addAlone(List<List<String>> readings, String thing, String other) {
    if (other.split(" ", -1).length <= MOST_UNKNOWN) {
      readings.add(List.of(thing));
    }
  }

  private static void addWithoutTail(List<List<String>> readings, String text) {
    Matcher tail = TAIL.matcher(text);
    if (tail.find()) {
      String cut = text.substring(0, tail.start());
      addMatches(readings, ONE, cut);
      addMatches(readings, LOOSE, cut);
    }
  }

  private static void addList(List<List<String>> readings, String[] parts) {
    if (parts.length > 1 && parts.length <= MOST_LISTED) {
      readings.add(Arrays.stream(parts).map(Frames::withoutArticle).toList());
    }
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
