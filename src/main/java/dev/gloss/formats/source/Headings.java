package dev.gloss.formats.source;

import dev.gloss.text.Field;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the headings of tables and the keys of maps name the fields of an entry. */
public final class Headings {
  /** Names of a short form: what else names the term beside one is what it stands for. */
  private static final Set<String> SHORT =
      keys("acronym, abbreviation, abbrev, abbr, initialism, short form, short, Abkürzung, Abk.,"
              + " Kürzel, Akronym, sigle, 略語")
          .collect(Collectors.toUnmodifiableSet());

  private static final Map<String, Field> FIELDS = new HashMap<>();
  private static final Map<String, Field> FOREIGN = new HashMap<>();

  static {
    for (Field field : Field.values()) {
      keys(foreign(field)).forEach(key -> FOREIGN.put(key, field));
      keys(field.word() + ", " + others(field)).forEach(key -> FIELDS.put(key, field));
    }
    FIELDS.putAll(FOREIGN);
  }

  private Headings() {}

  /** What else names a field than its own word. */
  private static String others(Field field) {
    return switch (field) {
      case TERM ->
          "head, headword, word, name, title, acronym, abbreviation, abbrev, abbr, initialism,"
              + " short form, short, symbol, Begriff, Abkürzung, Abk., Kürzel, Akronym, terme, sigle, 用語,"
              + " 略語";
      case EXPANSION ->
          "long form, long, long name, full form, full name, full term, full, stands for,"
              + " spelled out, Langform, ausgeschrieben, développement, forme longue, 正式名称";
      case MEANING -> "Bedeutung, Bezeichnung, signification, 意味";
      case DEFINITION ->
          "def, description, desc, explanation, gloss, details, text, Beschreibung,"
              + " Erklärung, Erläuterung, définition, 定義, 説明";
      case SECTION ->
          "category, topic, group, domain, subject, area, field, Bereich, Kategorie,"
              + " Abschnitt, catégorie, domaine, 分野";
      case ALIASES ->
          "alias, also, also known as, aka, synonyms, synonym, variants, variant," + " other names";
      case SEE -> "see also, related, related terms, related term, ref";
      case EXAMPLES -> "example, e.g., usage";
      case SOURCE -> "reference, references, origin, citation";
      case ID -> "identifier";
      case LICENCE -> "license, Lizenz";
      case SENSE, ALLOW, GLOSSARY -> "";
    };
  }

  /** The names in other languages that {@link #foreign(String)} tells apart. */
  private static String foreign(Field field) {
    return switch (field) {
      case ALIASES -> "Synonyme, Synonymes, 別名";
      case SEE -> "siehe, siehe auch, voir, voir aussi, 関連語";
      case EXAMPLES -> "Beispiel, Beispiele, z. B., exemple, exemples, 例";
      case SOURCE -> "Quelle, 出典";
      default -> "";
    };
  }

  /** The field that a heading or key names, however it is written, or null. */
  public static @Nullable Field named(String heading) {
    return FIELDS.get(folded(heading));
  }

  /**
   * The same for aliases, related terms, examples and the source in another language: English names
   * such as <q>variants</q> may as well begin a sentence.
   */
  public static @Nullable Field foreign(String key) {
    return FOREIGN.get(folded(key));
  }

  /** Whether a heading or key names the term's short form. */
  public static boolean isShort(String heading) {
    return SHORT.contains(folded(heading));
  }

  private static Stream<String> keys(String names) {
    return Stream.of(names.split(",", -1)).map(Headings::folded).filter(key -> !key.isEmpty());
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
