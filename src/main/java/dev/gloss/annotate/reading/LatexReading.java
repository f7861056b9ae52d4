package dev.gloss.annotate.reading;

import dev.gloss.text.LatexFormula;
import dev.gloss.text.LatexMacros;
import dev.gloss.text.LatexScanner;
import dev.gloss.text.LatexText;
import dev.gloss.text.WordList;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * LaTeX's source, roughly as typeset: comments and pictures are passed over, mathematics and code
 * stand aside, commands give what they show. No TeX is run, so those of a paper's own that have
 * arguments show these only.
 */
final class LatexReading implements Reading {
  private static final Set<String> CODE_ENVIRONMENTS =
      Set.of("lstlisting", "minted", "verbatim", "Verbatim");

  private static final Set<String> FORMULA_ENVIRONMENTS =
      WordList.of(
          "align, alignat, displaymath, eqnarray, equation, flalign, gather, math, multline");

  /** Those with an argument that is no text. */
  private static final Set<String> WITH_GROUP = Set.of("alignat", "filecontents", "minted");

  private static final Set<String> UNSEEN_ENVIRONMENTS =
      Set.of("comment", "filecontents", "tikzpicture");

  /** The longest formula or argument looked for, so that a missing sign costs little. */
  static final int LONGEST = 4096;

  private final LatexMacros macros = new LatexMacros();

  /** The environment that began in an earlier block and is no prose, or null. */
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
  private final class Run extends LatexScanner {
    private final long start;
    private final TextBlock.Builder out;
    private boolean inLabel;

    Run(String raw, long start) {
      super(raw, LatexReading.this.macros, LONGEST);
      this.start = start;
      this.out = new TextBlock.Builder(raw.length());
    }

    TextBlock block() {
      skipEnvironment();
      readTo(text.length());
      return out.build();
    }

    @Override
    protected void copy(int from, int to) {
      out.copy(text, from, to, start + from);
    }

    @Override
    protected void put(String seen, int from, int to) {
      out.put(seen, start + from, to - from);
    }

    @Override
    protected CharSequence seen() {
      return out.text();
    }

    /** Goes on with the environment that is no prose. */
    private void skipEnvironment() {
      String name = skipping;
      if (name == null) {
        return;
      }
      String closing = "\\end{" + name + "}";
      int found = text.indexOf(closing, at);
      String inside = text.substring(at, found < 0 ? text.length() : found);
      if (CODE_ENVIRONMENTS.contains(base(name))) {
        out.aside(inside);
      } else if (FORMULA_ENVIRONMENTS.contains(base(name))) {
        out.aside(LatexText.typed(inside, macros));
      }
      at = found < 0 ? text.length() : found + closing.length();
      skipping = found < 0 ? name : null;
    }

    private static String base(String environment) {
      return environment.endsWith("*")
          ? environment.substring(0, environment.length() - 1)
          : environment;
    }

    @Override
    protected void special(char c) {
      switch (c) {
        case '&' -> show(" ", 1);
        case ']' -> { // ends the label of an item, which stands before what it labels
          show(inLabel ? ":" : "]", 1);
          inLabel = false;
        }
        case '\'' -> {
          if (isApostrophe()) {
            copyOne(); // as it is in other texts
          } else {
            super.special(c);
          }
        }
        default -> super.special(c);
      }
    }

    private boolean isApostrophe() {
      return at > 0 && Character.isLetter(text.charAt(at - 1)) && Character.isLetter(next(1));
    }

    /** Stands aside; one sign with a hyphen is part of a word: {@code $k$-NN}. */
    @Override
    protected void formula(String closing, int from) {
      int end = formulaEnd(closing);
      if (end < 0) {
        return;
      }
      String seen = LatexText.typed(text.substring(at, end), macros);
      at = end + closing.length();
      if (seen.length() == 1 && next(0) == '-') {
        put(seen, from, at);
      } else {
        out.aside(seen);
      }
    }

    /** Where a formula ends, -1 if its paragraph ends before. */
    private int formulaEnd(String mark) {
      int most = Math.min(text.length(), at + LONGEST);
      int paragraph = text.indexOf("\n\n", at, most);
      int limit = paragraph < 0 ? most : paragraph;
      int end = text.indexOf(mark, at, limit);
      while (end >= 0 && isEscaped(end)) {
        end = text.indexOf(mark, end + 1, limit);
      }
      return end;
    }

    private boolean isEscaped(int place) {
      int first = place;
      while (first > at && text.charAt(first - 1) == '\\') {
        first--;
      }
      return (place - first) % 2 != 0;
    }

    @Override
    protected void named(String name, int from) {
      switch (name) {
        case "begin", "end" -> environment(name, from);
        case "par", "section", "subsection", "subsubsection", "paragraph", "chapter", "caption" ->
            put("\n\n", from, at);
        case "item" -> item(from);
        case "verb", "lstinline", "mintinline" -> aside(verbatim(name));
        case "path", "url", "nolinkurl" -> {
          String path = take('{', '}');
          aside(path == null ? delimited() : path);
        }
        case "texttt" -> code();
        case "footnote", "thanks", "newline" -> put(" ", from, at);
        default -> {
          LatexAcronym acronym = LatexAcronym.of(text, name, at);
          if (acronym != null) {
            acronym(acronym, from);
          } else if (LatexFormula.arguments(name) > 0) {
            built(name, from);
          } else if (!arguments(name, from) && !isBehindWord()) {
            skipBlanks();
          }
        }
      }
    }

    /** Whether a blank is needed lest two words become one, where a command may show something. */
    private boolean isBehindWord() {
      CharSequence seen = out.text();
      return !seen.isEmpty() && Character.isLetterOrDigit(seen.charAt(seen.length() - 1));
    }

    @Override
    protected String shown(String latex) {
      return LatexText.typed(latex, macros);
    }

    @Override
    protected String body(String latex) {
      return LatexText.plain(latex, Map.of(), macros);
    }

    private void aside(@Nullable String seen) {
      out.aside(seen == null ? "" : seen);
    }

    private void code() {
      String code = take('{', '}');
      aside(code == null ? null : shown(code));
    }

    /** On a line of its own: {@code SHORT (long form)}. */
    private void acronym(LatexAcronym acronym, int from) {
      put("\n", from, acronym.shortStart());
      at = acronym.shortStart();
      readTo(acronym.shortEnd());
      put(" (", acronym.shortEnd(), acronym.longStart());
      at = acronym.longStart();
      readTo(acronym.longEnd());
      put(")\n", acronym.longEnd(), acronym.end());
      at = acronym.end();
    }

    private void environment(String command, int from) {
      String name = take('{', '}');
      if (name == null) {
        return;
      }
      if (command.equals("begin")) {
        begin(name);
      }
      put("\n", from, at);
      skipEnvironment();
    }

    private void begin(String name) {
      String base = base(name);
      take('[', ']');
      int groups = base.startsWith("tabular") ? 2 : WITH_GROUP.contains(base) ? 1 : 0;
      while (groups > 0 && take('{', '}') != null) {
        groups--;
      }
      boolean prose =
          !CODE_ENVIRONMENTS.contains(base)
              && !FORMULA_ENVIRONMENTS.contains(base)
              && !UNSEEN_ENVIRONMENTS.contains(base);
      skipping = prose ? null : name;
    }

    private void item(int from) {
      put("\n", from, at);
      skipBlanks();
      inLabel = next(0) == '[';
      at += inLabel ? 1 : 0;
    }
  }
}
