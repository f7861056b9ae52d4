package dev.gloss.annotate.names;

import dev.gloss.analysis.TermKeys;
import java.util.Arrays;

/**
 * The words of a block of text and where they stand: runs of letters and digits of one kind of
 * script, an acronym with dots ({@code L.S.T.M.}) and a number with them ({@code 2.0}) as one, the
 * sign behind a single letter ({@code C++}, {@code A*}, {@code R²}) in it, the ending of a
 * possessive not. Made to be filled again and again. Not thread-safe.
 */
public final class TextWords {
  private static final int MOST_CAPITALS = 2;

  /** Characters of a word with what parts it from the next, or fewer. */
  private static final int USUAL_LENGTH = 5;

  private final WordForms known;
  private Forms[] forms = new Forms[0];
  private String text = "";
  private int count;
  private int[] starts = new int[1 << 10];
  private int[] ends = new int[1 << 10];
  private int[] lengths = new int[1 << 10];
  private long[] keys = new long[1 << 10];
  private byte[] capitals = new byte[1 << 10];

  /** The line that was last asked about: words of one come one after the other. */
  private int lineStart;

  private int lineEnd;
  private boolean lineShouted;

  TextWords(WordForms known) {
    this.known = known;
  }

  /** Reads a block. */
  public void read(String block) {
    text = block;
    count = 0;
    lineEnd = 0;
    if (starts.length < block.length() / USUAL_LENGTH) {
      grow(block.length() / USUAL_LENGTH);
    }
    int at = 0;
    while (at < block.length()) {
      if (isWordCharacter(block.charAt(at))) {
        at = word(at);
      } else {
        at++;
      }
    }
    if (forms.length < count) {
      forms = new Forms[keys.length];
    }
    for (int word = 0; word < count; word++) { // at once: memory answers many questions together
      boolean decimal = ends[word] - starts[word] > lengths[word];
      long key = decimal ? WordKeys.next(keys[word], '.') : keys[word]; // 2.0 is not 20
      forms[word] = known.of(key, text, starts[word], ends[word]);
    }
  }

  /** Adds the word that begins here; returns where to go on. */
  private int word(int start) {
    if (isPossessive(start)) {
      return start + 1;
    }
    int end = dotted(start);
    if (end > start) {
      addFolded(start, end);
      return end;
    }
    long key = 0;
    int large = 0;
    int dots = 0;
    boolean ascii = true;
    boolean number = true;
    Script script = Script.of(text, start);
    for (end = start; end < text.length(); end++) {
      char c = text.charAt(end);
      if (c > 0x7F) {
        if (!isInner(c) || !script.holds(text, end)) {
          break;
        }
        ascii = false;
      } else if (!isAsciiWord(c) || script != Script.LETTERS) {
        if (number && isDecimalPoint(end)) {
          dots++;
          continue;
        }
        break;
      }
      number &= c <= '9';
      boolean capital = c >= 'A' && c <= 'Z';
      large += capital ? 1 : 0;
      key = WordKeys.next(key, capital ? (char) (c + 0x20) : c);
    }
    int sign = end - start == 1 ? signs(end) : 0;
    if (!ascii || sign > 0) {
      addFolded(start, end + sign);
    } else {
      add(start, end, key, end - start - dots, large);
    }
    return end + sign;
  }

  private boolean isDecimalPoint(int at) {
    return at + 1 < text.length() && text.charAt(at) == '.' && isDigit(at - 1) && isDigit(at + 1);
  }

