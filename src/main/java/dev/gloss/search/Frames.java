package dev.gloss.search;

import dev.gloss.analysis.Prose;
import dev.gloss.analysis.TermKeys;
import dev.gloss.analysis.Token;
import dev.gloss.text.Edits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text as a question: takes the words around the thing asked for off, as in <q>what does X
 * stand for</q> or <q>X vs Y</q>. They come off whole, since a glossary may hold WHAT, IS and OF;
 * word by word, from both ends, only where a known name is left. Where a language has no {@link
 * QuestionFrames}, only the question mark comes off, and lists are read.
 */
final class Frames {
  private static final String AND_OR = "(?i:and|or|und|oder|et|ou|y|e|o)";

  private static final Pattern LISTED =
      Pattern.compile(
          "(?:\\s*[,;/|]|\\s+[+&]\\s)\\s*(?:" + AND_OR + "\\s+)?|\\s+(?i:vs\\.?|versus)\\s+");

  private static final Pattern CONJUNCTION = Pattern.compile("\\s+" + AND_OR + "\\s+");

  /** The same with a conjunction alone before the last. */
  private static final Pattern LISTED_TO_LAST = Pattern.compile(LISTED + "|" + CONJUNCTION);

  /** Between acronyms a blank will do. */
  private static final Pattern LISTED_ACRONYMS = Pattern.compile("\\s+(?:" + AND_OR + "\\s+)?");

  /** Things of the longest list. */
  private static final int MOST_LISTED = 8;

  /** Words of the longest unknown thing that a known one is compared with. */
  private static final int MOST_UNKNOWN = 2;

  /** At the end of a sentence taken from a paper. */
  private static final Pattern CITATIONS =
      Pattern.compile("(?:\\s*\\[[\\d,;\\s\u2013-]{1,50}\\])+[.?]?$");

  /** Letters of the shortest word that asks whose slips are known as such. */
  private static final int SHORTEST_MENDED = 4;

  /** Words of the longest question around a thing, on either side. */
  private static final int MOST_AROUND = 8;

  /** Words of the longest tail: <q>in the context of deep learning</q>. */
  private static final int MOST_TAIL = 6;

  private final Prose prose;

  /** Reads as the language's speakers ask. */
  Frames(Prose prose) {
    this.prose = prose;
  }

  /** Asked for when needed: a text that is a name wants none, and the table takes milliseconds. */
  private QuestionFrames frames() {
    return QuestionFrames.of(prose.language());
  }

  /**
   * Whether a text rather lists things than names one in another order: acronyms with signs between
   * them, as <q>sequence, escape</q> are not, or two with a conjunction, <q>hub and switch</q>.
   */
  static boolean isList(String text) {
    return CONJUNCTION.matcher(text).find()
        || (LISTED.matcher(text).find()
            && Arrays.stream(LISTED.split(withoutEnd(text))).allMatch(TermKeys::isAcronym));
  }

  /**
   * The text with slips in the words that only ask mended, <q>waht does GAN mean</q>; the last word
   * rather belongs to the thing.
   *
   * @param foreign the folded words that are neither known nor a word that everybody uses
   */
  String mended(String text, Set<String> foreign) {
    StringBuilder mended = new StringBuilder();
    int copied = 0;
    List<Token> words = prose.words(text);
    for (Token word : words.subList(0, Math.max(0, words.size() - 1))) {
      boolean foreignWord = foreign.contains(word.text()) && !isAcronym(text, word);
      String meant = foreignWord ? meant(word.text()) : null;
      if (meant != null) {
        mended.append(text, copied, word.start()).append(meant);
        copied = word.end();
      }
    }
    return mended.append(text.substring(copied)).toString();
  }

  /** The word that asks of which one is a slip; null when there is none. */
  private @Nullable String meant(String word) {
    if (frames().asking().contains(word) || frames().beside().contains(word)) {
      return null;
    }
    for (Set<String> words : List.of(frames().asking(), frames().beside())) {
      for (String asking : words) {
        if (asking.length() >= SHORTEST_MENDED && Edits.isOne(word, asking)) {
          return asking;
        }
      }
    }
    String turned = new StringBuilder(word).reverse().toString();
    return word.length() == 2 && prose.isStopWord(turned) ? turned : null;
  }

