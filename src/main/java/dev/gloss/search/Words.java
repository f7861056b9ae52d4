package dev.gloss.search;

import dev.gloss.analysis.Prose;
import dev.gloss.analysis.Token;
import dev.gloss.index.Lexicon;
import dev.gloss.index.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A text cut into words, each with what the lexicon knows of it. */
final class Words {
  private Words() {}

  static List<Word> of(String text, Prose prose, Lexicon lexicon) throws IOException {
    List<Token> tokens = prose.words(text);
    List<Token> stems = prose.stems(text);
    List<Word> words = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      String stem = stems.get(i).text();
      int docFreq = lexicon.docFreq(Schema.WORDS, token.text());
      boolean form = isFormOf(token.text(), stem);
      boolean variant = !prose.commonSpelling(token.text()).equals(token.text());
      if (docFreq > 0 || form || variant) {
        docFreq = Math.max(docFreq, lexicon.docFreq(Schema.STEMS, stem));
      }
      words.add(
          new Word(
              token.text(),
              stem,
              token.position(),
              token.start(),
              token.end(),
              docFreq,
              prose.isStopWord(token.text())));
    }
    return words;
  }

  /**
   * Whether a word the glossary never writes so is still known by its stem: <q>pretraining</q> by
   * <q>pretrain</q>. A stemmer makes words of anything (<q>buiness</q> becomes <q>buy</q>), so the
   * stem must be most of the word.
   */
  private static boolean isFormOf(String word, String stem) {
    int same = 0;
    while (same < Math.min(word.length(), stem.length())
        && word.charAt(same) == stem.charAt(same)) {
      same++;
    }
    return same >= stem.length() - 1 && 2 * same > word.length();
  }

  /**
   * The text in small letters when capitals say nothing in it: when it has no others, and some of
   * its words are surely no acronyms.
   */
  static String calm(String text, Prose prose, Lexicon lexicon) throws IOException {
    String small = text.toLowerCase(Locale.ROOT);
    if (text.equals(small) || !text.equals(text.toUpperCase(Locale.ROOT))) {
      return text;
    }
    List<Word> words = of(text, prose, lexicon);
    for (Word word : words) {
      boolean letters = word.text().chars().allMatch(Character::isLetter);
      boolean everyday = prose.isEverydayWord(word.text());
      if (words.size() > 1 && letters && (word.stop() || isNoHead(word, everyday, lexicon))) {
        return small;
      }
    }
    return text;
  }

  private static boolean isNoHead(Word word, boolean everyday, Lexicon lexicon) throws IOException {
    return (everyday || lexicon.docFreq(Schema.WORDS, word.text()) > 0)
        && lexicon.docFreq(Schema.TERM_FOLDED, word.text()) == 0
        && lexicon.docFreq(Schema.ALIAS_FOLDED, word.text()) == 0;
  }

  /** The stem of a word; the word itself when the analysis sees none in it. */
  static String stem(String word, Prose prose) {
    List<Token> stems = prose.stems(word);
    return stems.isEmpty() ? word : stems.get(0).text();
  }

  /** The part of a text from one word to another. */
  static String between(String text, List<Word> words, int first, int last) {
    return text.substring(words.get(first).start(), words.get(last).end());
  }
}
