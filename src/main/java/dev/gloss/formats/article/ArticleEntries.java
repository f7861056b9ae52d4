package dev.gloss.formats.article;

import dev.gloss.corpus.Entry;
import dev.gloss.formats.article.ArticleBlock.Kind;
import dev.gloss.formats.source.Header;
import dev.gloss.formats.source.SourceReading;
import dev.gloss.text.Acronyms;
import dev.gloss.text.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells the entries of an article from what stands around them. A piece whose term can be made from
 * its expansion is an entry by itself; any other piece of entry shape only where its surroundings
 * agree: in a list (or, in an article without such lists, among paragraphs) that has a title of its
 * own or other entries in it, and is not a list of links, books, contents or the like.
 */
final class ArticleEntries {
  private final SourceReading source;
  private final @Nullable String declaredTitle;
  private final boolean everyItem;
  private final Set<String> headings = new HashSet<>();
  private List<ArticleBlock> blocks = List.of();
  private boolean anyStrong;
  private boolean inLists;
  private @Nullable String title;
  private @Nullable String section;

  /** Whether a heading or title line has opened a section that may hold entries. */
  private boolean opened;

  /** Whether the heading in force stands over links or the like. */
  private boolean underListTitle;

  private int lastNumber = -1;
  private int lastParagraph = -1;
  private boolean begun;

  /**
   * @param source where to tell
   * @param head the front matter
   */
  ArticleEntries(SourceReading source, Header head) {
    this.source = source;
    this.declaredTitle = head.title();
    this.everyItem = head.itemsAreEntries();
    this.title = declaredTitle;
  }

  /** Tells every entry, and everything skipped, in reading order. */
  void tell(List<ArticleBlock> found) throws IOException {
    blocks = ArticleOutline.flatten(found);
    survey();
    int i = 0;
    while (i < blocks.size()) {
      ArticleBlock block = blocks.get(i);
      if (block.is(Kind.ITEM)) {
        int end = i;
        while (end < blocks.size() && blocks.get(end).is(Kind.ITEM)) {
          end++;
        }
        items(i, end);
        i = end;
      } else {
        if (block.is(Kind.HEADING)) {
          heading(i, block);
        } else if (block.is(Kind.PARAGRAPH)) {
          paragraph(i, block);
        } else {
          source.skipped(block.line(), block.plain());
        }
        i++;
      }
    }
  }

  private void survey() {
    for (ArticleBlock block : blocks) {
      if (block.is(Kind.HEADING)) {
        headings.add(key(ArticleOutline.title(block.plain())));
      } else if (block.is(Kind.ITEM)) {
        EntryShape shape = block.shape();
        boolean strong = shape != null && shape.strong();
        anyStrong |= strong;
        inLists |= strong || (shape != null && isNamed(shape));
      } else if (block.is(Kind.PARAGRAPH)) {
        EntryShape shape = block.shape();
        anyStrong |= shape != null && shape.strong();
      }
    }
  }

  private void heading(int index, ArticleBlock block) {
    source.skipped(block.line(), block.plain());
    String text = ArticleOutline.title(block.plain());
    boolean isTitle = title == null && block.number() == 1 && index < 3;
    underListTitle = Furniture.isListTitle(text);
    if (isTitle || (title != null && text.equals(declaredTitle))) {
      title = text;
      section = null;
      opened = !laterHeadings(index);
    } else {
      section = text;
      opened = !underListTitle;
    }
  }

  /** Whether the article has headings after this block: then its first is but the title. */
  private boolean laterHeadings(int index) {
    return blocks.subList(index + 1, blocks.size()).stream().anyMatch(b -> b.is(Kind.HEADING));
  }

  private void paragraph(int index, ArticleBlock block) throws IOException {
    List<MarkedText> lines = ArticleOutline.lines(block.text());
    if (index == 0
        && title == null
        && !EntryLines.isList(lines)
        && !isStrong(EntryLines.head(lines, 0))) {
      title = ArticleOutline.title(block);
    }
    if (block.text().image() || block.text().isLink()) {
      source.skipped(block.line(), block.text().image() ? "(image)" : block.plain());
    } else if (!titleLine(index, block)) {
      lines(index, block);
    }
  }

