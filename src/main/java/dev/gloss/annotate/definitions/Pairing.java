package dev.gloss.annotate.definitions;

import dev.gloss.text.Acronyms;
import dev.gloss.text.Initials;
import dev.gloss.text.SmallWords;
import dev.gloss.text.Text;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Pairs a possible short form with the text beside it. */
final class Pairing {
  /** As Schwartz and Hearst: words of a long form, by the letters of its short one. */
  private static final int MORE_WORDS = 5;

  private static final Pattern HEAD_FIRST =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(\\p{L}+) (?:of|for) (?:the |an? )?([\\p{L}-]+ [\\p{L} -]+)$");

  private static final Pattern REPEATED = Pattern.compile("(\\p{Lu})([2-4])(?!\\d)");

  private static final Pattern NUMBERED = Pattern.compile("([^\\d\\s]*\\p{L})-?(\\d{2,})");

  /** A number and its unit: {@code 50%}, {@code 36-item}, {@code 70 kDa}. */
  private static final Pattern NUMBER = Pattern.compile("(\\d{2,})(?:(%|-\\p{L}+)| ?\\p{L}+)?\\s+");

  private static final Pattern WORD_BREAK = Pattern.compile("\\s+|—");
  private static final Pattern WORD_END = Pattern.compile("[\\s()\\[\\]]+");

  /** How a long form ends that is a list. */
  private static final Pattern LISTED = Pattern.compile(",? (?:and|or|&) [^,]+$");

  private static final Pattern HYPHEN = Pattern.compile("[–-]");

  /** A way to tell where a long form begins that ends at a place; -1 where it knows of none. */
  private interface Start {
    int of(String shortForm, int least, int end);
  }

  private final List<Start> ways =
      List.of(this::spelled, this::numbered, this::aligned, this::headFirst);

  private final String text;
  private final Sentences sentences;

  Pairing(String text) {
    this.text = text;
    this.sentences = new Sentences(text);
  }

  /** The pair of a short form and what ends at a place before it, null when there is none. */
  @Nullable Pair before(int shortStart, int shortEnd, int least, int place) {
    String written = text.substring(shortStart, shortEnd);
    if (!ShortForm.isPossible(written)) {
      return null;
    }
    int end = LongFormEnd.before(text, least, place);
    if (end < 0) {
      return null;
    }
    for (Start way : ways) {
      int start = way.of(written, least, end);
      if (start >= 0) {
        return pair(shortStart, shortEnd, start, end);
      }
    }
    return null;
  }

  /**
   * As many words as letters, each of which gives one, also small ones ({@code as soon as possible},
   * ASAP); a number tells how often a letter stands there (W3C).
   */
  private int spelled(String shortForm, int least, int end) {
    String letters = repeated(shortForm);
    if (letters.length() < 3 || !Acronyms.isAllCapitals(letters)) {
      return -1;
    }
    int start = end + 1;
    for (int i = letters.length() - 1; i >= 0; i--) {
      start--;
      while (start > least && !isBetweenWords(text.charAt(start - 1))) {
        start--;
      }
      if (start < least || ShortForm.fold(text.charAt(start)) != ShortForm.fold(letters.charAt(i))) {
        return -1;
      }
    }
    boolean begins = start == least || Text.isSpace(text.charAt(start - 1));
    return begins && FormSigns.isLongForm(text.substring(start, end)) ? start : -1;
  }

  private static boolean isBetweenWords(char c) {
    return Text.isSpace(c) || c == '-' || c == '–';
  }

  /** Where the long form begins in which the letters stand best, -1 when there is none. */
  private int aligned(String written, int least, int end) {
    ShortForm shortForm = ShortForm.of(written);
    int words = Math.min(shortForm.letters() + MORE_WORDS, shortForm.letters() * 2);
    Alignment.Stretch match =
        new Alignment(shortForm).endingIn(sentences.before(least, end, words), words);
    if (match == null) {
      return -1;
    }
    int start = withAlternative(shortForm, sentences.balanced(match.start(), end), least);
    return start >= 0 && LongForm.isLikely(shortForm, text.substring(start, end), match.score())
        ? start
        : -1;
  }

  /**
   * What is before a slash belongs to it if two letters say so: {@code Ca2+/calmodulin-…}, CaM….
   */
  private int withAlternative(ShortForm shortForm, int start, int least) {
    if (start <= least || text.charAt(start - 1) != '/') {
      return start;
    }
    int word = start - 1;
    while (word > least && !Text.isSpace(text.charAt(word - 1))) {
      word--;
    }
    boolean alike =
        shortForm.letters() > 1
            && ShortForm.fold(text.charAt(word)) == shortForm.letter(0)
            && ShortForm.fold(text.charAt(word + 1)) == shortForm.letter(1);
    return alike ? word : start;
  }

  /** With as many letters as a number behind one says: {@code WWWC} of W3C. */
  private static String repeated(String shortForm) {
    return REPEATED
        .matcher(shortForm)
        .replaceAll(letter -> letter.group(1).repeat(letter.group(2).charAt(0) - '0'));
  }

