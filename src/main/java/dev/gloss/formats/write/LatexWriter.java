package dev.gloss.formats.write;

import dev.gloss.corpus.Entry;
import dev.gloss.corpus.WriteOptions;
import dev.gloss.formats.source.Field;
import dev.gloss.formats.source.Header;
import java.io.IOException;
import java.io.Writer;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a LaTeX document's preamble reads with {@code \input}, for the package glossaries; or
 * for the package acronym, the list that stands in the text. Keys are made from the heads: {@code
 * lstm}, of further senses {@code ap-2}.
 *
 * <p>Related terms are left out: glossaries refuses them before {@code \makeglossaries} and prints
 * every entry that has them, used or not.
 */
final class LatexWriter implements CorpusWriter {
  private static final String GLOSSARIES = "glossaries";
  private static final String ACRONYM = "acronym";

  @Override
  public String format() {
    return "latex";
  }

  @Override
  public Set<Field> holds(Selection selection, WriteOptions options) {
    Set<Field> fields = EnumSet.of(Field.TERM, Field.EXPANSION);
    if (!isAcronym(options)) {
      fields.add(Field.DEFINITION);
    }
    if (selection.origins().size() == 1) {
      fields.addAll(EnumSet.of(Field.GLOSSARY, Field.LICENCE));
    }
    return fields;
  }

  private static boolean isAcronym(WriteOptions options) {
    String named = options.latexPackage();
    if (named != null && !named.equals(GLOSSARIES) && !named.equals(ACRONYM)) {
      throw new IllegalArgumentException(
          "package: found \"" + named + "\", wanted " + GLOSSARIES + " or " + ACRONYM);
    }
    return ACRONYM.equals(named);
  }

  @Override
  public List<String> write(Selection selection, WriteOptions options, List<Writer> out)
      throws IOException {
    Commands commands = new Commands(out.get(0), selection.language().equals("en"));
    commands.comment("glossary", selection.origin().glossary());
    commands.comment("language", selection.language());
    commands.comment("licence", selection.origin().licence());
    if (isAcronym(options)) {
      commands.line("\\begin{acronym}");
      selection.each(commands::acro);
      commands.line("\\end{acronym}");
    } else {
      selection.each(commands::newEntry);
    }
    return commands.losses.told();
  }

  /** The commands of one file. */
  private static final class Commands {
    private final Writer out;
    private final Keys keys = new Keys();
    private final Losses losses = new Losses();
    private final boolean english;

    Commands(Writer out, boolean english) {
      this.out = out;
      this.english = english;
    }

    /** As {@link Latex#plural}; of other languages it is not known. */
    private @Nullable String plural(String expansion) {
      return english ? Latex.plural(expansion) : null;
    }

    void line(String text) throws IOException {
      out.write(text + "\n");
    }

    void comment(String key, @Nullable String value) throws IOException {
      if (value != null) {
        line("% " + key + ": " + Header.quoted(value));
      }
    }

    void newEntry(Entry entry) throws IOException {
      String key = keys.next(entry.term());
      String term = Latex.escaped(entry.term());
      String definition = entry.definition();
      String expansion = entry.expansion();
      if (expansion == null) {
        line("\\newglossaryentry{" + key + "}{name={" + term + "},");
        line("  description={" + Latex.escaped(String.valueOf(definition)) + "}}");
        return;
      }
      StringBuilder options = new StringBuilder();
      String plural = plural(expansion);
      if (plural != null) {
        options.append("longplural={").append(Latex.escaped(plural)).append('}');
      }
      if (definition != null) {
        options.append(options.isEmpty() ? "" : ",\n  ");
        options.append("description={").append(Latex.escaped(definition)).append('}');
      }
      String said = options.isEmpty() ? "" : "[" + options + "]";
      line("\\newacronym" + said + "{" + key + "}{" + term + "}");
      line("  {" + Latex.escaped(expansion) + "}");
    }

    void acro(Entry entry) throws IOException {
      String expansion = entry.expansion();
      if (expansion == null) {
        losses.add("entries without an expansion");
        return;
      }
      String key = keys.next(entry.term());
      String term = "{" + Latex.escaped(entry.term()) + "}";
      line("\\acro{" + key + "}[" + term + "]{" + Latex.escaped(expansion) + "}");
      String plural = plural(expansion);
      if (plural != null) {
        String terms = "{" + Latex.escaped(entry.term()) + "s}";
        line("\\acroplural{" + key + "}[" + terms + "]{" + Latex.escaped(plural) + "}");
      }
    }
  }
}
