package dev.gloss.formats.article;

import dev.gloss.corpus.Entry;
import dev.gloss.formats.article.ArticleBlock.Kind;
import dev.gloss.text.Text;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the blocks of an article into one row, and cuts paragraphs into lines. */
final class ArticleOutline {
  private static final int TITLE_LENGTH = 150;

  private ArticleOutline() {}

  /**
   * The blocks in reading order, where entries that were nested stand by themselves: below an item
   * that groups them, which becomes a title, or below another entry through a slip of indentation.
   */
  static List<ArticleBlock> flatten(List<ArticleBlock> blocks) {
    List<ArticleBlock> flat = new ArrayList<>();
    for (ArticleBlock block : blocks) {
      if (block.is(Kind.ITEM)) {
        item(block, flat);
      } else {
        flat.add(block);
      }
    }
    return flat;
  }

  private static void item(ArticleBlock item, List<ArticleBlock> flat) {
    EntryShape shape = item.shape();
    boolean dangling = shape != null && shape.dangling();
    boolean groups = (shape == null || dangling) && hasEntry(item.nested(), shape == null);
    if (groups) {
      flat.add(item.as(Kind.PARAGRAPH));
      flat.addAll(flatten(item.nested()));
      return;
    }
    List<ArticleBlock> own = new ArrayList<>();
    List<ArticleBlock> entries = new ArrayList<>();
    for (ArticleBlock nested : item.nested()) {
      EntryShape inner = nested.is(Kind.ITEM) ? nested.shape() : null;
      (inner != null && inner.strong() ? entries : own).add(nested);
    }
    flat.add(
        new ArticleBlock(
            Kind.ITEM, item.line(), item.lines(), item.text(), item.number(), item.more(), own));
    flat.addAll(flatten(entries));
  }

  private static boolean hasEntry(List<ArticleBlock> items, boolean weak) {
    for (ArticleBlock item : items) {
      EntryShape shape = item.is(Kind.ITEM) ? item.shape() : null;
      if (shape != null && (shape.strong() || (weak && Phrases.isName(shape.term())))) {
        return true;
      }
    }
    return false;
  }

  /** The first line of several words that can be the title of the article, or null. */
  static @Nullable String title(ArticleBlock first) {
    for (MarkedText line : lines(first.text())) {
      String text = Phrases.withoutMarks(Text.fold(line.text()));
      EntryShape shape = EntryShape.of(MarkedText.plain(text));
      boolean title = text.indexOf(' ') > 0 && text.length() <= TITLE_LENGTH && !text.endsWith(".");
      if (title && !Furniture.isListTitle(text) && (shape == null || !shape.strong())) {
        return text;
      }
    }
    return null;
  }

  /** A title without number in front and colon behind. */
  static String title(String text) {
    String bare = Phrases.withoutMarks(Text.fold(text));
    LineMark mark = LineMark.of(bare);
    if (mark != null && mark.number() >= 0 && !mark.rest().isEmpty()) {
      bare = mark.rest();
    }
    while (bare.endsWith(":") || bare.endsWith("#")) {
      bare = bare.substring(0, bare.length() - 1).strip();
    }
    return bare.length() <= Entry.MAX_TERM ? bare : bare.substring(0, Entry.MAX_TERM);
  }

  /** The lines of a text. */
  static List<MarkedText> lines(MarkedText text) {
    List<MarkedText> lines = new ArrayList<>();
    int from = 0;
    for (int end = text.text().indexOf('\n'); end >= 0; end = text.text().indexOf('\n', from)) {
      lines.add(text.part(from, end));
      from = end + 1;
    }
    lines.add(text.part(from, text.text().length()));
    return lines;
  }

  /** Lines as one piece again. */
  static MarkedText joined(List<MarkedText> lines) {
    StringBuilder text = new StringBuilder();
    BitSet ends = new BitSet();
    for (MarkedText line : lines) {
      int start = text.length();
      line.ends().stream().forEach(end -> ends.set(start + end));
      text.append(line.text()).append('\n');
    }
    MarkedText first = lines.get(0);
    text.setLength(text.length() - 1);
    return new MarkedText(text.toString(), ends, first.headEnd(), 0, false);
  }

  /** Appends the text of an item and of those within it. */
  static void append(ArticleBlock item, StringBuilder definition) {
    definition.append('\n').append(item.text().text());
    item.more().forEach(paragraph -> definition.append('\n').append(paragraph.text()));
    item.nested().stream().filter(b -> b.is(Kind.ITEM)).forEach(b -> append(b, definition));
  }
}
