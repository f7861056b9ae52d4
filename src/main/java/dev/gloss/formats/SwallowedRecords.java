package dev.gloss.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parts a record of a list of acronyms from those that it has swallowed, as three of V.E.R.A. have:
 * below a blank line they stand on one of their own, the acronym, a gap and what it stands for.
 */
final class SwallowedRecords {
  private static final Pattern BEGINNING = Pattern.compile("\\s+(\\S+)\\s{2,}(\\S.*)");

  /**
   * One record.
   *
   * @param line where it begins, counted from 0 within the text
   * @param text what it says
   */
  record Piece(int line, String text) {}

  private SwallowedRecords() {}

  /** The records that a text holds: itself alone, unless all below its first are swallowed ones. */
  static List<Piece> of(String text) {
    List<Piece> whole = List.of(new Piece(0, text));
    List<String> lines = text.lines().toList();
    if (lines.isEmpty() || !DictdRecord.isCapitals(lines.get(0).strip())) {
      return whole;
    }
    int end = blankFrom(lines, 0);
    String first = String.join("\n", lines.subList(0, end));
    if (end < 2 || DictdRecord.isProse(first.substring(lines.get(0).length()).strip())) {
      return whole;
    }
    List<Piece> pieces = new ArrayList<>();
    pieces.add(new Piece(0, first));
    for (int i = end; i < lines.size(); i++) {
      if (lines.get(i).isBlank()) {
        continue;
      }
      Matcher beginning = BEGINNING.matcher(lines.get(i));
      if (!beginning.matches() || !DictdRecord.isCapitals(beginning.group(1))) {
        return whole;
      }
      int close = blankFrom(lines, i);
      String more = String.join("\n", lines.subList(i + 1, close));
      String said = beginning.group(1) + "\n   " + beginning.group(2) + "\n" + more;
      pieces.add(new Piece(i, said));
      i = close;
    }
    return pieces.size() == 1 ? whole : pieces;
  }

  private static int blankFrom(List<String> lines, int from) {
    int end = from;
    while (end < lines.size() && !lines.get(end).isBlank()) {
      end++;
    }
    return end;
  }
}
