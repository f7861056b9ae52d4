package dev.gloss.check;

import dev.gloss.analysis.TermKeys;
import dev.gloss.corpus.Entry;
import dev.gloss.text.Initials;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The letters of an acronym should come from the words of its expansion. */
final class LettersCheck implements Check {
  private static final Pattern REMARK = Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*\\]|\"[^\"]*\"");
  private static final Pattern NUMBER = Pattern.compile("[0-9]+");
  private static final Pattern REPEATED_LETTER = Pattern.compile("(\\p{L})([2-5])(?![0-9])");
  private static final Pattern REPEATED_LETTERS = Pattern.compile("^(\\p{L}+)([2-5])$");

  @Override
  public String name() {
    return "letters";
  }

  @Override
  public void judge(Entry entry, Findings findings) {
    String expansion = entry.expansion();
    if (expansion == null || !TermKeys.isAcronym(entry.term()) || isOtherScript(entry, expansion)) {
      return;
    }
    findings.examined();
    String bare = REMARK.matcher(expansion).replaceAll("");
    boolean made =
        readings(entry.term()).anyMatch(term -> Initials.loose(term, bare))
            || Initials.loose(withoutNumbers(entry.term()), withoutNumbers(bare));
    if (!made) {
      findings.add(entry, "cannot be made from the letters of \"" + expansion + "\"");
    }
  }

  /**
   * The term as written, its Greek letters by name, and with a number as so many of the letter or
   * letters before it (W3C, SM3).
   */
  private static Stream<String> readings(String term) {
    return Stream.of(
            term,
            TermKeys.folded(term),
            repeated(REPEATED_LETTER, term),
            repeated(REPEATED_LETTERS, term))
        .distinct();
  }

  /** INT8 is an integer of 8 bits. */
  private static String withoutNumbers(String text) {
    return NUMBER.matcher(text).replaceAll("");
  }

  private static String repeated(Pattern pattern, String term) {
    return pattern.matcher(term).replaceAll(m -> m.group(1).repeat(Integer.parseInt(m.group(2))));
  }

  /** LSTM stands for 長短期記憶 too. */
  private static boolean isOtherScript(Entry entry, String expansion) {
    return isLatin(entry.term()) && !isLatin(expansion);
  }

  private static boolean isLatin(String text) {
    return text.codePoints()
        .filter(Character::isLetter)
        .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
  }
}
