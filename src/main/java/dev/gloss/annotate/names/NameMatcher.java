package dev.gloss.annotate.names;

import dev.gloss.analysis.Prose;
import dev.gloss.analysis.TermKeys;
import dev.gloss.analysis.Token;
import dev.gloss.annotate.names.NameMatch.Fit;
import dev.gloss.annotate.names.NameMatch.Kind;
import dev.gloss.corpus.Entry;
import dev.gloss.index.NameKeys;
import dev.gloss.index.Schema;
import dev.gloss.index.StoredEntry;
import dev.gloss.text.Acronyms;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Says of a piece of text which entries it names. Looks into the index, and remembers what it found
 * for a bounded number of pieces. Thread-safe.
 */
final class NameMatcher {
  /** Fewest digits of a size: fewer number the successors of a thing, or a footnote. */
  private static final int SIZE_DIGITS = 2;

  /** Before a name, not part of it: <q>a softmax</q> is no A-Softmax. */
  private static final Pattern ARTICLE = Pattern.compile("[Aa]n?\\s");

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final Prose prose;
  private final EntryCache entries;
  private final MatchCache words = new MatchCache();
  private final MatchCache phrases = new MatchCache();

  NameMatcher(Prose prose, EntryCache entries) {
    this.prose = prose;
    this.entries = entries;
  }

  /**
   * Which entries a piece of text, a word or words joined by signs, names.
   *
   * @param key that of its letters
   */
  NameMatch word(long key, String text, int start, int end) throws IOException {
    NameMatch match = words.get(key, text, start, end);
    if (match == null) {
      String written = text.substring(start, end);
      match = findWord(written);
      words.put(key, written, match);
    }
    return match;
  }

  /** Makes the stems of words when they are wanted. */
  interface Stems {
    String get();
  }

  /**
   * Which entries a piece of text of several words, or of one that is an expansion, names.
   *
   * @param key that of its stems in sequence
   * @param stems the stems of its words, separated by blanks
   */
  NameMatch phrase(long key, String text, int start, int end, Stems stems) throws IOException {
    NameMatch match = phrases.get(key, text, start, end);
    if (match == null) {
      String written = text.substring(start, end);
      match = findPhrase(written, stems.get());
      phrases.put(key, written, match);
    }
    return match;
  }

  private NameMatch findWord(String written) throws IOException {
    String exact = TermKeys.exact(written);
    NameMatch match = exactly(exact);
    // the plural of GAN is GANs; GANS is that of a word which may be met in small letters
    List<String> singulars =
        TermKeys.singulars(Acronyms.isInCapitals(exact) ? exact.toLowerCase(Locale.ROOT) : exact);
    if (match.isNone() && !singulars.isEmpty() && TermKeys.isPluralOfCapital(exact)) {
      match = exactly(singulars.get(0));
    }
    if (match.isNone()) {
      match = folded(exact);
    }
    for (int i = 0; i < singulars.size() && match.isNone(); i++) {
      match = exactly(singulars.get(i));
      match = match.isNone() ? folded(singulars.get(i)) : match;
    }
    return match.isNone() ? numbered(exact) : match;
  }

  /**
   * {@code ResNet50} and {@code MobileNetV2}: a name with a capital, and behind it a size of two
   * digits or more, or a V and a number. {@code StyleGAN2} is another thing than StyleGAN.
   */
  private NameMatch numbered(String exact) throws IOException {
    for (String base : TermKeys.withoutNumber(exact)) {
      if (!exact.startsWith(base)) {
        continue; // mAP@k is for heads that are looked up, nothing of mAP@5 is cut off by it
      }
      boolean version = Character.isLetter(exact.charAt(base.length()));
      boolean number = version || exact.length() - base.length() >= SIZE_DIGITS;
      if (number
          && base.chars().allMatch(Character::isLetter)
          && base.chars().anyMatch(Character::isUpperCase)) {
        NameMatch match = numbered(base, version);
        if (match.fit().compareTo(Fit.WORD) >= 0 && !prose.isEverydayWord(TermKeys.folded(base))) {
          NameMatch other = numbered(base.toUpperCase(Locale.ROOT), version); // Resnet50, Yolov5
          match = other.fit().compareTo(match.fit()) < 0 ? other : match;
        }
        if (!match.isNone()) {
          return match;
        }
      }
    }
    return NameMatch.NONE;
  }

  private NameMatch numbered(String base, boolean version) throws IOException {
    String key = TermKeys.folded(base);
    NameMatch match = named(Schema.TERM_FOLDED, key, Kind.TERM, base);
    match = match.isNone() ? named(Schema.ALIAS_FOLDED, key, Kind.ALIAS, base) : match;
    return match.isNone()
        ? match
        : new NameMatch(match.senses(), match.kind(), Casing.numbered(match.fit(), base, version));
  }

