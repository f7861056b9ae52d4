package dev.gloss.formats;

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
          + " other names, Synonyme, 別名"),
  /** Related terms. */
  SEE("see, see also, related, related terms, related term, ref, siehe, siehe auch, 関連語"),
  /** Sentences that use the term. */
  EXAMPLES("examples, example, e.g., usage, Beispiel, Beispiele, 例"),
  /** Where the definition comes from. */
  SOURCE("source, reference, references, origin, citation, Quelle, 出典"),
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

  static {
    for (Field field : values()) {
      for (String name : field.names.split(",", -1)) {
        BY_NAME.put(folded(name), field);
      }
    }
  }

  private final String names;

  Field(String names) {
    this.names = names;
  }

  /** The field that a heading or key names, however it is written, or null. */
  static @Nullable Field named(String heading) {
    return BY_NAME.get(folded(heading));
  }

  /** Whether a heading or key names the term's short form. */
  static boolean isShort(String heading) {
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
