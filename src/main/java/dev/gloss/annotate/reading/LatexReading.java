package dev.gloss.annotate.reading;

import dev.gloss.text.LatexArguments;
import dev.gloss.text.LatexSigns;
import dev.gloss.text.WordList;
import java.text.Normalizer;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * LaTeX's source, roughly as typeset: comments, mathematics and listings are passed over, commands
 * give what they show. No TeX is run, so a paper's own commands show their arguments only.
 */
final class LatexReading implements Reading {
  private static final Set<String> SKIPPED_ENVIRONMENTS =
      WordList.of(
          """
          align, alignat, comment, displaymath, eqnarray, equation, filecontents, flalign, gather,
          lstlisting, math, minted, multline, tikzpicture, verbatim, Verbatim
          """);

  /** Commands none of whose arguments is running text. */
  private static final Set<String> SILENT =
      WordList.of(
          """
          addbibresource, addtolength, bibliography, bibliographystyle, cite, citealp, citeauthor,
          citep, citet, citeyear, autocite, parencite, textcite, cref, Cref, autoref, eqref, ref,
          pageref, label, color, definecolor, documentclass, geometry, hspace, vspace,
          includegraphics, include, input, index, newcommand, renewcommand, providecommand,
          newenvironment, newtheorem, DeclareMathOperator, pagestyle, thispagestyle,
          RequirePackage, setcounter, setlength, texttt, url, usepackage, usetikzlibrary
          """);

  /** Commands whose first argument is no running text. */
  private static final Set<String> SILENT_FIRST =
      Set.of("href", "textcolor", "hyperref", "colorbox");

  /** The longest formula or argument looked for, so that a missing sign costs little. */
  static final int LONGEST = 4096;

  /** The environment that began in an earlier block and is passed over, or null. */
  private @Nullable String skipping;

  @Override
  public boolean endsAtSentences() {
    return false;
  }

  @Override
  public TextBlock read(String raw, long start) {
    return new Run(raw, start).block();
  }

  /** The reading of one stretch. */
  private final class Run {
    private final String raw;
    private final long start;
    private final TextBlock.Builder out = new TextBlock.Builder();
    private int at;
    private boolean inLabel;

    Run(String raw, long start) {
      this.raw = raw;
      this.start = start;
    }

    TextBlock block() {
      readTo(raw.length());
      return out.build();
    }

    private void readTo(int end) {
      while (at < end) {
        if (skipping != null) {
          skipEnvironment(skipping);
          continue;
        }
        int stop = at;
        while (stop < end && "\\%${}~&-`'\r]".indexOf(raw.charAt(stop)) < 0) {
          stop++;
        }
        out.copy(raw, at, stop, start + at);
        at = stop;
        if (at < end) {
          special();
        }
      }
    }

    private void skipEnvironment(String name) {
      String closing = "\\end{" + name + "}";
      int found = raw.indexOf(closing, at);
      at = found < 0 ? raw.length() : found + closing.length();
      skipping = found < 0 ? name : null;
    }

    /** Shows something for the characters from one place to another, and goes on there. */
    private void show(String seen, int from, int to) {
      out.put(seen, start + from, to - from);
      at = to;
    }

    private char next(int ahead) {
      return at + ahead < raw.length() ? raw.charAt(at + ahead) : '\n';
    }

    private void special() {
      char c = raw.charAt(at);
      switch (c) {
        case '\\' -> command();
        case '%' -> comment();
        case '$' -> dollar();
        case '~', '&' -> show(" ", at, at + 1);
        case '-' -> dashes();
        case '`' -> quote('`', "“");
        case '\'' -> quote('\'', "”");
        case ']' -> bracket();
        default -> at++;
      }
    }

