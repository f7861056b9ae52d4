package dev.gloss.annotate.definitions;

import dev.gloss.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Pairs of which one form stands in brackets beside the other, or both in brackets: {@code long
 * form (SHORT)}, {@code SHORT (long form)}, {@code (long form, SHORT)}, {@code (SHORT; long form)}.
 */
final class Brackets {
  private static final int LONGEST = 400;

  /** Between the parts of what stands in brackets. */
  private static final Pattern SEPARATOR = Pattern.compile("[;,]\\s+|[，；]\\s*|\\s+or\\s+|:\\s+");

  /** What may introduce a form in brackets. */
  private static final Pattern LEAD =
      Pattern.compile(
          "(?:\\s+|['‘]|(?:or|also|hereafter|hereinafter|henceforth|collectively|together|often|usually"
              + "|commonly|sometimes|generally|termed"
              + "|called|designated|abbreviated|abbr(?:ev)?\\.|aka|a\\.k\\.a\\.|in short|from now on"
              + "|formerly|previously|originally|denoted|named|known|as|for|the|a|an|i\\.e\\."
              + "|ie|viz\\.|short|referred|to|standing|stands)[ ,:]+)+");

  /** What may follow a form in brackets: a citation, {@code for short}. */
  private static final Pattern TRAIL =
      Pattern.compile(
          "(?:['’\\s]+|\\s+\\[[^\\[\\]]*\\]|\\[[\\d,\\s–-]+\\]|\\s+\\([^()]*\\d[^()]*\\)"
              + "|\\s+(?:for|in) short)$");

  private final String text;
  private final Pairing pairing;

  Brackets(String text, Pairing pairing) {
    this.text = text;
    this.pairing = pairing;
  }

  /**
   * The pairs at the bracket that opens here, most often none; of its parts, two more may be a
   * pair: {@code (SHORT; formerly long form, OTHER)}.
   */
  List<Pair> at(int open) {
    int close = close(open);
    if (close < open + 2) {
      return List.of();
    }
    List<int[]> parts = parts(open + 1, close);
    Pair beside = shortInside(open, parts.get(0));
    if (beside != null) {
      Pair inside = inside(parts, 1, close);
      return inside == null ? List.of(beside) : List.of(beside, inside);
    }
    Pair other = longInside(open, close);
    other = other == null ? inside(parts, 0, close) : other;
    return other == null ? List.of() : List.of(other);
  }

  private int close(int open) {
    char opening = text.charAt(open);
    char closing = opening == '(' ? ')' : ']';
    int depth = 0;
    int most = Math.min(text.length(), open + LONGEST);
    for (int i = open; i < most; i++) {
      char c = text.charAt(i);
      depth += c == opening ? 1 : c == closing ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** What stands between the separators, without what introduces it or is around it. */
  private List<int[]> parts(int from, int to) {
    List<int[]> parts = new ArrayList<>();
    int begin = introduced(from, to);
    int first = firstPart(begin, to);
    if (first < to) {
      Matcher separator = SEPARATOR.matcher(text).region(first, to);
      while (separator.find()) {
        if (!isNested(begin, separator.start())) {
          parts.add(bare(begin, separator.start()));
          begin = separator.end();
        }
      }
    }
    parts.add(bare(begin, to));
    return parts;
  }

  /** Whether brackets are open between two places. */
  private boolean isNested(int from, int to) {
    int depth = 0;
    for (int at = from; at < to; at++) {
      depth += step(text.charAt(at));
    }
    return depth > 0;
  }

  /** How many more brackets are open behind a character: 1, -1 or 0. */
  static int step(char c) {
    return c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
  }

  /** Before which place no {@link #SEPARATOR} begins, so that it is not tried at every one. */
  private int firstPart(int from, int to) {
    int at = from;
    while (at < to && !mayPart(at, to)) {
      at++;
    }
    while (at < to && at > from && isBlank(at - 1, to)) {
      at--;
    }
    return at;
  }

  private boolean mayPart(int at, int to) {
    return switch (text.charAt(at)) {
      case ',', ';', ':' -> isBlank(at + 1, to);
      case 'o' -> text.startsWith("or", at) && isBlank(at + 2, to) && text.charAt(at - 1) <= ' ';
      case '，', '；' -> true;
      default -> false;
    };
  }

  /** Whether a blank, as expressions have it, stands at a place before an end. */
  private boolean isBlank(int at, int to) {
    return at < to && text.charAt(at) <= ' ';
  }

  private int[] bare(int from, int to) {
    int begin = introduced(from, to);
    int end = to;
    while (mayTrail(begin, end)) {
      Matcher trail = TRAIL.matcher(text).region(begin, end);
      if (!trail.find()) {
        break;
      }
      end = trail.start();
    }
    boolean bracketed =
        end > begin + 2 && text.charAt(begin) == '[' && text.indexOf("]", begin) == end - 1;
    return bracketed ? new int[] {begin + 1, end - 1} : new int[] {begin, end};
  }

  /** Whether {@link #TRAIL} may end so, before it is tried at every place. */
  private boolean mayTrail(int begin, int end) {
    char last = end > begin ? text.charAt(end - 1) : 0;
    return switch (last) {
      case '\'', '’' -> true;
      case ']' -> text.indexOf('[', begin, end) >= 0;
      case ')' -> text.indexOf('(', begin, end) > begin;
      case 't' -> text.startsWith("short", end - 5);
      default -> Text.isSpace(last);
    };
  }

  /** Whether {@link #LEAD} may begin so. */
  private static boolean mayLead(char c) {
    return "acdfghiknoprstuv'‘".indexOf(c) >= 0 || Text.isSpace(c);
  }

  /** Where a form begins behind what introduces it. */
  private int introduced(int from, int to) {
    if (from == to || !mayLead(text.charAt(from))) {
      return from;
    }
    Matcher lead = LEAD.matcher(text).region(from, to);
    return lead.lookingAt() ? lead.end() : from;
  }

  /** {@code long form (SHORT)}, also {@code (SHORT/OTHER)}; {@code LC-MS/MS} is one. */
  private @Nullable Pair shortInside(int open, int[] part) {
    Pair pair = pairing.before(part[0], part[1], 0, open);
    int slash = text.indexOf('/', part[0], part[1]);
    if (pair != null || slash <= part[0] + 1) {
      return pair;
    }
    pair = pairing.before(part[0], slash, 0, open);
    String after = text.substring(slash + 1, part[1]);
    boolean again = !after.isEmpty() && text.substring(part[0], slash).endsWith(after);
    return pair != null && again ? pair.withShortEnd(text, part[1]) : pair;
  }

  /** {@code SHORT (long form)}. */
  private @Nullable Pair longInside(int open, int close) {
    int end = open;
    while (end > 0 && Text.isSpace(text.charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (start > 0
        && !Text.isSpace(text.charAt(start - 1))
        && "(,;".indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    int[] inside = bare(open + 1, close);
    return start < end && !LongFormEnd.isParted(text, end, open)
        ? pairing.whole(start, end, inside[0], inside[1])
        : null;
  }

  /** The pair of two parts, from that of a number on. */
  private @Nullable Pair inside(List<int[]> parts, int number, int close) {
    if (parts.size() < number + 2) {
      return null;
    }
    int[] first = parts.get(number);
    int[] second = parts.get(number + 1);
    Pair pair = pairing.before(second[0], second[1], first[0], first[1]);
    return pair == null && CapitalWords.isOne(text, first[0], first[1])
        ? pairing.whole(first[0], first[1], second[0], close)
        : pair;
  }
}
