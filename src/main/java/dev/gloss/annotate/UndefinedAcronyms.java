package dev.gloss.annotate;

import dev.gloss.analysis.TermKeys;
import dev.gloss.index.NamedEntries;
import dev.gloss.index.Schema;
import dev.gloss.index.StoredEntry;
import dev.gloss.text.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The acronyms of one text that nothing explains. Not thread-safe. */
final class UndefinedAcronyms {
  /** Different ones kept, so that memory has a bound. */
  private static final int MOST = 10_000;

  /** Capitals in a row; GitHub is a name. */
  private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{2}");

  private static final Pattern ROMAN = Pattern.compile("[IVXLC]+");

  /** Units, operators, times and what else everybody reads without an explanation. */
  private static final Set<String> KNOWN =
      Words.of("AND, OR, NOT, KB, MB, GB, TB, PB, KHZ, MHZ, GHZ, THZ, AM, PM, BC, AD, OK, TODO,"
          + " UTC, GMT, USA, UK, EU, UN, US, TV, PC, PHD, ET, AL, IT");

  private final Vocabulary vocabulary;
  private final Map<String, Long> firsts = new LinkedHashMap<>();

  UndefinedAcronyms(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Takes note of a word that is written as an acronym and names nothing. */
  void add(Page page, int word) {
    String written = page.words().text(word);
    boolean plural = TermKeys.isPluralOfCapitals(written) && !written.endsWith("ss");
    String acronym = plural ? TermKeys.singulars(written).get(0) : written;
    if (firsts.size() < MOST
        && !firsts.containsKey(acronym)
        && CAPITALS.matcher(acronym).find()
        && !ROMAN.matcher(acronym).matches()
        && !KNOWN.contains(TermKeys.folded(acronym).toUpperCase(java.util.Locale.ROOT))
        && !isShouted(page.words(), word)) {
      firsts.put(acronym, page.block().start(page.words().start(word)));
    }
  }

  /** In a line of capitals nothing tells an acronym from a word. */
  private static boolean isShouted(TextWords words, int word) {
    String text = words.text();
    int start = text.lastIndexOf('\n', words.start(word)) + 1;
    int end = text.indexOf('\n', words.end(word));
    String line = text.substring(start, end < 0 ? text.length() : end);
    return line.chars().noneMatch(Character::isLowerCase)
        && line.strip().length() > words.end(word) - words.start(word) + 2;
  }

  /** Those that the text did not define later either. */
  List<Undefined> found(Set<String> defined) throws IOException {
    List<Undefined> found = new ArrayList<>();
    for (Map.Entry<String, Long> first : firsts.entrySet()) {
      if (!defined.contains(TermKeys.exact(first.getKey()))) {
        found.add(new Undefined(first.getKey(), first.getValue(), guess(first.getKey())));
      }
    }
    return found;
  }

  private @Nullable String guess(String acronym) throws IOException {
    for (int doc :
        NamedEntries.of(vocabulary.reader(), Schema.INITIALS, TermKeys.folded(acronym))) {
      String expansion = StoredEntry.read(vocabulary.reader(), doc).entry().expansion();
      if (expansion != null) {
        return expansion;
      }
    }
    return null;
  }
}