    /** With the end of its line and what indents the next one, unless that is empty. */
    private void comment() {
      int end = raw.indexOf('\n', at);
      at = end < 0 ? raw.length() : end + 1;
      while (at < raw.length() && (raw.charAt(at) == ' ' || raw.charAt(at) == '\t')) {
        at++;
      }
      if (end >= 0 && at < raw.length() && raw.charAt(at) == '\n') {
        show("\n", end, at);
      }
    }

    private void dashes() {
      int length = next(1) != '-' ? 1 : next(2) != '-' ? 2 : 3;
      show(length == 1 ? "-" : length == 2 ? "–" : "—", at, at + length);
    }

    private void quote(char mark, String doubled) {
      boolean two = next(1) == mark;
      show(two ? doubled : String.valueOf(mark), at, at + (two ? 2 : 1));
    }

    /** Ends the label of an item, which stands before what it labels. */
    private void bracket() {
      show(inLabel ? ":" : "]", at, at + 1);
      inLabel = false;
    }

    private void dollar() {
      String mark = next(1) == '$' ? "$$" : "$";
      int end = formulaEnd(mark, at + mark.length());
      if (end < 0) {
        at++;
        return;
      }
      String sign = sign(raw.substring(at + mark.length(), end).strip());
      int after = end + mark.length();
      if (sign != null && after < raw.length() && raw.charAt(after) == '-') {
        show(sign, at, after); // $k$-NN
      }
      at = after;
    }

    /** The letter that a formula is, if it is one. */
    private static @Nullable String sign(String formula) {
      if (formula.length() == 1 && Character.isLetter(formula.charAt(0))) {
        return formula;
      }
      return formula.startsWith("\\") ? LatexSigns.sign(formula.substring(1)) : null;
    }

    /** Where a formula ends, -1 if its paragraph ends before. */
    private int formulaEnd(String mark, int from) {
      int most = Math.min(raw.length(), from + LONGEST);
      for (int i = from; i < most; i++) {
        if (raw.startsWith(mark, i)) {
          return i;
        }
        if (raw.charAt(i) == '\n' && i + 1 < most && raw.charAt(i + 1) == '\n') {
          return -1;
        }
        i += raw.charAt(i) == '\\' && !mark.startsWith("\\") ? 1 : 0;
      }
      return -1;
    }

    private void command() {
      int from = at;
      int end = at + 1;
      while (end < raw.length() && isLetter(raw.charAt(end))) {
        end++;
      }
      if (end == from + 1) {
        signCommand();
        return;
      }
      String name = raw.substring(from + 1, end);
      at = end + (end < raw.length() && raw.charAt(end) == '*' ? 1 : 0);
      String sign = LatexSigns.sign(name);
      boolean accent = name.length() == 1 && LatexSigns.isAccent(name.charAt(0));
      if (accent && at < raw.length() && "{ ".indexOf(raw.charAt(at)) >= 0) {
        accent(name.charAt(0), from);
      } else if (sign != null) {
        skipBlanks();
        show(sign, from, at);
      } else {
        named(name, from);
      }
    }