  /**
   * Where a long form begins with the number that the short one ends with ({@code 50% inhibitory
   * concentration}, IC50; {@code 48-kDa polypeptide}, p48), -1 when there is none.
   */
  private int numbered(String shortForm, int least, int end) {
    Matcher number = NUMBERED.matcher(shortForm);
    if (!number.matches()) {
      return -1;
    }
    int place = text.lastIndexOf(number.group(2), end - 1);
    if (place < Math.max(least, end - Sentences.FARTHEST)) {
      return -1;
    }
    Matcher unit = NUMBER.matcher(text).region(place, end);
    boolean begins = place == 0 || Text.isSpace(text.charAt(place - 1));
    if (!begins || !unit.lookingAt() || !unit.group(1).equals(number.group(2))) {
      return -1;
    }
    boolean spelled =
        unit.group(2) != null && Initials.loose(number.group(1), text.substring(unit.end(), end));
    return spelled || aligned(number.group(1), unit.end(), end) == unit.end()
        ? place
        : -1;
  }

  /**
   * Where a long form begins whose last word stands first ({@code module of boundary attention},
   * BAM), -1 when there is none. All of its words give a letter, but for the small ones.
   */
  private int headFirst(String shortForm, int least, int end) {
    if (shortForm.length() < 3 || !Acronyms.isAllCapitals(shortForm)) {
      return -1;
    }
    int from = Math.max(least, end - Sentences.FARTHEST);
    if (text.indexOf(" of ", from, end) < 0 && text.indexOf(" for ", from, end) < 0) {
      return -1; // before an expression is tried at every word
    }
    Matcher words = HEAD_FIRST.matcher(text).region(from, end);
    int start = -1;
    while (words.find()) {
      String turned = words.group(2) + ' ' + words.group(1);
      start = Initials.strict(shortForm, turned) ? words.start() : start;
      words.region(words.end(1), end);
    }
    return start;
  }

  /** The pair of a short form and a whole stretch of text, or what of it precedes a comma. */
  @Nullable Pair whole(int shortStart, int shortEnd, int from, int to) {
    String written = text.substring(shortStart, shortEnd);
    if (!ShortForm.isPossible(written)) {
      return null;
    }
    String letters = repeated(written);
    if (letters.length() > written.length() && Initials.strict(letters, text.substring(from, to))) {
      return pair(shortStart, shortEnd, from, to);
    }
    ShortForm shortForm = ShortForm.of(written);
    int most = Math.min(to, from + Sentences.FARTHEST);
    if (from >= most || !shortForm.mayStandIn(new LongText(text, from, most))) {
      return null;
    }
    Alignment alignment = new Alignment(shortForm);
    Alignment.Stretch best = null;
    int bestEnd = to;
    for (int end = from + 1; end <= most; end++) {
      if (end == to || (",;".indexOf(text.charAt(end)) >= 0 && isSpaceAt(end + 1))) {
        int stripped = LongFormEnd.before(text, from, end);
        Alignment.Stretch match =
            stripped < 0 ? null : alignment.whole(new LongText(text, from, stripped));
        if (match != null && (best == null || match.score() > best.score())) {
          best = match;
          bestEnd = stripped;
        }
      }
    }
    if (best == null
        || !LongForm.isLikely(shortForm, text.substring(best.start(), bestEnd), best.score())) {
      return null;
    }
    return pair(shortStart, shortEnd, best.start(), bestEnd);
  }

  private Pair pair(int shortStart, int shortEnd, int longStart, int longEnd) {
    return new Pair(
        shortStart,
        shortEnd,
        longStart,
        longEnd,
        Text.fold(text.substring(shortStart, shortEnd)),
        Text.fold(text.substring(longStart, longEnd)));
  }

  private boolean isSpaceAt(int at) {
    return at < text.length() && Text.isSpace(text.charAt(at));
  }

  /** The pair of a short form and the most words from a place on that spell it out. */
  @Nullable Pair after(int shortStart, int shortEnd, int from, int to) {
    String shortForm = text.substring(shortStart, shortEnd);
    Matcher space = WORD_BREAK.matcher(text).region(from, to);
    int found = -1;
    int end = from;
    int left = 2 * shortForm.length(); // every word gives a letter, or is a small one between two
    while (end < to && left-- > 0) {
      end = space.find() ? space.start() : to;
      boolean dash = end < to && text.charAt(end) == '—';
      boolean stops = dash || (end > from && ",;.:)-–—|".indexOf(text.charAt(end - 1)) >= 0);
      int stripped = end;
      while (stripped > from && !ShortForm.isLetter(text.charAt(stripped - 1))) {
        stripped--;
      }
      if (stripped > from && isSpelledOut(shortForm, text.substring(from, stripped))) {
        found = stripped;
      }
      boolean listed = found < 0 && !dash && end > from && text.charAt(end - 1) == ',';
      if (stops && !listed) {
        break; // no long form goes on over a stop, but one that is a list: SWOT
      }
    }
    return found < 0 ? null : pair(shortStart, shortEnd, from, found);
  }

  /** Whether every word or part of two or more gives a letter, and the first is no symbol. */
  private static boolean isSpelledOut(String shortForm, String longForm) {
    String[] words = WORD_END.split(longForm, -1);
    String[] parts = words.length > 1 ? words : HYPHEN.split(longForm, -1);
    return parts.length > 1
        && !LongForm.isSymbol(parts[0])
        && (longForm.indexOf(',') < 0 || LISTED.matcher(longForm).find())
        && !SmallWords.BETWEEN.contains(words[words.length - 1])
        && FormSigns.isLongForm(longForm)
        && Initials.strict(shortForm, longForm);
  }
}
