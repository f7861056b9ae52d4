package dev.gloss.annotate.definitions;

import dev.gloss.text.Acronyms;
import dev.gloss.text.Initials;
import dev.gloss.text.Text;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a possible short form and the text beside it make a pair. The scores wanted were set with
 * the weights of {@link Alignment}.
 */
final class Pairing {
  /** How far back a long form is looked for. */
  private static final int FARTHEST = 300;

  /** As Schwartz and Hearst: words of a long form, by the letters of its short one. */
  private static final int MORE_WORDS = 5;

  private static final double WANTED = 0.37;

  /** Of a short form that is two words or has no capital, as most words in brackets. */
  private static final double WANTED_OF_WORDS = 0.62;

  /** Of a short form without capital for a single word (stargazer, stg). */
  private static final double WANTED_OF_CLIPPED = 0.5;

  /** A word with this many small letters in a row is no symbol. */
  private static final int SMALL_LETTERS = 3;

  /** After brackets: a list goes on there, and no long form goes on over it. */
  private static final Pattern LISTED = Pattern.compile("\\s*[,;]|\\s+(?:and|or)\\s");

  private static final Pattern HEAD_FIRST =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(\\p{L}+) (?:of|for) (?:the |an? )?([\\p{L}-]+ [\\p{L} -]+)$");

  private static final Pattern REPEATED = Pattern.compile("(\\p{Lu}*)(\\p{Lu})([2-4])(\\p{L}*)");

  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern WORD_END = Pattern.compile("[\\s()\\[\\]]+");
  private static final Pattern HYPHEN = Pattern.compile("[–-]");
  private static final Pattern SPACE_OR_HYPHEN = Pattern.compile("[\\s–-]+");

  private final String text;

  Pairing(String text) {
    this.text = text;
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
    int start = repeated(written, least, end);
    if (start < 0) {
      start = aligned(ShortForm.of(written), least, end);
    }
    if (start < 0) {
      start = headFirst(written, least, end);
    }
    return start < 0 ? null : pair(shortStart, shortEnd, start, end);
  }

  /** Where the long form begins in which the letters stand best, -1 when there is none. */
  private int aligned(ShortForm shortForm, int least, int end) {
    int words = Math.min(shortForm.letters() + MORE_WORDS, shortForm.letters() * 2);
    Alignment.Match match = new Alignment(shortForm).endingIn(sentence(least, end, words), words);
    if (match == null) {
      return -1;
    }
    int start = balanced(match.start(), end);
    return start >= 0 && isPair(shortForm, start, end, match.score()) ? start : -1;
  }

  /**
   * Where a long form begins of which a number tells how often a letter stands there ({@code World
   * Wide Web Consortium}, W3C), -1 when there is none. All of its words give a letter.
   */
  private int repeated(String shortForm, int least, int end) {
    Matcher number = REPEATED.matcher(shortForm);
    if (!number.matches()) {
      return -1;
    }
    int times = number.group(3).charAt(0) - '0';
    String letters = number.group(1) + number.group(2).repeat(times) + number.group(4);
    int start = aligned(ShortForm.of(letters), least, end);
    if (start < 0) {
      return -1;
    }
    String longForm = text.substring(start, end);
    boolean words = SPACE_OR_HYPHEN.split(longForm, -1).length >= times;
    return words && Initials.strict(letters, longForm) ? start : -1;
  }

