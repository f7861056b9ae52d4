package dev.gloss.formats;

import dev.gloss.formats.YamlTree.Item;
import dev.gloss.formats.article.ArticleReader;
import dev.gloss.formats.article.InlineText;
import dev.gloss.formats.source.CorpusReader;
import dev.gloss.formats.source.Header;
import dev.gloss.formats.source.Headings;
import dev.gloss.formats.source.SourceReading;
import dev.gloss.text.Field;
import dev.gloss.text.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads lists of maps in YAML, and so arrays of objects in JSON, which is a part of it: each map an
 * entry whose keys are named as the headings of tables are. A map may keep its texts by language,
 * as Glosario does.
 */
final class YamlReader implements CorpusReader {
  private static final int MAX_UNKNOWN_NAMED = 20;

  /** How JSON begins that is no JSON Lines: an array of objects, or an object around one. */
  private static final Pattern JSON = Pattern.compile("\\s*(\\[\\s*\\{|\\{\\s*\")");

  /** How an array of entries begins, or an object around one, up to a key of its first entry. */
  private static final Pattern ENTRIES =
      Pattern.compile("\\s*(?:\\[\\s*\\{|\\{\\s*\"[^\"]*+\"\\s*:\\s*\\[\\s*\\{\\s*\"([^\"]*+)\")");

  /** Keys by which entries refer to each other. */
  private static final List<String> KEYS = List.of("slug", "key", "id");

  @Override
  public String format() {
    return "yaml";
  }

  @Override
  public List<String> extensions() {
    return List.of("yaml", "yml", "json");
  }

  @Override
  public Header.Style header() {
    return Header.Style.HASH;
  }

  @Override
  public String wanted() {
    return "a list of maps, such as - term: LSTM and, below it, definition: a network; in"
        + " JSON [{\"term\":\"LSTM\",\"definition\":\"a network\"}]";
  }

  @Override
  public boolean recognises(List<String> start) {
    if (JSON.matcher(String.join("\n", start)).lookingAt()) {
      return true;
    }
    for (String line : start) {
      int colon = line.indexOf(':');
      if (line.startsWith("- ") && colon > 2) {
        String key = line.substring(2, colon).strip();
        return Headings.named(key) != null || KEYS.contains(key);
      }
    }
    return false;
  }

  /** An array of maps; of an object around one the first key must name the term. */
  @Override
  public boolean holdsEntries(List<String> start) {
    Matcher entries = ENTRIES.matcher(String.join("\n", start));
    return entries.lookingAt()
        && (entries.group(1) == null || Headings.named(entries.group(1)) == Field.TERM);
  }

  @Override
  public void read(SourceReading source) throws IOException {
    source.lines().allow((int) ArticleReader.MAX_BYTES);
    source.header(Header.Style.HASH);
    int before = Math.max(source.lines().number() - 1, 0);
    List<String> lines = ArticleReader.text(source);
    if (lines == null) {
      return;
    }
    List<Item> documents = YamlTree.read(String.join("\n", lines), before, source::error);
    if (documents != null) {
      Entries entries = new Entries(source);
      documents.forEach(entries::document);
      entries.tell();
    }
  }

  /** The entries of one file, held until the keys of all are known. */
  private static final class Entries {

    private record Pending(EntryRow fields, List<String> see, int line) {}

    private final SourceReading source;
    private final List<Pending> pending = new ArrayList<>();
    private final Map<String, String> terms = new HashMap<>();
    private final Set<String> unknown = new HashSet<>();

    Entries(SourceReading source) {
      this.source = source;
    }

    void document(Item document) {
      if (document.map().isEmpty()) {
        list(document, null);
        return;
      }
      boolean several =
          document.map().values().stream().filter(v -> !v.list().isEmpty()).count() > 1;
      document.map().forEach((key, value) -> list(value, several ? key : null));
    }

    private void list(Item list, @Nullable String section) {
      if (list.list().isEmpty()) {
        source.skipped(list.line(), String.valueOf(list.text()));
      }
      for (Item item : list.list()) {
        if (item.map().isEmpty()) {
          source.skipped(item.line(), String.valueOf(item.text()));
        } else {
          entry(item, section);
        }
      }
    }

