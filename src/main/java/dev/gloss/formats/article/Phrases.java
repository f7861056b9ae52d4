package dev.gloss.formats.article;

import dev.gloss.text.SmallWords;
import dev.gloss.text.Text;
import dev.gloss.text.WordList;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a term, an expansion and a definition look like, judged by their words. */
final class Phrases {
  private static final int TERM_WORDS = 6;
  private static final int TERM_LENGTH = 80;

  /** Words of sentences, which no name of several words holds in lower case. */
  private static final Set<String> SENTENCE =
      WordList.of(
          """
          is, are, was, were, be, been, has, have, had, can, could, will, would, should, must,
          may, might, do, does, did, we, you, they, it, this, that, these, those, there, which,
          who, your, our, my, its, their, i, not, by
          """);

  /** Words that begin a sentence or a headline, not a name of several words. */
  private static final Set<String> OPENERS =
      WordList.of(
          """
          how, why, what, when, where, who, which, this, these, those, that, here, there, if, as,
          for, in, on, at, by, from, with, about, to, and, but, or, so, it, we, you, i, my, our,
          your, their, its, see, read, click, follow, share, get, try, check, please, join, some,
          many, most, all, each, every, another, other, also, however, thus, then, first, second,
          finally, let, let's, did, do, is, are, was, can, should, listen, watch, download,
          subscribe, thank, thanks, stay, want, learn, buy, find, sign
          """);

  private static final Set<String> DEFINING =
      WordList.of(
          """
          is, are, was, were, that, which, who, whose, used, where
          """);

  private Phrases() {}

  /** Whether the text can be a term; a bold or code one is only asked not to be a long sentence. */
  static boolean isTerm(String text, boolean marked) {
    int words = wordCount(text);
    // Hogwild! and Yahoo! end like sentences; a bold St. Petersburg paradox holds what looks like
    // one
    boolean name = words == 1 && !text.endsWith(".") && !text.endsWith(",");
    boolean sentence = hasSentenceEnd(text) && !name && !(marked && words <= TERM_WORDS);
    if (text.isEmpty() || sentence || text.contains("://")) {
      return false;
    }
    if (marked) {
      return true;
    }
    return text.length() <= TERM_LENGTH && words <= TERM_WORDS && hasLetter(text);
  }

