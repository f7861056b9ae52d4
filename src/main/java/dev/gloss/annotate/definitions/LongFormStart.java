package dev.gloss.annotate.definitions;

import dev.gloss.text.Acronyms;
import dev.gloss.text.Initials;
import dev.gloss.text.Text;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a long form begins of which the end is known: four ways, the surest first. */
final class LongFormStart {
  /** As Schwartz and Hearst: words of a long form, by the letters of its short one. */
  private static final int MORE_WORDS = 5;

  private static final Pattern HEAD_FIRST =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(\\p{L}+) (?:of|for) (?:the |an? )?([\\p{L}-]+ [\\p{L} -]+)$");

  private static final Pattern REPEATED = Pattern.compile("(\\p{Lu})([2-4])(?!\\d)");

  private static final Pattern NUMBERED = Pattern.compile("([^\\d\\s]*\\p{L})-?(\\d{2,})");

  /** A number and its unit: {@code 50%}, {@code 36-item}, {@code 70 kDa}. */
  private static final Pattern NUMBER = Pattern.compile("(\\d{2,})(?:(%|-\\p{L}+)| ?\\p{L}+)?\\s+");

  /** One way to tell, -1 where it knows of no long form. */
  private interface Way {
    int start(String shortForm, int least, int end);
  }

  private final List<Way> ways =
      List.of(this::spelled, this::numbered, this::aligned, this::headFirst);

  private final String text;
  private final Sentences sentences;

  LongFormStart(String text) {
    this.text = text;
    this.sentences = new Sentences(text);
  }

  /** Where the long form of a possible short form begins that ends at a place, -1 for nowhere. */
  int of(String shortForm, int least, int end) {
    for (Way way : ways) {
      int start = way.start(shortForm, least, end);
      if (start >= 0) {
        return start;
      }
    }
    return -1;
  }

  /**
   * As many words as letters, each of which gives one, also small ones ({@code as soon as
   * possible}, ASAP); a number tells how often a letter stands there (W3C).
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
      if (start < least
          || ShortForm.fold(text.charAt(start)) != ShortForm.fold(letters.charAt(i))) {
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
  static String repeated(String shortForm) {
    if (shortForm.chars().noneMatch(c -> c >= '2' && c <= '4')) {
      return shortForm; // before an expression is tried
    }
    return REPEATED
        .matcher(shortForm)
        .replaceAll(letter -> letter.group(1).repeat(letter.group(2).charAt(0) - '0'));
  }

  /**
   * Where a long form begins with the number that the short one ends with ({@code 50% inhibitory
   * concentration}, IC50; {@code 48-kDa polypeptide}, p48), -1 when there is none.
   */
  private int numbered(String shortForm, int least, int end) {
    if (!Character.isDigit(shortForm.charAt(shortForm.length() - 1))) {
      return -1; // before an expression is tried
    }
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
    return spelled || aligned(number.group(1), unit.end(), end) == unit.end() ? place : -1;
  }

  /**
   * Where a long form begins whose last word stands first ({@code module of boundary attention},
   * BAM), -1 when there is none. All of its words give a letter, but for the small ones.
   */
  private int headFirst(String shortForm, int least, int end) {
    if (shortForm.length() < 3 || !Acronyms.isAllCapitals(shortForm)) {
      return -1;
    }
    int from = lettersStart(Math.max(least, end - Sentences.FARTHEST), end);
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

  /** The place before the letters, blanks and hyphens that an end has before it. */
  private int lettersStart(int least, int end) {
    int at = end;
    while (at > least && isLetterOrBlank(text.charAt(at - 1))) {
      at--;
    }
    return Math.max(least, at - 1);
  }

  private static boolean isLetterOrBlank(char c) {
    return c == ' ' || c == '-' || Character.isLetter(c) || Character.isSurrogate(c);
  }
}
