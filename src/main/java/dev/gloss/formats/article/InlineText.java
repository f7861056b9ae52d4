package dev.gloss.formats.article;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;
import java.util.Set;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Takes the mark-up off the inline content of one Markdown block. */
public final class InlineText {
  /** Tags that are mark-up; {@code <EOS>} or {@code <unk>} are text. */
  private static final Set<String> TAGS =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "center", "cite", "code", "del",
          "dfn", "div", "em", "font", "hr", "i", "iframe", "img", "ins", "kbd", "li", "mark", "ol",
          "p", "q", "s", "samp", "script", "small", "span", "strike", "strong", "sub", "sup",
          "table", "td", "tr", "tt", "u", "ul", "var", "wbr");

  /** Of blocks it knows headings only: whatever else begins a piece is text. */
  private static final Parser MARKDOWN =
      Parser.builder().enabledBlockTypes(Set.of(Heading.class)).build();

  private final StringBuilder out = new StringBuilder();
  private final BitSet ends = new BitSet();
  private int headEnd;
  private int linked;
  private boolean image;

  private InlineText() {}

  /**
   * The text below a block. Walks without recursion: emphasis may nest as deep as a line is long.
   */
  public static MarkedText of(Node block) {
    InlineText inline = new InlineText();
    int[] starts = new int[16];
    int depth = 0;
    Node node = block.getFirstChild();
    while (node != null) {
      inline.enter(node);
      if (node.getFirstChild() != null && !(node instanceof Image)) {
        if (depth == starts.length) {
          starts = Arrays.copyOf(starts, depth * 2);
        }
        starts[depth++] = inline.out.length();
        node = node.getFirstChild();
        continue;
      }
      while (node.getNext() == null && !block.equals(node.getParent())) {
        node = node.getParent();
        inline.leave(node, starts[--depth]);
      }
      node = node.getNext();
    }
    return new MarkedText(
        inline.out.toString(), inline.ends, inline.headEnd, inline.linked, inline.image);
  }

  /** The text of a piece of Markdown without its mark-up, its blocks after each other. */
  public static String plain(String markdown) {
    StringBuilder text = new StringBuilder();
    for (Node block = MARKDOWN.parse(markdown).getFirstChild();
        block != null;
        block = block.getNext()) {
      text.append(block.getFirstChild() == null ? "" : of(block).text()).append('\n');
    }
    return text.toString().strip();
  }

  private void enter(Node node) {
    if (node instanceof Text text) {
      out.append(text.getLiteral());
    } else if (node instanceof Code code) {
      int start = out.length();
      out.append(code.getLiteral());
      marked(start);
    } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
      out.append('\n');
    } else if (node instanceof HtmlInline html) {
      html(html.getLiteral());
    } else if (node instanceof Image) {
      image = true;
    }
  }

  private void leave(Node node, int start) {
    if (node instanceof Link) {
      linked += out.length() - start;
      ends.set(out.length());
    } else if (node instanceof StrongEmphasis) {
      marked(start);
    } else if (node instanceof Emphasis) {
      ends.set(out.length());
    }
  }

  private void marked(int start) {
    ends.set(out.length());
    // a code mark may follow a bold one without anything but a blank between them
    if (out.substring(0, start).isBlank() || (headEnd > 0 && start == headEnd)) {
      headEnd = Math.max(headEnd, out.length());
    }
  }

  private void html(String literal) {
    int from = literal.startsWith("</") ? 2 : 1;
    int to = from;
    while (to < literal.length() && Character.isLetterOrDigit(literal.charAt(to))) {
      to++;
    }
    String tag = literal.substring(from, to).toLowerCase(Locale.ROOT);
    if (tag.equals("br")) {
      out.append(' ');
    } else if (!tag.isEmpty() && !TAGS.contains(tag)) {
      out.append(literal);
    } else if (!out.isEmpty()) {
      ends.set(out.length());
    }
  }
}
