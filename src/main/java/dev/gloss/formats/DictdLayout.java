package dev.gloss.formats;

import dev.gloss.corpus.Entry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an index of dictd spells numbers, and how {@code gloss convert} lays out the record of an
 * entry, so that people can read it in any client of dictd and our reader gets back what was
 * written. The margin tells what a line is: names have none, the definition three blanks, all else
 * five, and two more where it goes on.
 *
 * <pre>
 * AP
 * mean AP
 *
 *      average precision
 *      &lt;Metrics&gt;
 *
 *    The area under the curve of precision over recall, for one class.
 *
 *      See also {mAP}, {recall}.
 * </pre>
 */
public final class DictdLayout {
  /** A key in the index of every dictionary that is laid out so, as dictfmt(1) leaves its own. */
  public static final String KEY = "00-database-gloss-1";

  /** Those of MIME. */
  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  /** Seven digits hold four terabytes. */
  private static final int MAX_DIGITS = 7;

  private static final int WIDTH = 72;
  private static final String DEFINITION = " ".repeat(3);
  private static final String ITEM = " ".repeat(5);
  private static final String MORE = " ".repeat(7);
  private static final String SEE = "See also {";
  private static final String SEE_END = "}.";
  private static final String BETWEEN = "}, {";

  private DictdLayout() {}

  /** A number of an index, from 0 on: in base 64, most significant digit first. */
  public static String encode(long number) {
    StringBuilder digits = new StringBuilder();
    for (long left = number; left > 0 || digits.isEmpty(); left /= DIGITS.length()) {
      digits.insert(0, DIGITS.charAt((int) (left % DIGITS.length())));
    }
    return digits.toString();
  }

  /** As {@link #encode} wrote it; -1 of what is no such number, or beyond any file. */
  static long decode(String digits) {
    if (digits.isEmpty() || digits.length() > MAX_DIGITS) {
      return -1;
    }
    long number = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = DIGITS.indexOf(digits.charAt(i));
      if (digit < 0) {
        return -1;
      }
      number = number * DIGITS.length() + digit;
    }
    return number;
  }

  /** The record of an entry, its last line blank. */
  public static String text(Entry entry) {
    StringBuilder out = new StringBuilder(entry.term()).append('\n');
    entry.aliases().forEach(alias -> out.append(alias).append('\n'));
    String expansion = entry.expansion();
    if (expansion != null || entry.section() != null) {
      out.append('\n');
    }
    if (expansion != null) {
      wrap(isMarked(expansion) ? "(" + expansion + ")" : expansion, ITEM, MORE, out);
    }
    if (entry.section() != null) {
      wrap("<" + entry.section() + ">", ITEM, MORE, out);
    }
    if (entry.definition() != null) {
      wrap(entry.definition(), DEFINITION, DEFINITION, out.append('\n'));
    }
    List<String> see = entry.see().stream().filter(DictdLayout::holds).toList();
    if (!see.isEmpty()) {
      wrap(SEE + String.join(BETWEEN, see) + SEE_END, ITEM, MORE, out.append('\n'));
    }
    return out.append('\n').toString();
  }

  /** Whether a related term can be told from its neighbours; what cannot is left out. */
  public static boolean holds(String see) {
    return !see.contains(BETWEEN);
  }

  /** Whether an expansion would be taken for something else. */
  private static boolean isMarked(String expansion) {
    return expansion.startsWith("(") || expansion.startsWith("<") || expansion.startsWith(SEE);
  }

  private static void wrap(String text, String margin, String more, StringBuilder out) {
    int column = 0;
    for (String word : text.split(" ", -1)) {
      if (column > 0 && column + 1 + word.length() > WIDTH) {
        out.append('\n').append(more).append(word);
        column = more.length() + word.length();
      } else {
        String before = column == 0 ? margin : " ";
        out.append(before).append(word);
        column += before.length() + word.length();
      }
    }
    out.append('\n');
  }

  /** The entry of a record that is laid out so; null of any other record. */
  static Entry.@Nullable Builder entry(String text) {
    List<String> lines = text.lines().toList();
    int names = lines.indexOf("");
    if (names < 1) {
      return null;
    }
    Entry.Builder entry = Entry.builder(lines.get(0));
    lines.subList(1, names).forEach(entry::alias);
    List<StringBuilder> items = new ArrayList<>();
    StringBuilder definition = new StringBuilder();
    for (String line : lines.subList(names, lines.size())) {
      if (line.startsWith(MORE) && !items.isEmpty()) {
        items.get(items.size() - 1).append(' ').append(line.strip());
      } else if (line.startsWith(ITEM)) {
        items.add(new StringBuilder(line.strip()));
      } else if (!line.isBlank()) {
        definition.append(' ').append(line.strip());
      }
    }
    items.forEach(item -> take(item.toString(), entry));
    return entry.definition(definition.toString());
  }

  private static void take(String item, Entry.Builder entry) {
    if (item.startsWith("<")) {
      entry.section(inside(item, 1, 1));
    } else if (item.startsWith(SEE)) {
      List.of(inside(item, SEE.length(), SEE_END.length()).split("\\}, \\{", -1))
          .forEach(entry::see);
    } else {
      entry.expansion(item.startsWith("(") ? inside(item, 1, 1) : item);
    }
  }

  /** Without so many signs at either end, or as much of that as there is. */
  private static String inside(String item, int before, int behind) {
    return item.substring(before, Math.max(before, item.length() - behind));
  }
}