  /** The entries with that term, else with that alias, case and all. */
  private NameMatch exactly(String name) throws IOException {
    NameMatch match = named(Schema.TERM, name, Kind.TERM, name);
    return match.isNone() ? named(Schema.ALIAS, name, Kind.ALIAS, name) : match;
  }

  private NameMatch folded(String name) throws IOException {
    String key = TermKeys.folded(name);
    NameMatch match = named(Schema.TERM_FOLDED, key, Kind.TERM, name);
    match = match.isNone() ? named(Schema.ALIAS_FOLDED, key, Kind.ALIAS, name) : match;
    match = match.isNone() ? named(Schema.TERM_SINGULAR, key, Kind.TERM, name) : match;
    match = match.isNone() ? named(Schema.ALIAS_SINGULAR, key, Kind.ALIAS, name) : match;
    String spelling = prose.commonSpelling(key);
    match = match.isNone() ? named(Schema.NAME_VARIANT, spelling, Kind.TERM, name) : match;
    return match.isNone() ? joinedExpansion(key) : match;
  }

  /** {@code backpropagation} and {@code minibatch}, which an expansion writes in two words. */
  private NameMatch joinedExpansion(String key) throws IOException {
    List<Sense> senses = entries.senses(Schema.EXPANSION_JOINED, key);
    return senses.isEmpty() ? NameMatch.NONE : new NameMatch(senses, Kind.EXPANSION, Fit.WORD);
  }

  /** Those of the entries with a key whose name fits best. */
  private NameMatch named(String field, String key, Kind kind, String written) throws IOException {
    List<Sense> senses = new ArrayList<>();
    Fit best = Fit.NONE;
    for (Map.Entry<Integer, StoredEntry> holding : entries.holding(field, key).entrySet()) {
      Fit fit = fit(holding.getValue().entry(), written);
      if (fit.compareTo(best) < 0) {
        best = fit;
        senses.clear();
      }
      if (fit == best && fit != Fit.NONE) {
        senses.add(Sense.of(holding.getKey(), holding.getValue()));
      }
    }
    return senses.isEmpty() ? NameMatch.NONE : new NameMatch(List.copyOf(senses), kind, best);
  }

  /** How well the word fits the best of the entry's names that are it. */
  private Fit fit(Entry entry, String written) {
    Fit best = fit(entry.term(), written);
    for (String alias : entry.aliases()) {
      Fit fit = fit(alias, written);
      best = fit.compareTo(best) < 0 ? fit : best;
    }
    return best;
  }

  private Fit fit(String name, String written) {
    String key = TermKeys.folded(written);
    boolean same = TermKeys.folded(name).equals(key);
    boolean plural = !same && isPlural(name, key);
    if (!same && !plural && !isVariant(name, key)) {
      return Fit.NONE;
    }
    if (hasSign(written) && !name.equalsIgnoreCase(written)) {
      return Fit.NONE; // a hyphen may come and go, a slash may not
    }
    return same ? cased(name, written) : cased(plural ? singular(name) : written, written);
  }

  /** An ordinary word in capitals looks like a name in other capitals: GLOVE; so does Glove. */
  private Fit cased(String name, String written) {
    Fit fit = Casing.fit(name, written);
    String word = TermKeys.folded(written);
    if (fit == Fit.NONE || !Casing.isRespelled(name, written)) {
      return fit;
    }
    if (prose.isStopWord(word) || (fit == Fit.WORD && prose.isEverydayWord(word))) {
      return Fit.NONE;
    }
    return Acronyms.isInCapitals(written) && prose.isEverydayWord(word) ? Fit.WORD : fit;
  }

  private static boolean isPlural(String name, String key) {
    return TermKeys.isWrittenAsPlural(name)
        && TermKeys.singulars(name).stream().anyMatch(s -> TermKeys.folded(s).equals(key));
  }

  private static String singular(String name) {
    return TermKeys.singulars(name).get(0);
  }

  private boolean isVariant(String name, String key) {
    return name.indexOf(' ') < 0
        && prose.commonSpelling(TermKeys.folded(name)).equals(prose.commonSpelling(key));
  }

  private static boolean hasSign(String written) {
    return written
        .chars()
        .anyMatch(c -> c < 0x80 && c > ' ' && "-.'+#*".indexOf(c) < 0 && !isLetterOrDigit(c));
  }

  private static boolean isLetterOrDigit(int c) {
    return Character.isLetterOrDigit(c);
  }