    private static boolean isLetter(char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private void skipBlanks() {
      while (at < raw.length() && raw.charAt(at) == ' ') {
        at++;
      }
    }

    private void named(String name, int from) {
      switch (name) {
        case "begin", "end" -> environment(name, from);
        case "par", "section", "subsection", "subsubsection", "paragraph", "chapter", "caption" ->
            show("\n\n", from, at);
        case "item" -> item(from);
        case "verb", "lstinline" -> verbatim();
        case "def" -> definition();
        case "footnote", "thanks", "newline", "xspace" -> show(" ", from, at);
        default -> {
          LatexAcronym acronym =
              LatexAcronym.isDefinedBy(name) ? LatexAcronym.of(raw, name, at) : null;
          if (acronym == null) {
            arguments(name);
          } else {
            acronym(acronym, from);
          }
        }
      }
    }

    /** On a line of its own: {@code SHORT (long form)}. */
    private void acronym(LatexAcronym acronym, int from) {
      show("\n", from, acronym.shortStart());
      readTo(acronym.shortEnd());
      show(" (", acronym.shortEnd(), acronym.longStart());
      readTo(acronym.longEnd());
      show(")\n", acronym.longEnd(), acronym.end());
    }

    private void arguments(String name) {
      if (SILENT.contains(name)) {
        skipGroups(Integer.MAX_VALUE);
      } else {
        skip('[', ']');
        skipGroups(SILENT_FIRST.contains(name) ? 1 : 0);
      }
    }

    private void skipGroups(int most) {
      int left = most;
      while (left > 0 && (skip('[', ']') || skip('{', '}'))) {
        left--;
      }
    }

    /** Passes over an argument that begins here; whether there was one. */
    private boolean skip(char opening, char closing) {
      LatexArguments arguments = new LatexArguments(raw, at, LONGEST);
      boolean taken = arguments.take(opening, closing);
      at = arguments.end();
      return taken;
    }

    private void environment(String command, int from) {
      int begin = at + 1;
      if (!skip('{', '}')) {
        return;
      }
      String name = raw.substring(begin, at - 1);
      String base = name.endsWith("*") ? name.substring(0, name.length() - 1) : name;
      if (command.equals("begin") && SKIPPED_ENVIRONMENTS.contains(base)) {
        skipping = name;
      } else if (command.equals("begin")) {
        skip('[', ']');
        skipGroups(base.startsWith("tabular") ? 2 : 0);
      }
      show("\n", from, at);
    }

    private void item(int from) {
      show("\n", from, at);
      skipBlanks();
      inLabel = at < raw.length() && raw.charAt(at) == '[';
      at += inLabel ? 1 : 0;
    }

    private void verbatim() {
      if (at < raw.length()) {
        char delimiter = raw.charAt(at) == '{' ? '}' : raw.charAt(at);
        int line = raw.indexOf('\n', at);
        int end = raw.indexOf(delimiter, at + 1);
        at = end >= 0 && (line < 0 || end < line) ? end + 1 : at;
      }
    }

    /** {@code \def\name{…}}. */
    private void definition() {
      int brace = raw.indexOf('{', at);
      int line = raw.indexOf('\n', at);
      if (brace >= 0 && (line < 0 || brace < line)) {
        at = brace;
        skip('{', '}');
      }
    }

    private void signCommand() {
      int from = at;
      char c = next(1);
      at = Math.min(raw.length(), at + 2);
      if (LatexSigns.isAccent(c)) {
        accent(c, from);
        return;
      }
      switch (c) {
        case '(', '[' -> {
          int end = formulaEnd(c == '(' ? "\\)" : "\\]", at);
          at = end < 0 ? at : end + 2;
        }
        case '\\', '\n' -> {
          skip('[', ']');
          show("\n", from, at);
        }
        case ',', ';', ':', ' ' -> show(" ", from, at);
        case '/', '-', ')', ']', '!' -> {}
        default -> show(String.valueOf(c), from, at);
      }
    }

    /** {@code \"a}, {@code \"{a}}, {@code \c{c}} or {@code \'\i}. */
    private void accent(char mark, int from) {
      boolean braced = false;
      while (at < raw.length() && "{ ".indexOf(raw.charAt(at)) >= 0) {
        braced |= raw.charAt(at) == '{';
        at++;
      }
      boolean dotless = at < raw.length() && raw.charAt(at) == '\\'; // \i and \j
      at += dotless ? 1 : 0;
      if (at == raw.length() || !Character.isLetter(raw.charAt(at))) {
        return;
      }
      String letter = raw.charAt(at++) + LatexSigns.accent(mark);
      if (dotless) {
        skipBlanks();
      }
      at += braced && at < raw.length() && raw.charAt(at) == '}' ? 1 : 0;
      show(Normalizer.normalize(letter, Normalizer.Form.NFC), from, at);
    }
  }
}
