package dev.gloss.annotate.definitions;

import dev.gloss.text.Initials;
import dev.gloss.text.SmallWords;
import dev.gloss.text.Text;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Pairs a possible short form with the text beside it. */
final class Pairing {
  private static final Pattern WORD_BREAK = Pattern.compile("\\s+|—");

  /** How a long form ends that is a list. */
  private static final Pattern LISTED = Pattern.compile(",? (?:and|or|&) [^,]+$");

  private static final Pattern HYPHEN = Pattern.compile("[–-]");

  private final String text;
  private final LongFormStart starts;

  Pairing(String text) {
    this.text = text;
    this.starts = new LongFormStart(text);
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
    int start = starts.of(written, least, end);
    return start < 0 ? null : pair(shortStart, shortEnd, start, end);
  }

  /** The pair of a short form and a whole stretch of text, or what of it precedes a comma. */
  @Nullable Pair whole(int shortStart, int shortEnd, int from, int to) {
    String written = text.substring(shortStart, shortEnd);
    if (!ShortForm.isPossible(written)) {
      return null;
    }
    String letters = LongFormStart.repeated(written);
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
      if (end == to
          || (",;".indexOf(text.charAt(end)) >= 0 && Sentences.isSpaceAt(text, end + 1))) {
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
    String[] words = LongForm.WORD_END.split(longForm, -1);
    String[] parts = words.length > 1 ? words : HYPHEN.split(longForm, -1);
    return parts.length > 1
        && !LongForm.isSymbol(parts[0])
        && (longForm.indexOf(',') < 0 || LISTED.matcher(longForm).find())
        && !SmallWords.BETWEEN.contains(words[words.length - 1])
        && FormSigns.isLongForm(longForm)
        && Initials.strict(shortForm, longForm);
  }
}
