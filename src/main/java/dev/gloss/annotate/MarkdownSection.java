package dev.gloss.annotate;

import dev.gloss.formats.write.Markdown;
import java.io.IOException;
import java.io.Writer;

/**
 * Writes the entries that a text uses as a section of Markdown that can be read as an article. What
 * is not explained is no entry of it.
 */
final class MarkdownSection {
  private MarkdownSection() {}

  static void write(Usage usage, Writer out) throws IOException {
    out.write("## Glossary\n\n");
    for (UsedEntry used : usage.entries()) {
      out.write(Markdown.item(used.entry()));
    }
    if (!usage.undefined().isEmpty()) {
      out.write("\n### Not explained\n\n");
      for (UndefinedAcronym undefined : usage.undefined()) {
        String guess = undefined.guess();
        out.write("- **" + Markdown.escaped(undefined.shortForm()) + "**");
        out.write(guess == null ? "\n" : " may be “" + Markdown.escaped(guess) + "”.\n");
      }
    }
  }
}