  /**
   * Where a long form begins whose last word stands first ({@code module of boundary attention},
   * BAM), -1 when there is none. All of its words give a letter, but for the small ones.
   */
  private int headFirst(String shortForm, int least, int end) {
    if (shortForm.length() < 3 || !shortForm.chars().allMatch(Character::isUpperCase)) {
      return -1;
    }
    int from = Math.max(least, end - FARTHEST);
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

  /** The text of a sentence up to a place, asides passed over; at least so many words. */
  private LongText sentence(int least, int end, int words) {
    int from = Math.max(least, end - FARTHEST);
    int[] asides = new int[FARTHEST];
    int n = 0;
    int at = end - 1;
    int left = words;
    while (at >= from && left > 0) {
      char c = text.charAt(at);
      if (c == '(' || c == '[' || endsSentence(at, end)) {
        break;
      }
      if (c == ')' || c == ']') {
        int opener = opener(at, from);
        boolean aside = opener == 0 || (opener > 0 && Text.isSpace(text.charAt(opener - 1)));
        if (opener < 0 || (aside && isListed(at + 1))) {
          break;
        }
        if (aside) {
          asides[n++] = opener;
          asides[n++] = at + 1;
        }
        at = opener;
      }
      left -= at > from && isSpaceAt(at - 1) && ShortForm.isLetter(text.charAt(at)) ? 1 : 0;
      at--;
    }
    LongText sentence = new LongText(text, at + 1, end);
    for (int i = 0; i < n; i += 2) {
      sentence.blank(asides[i], asides[i + 1]);
    }
    return sentence;
  }

  private boolean isListed(int at) {
    return LISTED.matcher(text).region(at, text.length()).lookingAt();
  }

  /** Whether a sentence, a clause or a paragraph ends here. */
  private boolean endsSentence(int at, int end) {
    char c = text.charAt(at);
    if (at + 2 >= end || !Text.isSpace(text.charAt(at + 1))) {
      return false;
    }
    return c == '\n'
        ? isEmptyLine(at + 1)
        : ";!?:|".indexOf(c) >= 0 || (c == '.' && Character.isUpperCase(text.charAt(at + 2)));
  }

  private boolean isEmptyLine(int line) {
    int at = line;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at < text.length() && text.charAt(at) == '\n';
  }

  private int opener(int closer, int least) {
    int depth = 0;
    for (int i = closer; i >= least; i--) {
      char c = text.charAt(i);
      depth += c == ')' || c == ']' ? 1 : c == '(' || c == '[' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** The start with which every bracket has its other one in the long form, -1 for none. */
  private int balanced(int start, int end) {
    int depth = 0;
    int least = Math.max(0, start - FARTHEST);
    for (int i = end - 1; i >= least; i--) {
      if (i < start && depth == 0 && (i + 1 == start || Text.isSpace(text.charAt(i)))) {
        return i + 1;
      }
      char c = text.charAt(i);
      depth += c == ')' || c == ']' ? 1 : c == '(' || c == '[' ? -1 : 0;
      if (depth < 0) {
        return -1;
      }
    }
    return depth == 0 && least == 0 ? 0 : -1;
  }

  /** The pair of a short form and a whole stretch of text, or what of it precedes a comma. */
  @Nullable Pair whole(int shortStart, int shortEnd, int from, int to) {
    String written = text.substring(shortStart, shortEnd);
    if (!ShortForm.isPossible(written)) {
      return null;
    }
    ShortForm shortForm = ShortForm.of(written);
    int most = Math.min(to, from + FARTHEST);
    if (from >= most || !shortForm.mayStandIn(new LongText(text, from, most))) {
      return null;
    }
    Alignment alignment = new Alignment(shortForm);
    Alignment.Match best = null;
    int bestEnd = to;
    for (int end = from + 1; end <= most; end++) {
      if (end == to || (",;".indexOf(text.charAt(end)) >= 0 && isSpaceAt(end + 1))) {
        int stripped = LongFormEnd.before(text, from, end);
        Alignment.Match match =
            stripped < 0 ? null : alignment.whole(new LongText(text, from, stripped));
        if (match != null && (best == null || match.score() > best.score())) {
          best = match;
          bestEnd = stripped;
        }
      }
    }
    if (best == null || !isPair(shortForm, best.start(), bestEnd, best.score())) {
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
    Matcher space = SPACE.matcher(text).region(from, to);
    int found = -1;
    int end = from;
    while (end < to) {
      end = space.find() ? space.start() : to;
      boolean stops = end > from && ",;.:)-–—|".indexOf(text.charAt(end - 1)) >= 0;
      int stripped = end;
      while (stripped > from && !ShortForm.isLetter(text.charAt(stripped - 1))) {
        stripped--;
      }
      if (stripped > from && isSpelledOut(shortForm, text.substring(from, stripped))) {
        found = stripped;
      }
      if (stops) {
        break; // no long form goes on over a stop
      }
    }
    return found < 0 ? null : pair(shortStart, shortEnd, from, found);
  }

  /** Whether every word or part of two or more gives a letter, and the first is no symbol. */
  private static boolean isSpelledOut(String shortForm, String longForm) {
    String[] words = WORD_END.split(longForm, -1);
    String[] parts = words.length > 1 ? words : HYPHEN.split(longForm, -1);
    return parts.length > 1
        && !isSymbol(parts[0])
        && !LongText.SMALL.contains(words[words.length - 1])
        && Initials.strict(shortForm, longForm);
  }

  private boolean isPair(ShortForm shortForm, int start, int end, double score) {
    String longForm = text.substring(start, end);
    boolean numeral = // VI may be a number or variational inference
        Acronyms.isNone(shortForm.text()) && !Initials.strict(shortForm.text(), longForm);
    if (longForm.length() <= shortForm.text().length() || isSymbol(longForm) || numeral) {
      return false;
    }
    String lastWord = "";
    for (String word : WORD_END.split(longForm, -1)) {
      String folded = word.toLowerCase(Locale.ROOT);
      boolean inflected =
          folded.startsWith(shortForm.singular())
              && folded.length() - shortForm.singular().length() <= 2;
      if (word.equals(shortForm.text()) || inflected) {
        return false;
      }
      lastWord = word;
    }
    return score >= wanted(shortForm, longForm) && !LongText.SMALL.contains(lastWord);
  }

  private static double wanted(ShortForm shortForm, String longForm) {
    if (!shortForm.hasCapital() && !SPACE.matcher(longForm).find()) {
      return WANTED_OF_CLIPPED;
    }
    return shortForm.hasCapital() && shortForm.isOneWord() ? WANTED : WANTED_OF_WORDS;
  }

  /** A name such as L1CAM, which abbreviates as much itself; no capitalised word such as Air. */
  private static boolean isSymbol(String longForm) {
    boolean sign = false;
    int small = 0;
    for (int i = 0; i < longForm.length(); i++) {
      char c = longForm.charAt(i);
      small = Character.isLowerCase(c) ? small + 1 : 0;
      if (small == SMALL_LETTERS || Text.isSpace(c)) {
        return false;
      }
      sign |= Character.isDigit(c) || (i > 0 && Character.isUpperCase(c));
    }
    return sign;
  }
}