  /** The readings of a text as a question, each the things it asks for; the likeliest first. */
  List<List<String>> read(String text) {
    String typed = TermKeys.exact(text); // a phone types another apostrophe
    String bare = withoutEnd(typed);
    List<List<String>> readings = new ArrayList<>();
    addMatches(readings, frames().two(), bare);
    addMatches(readings, frames().one(), bare);
    if (readings.isEmpty() && !bare.equals(typed)) {
      readings.add(List.of(bare));
    }
    return readings;
  }

  /**
   * All readings, each only good when all of its things are known; the likeliest first. Beside
   * those of {@link #read} they are two things that share their last word, lists, frames that may
   * be part of a name, things with a tail, and what is left between words that ask.
   */
  List<List<String>> readLoosely(String text) {
    String bare = withoutEnd(TermKeys.exact(text));
    List<List<String>> two = new ArrayList<>();
    addMatches(two, frames().two(), bare);
    List<List<String>> readings = new ArrayList<>();
    two.forEach(things -> addSharing(readings, things.get(0), things.get(1)));
    String thing = frames().withoutArticle(bare);
    if (!thing.equals(bare)) {
      readings.add(List.of(thing));
    }
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
    addMatches(readings, frames().loose(), bare);
    addWithoutTail(readings, bare);
    addWithoutAsking(readings, bare);
    for (List<String> things : List.copyOf(readings)) {
      if (things.size() == 1) {
        addList(readings, LISTED_TO_LAST.split(things.get(0)));
      }
    }
    return readings;
  }

  /** Of two things that a text compares each alone, if the other is short. */
  List<List<String>> readAlone(String text) {
    List<List<String>> two = new ArrayList<>();
    addMatches(two, frames().two(), withoutEnd(TermKeys.exact(text)));
    List<List<String>> readings = new ArrayList<>();
    for (List<String> things : two) {
      addAlone(readings, things.get(0), things.get(1));
      addAlone(readings, things.get(1), things.get(0));
    }
    return readings;
  }

  /** Whether words only ask, or say nothing. */
  boolean isOnlyAsking(String text) {
    return prose.words(text).stream()
        .allMatch(word -> prose.isStopWord(word.text()) || frames().asking().contains(word.text()));
  }

  /** Whether a thing means something said before, as <q>it</q> does in <q>what is it</q>. */
  boolean isPronoun(String thing) {
    return frames().pronouns().contains(thing);
  }

  /** A text without its article; the text itself where it has none. */
  String withoutArticle(String text) {
    return frames().withoutArticle(text);
  }

  /** A text without what the thing is called behind its name; the text itself where it is not. */
  String withoutKind(String text) {
    List<Token> words = prose.words(text);
    int last = words.size() - 1;
    return last > 0 && frames().kinds().contains(words.get(last).text())
        ? text.substring(0, words.get(last).start()).strip()
        : text;
  }

  /**
   * What a text may name in passing, each only good when all of its things are known: two things,
   * <q>padding and stride</q>, which may as well be part of a longer name, or what stands before a
   * stop word, <q>perplexity in language models</q>.
   */
  List<List<String>> readInPassing(String text) {
    String bare = withoutEnd(TermKeys.exact(text));
    List<List<String>> readings = new ArrayList<>();
    addList(readings, LISTED_TO_LAST.split(bare));
    List<Token> words = prose.words(bare);
    for (Token word : words.subList(0, Math.max(0, words.size() - 1))) {
      if (prose.isStopWord(word.text())) {
        readings.add(List.of(bare.substring(0, word.start()).strip()));
        break;
      }
    }
    return readings;
  }

  /**
   * A thing and where it is found, as in <q>mode collapse in GANs</q>; none where a text does not
   * say so.
   */
  List<String> readPlaced(String text) {
    String bare = withoutEnd(TermKeys.exact(text));
    Matcher tail = frames().tail().matcher(bare);
    return tail.find()
        ? Stream.of(bare.substring(0, tail.start()), bare.substring(tail.end()))
            .map(frames()::withoutArticle)
            .toList()
        : List.of();
  }

