package dev.gloss.formats;

import dev.gloss.corpus.Entry;
import dev.gloss.formats.source.SourceReading;
import dev.gloss.text.Acronyms;
import dev.gloss.text.Field;
import dev.gloss.text.Initials;
import dev.gloss.text.Text;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects the fields of one entry from a row of a table or a map. */
final class EntryRow {
  /** Separates the elements of a list that stands in one cell. */
  private static final String BAR = "|";

  /** Does so too in a cell of names without a bar. */
  private static final String SEMICOLON = ";";

  /** An acronym's expansion that its letters do not show has at most so many words. */
  private static final int MAX_WORDS = 12;

  private final Map<Field, String> texts = new EnumMap<>(Field.class);
  private final Entry.Builder entry = Entry.builder("");
  private boolean empty = true;

  /**
   * A field's text; of a field that holds a list, its elements with {@code |} between them, or with
   * {@code ;} where they are names.
   */
  void put(Field field, String text) {
    if (text.isBlank()) {
      return;
    }
    empty = false;
    if (field.isList()) {
      String between = field.holdsNames() && !text.contains(BAR) ? SEMICOLON : BAR;
      List.of(text.split(Pattern.quote(between), -1)).forEach(e -> add(field, e));
    } else {
      texts.put(field, text);
    }
  }

  /** One element of a field that holds a list; of any other field its text. */
  void add(Field field, String element) {
    switch (field) {
      case ALIASES -> entry.alias(element);
      case SEE -> entry.see(element);
      case EXAMPLES -> entry.example(element);
      case ALLOW -> entry.allow(element);
      default -> put(field, element);
    }
  }

  @Nullable String get(Field field) {
    return texts.get(field);
  }

  /** Whether no field was put that has a text or elements. */
  boolean isEmpty() {
    return empty;
  }

  /** Tells the entry, or what is wrong with it. */
  void tell(SourceReading source, int line) throws IOException {
    String meaning = texts.get(Field.MEANING);
    String term = texts.get(Field.TERM);
    String named = term == null ? "entry" : "entry " + Text.quote(term);
    if (meaning != null && texts.putIfAbsent(kind(meaning), meaning) != null) {
      source.error(
          line, named + " has a meaning beside expansion and definition, wanted two of them");
      return;
    }
    String sense = texts.get(Field.SENSE);
    if (sense != null && !sense.strip().matches("[1-9][0-9]{0,8}")) {
      source.error(
          line, named + " has the sense " + Text.quote(sense) + ", wanted a whole number from 1");
      return;
    }
    entry
        .term(term == null ? "" : term)
        .expansion(texts.get(Field.EXPANSION))
        .definition(texts.get(Field.DEFINITION))
        .section(texts.get(Field.SECTION))
        .source(texts.get(Field.SOURCE))
        .id(texts.get(Field.ID))
        .sense(sense == null ? 0 : Integer.parseInt(sense.strip()));
    source.entry(line, entry, texts.get(Field.GLOSSARY), texts.get(Field.LICENCE));
  }

  /** What a meaning is: what there is not beside it, else what its text says. */
  private Field kind(String meaning) {
    if (texts.containsKey(Field.DEFINITION)) {
      return Field.EXPANSION;
    }
    boolean explained = texts.containsKey(Field.EXPANSION) || !isExpansion(meaning);
    return explained ? Field.DEFINITION : Field.EXPANSION;
  }

  /** Whether the one text that a list gives beside its terms is what they stand for. */
  private boolean isExpansion(String meaning) {
    String term = texts.getOrDefault(Field.TERM, "");
    String folded = Text.fold(meaning);
    if (Initials.loose(term, folded)) {
      return true;
    }
    boolean sentence = folded.endsWith(".") || folded.contains(". ");
    return Acronyms.isOne(term) && !sentence && folded.split(" ", -1).length <= MAX_WORDS;
  }
}