  private boolean isDigit(int at) {
    return text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  /**
   * Whether a word is cut off within a number: {@code GPT3} in {@code GPT3.5}, {@code PM2} in
   * {@code PM2.5}.
   */
  boolean isCutNumber(int word) {
    return isDigit(ends[word] - 1) && isDecimalPoint(ends[word]);
  }

  private boolean isPossessive(int at) {
    if (text.charAt(at) != 's' || at < 2 || !isWordCharacter(text.charAt(at - 2))) {
      return false;
    }
    char before = text.charAt(at - 1);
    boolean last = at + 1 == text.length() || !isWordCharacter(text.charAt(at + 1));
    return last && (before == '\'' || before == '\u2019');
  }

  private void addFolded(int start, int end) {
    String folded = TermKeys.folded(text.substring(start, end));
    int large = 0;
    for (int at = start; at < end; at++) {
      large += Character.isUpperCase(text.charAt(at)) ? 1 : 0;
    }
    add(start, end, WordKeys.ofFolded(folded), folded.length(), large);
  }

  private void add(int start, int end, long key, int length, int large) {
    if (count == starts.length) {
      grow(2 * count);
    }
    starts[count] = start;
    ends[count] = end;
    lengths[count] = length;
    capitals[count] = (byte) Math.min(large, MOST_CAPITALS);
    keys[count++] = key;
  }

  private void grow(int size) {
    starts = Arrays.copyOf(starts, size);
    ends = Arrays.copyOf(ends, size);
    lengths = Arrays.copyOf(lengths, size);
    keys = Arrays.copyOf(keys, size);
    capitals = Arrays.copyOf(capitals, size);
  }

  /** Where three or more single letters with dots between them end; the start if there are none. */
  private int dotted(int start) {
    if (start + 1 == text.length() || text.charAt(start + 1) != '.') {
      return start; // as most do
    }
    int at = start;
    int letters = 0;
    while (at + 1 < text.length()
        && Character.isLetter(text.charAt(at))
        && text.charAt(at + 1) == '.') {
      letters++;
      at += 2;
    }
    boolean more = at < text.length() && isWordCharacter(text.charAt(at));
    if (more && (at + 1 == text.length() || !isWordCharacter(text.charAt(at + 1)))) {
      letters++;
      at++;
    } else if (more) {
      return start;
    }
    return letters >= 3 ? at : start;
  }

  /**
   * Where the signs end that are glued to a word and may be part of its name, {@code U-Net++} and
   * {@code IDA*}; the end of the word if there are none.
   */
  int signsEnd(int word, int first) {
    boolean emphasis = starts[first] > 0 && text.charAt(starts[first] - 1) == '*';
    String signs = emphasis ? "+#" : "+#*";
    int at = ends[word];
    while (at < text.length() && signs.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    boolean last = at == ends[word] || at == text.length() || !isWordCharacter(text.charAt(at));
    return last ? at : ends[word];
  }

  /** Whether a sign stands right before or behind words. */
  boolean isAtSign(int first, int last) {
    int before = starts[first] - 1;
    int behind = ends[last];
    return (before >= 0 && text.charAt(before) > ' ')
        || (behind < text.length() && text.charAt(behind) > ' ');
  }

  /** Whether a piece stands at a place of the text, no word's letters beside it. */
  boolean isApart(String piece, int at) {
    int end = at + piece.length();
    return text.startsWith(piece, at)
        && (at == 0 || !isWordCharacter(text.charAt(at - 1)))
        && (end == text.length() || !isWordCharacter(text.charAt(end)));
  }

  private int signs(int at) {
    if (text.startsWith("++", at)) {
      return 2;
    }
    boolean sign = at < text.length() && "*#\u00B2\u00B3".indexOf(text.charAt(at)) >= 0;
    boolean last = at + 1 >= text.length() || !isWordCharacter(text.charAt(at + 1));
    return sign && last ? 1 : 0;
  }

  /** What a change of parts words: letters with blanks between words, those without, pictures. */
  private enum Script {
    LETTERS,
    EAST_ASIAN,
    SYMBOLS;

    private static final int FIRST_EAST_ASIAN = 0x1100;

    static Script of(String text, int at) {
      char c = text.charAt(at);
      if (c < FIRST_EAST_ASIAN) {
        return LETTERS;
      }
      int codePoint = text.codePointAt(at);
      boolean kana = c >= 0x3041 && c <= 0x30FF;
      return switch (Character.UnicodeScript.of(codePoint)) {
        case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> EAST_ASIAN;
        default -> kana ? EAST_ASIAN : Character.isLetterOrDigit(codePoint) ? LETTERS : SYMBOLS;
      };
    }

    /** Whether what stands at an offset does not begin another: marks go with what they mark. */
    boolean holds(String text, int at) {
      char c = text.charAt(at);
      boolean begins = isWordCharacter(c) && !Character.isLowSurrogate(c);
      return !begins || of(text, at) == this;
    }
  }

  private static boolean isAsciiWord(char c) {
    char small = (char) (c | 0x20);
    return (small >= 'a' && small <= 'z') || (c >= '0' && c <= '9');
  }

  private static boolean isWordCharacter(char c) {
    return c <= 0x7F ? isAsciiWord(c) : Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }

  /** Marks and characters that cannot be seen do not part a word. */
  private static boolean isInner(char c) {
    int type = Character.getType(c);
    return isWordCharacter(c) || type == Character.NON_SPACING_MARK || type == Character.FORMAT;
  }

  /** How many words there are. */
  public int count() {
    return count;
  }

  /** The text they are words of. */
  public String text() {
    return text;
  }

  /** Offset of the first character of the word in the text. */
  public int start(int word) {
    return starts[word];
  }

  /** Offset after its last. */
  public int end(int word) {
    return ends[word];
  }

  /** The key of the word, see {@link WordKeys}. */
  long key(int word) {
    return keys[word];
  }

  /** The forms of the word. */
  public Forms forms(int word) {
    return forms[word];
  }

  /** The stem of the word, worked out again. */
  String stem(int word) {
    return known.stem(text(word));
  }

  /** The characters of the folded word. */
  int length(int word) {
    return lengths[word];
  }

  /** How many capitals the word has; at most {@value #MOST_CAPITALS} are counted. */
  public int capitals(int word) {
    return capitals[word];
  }

  /** The text from one word to another, both with it. */
  public String between(int first, int last) {
    return text.substring(starts[first], ends[last]);
  }

  /** The word as it stands in the text. */
  public String text(int word) {
    return text.substring(starts[word], ends[word]);
  }

  /** Whether the word stands in a line of several words, all in capitals. */
  public boolean isShouted(int word) {
    int at = starts[word];
    if (at < lineStart || at >= lineEnd) {
      lineStart = text.lastIndexOf('\n', at) + 1;
      int newline = text.indexOf('\n', at);
      lineEnd = newline < 0 ? text.length() : newline;
      lineShouted = isShouted(text.substring(lineStart, lineEnd));
    }
    return lineShouted;
  }

  private static boolean isShouted(String line) {
    return line.strip().indexOf(' ') >= 0
        && line.chars().noneMatch(c -> Character.isLetter(c) && !Character.isUpperCase(c));
  }

  /**
   * Whether two neighbours may belong to one name: blanks, one hyphen, an apostrophe, an ampersand,
   * a slash between.
   */
  boolean areTogether(int word) {
    int hyphens = 0;
    int lines = 0;
    for (int at = ends[word]; at < starts[word + 1]; at++) {
      char c = text.charAt(at);
      switch (c) {
        case ' ', '\t', '\u00A0' -> {}
        case '\n' -> lines++;
        case '-', '\u2010', '\u2011', '\u2013', '\'', '\u2019', '&', '/' -> hyphens++;
        default -> {
          boolean possessive = c == 's' && at == ends[word] + 1;
          boolean abbreviated = c == '.' && (isPair(word, word + 1) || isDotted(word));
          if (!possessive && !abbreviated) {
            return false;
          }
        }
      }
    }
    return hyphens <= 1 && lines <= 1;
  }

  /** Whether both words are two capitals: {@code EE. UU.} */
  private boolean isPair(int word, int next) {
    return capitals[word] == 2
        && capitals[next] == 2
        && ends[word] - starts[word] == 2
        && ends[next] - starts[next] == 2;
  }

  /** Whether the word is a capital before or behind another, dots between: {@code U.S. GAAP}. */
  private boolean isDotted(int word) {
    boolean before = word > 0 && isCapital(word - 1) && starts[word] == ends[word - 1] + 1;
    boolean behind = isCapital(word + 1) && starts[word + 1] == ends[word] + 1;
    return isCapital(word) && (behind || (before && text.charAt(ends[word - 1]) == '.'));
  }

  private boolean isCapital(int word) {
    return capitals[word] == 1 && ends[word] - starts[word] == 1;
  }

  /** Whether one sign joins the word to the next, or nothing but a change of script parts them. */
  public boolean isJoined(int word) {
    if (word + 1 < count && starts[word + 1] == ends[word]) {
      return true;
    }
    boolean one = word + 1 < count && starts[word + 1] == ends[word] + 1;
    char c = one ? text.charAt(ends[word]) : 0;
    return c > ' ' && !Character.isWhitespace(c) && c != ',' && c != ';';
  }
}
