package dev.gloss.annotate.senses;

import dev.gloss.annotate.names.EntryCache;
import dev.gloss.annotate.names.Forms;
import dev.gloss.annotate.names.NameMatch;
import dev.gloss.annotate.names.NameMatch.Fit;
import dev.gloss.annotate.names.NameMatch.Kind;
import dev.gloss.annotate.names.Page;
import dev.gloss.annotate.names.Sense;
import dev.gloss.annotate.names.Span;
import dev.gloss.annotate.names.TextWords;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which sense each name of one document has, decided once from its first pages, and whether an
 * ordinary word is meant as a name. Not thread-safe.
 */
public final class Meaning {
  /** Words to each side of an ordinary word that show whether it is a name. */
  private static final int AROUND = 12;

  /** What must speak for a word that is a name and an ordinary word. */
  private static final double WORD = 4.4;

  /** And for one whose name is written with a capital. */
  private static final double SMALL = 8.8;

  /**
   * And for an acronym in a document of another field, and for one that is an ordinary word or that
   * every reader knows in another sense. Of 21 on pages of economics, networks and politics at
   * least 18 have less by chance, of those in the judged texts one in 20.
   */
  private static final double FOREIGN = 11.5;

  /** What the words beside a single word must say for it: a text on learning may be hot, too. */
  private static final double BESIDE = 1.3;

  /** What the words beside an acronym that every reader knows must say for another sense of it. */
  private static final double NEAR = 2.6;

  /** The most that the document as a whole can say for a word at one place. */
  private static final double DOCUMENT = 8;

  /** The same for a word with a capital, which may be a person. */
  private static final double PERSON = 3.5;

  /** Words of which it is remembered whether they are ordinary ones. */
  private static final int MOST_WORDS = 10_000;

  private final Vocabulary vocabulary;
  private final DocumentWords document = new DocumentWords();
  private final DocumentField field = new DocumentField();
  private final Map<List<Sense>, Context> contexts = new HashMap<>();
  private final Map<List<Sense>, SenseRanking.Judged> decided = new HashMap<>();
  private final Map<String, Boolean> everyday = new HashMap<>();
  private final Map<String, Boolean> technical = new HashMap<>();
  private final Map<List<Sense>, @Nullable Sense> everydaySenses = new HashMap<>();
  private final Map<Sense, Double> background = new HashMap<>();

