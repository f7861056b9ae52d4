package dev.gloss.cli.print;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lays text out in lines of a width, breaking at spaces, between letters of scripts that have none,
 * and within a word only when it is longer than a whole line.
 */
final class Wrapping {
  private final int width;
  private final boolean color;
  private final List<String> lines = new ArrayList<>();
  private final List<Cell> line = new ArrayList<>();
  private int used;

  private Wrapping(int width, boolean color) {
    this.width = Math.max(1, width);
    this.color = color;
  }

  /** The lines of a text, each with its own escapes so that no face runs over a line's end. */
  static List<String> lines(List<TextRun> runs, int width, boolean color) {
    Wrapping wrapping = new Wrapping(width, color);
    List<Cell> cells = new ArrayList<>();
    runs.forEach(run -> cells.addAll(Cell.of(run)));
    wrapping.wrap(cells);
    return wrapping.lines;
  }

  private void wrap(List<Cell> cells) {
    int at = 0;
    while (at < cells.size()) {
      if (cells.get(at).isSpace()) {
        at++;
        continue;
      }
      int end = endOfWord(cells, at);
      boolean spaced = at > 0 && cells.get(at - 1).isSpace();
      add(cells.subList(at, end), spaced ? cells.get(at - 1) : null);
      at = end;
    }
    endLine();
  }

  private static int endOfWord(List<Cell> cells, int start) {
    int end = start + 1;
    while (end < cells.size()
        && !cells.get(end).isSpace()
        && !cells.get(end - 1).breaksBefore(cells.get(end))) {
      end++;
    }
    return end;
  }

  private void add(List<Cell> word, @Nullable Cell space) {
    int gap = space == null || line.isEmpty() ? 0 : 1;
    int wanted = word.stream().mapToInt(Cell::width).sum();
    if (used + gap + wanted > width) {
      endLine();
    } else if (gap == 1 && space != null) {
      put(space);
    }
    for (Cell cell : word) {
      if (used + cell.width() > width) {
        endLine();
      }
      put(cell);
    }
  }

  private void put(Cell cell) {
    line.add(cell);
    used += cell.width();
  }

  private void endLine() {
    if (line.isEmpty()) {
      return;
    }
    StringBuilder shown = new StringBuilder();
    int start = 0;
    for (int i = 1; i <= line.size(); i++) {
      if (i == line.size() || line.get(i).face() != line.get(start).face()) {
        StringBuilder run = new StringBuilder();
        line.subList(start, i).forEach(cell -> run.append(cell.text()));
        shown.append(line.get(start).face().show(run.toString(), color));
        start = i;
      }
    }
    lines.add(shown.toString());
    line.clear();
    used = 0;
  }
}
