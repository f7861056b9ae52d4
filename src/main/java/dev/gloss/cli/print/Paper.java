package dev.gloss.cli.print;

import java.io.IOException;
import java.util.List;

/** The human printer's paper: writes wrapped and indented lines, all text escaped on the way. */
final class Paper {
  private static final int LABEL_COLUMN = 11;

  private final Results out;
  private final int width;
  private final boolean color;

  Paper(Results out, int width, boolean color) {
    this.out = out;
    this.width = width;
    this.color = color;
  }

  void blank() throws IOException {
    out.line("");
  }

  /** A paragraph, every line indented. */
  void paragraph(int indent, TextRun... runs) throws IOException {
    labelled(" ".repeat(indent), indent, List.of(runs));
  }

  /** A paragraph whose lines but the first are indented. */
  void hanging(int indent, List<TextRun> runs) throws IOException {
    String front = "";
    for (String line : Wrapping.lines(runs, width - indent, color)) {
      out.line(front + line);
      front = " ".repeat(indent);
    }
  }

  /** An indented paragraph with a label in front, escaped already. */
  void labelled(String label, int indent, List<TextRun> runs) throws IOException {
    String front = label + " ".repeat(Math.max(0, indent - label.length()));
    for (String line : Wrapping.lines(runs, width - indent, color)) {
      out.line(front + line);
      front = " ".repeat(indent);
    }
  }

  /** A label and its value, aligned with the others of a report. */
  void field(String label, String value) throws IOException {
    labelled(label, LABEL_COLUMN, List.of(TextRun.plain(value)));
  }

  /** A label of any length and words beside it, or below it when it reaches their column. */
  void item(String label, int column, TextRun words) throws IOException {
    List<String> head = Wrapping.lines(List.of(TextRun.plain(label)), width, color);
    int used = Cell.width(label);
    if (head.size() == 1 && used < column && column < width / 2) {
      labelled(head.get(0) + " ".repeat(column - used), column, List.of(words));
      return;
    }
    for (String line : head) {
      out.line(line);
    }
    paragraph(Math.min(column, 2), words);
  }

  /** One line that programs may read too: escaped, not wrapped. */
  void line(String text) throws IOException {
    out.line(Escape.text(text));
  }

  /** Lines laid out already, such as help or an explanation. */
  void asLaidOut(String text) throws IOException {
    for (String line : text.lines().toList()) {
      line(line);
    }
  }
}