  /** The meaning of a document that is still to be read. */
  public Meaning(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Takes note of one of the first pages. */
  public void read(Page page) throws IOException {
    document.add(page.words());
    field.add(page);
    for (Span span : page.spans()) {
      if (isDoubtful(span.match()) || isEveryday(page, span)) {
        gather(page, span);
      }
    }
  }

  private static boolean isDoubtful(NameMatch match) {
    return match.senses().size() > 1 || match.fit() == Fit.SHORT;
  }

  private Context gather(Page page, Span span) throws IOException {
    List<Sense> senses = span.match().senses();
    Context context = contexts.get(senses);
    if (context == null) {
      context = new Context(document);
      contexts.put(senses, context);
    }
    context.add(page, span, vocabulary);
    return context;
  }

  /** The sense of a name at a place, null when none is meant. */
  public @Nullable Sense sense(Page page, Span span) throws IOException {
    NameMatch match = span.match();
    if (match.fit() == Fit.WORD || match.fit() == Fit.SMALL) {
      Sense sense = match.senses().size() == 1 ? match.senses().get(0) : decide(page, span);
      return sense != null && isMeant(page, span, sense) ? sense : null;
    }
    if (match.fit() == Fit.SHORT && EverydayUse.isShort(page.words(), span)) {
      return null;
    }
    if (span.first() == span.last()
        && (isShouted(page.words(), span.first())
            || EverydayUse.isPlace(
                page.words(), span.first(), vocabulary.names().entries()::isWord))) {
      return null;
    }
    return isDoubtful(match) || isForeign(page, span) || isEveryday(page, span)
        ? decide(page, span)
        : match.senses().get(0);
  }

  /**
   * Whether an acronym in a line of capitals is an ordinary word there: {@code USE} and {@code MAP}
   * may be, {@code LSTM} is not. The glossary's own prose says what ordinary words are.
   */
  public boolean isShouted(TextWords words, int word) throws IOException {
    if (!words.isShouted(word)) {
      return false;
    }
    String written = words.text(word);
    Boolean known = everyday.get(written);
    if (known == null) {
      EntryCache entries = vocabulary.names().entries();
      String singular =
          written.endsWith("S") ? written.substring(0, written.length() - 1) : written;
      known = entries.isSmallWord(written) || entries.isSmallWord(singular);
      if (everyday.size() < MOST_WORDS) {
        everyday.put(written, known);
      }
    }
    return known;
  }

  /** Whether the first pages hold more than half of the telling words of an expansion. */
  public boolean isSpokenOf(String expansion) {
    TextWords words = vocabulary.names().words();
    words.read(expansion);
    int telling = 0;
    int met = 0;
    for (int word = 0; word < words.count(); word++) {
      Forms forms = words.forms(word);
      telling += forms.tells() ? 1 : 0;
      met += forms.tells() && document.word(forms.id()) != null ? 1 : 0;
    }
    return 2 * met > telling;
  }

  private @Nullable Sense decide(Page page, Span span) throws IOException {
    List<Sense> senses = span.match().senses();
    SenseRanking.Judged best = decided.get(senses);
    if (best == null) {
      Context context = contexts.get(senses);
      context = context == null ? gather(page, span) : context;
      best = SenseRanking.of(vocabulary, senses, context).get(0);
      decided.put(senses, best);
      contexts.remove(senses);
    }
    if (isEveryday(page, span)) {
      Sense known = everydaySense(page, span);
      return best.sense().equals(known) || !isSaid(page, span, best) ? known : best.sense();
    }
    boolean other = isPlainWord(span, page) || isForeign(page, span);
    boolean meant = other ? best.evidence() >= FOREIGN : best.fits();
    return meant ? best.sense() : null;
  }

  /**
   * Whether the text, and the words beside the place, speak for a sense that few would think of.
   */
  private boolean isSaid(Page page, Span span, SenseRanking.Judged best) throws IOException {
    return best.evidence() >= FOREIGN && beside(page, span, best.sense(), NEAR) >= NEAR;
  }

  /** Whether it is an acronym in a document of another field. */
  private boolean isForeign(Page page, Span span) {
    return field.isForeign() && DocumentField.isAcronym(page, span);
  }

  private boolean isEveryday(Page page, Span span) {
    TextWords words = page.words();
    return words.capitals(span.first()) > 0
        && vocabulary.everyday().contains(words.between(span.first(), span.last()));
  }

  /** The sense that every reader knows, null where the glossary has none such. */
  private @Nullable Sense everydaySense(Page page, Span span) throws IOException {
    List<Sense> senses = span.match().senses();
    if (!everydaySenses.containsKey(senses)) {
      String written = page.words().between(span.first(), span.last());
      everydaySenses.put(senses, vocabulary.everyday().sense(written, senses, vocabulary.names()));
    }
    return everydaySenses.get(senses);
  }

  /** {@code IT}, {@code US} and {@code IS}. */
  private static boolean isPlainWord(Span span, Page page) {
    return span.first() == span.last() && page.words().forms(span.first()).stop();
  }

  private boolean isMeant(Page page, Span span, Sense sense) throws IOException {
    if (vocabulary.phrases().hold(page.words(), span)
        || EverydayUse.is(page.words(), span, vocabulary.names().entries()::isWord)) {
      return false;
    }
    if (isTechnical(page, span)) {
      return true;
    }
    double wanted = span.match().fit() == Fit.SMALL ? SMALL : WORD;
    boolean person = Character.isUpperCase(sense.term().charAt(0));
    double before = Math.min(background(sense), person ? PERSON : DOCUMENT);
    boolean lone = isSingular(page, span);
    double wantedBeside = Math.max(wanted - before, lone ? BESIDE : 0);
    return beside(page, span, sense, wantedBeside) >= wantedBeside;
  }

  /** Whether it is a word that nobody uses who does not mean this. */
  private boolean isTechnical(Page page, Span span) throws IOException {
    if (span.match().fit() != Fit.WORD || span.first() != span.last()) {
      return false;
    }
    String written = page.words().text(span.first());
    Boolean known = technical.get(written);
    if (known == null) {
      known = vocabulary.names().isTechnical(written);
      if (technical.size() < MOST_WORDS) {
        technical.put(written, known);
      }
    }
    return known;
  }

  /**
   * What the words beside a name say for a sense, so much at least if it is enough; for a single
   * letter those of every field say nothing.
   */
  private double beside(Page page, Span span, Sense sense, double enough) throws IOException {
    double said = 0;
    Profile profile = vocabulary.profile(sense);
    TextWords words = page.words();
    boolean letter = span.end() - span.start() == 1;
    int last = Math.min(words.count() - 1, span.last() + AROUND);
    for (int at = Math.max(0, span.first() - AROUND); at <= last && said < enough; at++) {
      if (at < span.first() || at > span.last()) {
        Forms forms = words.forms(at);
        said += forms.tells() && !(letter && forms.common()) ? profile.of(forms.id()) : 0;
      }
    }
    return said;
  }

  /** Of one word that says what it means as no compound, plural or name in capitals does. */
  private static boolean isSingular(Page page, Span span) {
    String written = page.words().between(span.first(), span.last());
    return span.match().kind() != Kind.EXPANSION
        && span.first() == span.last()
        && !written.endsWith("s");
  }

  private double background(Sense sense) throws IOException {
    Double known = background.get(sense);
    if (known == null) {
      double sum = 0;
      Profile profile = vocabulary.profile(sense);
      for (int i = 0; i < profile.size(); i++) {
        Context.Word word = document.word(profile.stem(i));
        sum += word == null ? 0 : word.weight() * profile.evidence(i);
      }
      known = sum;
      background.put(sense, known);
    }
    return known;
  }
}