  /**
   * Several words of a text.
   *
   * @param mayBe which names they may be, by what stands before and between them
   * @param turn whether they may be a turn of everyday language
   */
  private record Phrase(String stems, List<Token> words, Predicate<String> mayBe, boolean turn) {}

  private NameMatch findPhrase(String written, String stems) throws IOException {
    List<Token> words = prose.words(written);
    if (words.isEmpty()) {
      return NameMatch.NONE;
    }
    Phrase phrase = new Phrase(stems, words, mayBe(written), isTurn(words, written));
    NameMatch match = named(Schema.NAME_VARIANT, Kind.TERM, phrase);
    match = match.isNone() ? named(Schema.EXPANSION_STEMS, Kind.EXPANSION, phrase) : match;
    return match.isNone() ? named(Schema.NAME_VARIANT, Kind.ALIAS, phrase) : match;
  }

  /**
   * Whether a phrase, by a stop word that it begins or ends with, may be a turn: <q>not a
   * number</q>, but not {@code US GAAP} and {@code A/B test}.
   */
  private boolean isTurn(List<Token> words, String written) {
    Token first = words.get(0);
    Token last = words.get(words.size() - 1);
    return words.size() == 1 || isStopWord(first, written) || isStopWord(last, written);
  }

  private boolean isStopWord(Token word, String written) {
    String own = written.substring(word.start(), word.end());
    boolean acronym = own.length() > 1 || written.startsWith("/", word.end());
    return prose.isStopWord(word.text()) && !(acronym && Acronyms.isInCapitals(own));
  }

  /** Which names several words may be, by what stands before and between them. */
  private Predicate<String> mayBe(String written) throws IOException {
    boolean article = ARTICLE.matcher(written).lookingAt();
    boolean slash = written.indexOf('/') >= 0;
    boolean list = isList(written);
    return name ->
        (!article || ARTICLE.matcher(name).lookingAt())
            && (!slash || name.indexOf('/') >= 0)
            && (!list || name.indexOf(' ') >= 0);
  }

  /**
   * Acronyms with blanks between them, each surely a name: {@code VAE GAN} is no VAE-GAN, but
   * {@code TF IDF} is TF-IDF.
   */
  private boolean isList(String written) throws IOException {
    String[] parts = BLANKS.split(written, -1);
    boolean list = parts.length > 1;
    for (int i = 0; i < parts.length && list; i++) {
      String acronym = Acronyms.singular(TermKeys.exact(parts[i]));
      list = Acronyms.isInCapitals(acronym) && exactly(acronym).fit() == Fit.SURE;
    }
    return list;
  }

  /** The entries of which a name of that kind is the phrase. */
  private NameMatch named(String field, Kind kind, Phrase phrase) throws IOException {
    List<Sense> senses = new ArrayList<>();
    Fit fit = phrase.turn() ? Fit.WORD : Fit.SURE;
    for (Map.Entry<Integer, StoredEntry> holding :
        entries.holding(field, phrase.stems()).entrySet()) {
      for (String name : names(holding.getValue().entry(), kind)) {
        if (phrase.mayBe().test(name) && isPhrase(name, phrase.words())) {
          // ALL THAT may shout a turn that the glossary writes in small letters
          fit = isTurn(prose.words(name), name) ? Fit.WORD : fit;
          senses.add(Sense.of(holding.getKey(), holding.getValue()));
          break;
        }
      }
    }
    return senses.isEmpty() ? NameMatch.NONE : new NameMatch(List.copyOf(senses), kind, fit);
  }

  private static List<String> names(Entry entry, Kind kind) {
    String expansion = entry.expansion();
    return switch (kind) {
      case TERM -> List.of(entry.term());
      case ALIAS -> entry.aliases();
      case EXPANSION -> expansion == null ? List.of() : NameKeys.forms(expansion);
    };
  }

  /** Word by word the same but for plural and spelling; a common stem is not enough. */
  private boolean isPhrase(String name, List<Token> words) {
    List<Token> wanted = prose.words(name);
    if (wanted.size() != words.size()) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      String a = prose.commonSpelling(words.get(i).text());
      String b = prose.commonSpelling(wanted.get(i).text());
      if (!a.equals(b) && !isPluralOf(a, b) && !isPluralOf(b, a)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPluralOf(String plural, String word) {
    int end = word.length() - 1;
    return plural.equals(word + "s")
        || plural.equals(word + "es")
        || (word.endsWith("y") && plural.equals(word.substring(0, end) + "ies"))
        || (word.endsWith("is") && plural.equals(word.substring(0, end) + "es"))
        || (end > 0 && word.endsWith("x") && plural.equals(word.substring(0, end - 1) + "ices"));
  }
}
