package dev.gloss.formats.write;

import dev.gloss.corpus.Entry;
import dev.gloss.corpus.Origin;
import dev.gloss.corpus.WriteOptions;
import dev.gloss.formats.article.ArticleReader;
import dev.gloss.formats.source.Field;
import dev.gloss.formats.source.Header;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes an article: Markdown with a list of entries under the heading of each section. Entries
 * without a section come first, since below a heading they would belong to it.
 */
final class ArticleWriter implements CorpusWriter {
  @Override
  public String format() {
    return "article";
  }

  @Override
  public Set<Field> holds(Selection selection, WriteOptions options) {
    Set<Field> fields = EnumSet.allOf(Field.class);
    if (selection.origins().size() > 1) {
      fields.removeAll(EnumSet.of(Field.GLOSSARY, Field.LICENCE));
    }
    return fields;
  }

  @Override
  public List<String> write(Selection selection, WriteOptions options, List<Writer> out)
      throws IOException {
    Article article = new Article(out.get(0));
    article.frontMatter(selection.origin(), selection.language());
    selection.each(entry -> {
      if (entry.section() == null) {
        article.entry(entry);
      }
    });
    selection.each(entry -> {
      if (entry.section() != null) {
        article.entry(entry);
      }
    });
    return article.losses.told();
  }

  /** One article while it is written. */
  private static final class Article {
    private final Writer out;
    private final Losses losses = new Losses();
    private @Nullable String section;
    private boolean begun;

    Article(Writer out) {
      this.out = out;
    }

    void frontMatter(Origin origin, String language) throws IOException {
      out.write("---\n");
      key("glossary", origin.glossary());
      out.write("language: " + language + "\n");
      key("licence", origin.licence());
      out.write("items: entries\n");
      out.write("---\n");
    }

    private void key(String key, @Nullable String value) throws IOException {
      if (value != null) {
        out.write(key + ": " + Header.quoted(value) + "\n");
      }
    }

    void entry(Entry entry) throws IOException {
      if (!Objects.equals(section, entry.section())) {
        section = entry.section();
        out.write("\n## " + Markdown.escaped(String.valueOf(section)) + "\n\n");
      } else if (!begun) {
        out.write("\n");
      }
      begun = true;
      String item = Markdown.item(entry);
      if (!isReadBack(item, entry)) {
        losses.add("entries that read otherwise");
      }
      out.write(item);
      nested("also", Field.ALIASES, entry);
      nested("see", Field.SEE, entry);
      for (String example : entry.examples()) {
        item("e.g.", example);
      }
      item("source", entry.source());
      item("id", entry.id());
      item("sense", EntryTexts.text(Field.SENSE, entry));
      nested("allow", Field.ALLOW, entry);
    }

    /** A term may hold what parts a term from its expansion, and so on. */
    private static boolean isReadBack(String item, Entry entry) {
      Entry said = ArticleReader.said(item);
      return said != null
          && said.aliases().isEmpty()
          && said.term().equals(entry.term())
          && Objects.equals(said.expansion(), entry.expansion())
          && Objects.equals(said.definition(), entry.definition());
    }

    /** Elements are split at semicolons if there is one, so that a comma alone wants one. */
    private void nested(String key, Field field, Entry entry) throws IOException {
      List<String> kept = new ArrayList<>();
      for (String element : EntryTexts.list(field, entry)) {
        if (element.indexOf(';') < 0) {
          kept.add(element);
        } else {
          losses.add(field.word() + " with ;");
        }
      }
      if (!kept.isEmpty()) {
        boolean comma = kept.size() == 1 && kept.get(0).indexOf(',') >= 0;
        item(key, String.join("; ", kept) + (comma ? ";" : ""));
      }
    }

    private void item(String key, @Nullable String value) throws IOException {
      if (value != null) {
        out.write("  - " + key + ": " + Markdown.escaped(value) + "\n");
      }
    }
  }
}
