package dev.gloss.annotate;

import dev.gloss.corpus.Entry;
import dev.gloss.formats.write.Html;
import java.io.IOException;
import java.io.Writer;

/**
 * Writes a text as a page: each name is an {@code abbr} that shows its meaning under the pointer
 * and on keyboard focus, and is described by it to a screen reader; the terms follow at the end.
 * Not thread-safe.
 */
final class HtmlText {
  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="{{language}}">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <title>{{title}}</title>
      <style>
      body { max-width: 45em; margin: 2em auto; padding: 0 1em; font-family: serif; line-height: 1.5 }
      .text { white-space: pre-wrap }
      abbr { text-decoration: underline dotted; position: relative }
      abbr [role=tooltip] { display: none; position: absolute; left: 0; top: 1.5em; z-index: 1;
        width: max-content; max-width: 20em; padding: .2em .5em; background: #222; color: #fff }
      abbr:hover [role=tooltip], abbr:focus [role=tooltip] { display: block }
      </style>
      </head>
      <body>
      <div class="text">\
      """;

  private final Writer out;
  private long number;

  HtmlText(Writer out) {
    this.out = out;
  }

  /**
   * Begins the page.
   *
   * @param language that of the glossary, empty when it is not known
   */
  void begin(String title, String language) throws IOException {
    out.write(
        HEAD.replace("{{language}}", Html.escaped(language))
            .replace("{{title}}", Html.escaped(title)));
  }

  void passage(Passage passage) throws IOException {
    int from = 0;
    for (Passage.Tag tag : passage.tags()) {
      String text = passage.text();
      out.write(Html.escaped(text.substring(from, tag.start())));
      String id = "t" + ++number;
      out.write("<abbr tabindex=\"0\" aria-describedby=\"" + id + "\">");
      out.write(Html.escaped(text.substring(tag.start(), tag.end())));
      out.write("<span role=\"tooltip\" id=\"" + id + "\">");
      out.write(Html.escaped(tag.meaning()));
      out.write("</span></abbr>");
      from = tag.end();
    }
    out.write(Html.escaped(passage.text().substring(from)));
  }

  void end(Usage usage) throws IOException {
    out.write("</div>\n<h2>Glossary</h2>\n<dl>\n");
    for (UsedEntry used : usage.entries()) {
      Entry entry = used.entry();
      String expansion = entry.expansion();
      String definition = entry.definition();
      out.write("<dt>" + Html.escaped(entry.term()) + "</dt>\n<dd>");
      out.write(expansion == null ? "" : Html.escaped(expansion));
      out.write(expansion == null || definition == null ? "" : ": ");
      out.write((definition == null ? "" : Html.escaped(definition)) + "</dd>\n");
    }
    out.write("</dl>\n");
    if (!usage.undefined().isEmpty()) {
      out.write("<h2>Not explained</h2>\n<dl>\n");
      for (UndefinedAcronym undefined : usage.undefined()) {
        String guess = undefined.guess();
        out.write("<dt>" + Html.escaped(undefined.shortForm()) + "</dt>\n<dd>");
        String unsure = undefined.known() ? "known, but perhaps not meant" : "unknown";
        out.write((guess == null ? unsure : Html.escaped(guess) + "?") + "</dd>\n");
      }
      out.write("</dl>\n");
    }
    out.write("</body>\n</html>\n");
  }
}
