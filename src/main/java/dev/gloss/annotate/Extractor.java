package dev.gloss.annotate;

import dev.gloss.annotate.definitions.Abbreviations;
import dev.gloss.annotate.definitions.CapitalWords;
import dev.gloss.annotate.definitions.Pair;
import dev.gloss.annotate.reading.Passages;
import dev.gloss.annotate.reading.ProseParts;
import dev.gloss.annotate.reading.TextBlock;
import dev.gloss.annotate.reading.TextBlocks;
import dev.gloss.corpus.CorpusException;
import dev.gloss.text.Acronyms;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Gathers what a text, however long, says of its abbreviations. Memory grows with the different
 * ones, of which {@value #MOST_KEPT} are kept, not with the text. One object per text; not
 * thread-safe.
 */
public final class Extractor {
  /** Different pairs, and undefined acronyms, that are kept: far beyond any honest text. */
  static final int MOST_KEPT = 100_000;

  private final Map<String, Abbreviation> abbreviations = new LinkedHashMap<>();
  private final Set<String> defined = new HashSet<>();
  private final Map<String, UndefinedAcronym> used = new LinkedHashMap<>();

  private final Passages passages;

  private Extractor(TextOptions options) {
    passages = new Passages(Objects.requireNonNull(options, "options").latex(), options.markdown());
  }

  /** What a text in memory says; offsets are those of the string. */
  public static Extraction extract(String text, TextOptions options) {
    Extractor extractor = new Extractor(options);
    TextBlocks.of(Objects.requireNonNull(text, "text"), options.latex()).forEach(extractor::add);
    return extractor.extraction();
  }

  /**
   * What a stream says, read to its end and closed, also when that fails.
   *
   * @param name what messages call the text
   * @throws TextException if it is not of its encoding, or no text
   * @throws CorpusException if there is no such encoding
   */
  public static Extraction extract(InputStream in, String name, TextOptions options)
      throws IOException {
    Extractor extractor = new Extractor(options);
    try (in;
        TextBlocks blocks = Blocks.read(in, name, options)) {
      for (TextBlock block = blocks.next(); block != null; block = blocks.next()) {
        extractor.add(block);
      }
    }
    return extractor.extraction();
  }

  private void add(TextBlock block) {
    String text = block.text();
    for (Pair pair : Abbreviations.of(text)) {
      Abbreviation found = abbreviation(block, pair);
      // a hyphen may have been lost where a line ended
      String letters = found.longForm().toLowerCase(Locale.ROOT).replaceAll("[-\\s]+", "");
      String key = found.shortForm() + '\n' + letters;
      if (abbreviations.size() < MOST_KEPT && abbreviations.putIfAbsent(key, found) == null) {
        define(found.shortForm());
      }
    }
    ProseParts prose = passages.read(text);
    for (CapitalWords.Word word : CapitalWords.of(text)) {
      String written = text.substring(word.start(), word.end());
      if (Acronyms.isIn(written)) {
        use(block, prose, word.start(), written);
      }
    }
  }

  private void use(TextBlock block, ProseParts prose, int start, String written) {
    int end = start;
    for (String part : Acronyms.parts(written)) {
      int at = start + written.indexOf(part, end - start);
      end = at + part.length();
      int whole = UsedAcronyms.start(block.text(), at);
      if (UsedAcronyms.isOne(block.text(), whole, end) && prose.hold(whole, end)) {
        use(block, whole, Acronyms.singular(block.text().substring(whole, end)));
      }
    }
  }

  private static Abbreviation abbreviation(TextBlock block, Pair pair) {
    return new Abbreviation(
        pair.shortForm(),
        pair.longForm(),
        block.start(pair.shortStart()),
        block.end(pair.shortEnd()),
        block.start(pair.longStart()),
        block.end(pair.longEnd()));
  }

  private void define(String shortForm) {
    defined.add(Acronyms.singular(shortForm));
    Acronyms.parts(shortForm).forEach(part -> defined.add(Acronyms.singular(part)));
  }

  private void use(TextBlock block, int start, String acronym) {
    UndefinedAcronym known = used.get(acronym);
    if (known != null) {
      used.put(acronym, known.again());
    } else if (used.size() < MOST_KEPT) {
      long end = block.end(start + acronym.length()); // a plural's s comes behind
      used.put(acronym, new UndefinedAcronym(acronym, block.start(start), end, 1, false, null));
    }
  }

  private boolean isDefined(String acronym) {
    int end = acronym.length();
    while (end > 0 && Character.isDigit(acronym.charAt(end - 1))) {
      end--;
    }
    return defined.contains(acronym)
        || defined.contains(acronym.substring(0, end))
        || Acronyms.capitals(acronym).anyMatch(defined::contains); // BiLSTM is told by LSTM
  }

  private Extraction extraction() {
    List<UndefinedAcronym> undefined = new ArrayList<>(used.values());
    undefined.removeIf(acronym -> isDefined(acronym.shortForm()));
    return new Extraction(new ArrayList<>(abbreviations.values()), undefined);
  }
}
