package dev.gloss.formats.write;

import dev.gloss.corpus.Entry;
import java.util.regex.Pattern;

/** Text as Markdown shows it. */
public final class Markdown {
  private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

  /** What begins a character reference. */
  private static final Pattern REFERENCE = Pattern.compile("&#?[A-Za-z0-9]+;");

  private Markdown() {}

  /** With a backslash before every sign that would be mark-up where it stands, and no other. */
  public static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      if (isMark(text, i)) {
        out.append('\\');
      }
      out.append(text.charAt(i));
    }
    return out.toString();
  }

  /** An entry as an item of a list, which an article's reader takes apart again. */
  public static String item(Entry entry) {
    return "- **" + escaped(entry.term()) + "**" + explained(entry) + "\n";
  }

  private static String explained(Entry entry) {
    String definition = entry.definition() == null ? "" : escaped(entry.definition());
    String expansion = entry.expansion();
    if (expansion == null) {
      return ": " + definition;
    }
    String words = escaped(expansion);
    boolean plain = expansion.chars().noneMatch(c -> ":.,;-–—(".indexOf(c) >= 0);
    String shown = plain || definition.isEmpty() ? " - " + words : " (" + words + ")";
    return definition.isEmpty() ? shown : shown + ": " + definition;
  }

  private static boolean isMark(String text, int i) {
    char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
    return switch (text.charAt(i)) {
      case '*', '`', '[', ']' -> true;
      case '_' -> i == 0 || !isWord(text.charAt(i - 1)) || !isWord(next);
      case '\\' -> i + 1 == text.length() || PUNCTUATION.indexOf(next) >= 0;
      case '<' -> Character.isLetter(next) || next == '/' || next == '!' || next == '?';
      case '&' -> REFERENCE.matcher(text).region(i, text.length()).lookingAt();
      default -> false;
    };
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }
}
