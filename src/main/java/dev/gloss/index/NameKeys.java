package dev.gloss.index;

import dev.gloss.analysis.Prose;
import dev.gloss.analysis.TermKeys;
import dev.gloss.analysis.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The keys of whole names made from their words: what the index stores and a query looks up. Both
 * sides call these methods, so that they cannot drift.
 *
 * <p>Stateless and thread-safe.
 */
public final class NameKeys {
  private NameKeys() {}

  /** The words as written, joined: {@code longshorttermmemory}. */
  public static String joined(Prose prose, String text) {
    return prose.words(text).stream().map(Token::text).collect(Collectors.joining());
  }

  /** The words' stems in order: {@code long short term memori}. */
  public static String stems(Prose prose, String text) {
    return prose.stems(text).stream().map(Token::text).collect(Collectors.joining(" "));
  }

  /**
   * The key that spelling variants of a term or alias share: the stems of several words, a single
   * word only in common spelling, since heads are never stemmed.
   */
  public static String variant(Prose prose, String name) {
    List<Token> words = prose.words(name);
    return words.size() == 1 ? prose.commonSpelling(words.get(0).text()) : stems(prose, name);
  }

  /**
   * The {@link #variant} of a name in each of its cases, and those with what is {@link
   * TermKeys#latin typed} for Greek letters and umlauts.
   */
  public static Set<String> variants(Prose prose, String name) {
    Set<String> variants = new LinkedHashSet<>();
    cases(name).forEach(written -> variants.add(variant(prose, written)));
    String latin = TermKeys.latin(name);
    if (!latin.equals(name)) {
      variants.add(TermKeys.folded(latin));
      variants.add(variant(prose, latin));
    }
    return variants;
  }

  /**
   * The stems without regard to order, {@code long memori short term}, and without the stop words
   * between others: <q>association of computing machinery</q> shares a bag with <q>Association for
   * Computing Machinery</q>. One at an end stays: a text that ends with <q>and</q> goes on.
   */
  public static String bag(Prose prose, String text) {
    return bag(prose, text, true);
  }

  /** The same without those at the ends too, for a text whose order is not that of the name. */
  public static String bagOfTelling(Prose prose, String text) {
    return bag(prose, text, false);
  }

  private static String bag(Prose prose, String text, boolean ends) {
    List<Token> words = prose.words(text);
    List<Token> stems = prose.stems(text);
    List<String> bag = new ArrayList<>();
    for (int i = 0; i < stems.size(); i++) {
      boolean atEnd = i == 0 || i == stems.size() - 1;
      if ((ends && atEnd) || !prose.isStopWord(words.get(i).text())) {
        bag.add(stems.get(i).text());
      }
    }
    Collections.sort(bag);
    return String.join(" ", bag);
  }

  /**
   * The forms of an expansion that name it: as written and, if it holds remarks in parentheses or
   * brackets, also without them: <q>Average Access Time (disk)</q> is found by <q>average access
   * time</q>; each with Greek letters and with the Latin ones typed for them.
   */
  public static List<String> forms(String expansion) {
    StringBuilder bare = new StringBuilder(expansion.length());
    int depth = 0;
    for (int i = 0; i < expansion.length(); i++) {
      char c = expansion.charAt(i);
      depth += c == '(' || c == '[' ? 1 : 0;
      if (depth == 0) {
        bare.append(c);
      }
      depth -= (c == ')' || c == ']') && depth > 0 ? 1 : 0;
    }
    String remarkless = bare.toString().strip();
    return Stream.of(expansion, remarkless)
        .filter(form -> !form.isEmpty())
        .flatMap(form -> Stream.of(form, TermKeys.latin(form)))
        .distinct()
        .toList();
  }

  /**
   * The name as written and, where capitals keep a word of it from being stemmed, in small letters
   * too: <q>ucs transformation format</q>, whose first word a stemmer takes for a plural, finds
   * <q>UCS transformation format</q>.
   */
  static List<String> cases(String name) {
    boolean acronym = Arrays.stream(name.split(" ")).anyMatch(TermKeys::isAcronym);
    return acronym ? List.of(name, name.toLowerCase(Locale.ROOT)) : List.of(name);
  }

  /** The first letters of the words: {@code lstm}. */
  public static String initials(Prose prose, String text) {
    List<Token> words = prose.words(text);
    StringBuilder initials = new StringBuilder(words.size());
    words.forEach(word -> initials.appendCodePoint(word.text().codePointAt(0)));
    return initials.toString();
  }
}
