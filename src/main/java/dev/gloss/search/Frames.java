package dev.gloss.search;

import dev.gloss.analysis.TermKeys;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a text as a question: takes the words around the thing asked for off, as in <q>what does X
 * stand for</q> or <q>X vs Y</q>. They come off whole, never word by word, since a glossary may
 * hold WHAT, IS and OF. Where a language has no {@link QuestionFrames}, only the question mark
 * comes off, and lists are read.
 */
final class Frames {
  private static final String AND_OR = "(?:and|or|und|oder|et|ou|y|e|o)";

  private static final Pattern LISTED = Pattern.compile("\\s*[,;/&|]\\s*(?:" + AND_OR + "\\s+)?");

  /** The same with a conjunction alone before the last. */
  private static final Pattern LISTED_TO_LAST = Pattern.compile(LISTED + "|\\s+" + AND_OR + "\\s+");

  /** Between acronyms a blank will do. */
  private static final Pattern LISTED_ACRONYMS = Pattern.compile("\\s+(?:" + AND_OR + "\\s+)?");

  /** Things of the longest list. */
  private static final int MOST_LISTED = 8;

  /** Words of the longest unknown thing that a known one is compared with. */
  private static final int MOST_UNKNOWN = 2;

  private final QuestionFrames frames;

  /** Reads as the language's speakers ask. */
  Frames(String language) {
    this.frames = QuestionFrames.of(language);
  }

  /** The readings of a text as a question, each the things it asks for; the likeliest first. */
  List<List<String>> read(String text) {
    String typed = TermKeys.exact(text); // a phone types another apostrophe
    String bare = withoutEnd(typed);
    List<List<String>> readings = new ArrayList<>();
    addMatches(readings, frames.two(), bare);
    addMatches(readings, frames.one(), bare);
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
  List<List<String>> readLoosely(String text) {
    String bare = withoutEnd(TermKeys.exact(text));
    List<List<String>> two = new ArrayList<>();
    addMatches(two, frames.two(), bare);
    List<List<String>> readings = new ArrayList<>();
    two.forEach(things -> addSharing(readings, things.get(0), things.get(1)));
    readings.addAll(read(text));
    String[] parts = LISTED.split(bare);
    addList(readings, parts);
    if (parts.length > 1) {
      addList(readings, LISTED_TO_LAST.split(bare));
    }
    String[] words = LISTED_ACRONYMS.split(bare);
    if (parts.length == 1 && Arrays.stream(words).allMatch(TermKeys::isAcronym)) {
      addList(readings, words);
    }
    for (List<String> things : two) {
      addAlone(readings, things.get(0), things.get(1));
      addAlone(readings, things.get(1), things.get(0));
    }
    addMatches(readings, frames.loose(), bare);
    addWithoutTail(readings, bare);
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

  private void addWithoutTail(List<List<String>> readings, String text) {
    Matcher tail = frames.tail().matcher(text);
    if (tail.find()) {
      String cut = text.substring(0, tail.start());
      addMatches(readings, frames.one(), cut);
      addMatches(readings, frames.loose(), cut);
    }
  }

  private void addList(List<List<String>> readings, String[] parts) {
    if (parts.length > 1 && parts.length <= MOST_LISTED) {
      readings.add(Arrays.stream(parts).map(frames::withoutArticle).toList());
    }
  }

  private void addMatches(List<List<String>> readings, List<Pattern> patterns, String text) {
    for (Pattern frame : patterns) {
      Matcher match = frame.matcher(text);
      if (match.matches()) {
        List<String> things = new ArrayList<>();
        for (int i = 1; i <= match.groupCount(); i++) {
          things.add(frames.withoutArticle(match.group(i).strip()));
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
}
