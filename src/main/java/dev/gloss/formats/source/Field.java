package dev.gloss.formats.source;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A part of an entry, as the headings of tables and the keys of maps name it. */
public enum Field {
  /** The head. */
  TERM(
      "term, head, headword, word, name, title, acronym, abbreviation, abbrev, abbr, initialism,"
          + " short form, short, symbol, Begriff, Abkürzung, Abk., Kürzel, Akronym, terme, sigle, 用語,"
          + " 略語"),
  /** What an acronym stands for. */
  EXPANSION(
      "expansion, long form, long, long name, full form, full name, full term, full, stands for,"
          + " spelled out, Langform, ausgeschrieben, 正式名称"),
  /** An expansion or a definition, as its text is or as another column leaves it. */
  MEANING("meaning, Bedeutung, Bezeichnung, signification, 意味"),
  /** What the term means. */
  DEFINITION(
      "definition, def, description, desc, explanation, gloss, details, text, Beschreibung,"
          + " Erklärung, Erläuterung, définition, 定義, 説明"),
  /** The part of the glossary. */
  SECTION(
      "section, category, topic, group, domain, subject, area, field, Bereich, Kategorie,"
          + " Abschnitt, 分野"),
  /** Other names. */
  ALIASES(
      "aliases, alias, also, also known as, aka, synonyms, synonym, variants, variant,"
          + " other names",
      "Synonyme, Synonymes, 別名"),
  /** Related terms. */
  SEE(
      "see, see also, related, related terms, related term, ref",
      "siehe, siehe auch, voir, voir aussi, 関連語"),
  /** Sentences that use the term. */
  EXAMPLES("examples, example, e.g., usage", "Beispiel, Beispiele, z. B., exemple, exemples, 例"),
  /** Where the definition comes from. */
  SOURCE("source, reference, references, origin, citation", "Quelle, 出典"),
  /** The identifier. */
  ID("id, identifier"),
  /** The place among the senses of the term. */
  SENSE("sense"),
  /** Checks that need not hold. */
  ALLOW("allow"),
  /** The glossary that the entry belongs to. */
  GLOSSARY("glossary"),
  /** Its licence. */
  LICENCE("licence, license, Lizenz");

  /** Names of a short form: what else names the term beside one is what it stands for. */
  private static final Set<String> SHORT =
      Stream.of(
              "acronym, abbreviation, abbrev, abbr, initialism, short form, short, Abkürzung, Abk.,"
                  + " Kürzel, Akronym, sigle, 略語")
          .flatMap(names -> Stream.of(names.split(",", -1)))
          .map(Field::folded)
          .collect(Collectors.toUnmodifiableSet());

  private static final Map<String, Field> BY_NAME = new HashMap<>();
  private static final Map<String, Field> BY_FOREIGN_NAME = new HashMap<>();

  static {
    for (Field field : values()) {
      put(field.names, field, BY_NAME);
      put(field.foreign, field, BY_FOREIGN_NAME);
    }
    BY_NAME.putAll(BY_FOREIGN_NAME);
  }

  private final String names;
  private final String foreign;

  Field(String names) {
    this(names, "");
  }

  /**
   * @param foreign its names in other languages than English that are told apart from those
   */
  Field(String names, String foreign) {
    this.names = names;
    this.foreign = foreign;
  }

  private static void put(String names, Field field, Map<String, Field> byName) {
    Stream.of(names.split(",", -1))
        .filter(name -> !name.isEmpty())
        .forEach(name -> byName.put(folded(name), field));
  }

  /** The field that a heading or key names, however it is written, or null. */
  public static @Nullable Field named(String heading) {
    return BY_NAME.get(folded(heading));
  }

  /**
   * The same for aliases, related terms, examples and the source in another language: English names
   * such as <q>variants</q> may as well begin a sentence.
   */
  public static @Nullable Field foreign(String key) {
    return BY_FOREIGN_NAME.get(folded(key));
  }

  /** Whether a heading or key names the term's short form. */
  public static boolean isShort(String heading) {
    return SHORT.contains(folded(heading));
  }

  /** Its first name, which is that of JSON Lines. */
  public String word() {
    int comma = names.indexOf(',');
    return comma < 0 ? names : names.substring(0, comma);
  }

  private static String folded(String name) {
    StringBuilder folded = new StringBuilder(name.length());
    name.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(folded::appendCodePoint);
    return folded.toString();
  }
}
