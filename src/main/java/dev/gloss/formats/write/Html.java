package dev.gloss.formats.write;

/** Text as HTML shows it. */
public final class Html {
  private Html() {}

  /** Text that is no mark-up, in an element or in the quotes of an attribute. */
  public static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        case '{' -> out.append("&#123;"); // so that no text is taken for a place in a frame
        default -> out.append(c);
      }
    }
    return out.toString();
  }
}
