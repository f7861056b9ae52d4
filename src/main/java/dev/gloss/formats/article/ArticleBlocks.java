package dev.gloss.formats.article;

import dev.gloss.formats.article.ArticleBlock.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Parses an article into its blocks, in reading order. */
final class ArticleBlocks {
  private static final int HEADING_LENGTH = 200;

  /**
   * Everything but indented code, which in articles is an indented list far more often. Kept in
   * order, for the parser tries them so: a line of hyphens is an underline before it is a break.
   */
  private static final Set<Class<? extends Block>> TYPES =
      new LinkedHashSet<>(
          List.of(
              BlockQuote.class,
              Heading.class,
              FencedCodeBlock.class,
              HtmlBlock.class,
              ThematicBreak.class,
              ListBlock.class));

  private static final Parser MARKDOWN =
      Parser.builder()
          .enabledBlockTypes(TYPES)
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .build();

  private final ArticleLines lines;
  private final List<ArticleBlock> blocks = new ArrayList<>();

  private ArticleBlocks(ArticleLines lines) {
    this.lines = lines;
  }

  static List<ArticleBlock> of(ArticleLines lines) {
    Node document = MARKDOWN.parse(lines.text());
    ArticleBlocks reader = new ArticleBlocks(lines);
    reader.children((Document) document);
    return reader.blocks;
  }

  private void children(Block parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof ListBlock list) {
        items(list, blocks);
      } else if (node instanceof Heading heading) {
        blocks.add(heading(heading));
      } else if (node instanceof Paragraph) {
        blocks.add(block(Kind.PARAGRAPH, node, InlineText.of(node), -1));
      } else if (!(node instanceof LinkReferenceDefinition)) {
        blocks.add(block(Kind.OTHER, node, MarkedText.plain(name(node)), -1));
      }
    }
  }

  /** A heading; one as long as a paragraph is a paragraph with a line drawn below it. */
  private ArticleBlock heading(Heading heading) {
    MarkedText text = InlineText.of(heading);
    boolean title = text.text().length() <= HEADING_LENGTH && text.text().indexOf('\n') < 0;
    return title
        ? block(Kind.HEADING, heading, text, heading.getLevel())
        : block(Kind.PARAGRAPH, heading, text, -1);
  }

  /** Lists nest no deeper than {@link ArticleLines} writes them. */
  private void items(ListBlock list, List<ArticleBlock> into) {
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      into.add(item((ListItem) item));
    }
  }

  private ArticleBlock item(ListItem item) {
    List<SourceSpan> spans = item.getSourceSpans();
    int number = spans.isEmpty() ? -1 : lines.number(spans.get(0).getLineIndex());
    MarkedText text = MarkedText.plain("");
    Node first = item;
    List<MarkedText> more = new ArrayList<>();
    List<ArticleBlock> nested = new ArrayList<>();
    for (Node node = item.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof ListBlock list) {
        items(list, nested);
      } else if (node instanceof Paragraph || node instanceof Heading) {
        MarkedText paragraph = InlineText.of(node);
        if (text.isBlank()) {
          text = paragraph;
          first = node;
        } else {
          more.add(paragraph);
        }
      } else if (!(node instanceof LinkReferenceDefinition)) {
        nested.add(block(Kind.OTHER, node, MarkedText.plain(name(node)), -1));
      }
    }
    ArticleBlock head = block(Kind.ITEM, first, text, number);
    return new ArticleBlock(
        Kind.ITEM, lineOf(item), head.lines(), text, number, List.copyOf(more), nested);
  }

  private ArticleBlock block(Kind kind, Node node, MarkedText text, int number) {
    List<Integer> origins = new ArrayList<>();
    for (SourceSpan span : node.getSourceSpans()) {
      origins.add(lines.origin(span.getLineIndex()));
    }
    return new ArticleBlock(kind, lineOf(node), origins, text, number, List.of(), List.of());
  }

  private int lineOf(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    return spans.isEmpty() ? 0 : lines.origin(spans.get(0).getLineIndex());
  }

  private static String name(Node node) {
    return switch (node) {
      case FencedCodeBlock code -> "(code)";
      case BlockQuote quote -> "(quotation)";
      case HtmlBlock html -> "(HTML)";
      case ThematicBreak rule -> "(rule)";
      default -> "(other)";
    };
  }
}
