package dev.gloss.annotate;

import dev.gloss.corpus.Entry;
import dev.gloss.formats.write.Markdown;
import java.io.IOException;
import java.io.Writer;

/** Writes the entries that a text uses as a section of Markdown that can be read as an article. */
final class MarkdownSection {
  private MarkdownSection() {}

  static void write(Usage usage, Writer out) throws IOException {
    out.write("## Glossary\n\n");
    for (UsedEntry used : usage.entries()) {
      Entry entry = used.entry();
      String expansion = entry.expansion();
      String definition = entry.definition();
      out.write("- **" + Markdown.escaped(entry.term()) + "**");
      out.write(expansion == null ? "" : " - " + Markdown.escaped(expansion));
      out.write(definition == null ? "\n" : ": " + Markdown.escaped(definition) + "\n");
    }
    if (!usage.undefined().isEmpty()) {
      out.write("\n### Not explained\n\n");
      for (UndefinedAcronym undefined : usage.undefined()) {
        String guess = undefined.guess();
        out.write("- **" + Markdown.escaped(undefined.shortForm()) + "**");
        out.write(guess == null ? "\n" : " - " + Markdown.escaped(guess) + "?\n");
      }
    }
  }
}