  /** As in <q>batch and layer normalization</q>, <q>low vs medium earth orbit</q>. */
  private static void addSharing(List<List<String>> readings, String thing, String other) {
    for (int end = other.indexOf(' '); end > 0; end = other.indexOf(' ', end + 1)) {
      readings.add(List.of(thing + other.substring(end), other));
    }
  }

  private static void addAlone(List<List<String>> readings, String thing, String other) {
    if (other.split(" ", -1).length <= MOST_UNKNOWN) {
      readings.add(List.of(thing));
    }
  }

  private void addWithoutTail(List<List<String>> readings, String text) {
    Matcher tail = frames().tail().matcher(text);
    if (tail.find() && prose.words(text.substring(tail.start())).size() <= MOST_TAIL) {
      String cut = text.substring(0, tail.start());
      addMatches(readings, frames().one(), cut);
      addMatches(readings, frames().loose(), cut);
    }
  }

  /**
   * What is left between words that ask, <q>what is the idea behind dropout</q>, the longest first:
   * in <q>quick sort tutorial</q> quick asks for nothing. Stop words alone do not ask.
   */
  private void addWithoutAsking(List<List<String>> readings, String text) {
    List<Token> words = prose.words(text);
    int before = around(text, words);
    int after = around(text, words.reversed());
    if (words.size() - before - after > Ranking.MAX_EXPANSION_WORDS) {
      return;
    }
    List<int[]> ranges = new ArrayList<>();
    for (int first = 0; first <= before; first++) {
      for (int end = words.size() - after; end <= words.size(); end++) {
        if (before < end
            && (asks(words.subList(0, first)) || asks(words.subList(end, words.size())))) {
          ranges.add(new int[] {first, end});
        }
      }
    }
    ranges.sort((a, b) -> Integer.compare(b[1] - b[0], a[1] - a[0]));
    for (int[] range : ranges) {
      int start = words.get(range[0]).start();
      String thing = text.substring(start, words.get(range[1] - 1).end());
      readings.add(List.of(frames().withoutArticle(thing)));
      readings.add(List.of(thing));
    }
  }

  /** How many of the first words may stand around a thing. */
  private int around(String text, List<Token> words) {
    int count = 0;
    while (count < Math.min(words.size(), MOST_AROUND) && isAround(text, words.get(count))) {
      count++;
    }
    return count;
  }

  private boolean asks(List<Token> words) {
    return words.stream().anyMatch(word -> frames().asking().contains(word.text()));
  }

  /** Whether a word may stand around a thing and is none, as IT in capitals is. */
  private boolean isAround(String text, Token word) {
    return !isAcronym(text, word)
        && (prose.isStopWord(word.text())
            || frames().asking().contains(word.text())
            || frames().beside().contains(word.text()));
  }

  private static boolean isAcronym(String text, Token word) {
    return TermKeys.isAcronym(text.substring(word.start(), word.end()));
  }

  private void addList(List<List<String>> readings, String[] parts) {
    if (parts.length > 1 && parts.length <= MOST_LISTED) {
      readings.add(Arrays.stream(parts).map(frames()::withoutArticle).toList());
    }
  }

  private void addMatches(List<List<String>> readings, List<Pattern> patterns, String text) {
    for (Pattern frame : patterns) {
      Matcher match = frame.matcher(text);
      if (match.matches()) {
        List<String> things = new ArrayList<>();
        for (int i = 1; i <= match.groupCount(); i++) {
          things.add(frames().withoutArticle(match.group(i).strip()));
        }
        readings.add(things);
      }
    }
  }

  private static String withoutEnd(String asked) {
    String text = CITATIONS.matcher(asked).replaceFirst("");
    int end = text.length();
    while (end > 0 && " ?!\u00BF\uFF1F\uFF01".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    String cut = text.substring(0, end).strip();
    return cut.startsWith("\u00BF") ? cut.substring(1).strip() : cut;
  }
}
