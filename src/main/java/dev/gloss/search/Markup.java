package dev.gloss.search;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes off what a text brings along that was pasted from Markdown, HTML or LaTeX, and the marks of
 * brands.
 */
final class Markup {
  /** What any of it begins with. */
  private static final String SIGNS = "<[\\*_~`&\u00A9\u00AE\u2120\u2122";

  private Markup() {}

  /** The text without it; the same text where there is none. */
  static String removed(String text) {
    return text.chars().anyMatch(c -> SIGNS.indexOf(c) >= 0) ? Forms.removed(text) : text;
  }

  /**
   * Apart, as most texts have none of them and a query by itself should not wait for a compiler.
   */
  private static final class Forms {
    private static final Pattern TAG = Pattern.compile("</?\\p{Alpha}[^<>]*>");
    private static final Pattern MARK = Pattern.compile("[\u00A9\u00AE\u2120\u2122]");
    private static final Pattern LINK = Pattern.compile("!?\\[([^\\[\\]]+)\\]\\([^()\\s]*\\)");
    private static final Pattern COMMAND = Pattern.compile("\\\\\\p{Alpha}+\\{([^{}]*)\\}");

    /** Around words, not within one: {@code layer_norm} and {@code C*} keep their signs. */
    private static final Pattern EMPHASIS =
        Pattern.compile(
            "(?<![\\p{L}\\p{N}])([*_]{1,3}|~{1,2}|`)(?=[\\p{L}\\p{N}])(.+?)\\1(?![\\p{L}\\p{N}])");

    private record Entity(String written, String sign) {}

    /** Of a name or its quotes; the sign that begins them all comes last. */
    private static final List<Entity> ENTITIES =
        List.of(
            new Entity("&quot;", "\""),
            new Entity("&#39;", "'"),
            new Entity("&apos;", "'"),
            new Entity("&nbsp;", " "),
            new Entity("&lt;", "<"),
            new Entity("&gt;", ">"),
            new Entity("&amp;", "&"));

    static String removed(String text) {
      String bare = TAG.matcher(text).replaceAll("");
      bare = MARK.matcher(bare).replaceAll("");
      bare = LINK.matcher(bare).replaceAll("$1");
      bare = COMMAND.matcher(bare).replaceAll("$1");
      bare = EMPHASIS.matcher(bare).replaceAll("$2");
      for (Entity entity : ENTITIES) {
        bare = bare.replace(entity.written(), entity.sign());
      }
      return bare;
    }
  }
}