  /** A lone line, or the last line of a paragraph, that is the title of what follows. */
  private boolean titleLine(int index, ArticleBlock block) {
    List<MarkedText> lines = ArticleOutline.lines(block.text());
    MarkedText last = lines.get(lines.size() - 1);
    String text = Phrases.withoutMarks(last.text().strip());
    ArticleBlock next = index + 1 < blocks.size() ? blocks.get(index + 1) : null;
    boolean alone = lines.size() == 1;
    boolean direct = next != null && (next.is(Kind.ITEM) || (!inLists && next.shape() != null));
    boolean between = alone && next != null && (begun || last.isBold()) && !next.is(Kind.HEADING);
    boolean apart = alone || Phrases.endsSentence(lines.get(lines.size() - 2).text());
    boolean link = index > 0 && Furniture.isListTitle(blocks.get(index - 1).plain());
    boolean entry = !inLists && (isStrong(EntryShape.of(last)) || isListed(index, block));
    boolean names =
        !entry && Phrases.isName(text) && !(link && blocks.get(index - 1).is(Kind.PARAGRAPH));
    if (!apart || !(direct || between) || !names || !Furniture.isTitleLine(text)) {
      return false;
    }
    source.skipped(block.line(), block.plain());
    section = ArticleOutline.title(text);
    opened = true;
    underListTitle = false;
    return true;
  }

  /** Whether it could be an entry, and one with the next paragraph's in a list. */
  private boolean isListed(int index, ArticleBlock block) {
    EntryShape shape = block.shape();
    if (shape == null || !isNamed(shape) || index + 1 == blocks.size()) {
      return false;
    }
    List<MarkedText> lines = new ArrayList<>(ArticleOutline.lines(block.text()));
    lines.addAll(ArticleOutline.lines(blocks.get(index + 1).text()));
    return index > 0 && EntryLines.isList(lines);
  }

  /** The entries among the lines of a paragraph; a line without entry shape continues the last. */
  private void lines(int index, ArticleBlock block) throws IOException {
    List<MarkedText> lines = ArticleOutline.lines(block.text());
    List<Integer> starts = new ArrayList<>();
    boolean neighbour = !anyStrong || hasNeighbour(index, lines);
    boolean listed = !inLists && EntryLines.isList(lines);
    for (int i = 0; i < lines.size(); i++) {
      boolean begins = listed || beginsLine(lines, i);
      EntryShape shape =
          listed ? EntryShape.of(lines.get(i)) : begins ? EntryLines.head(lines, i) : null;
      if (shape != null && beginsEntry(index, lines, shape, neighbour)) {
        starts.add(i);
      }
    }
    if (starts.isEmpty() || starts.get(0) > 0) {
      EntryShape shape = inLists ? null : EntryShape.of(lines.get(0));
      source.skipped(block.line(), block.plain(), shape == null ? null : reason(shape));
    }
    for (int i = 0; i < starts.size(); i++) {
      int from = starts.get(i);
      int to = i + 1 < starts.size() ? starts.get(i + 1) : lines.size();
      EntryShape shape = EntryShape.of(ArticleOutline.joined(lines.subList(from, to)));
      if (shape != null) {
        lastParagraph = index;
        tell(shape, block.line(from), List.of(), List.of());
      }
    }
  }

  private static boolean beginsLine(List<MarkedText> lines, int i) {
    return i == 0
        || Phrases.endsSentence(lines.get(i - 1).text())
        || lines.get(i).headEnd() > 0
        || (isStrong(EntryShape.of(lines.get(i - 1))) && isStrong(EntryShape.of(lines.get(i))));
  }

  private boolean beginsEntry(
      int index, List<MarkedText> lines, EntryShape shape, boolean neighbour) {
    if (shape.dangling()) {
      return false;
    }
    if (inLists) {
      return besideLists(index, shape);
    }
    boolean weak = isNamed(shape) && !underListTitle && neighbour;
    boolean said = index > 0 || lines.size() > 1 || Phrases.endsSentence(lines.get(0).text());
    return shape.strong() || (weak && said);
  }

  /** Whether a paragraph is an entry though the article has its entries in lists. */
  private boolean besideLists(int index, EntryShape shape) {
    ArticleBlock before = index > 0 ? blocks.get(index - 1) : null;
    boolean caption = before != null && before.text().image();
    if (shape.strong()) {
      boolean placed = Acronyms.isOne(shape.term()) || besideItem(index);
      return placed && !caption && Phrases.wordCount(shape.definition()) >= 2;
    }
    boolean follows = before != null && (before.is(Kind.HEADING) || lastParagraph == index - 1);
    boolean coined = Phrases.isCoined(shape.term()) || shape.marked();
    boolean said = Phrases.endsSentence(shape.definition());
    return opened && follows && coined && said && isNamed(shape);
  }

  private boolean besideItem(int index) {
    boolean after = index > 0 && isStrong(blocks.get(index - 1).shape());
    return after || (index + 1 < blocks.size() && isStrong(blocks.get(index + 1).shape()));
  }

  /** Whether an entry that vouches for itself stands in, before or after the paragraph. */
  private boolean hasNeighbour(int index, List<MarkedText> lines) {
    for (MarkedText line : lines) {
      if (isStrong(EntryShape.of(line))) {
        return true;
      }
    }
    for (int i = Math.max(index - 2, 0); i < Math.min(index + 3, blocks.size()); i++) {
      if (i != index && !blocks.get(i).text().image() && isStrong(blocks.get(i).shape())) {
        return true;
      }
    }
    return opened && begun;
  }

