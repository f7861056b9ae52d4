package dev.gloss.formats.write;

import dev.gloss.corpus.Entry;
import dev.gloss.corpus.Origin;
import dev.gloss.corpus.WriteOptions;
import dev.gloss.formats.source.Field;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes one page that needs nothing else: no network, and scripts for its filter only. The frame
 * is the resource {@code page.html}. Every entry has the address that its key makes: {@code #lstm}.
 */
final class HtmlWriter implements CorpusWriter {
  private static final String ENTRIES = "{{entries}}";

  @Override
  public String format() {
    return "html";
  }

  @Override
  public Set<Field> holds(Selection selection, WriteOptions options) {
    Set<Field> fields = EnumSet.allOf(Field.class);
    fields.removeAll(EnumSet.of(Field.ID, Field.SENSE, Field.ALLOW));
    return fields;
  }

  @Override
  public List<String> write(Selection selection, WriteOptions options, List<Writer> out)
      throws IOException {
    Page page = new Page(out.get(0), selection.origins().size() > 1);
    selection.each(page::plan);
    String language = selection.language().equals("none") ? "" : selection.language();
    String frame =
        frame()
            .replace("{{language}}", Html.escaped(language))
            .replace("{{title}}", Html.escaped(selection.title()))
            .replace("{{origins}}", origins(selection.origins()));
    int entries = frame.indexOf(ENTRIES);
    page.out.write(frame.substring(0, entries).replace("{{sections}}", page.sections()));
    selection.each(page::entry);
    page.end();
    page.out.write(frame.substring(entries + ENTRIES.length()));
    return List.of();
  }

  private static String frame() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(HtmlWriter.class.getResourceAsStream("page.html"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String origins(List<Origin> origins) {
    StringBuilder out = new StringBuilder();
    for (Origin origin : origins) {
      if (!origin.equals(Origin.UNKNOWN)) {
        out.append("<p><small>").append(Html.escaped(credit(origin))).append("</small></p>\n");
      }
    }
    return out.toString();
  }

  private static String credit(Origin origin) {
    String glossary = origin.glossary() == null ? "" : origin.glossary();
    String between = origin.glossary() == null || origin.licence() == null ? "" : ", ";
    return glossary + between + (origin.licence() == null ? "" : origin.licence());
  }

  /** The entries of one page. */
  private static final class Page {
    private final Writer out;
    private final boolean mixed;
    private final Keys keys = new Keys();
    private final List<String> planned = new ArrayList<>();
    private final Map<String, String> first = new HashMap<>();
    private final List<String> sections = new ArrayList<>();
    private @Nullable String section;
    private boolean open;
    private int next;
    private int nextSection;

    Page(Writer out, boolean mixed) {
      this.out = out;
      this.mixed = mixed;
    }

    /** Gives an entry its address, so that those before it can point to it. */
    void plan(Entry entry) {
      String key = keys.next(entry.term());
      planned.add(key);
      first.putIfAbsent(entry.term(), key);
      if (beginsSection(entry)) {
        section = entry.section();
        sections.add(section == null ? "" : section);
        open = true;
      }
    }

    private boolean beginsSection(Entry entry) {
      return !open || !Objects.equals(section, entry.section());
    }

    /** The list of sections; begins the page anew. */
    String sections() {
      StringBuilder list = new StringBuilder();
      for (int i = 0; i < sections.size(); i++) {
        String name = sections.get(i);
        String key = keys.next("section " + name);
        planned.add(key);
        if (!name.isEmpty()) {
          list.append("<li><a href=\"#").append(key).append("\">");
          list.append(Html.escaped(name)).append("</a></li>\n");
        }
      }
      nextSection = planned.size() - sections.size();
      open = false;
      return list.toString();
    }

    void entry(Entry entry) throws IOException {
      if (beginsSection(entry)) {
        end();
        section = entry.section();
        open = true;
        String key = planned.get(nextSection++);
        out.write("<section>\n");
        if (section != null) {
          out.write("<h2 id=\"" + key + "\">" + Html.escaped(section) + "</h2>\n");
        }
      }
      String key = planned.get(next++);
      out.write("<article id=\"" + key + "\">\n");
      out.write("<h3><a href=\"#" + key + "\">" + Html.escaped(entry.term()) + "</a>");
      String expansion = entry.expansion();
      out.write((expansion == null ? "" : " – " + Html.escaped(expansion)) + "</h3>\n");
      paragraph("", entry.definition());
      for (String example : entry.examples()) {
        paragraph("e.g. ", example);
      }
      if (!entry.aliases().isEmpty()) {
        paragraph("also: ", String.join("; ", entry.aliases()));
      }
      see(entry.see());
      paragraph("source: ", entry.source());
      if (mixed && !entry.origin().equals(Origin.UNKNOWN)) {
        paragraph("from: ", credit(entry.origin()));
      }
      out.write("</article>\n");
    }

    private void paragraph(String label, @Nullable String text) throws IOException {
      if (text != null) {
        String small = label.isEmpty() ? "" : "<small>" + label + "</small>";
        out.write("<p>" + small + Html.escaped(text) + "</p>\n");
      }
    }

    private void see(List<String> terms) throws IOException {
      List<String> links = new ArrayList<>();
      for (String term : terms) {
        String key = first.get(term);
        String shown = Html.escaped(term);
        links.add(key == null ? shown : "<a href=\"#" + key + "\">" + shown + "</a>");
      }
      if (!links.isEmpty()) {
        out.write("<p><small>see: </small>" + String.join("; ", links) + "</p>\n");
      }
    }

    void end() throws IOException {
      out.write(open ? "</section>\n" : "");
    }
  }
}