    private void entry(Item item, @Nullable String section) {
      Map<String, Item> values = new LinkedHashMap<>(item.map());
      Item spoken = spoken(values);
      if (spoken != null) {
        item.map()
            .forEach((key, value) -> {
              if (!value.map().isEmpty()) {
                values.remove(key);
              }
            });
        values.putAll(spoken.map());
      }
      EntryRow fields = new EntryRow();
      List<String> see = new ArrayList<>();
      shortForm(values, fields);
      values.forEach((key, value) -> field(key, value, fields, see));
      if (section != null && fields.get(Field.SECTION) == null) {
        fields.put(Field.SECTION, section);
      }
      pair(values, fields);
      String term = fields.get(Field.TERM);
      for (String key : KEYS) {
        Item name = item.map().get(key);
        if (name != null && name.text() != null && term != null) {
          terms.putIfAbsent(name.text(), term);
        }
      }
      pending.add(new Pending(fields, see, item.line()));
    }

    /** The texts in the language of the file, else in English, else in the first there is. */
    private @Nullable Item spoken(Map<String, Item> values) {
      String language = source.language();
      Item first = null;
      for (String key :
          List.of(language == null ? Corpus.DEFAULT_LANGUAGE : language, Corpus.DEFAULT_LANGUAGE)) {
        Item texts = values.get(key);
        if (texts != null && isSpoken(texts)) {
          return texts;
        }
      }
      for (Item texts : values.values()) {
        first = first == null && isSpoken(texts) ? texts : first;
      }
      return first;
    }

    private static boolean isSpoken(Item texts) {
      return texts.map().keySet().stream().anyMatch(key -> Headings.named(key) == Field.TERM);
    }

    /** Where there are a term and its short form, the latter is the head. */
    private static void shortForm(Map<String, Item> values, EntryRow fields) {
      String full = name(values, false);
      String brief = name(values, true);
      if (full != null && brief != null) {
        fields.put(Field.TERM, taken(values, brief));
        fields.put(Field.EXPANSION, taken(values, full));
      }
    }

    private static String taken(Map<String, Item> values, String key) {
      Item value = values.remove(key);
      return value == null ? "" : String.join(" ", texts(value));
    }

    /** The first key with a text that names the term, by its short form or not; null for none. */
    private static @Nullable String name(Map<String, Item> values, boolean brief) {
      for (Map.Entry<String, Item> value : values.entrySet()) {
        String key = value.getKey();
        boolean term = Headings.named(key) == Field.TERM && Headings.isShort(key) == brief;
        if (term && value.getValue().text() != null) {
          return key;
        }
      }
      return null;
    }

    private void field(String key, Item value, EntryRow fields, List<String> see) {
      Field field = Headings.named(key);
      if (field == null) {
        boolean pair = value.text() != null && fields.get(Field.TERM) == null;
        if (!pair
            && !KEYS.contains(key)
            && unknown.size() < MAX_UNKNOWN_NAMED
            && unknown.add(key)) {
          source.warning(
              value.line(),
              "key "
                  + Text.quote(key)
                  + " is unknown and ignored, here and in the rest of the file");
        }
        return;
      }
      List<String> texts = texts(value);
      if (field == Field.SEE) {
        see.addAll(texts);
      } else if (field.isList()) {
        texts.forEach(text -> fields.add(field, plain(text)));
      } else if (fields.get(field) == null) {
        fields.put(field, plain(String.join(" ", texts)));
      } else if (!texts.isEmpty()) {
        source.error(
            value.line(),
            "key " + Text.quote(key) + " gives the " + field.word() + " again, wanted once");
      }
    }

    /** The text of a value, or those of its elements. */
    private static List<String> texts(Item value) {
      List<String> texts = new ArrayList<>();
      for (Item element : value.list().isEmpty() ? List.of(value) : value.list()) {
        if (element.text() != null) {
          texts.add(element.text());
        }
      }
      return texts;
    }

    private static String plain(String text) {
      return text.contains("](") ? InlineText.plain(text) : text;
    }

    /** {@code - LSTM: long short-term memory}. */
    private static void pair(Map<String, Item> values, EntryRow fields) {
      if (values.size() == 1 && fields.get(Field.TERM) == null) {
        values.forEach((key, value) -> {
          if (value.text() != null && Headings.named(key) == null) {
            fields.put(Field.TERM, key);
            fields.put(Field.MEANING, value.text());
          }
        });
      }
    }

    void tell() throws IOException {
      for (Pending entry : pending) {
        entry.see().forEach(key -> entry.fields().add(Field.SEE, terms.getOrDefault(key, key)));
        entry.fields().tell(source, entry.line());
      }
    }
  }
}