  /** Whether a term that no expansion vouches for reads like a name, not like running text. */
  static boolean isName(String term) {
    String[] words = term.split(" ", -1);
    if (words.length == 1) {
      return true;
    }
    String first = words[0].toLowerCase(Locale.ROOT);
    boolean capitals = words[0].length() > 1 && words[0].equals(words[0].toUpperCase(Locale.ROOT));
    if (!capitals && OPENERS.contains(first)) {
      return false;
    }
    if (first.equals("the") && Character.isLowerCase(words[1].charAt(0))) {
      return false;
    }
    for (String word : words) {
      if (SENTENCE.contains(word)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a definition that no expansion vouches for says something. */
  static boolean isDefinition(String text) {
    return wordCount(text) >= 3 && !text.startsWith("http") && !isListOfNames(text);
  }

  /** Whether the text before the colon is an expansion though the letters do not show it. */
  static boolean isExpansionLike(String text) {
    if (!isShort(text, false) || beginsWithArticle(text)) {
      return false;
    }
    for (String word : text.split(" ", -1)) {
      if (DEFINING.contains(word)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the length is that of an expansion; one that makes the term may be longer. */
  static boolean isShort(String text, boolean makesTerm) {
    int words = makesTerm ? 20 : 12;
    return hasLetter(text)
        && text.length() <= words * 10
        && wordCount(text) <= words
        && !hasSentenceEnd(stripStop(text))
        && text.indexOf(';') < 0;
  }

  /** Without what stands in parentheses, which says nothing of the expansion. */
  static String withoutParentheses(String text) {
    if (text.indexOf('(') < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '(' ? 1 : 0;
      if (depth == 0) {
        out.append(c);
      }
      depth -= c == ')' && depth > 0 ? 1 : 0;
    }
    return out.toString().strip();
  }

  static boolean beginsWithArticle(String text) {
    int blank = text.indexOf(' ');
    return blank > 0
        && SmallWords.ARTICLES.contains(text.substring(0, blank).toLowerCase(Locale.ROOT));
  }

  /** One word that is spelt like no other: with a capital inside, or a digit. */
  static boolean isCoined(String term) {
    boolean odd =
        term.chars().skip(1).anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
    return odd && term.indexOf(' ') < 0;
  }

  static boolean hasLetter(String text) {
    return text.codePoints().anyMatch(Character::isLetter);
  }

  static boolean isDash(char c) {
    return c == '-' || (c >= '‐' && c <= '―') || c == '−';
  }

  static int wordCount(String text) {
    int count = 0;
    boolean within = false;
    for (int i = 0; i < text.length(); i++) {
      boolean space = Text.isSpace(text.charAt(i));
      count += !space && !within ? 1 : 0;
      within = !space;
    }
    return count;
  }

  /** Whether it ends as a sentence does, closing quotes and parentheses aside. */
  static boolean endsSentence(String text) {
    int i = text.length() - 1;
    while (i >= 0 && (Text.isSpace(text.charAt(i)) || ")\"'”’»*_`]".indexOf(text.charAt(i)) >= 0)) {
      i--;
    }
    return i >= 0 && ".!?…".indexOf(text.charAt(i)) >= 0;
  }

  /** What follows "or", "also known as" and the like within a parenthesis, else null. */
  static @Nullable String alias(String inside) {
    String lower = inside.toLowerCase(Locale.ROOT);
    for (String opener :
        new String[] {"also known as ", "also called ", "also ", "or ", "aka ", "a.k.a. "}) {
      if (lower.startsWith(opener)) {
        return unquoted(inside.substring(opener.length()));
      }
    }
    return null;
  }

  /** Without quotes around the whole and without mark-up that Markdown left as text. */
  static String unquoted(String text) {
    String bare = withoutMarks(text.strip());
    if (bare.length() > 2) {
      int kind = "\"'“‘«„‚`".indexOf(bare.charAt(0));
      char last = bare.charAt(bare.length() - 1);
      if (kind >= 0 && "\"'”’»“‘`".indexOf(last) >= 0) {
        return bare.substring(1, bare.length() - 1).strip();
      }
    }
    return bare;
  }

  /** Without {@code **} or {@code __} that had no partner. */
  static String withoutMarks(String text) {
    String bare = text;
    if (bare.startsWith("**") || bare.startsWith("__")) {
      bare = bare.substring(2).stripLeading();
    }
    if (bare.endsWith("**") || bare.endsWith("__")) {
      bare = bare.substring(0, bare.length() - 2).stripTrailing();
    }
    return bare;
  }

  /** A stop, exclamation or question mark that ends a sentence; not that of {@code L.S.T.M.} */
  private static boolean hasSentenceEnd(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean last = i + 1 == text.length();
      if ((c == '.' || c == '?' || c == '!') && (last || text.charAt(i + 1) == ' ')) {
        boolean abbreviated = c == '.' && last && text.indexOf('.') < i && text.indexOf(' ') < 0;
        if (!abbreviated) {
          return true;
        }
      }
    }
    return text.endsWith(",");
  }

  private static String stripStop(String text) {
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }

  /** {@code CNN, RNN, LSTM}: what a table of contents says of a section. */
  private static boolean isListOfNames(String text) {
    if (text.indexOf(',') < 0 || endsSentence(text)) {
      return false;
    }
    for (String piece : text.split(",| and | & ", -1)) {
      if (wordCount(piece) > 3) {
        return false;
      }
    }
    return true;
  }
}