  private void items(int from, int to) throws IOException {
    boolean strong = false;
    int named = 0;
    for (ArticleBlock item : blocks.subList(from, to)) {
      EntryShape shape = item.shape();
      strong |= isStrong(shape);
      named += shape != null && isNamed(shape) ? 1 : 0;
    }
    ArticleBlock lead = from > 0 ? blocks.get(from - 1) : null;
    boolean continued =
        blocks.get(from).number() > 1 && blocks.get(from).number() == lastNumber + 1;
    boolean listTitle = underListTitle || (lead != null && Furniture.isListTitle(lead.plain()));
    boolean most = named * 2 >= to - from;
    boolean weak = strong || continued || (!listTitle && most && (opened || !anyStrong));
    boolean told = false;
    for (int i = from; i < to; i++) {
      told |= item(i, to, strong, weak);
    }
    if (told) {
      begun = true;
      lastNumber = blocks.get(to - 1).number();
    }
  }

  private boolean item(int index, int end, boolean strong, boolean weak) throws IOException {
    ArticleBlock item = blocks.get(index);
    EntryShape shape = item.shape();
    boolean explained = !item.more().isEmpty() || !item.nested().isEmpty();
    boolean sure = shape != null && (everyItem || shape.strong());
    if (shape != null && (sure || (weak && isEntry(shape, explained || strong)))) {
      if (!shape.dangling() || explained || shape.expansion() != null || shape.marked()) {
        tell(shape, item.line(), item.more(), item.nested());
        return true;
      }
    }
    if ((strong || weak)
        && shape == null
        && index + 1 < end
        && isTitleItem(item, blocks.get(index + 1))) {
      section = ArticleOutline.title(item.plain());
    }
    String shown = item.text().image() ? "(image)" : item.plain();
    source.skipped(item.line(), shown, shape == null ? null : reason(shape));
    return false;
  }

  /** Why a piece with the shape of an entry is none. */
  private String reason(EntryShape shape) {
    if (Furniture.isLabel(shape.term())) {
      return "a label, not a term";
    }
    if (shape.expansion() == null && !Phrases.isDefinition(shape.definition())) {
      return "no definition: fewer than three words, or a list of names";
    }
    if (!Phrases.isName(shape.term())) {
      return "reads like a sentence";
    }
    return headings.contains(key(shape.term()))
        ? "names a heading"
        : "nothing around it speaks for an entry";
  }

  /** A numbered title that was taken for an item: what follows has bullets or its own numbers. */
  private static boolean isTitleItem(ArticleBlock item, ArticleBlock next) {
    return item.number() >= 0
        && (next.number() < 0 || next.number() == 1)
        && next.shape() != null
        && Furniture.isTitleLine(item.plain());
  }

  /** Whether a piece is meant as an entry, be it a good one or not. */
  private boolean isEntry(EntryShape shape, boolean vouched) {
    boolean bad = shape.dangling() || shape.term().length() > Entry.MAX_TERM;
    return isNamed(shape)
        || (shape.marked() && (bad || vouched) && !Furniture.isLabel(shape.term()));
  }

  /** Whether a piece without a telling expansion has a name and says something of it. */
  private boolean isNamed(EntryShape shape) {
    boolean said = shape.expansion() != null || Phrases.isDefinition(shape.definition());
    return said
        && Phrases.isName(shape.term())
        && !Furniture.isLabel(shape.term())
        && (shape.marked() || !headings.contains(key(shape.term())));
  }

  private static boolean isStrong(@Nullable EntryShape shape) {
    return shape != null && shape.strong();
  }

  private void tell(EntryShape shape, int line, List<MarkedText> more, List<ArticleBlock> nested)
      throws IOException {
    begun = true;
    Entry.Builder entry = Entry.builder(shape.term()).expansion(shape.expansion());
    shape.aliases().forEach(entry::alias);
    StringBuilder definition = new StringBuilder(shape.definition());
    more.forEach(paragraph -> definition.append('\n').append(paragraph.text()));
    for (ArticleBlock block : nested) {
      if (!block.is(Kind.ITEM)) {
        source.skipped(block.line(), block.plain());
      } else if (!NestedKeys.take(block, entry, shape.term(), source)) {
        ArticleOutline.append(block, definition);
      }
    }
    if (definition.toString().isBlank() && shape.dangling()) {
      source.error(line, "entry " + Text.quote(shape.term()) + " has no definition");
      return;
    }
    entry.definition(definition.toString());
    source.entry(line, entry.section(section == null ? title : section));
  }

  private static String key(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
