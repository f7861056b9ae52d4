package dev.gloss.formats;

import dev.gloss.formats.source.SourceLines;
import dev.gloss.text.Text;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * The values of a YAML file with their lines. Only text, lists and maps: tags are not heeded, no
 * object is made of them. Aliases are refused, so that no small file stands for an endless one.
 */
final class YamlTree {
  private static final int MAX_DEPTH = 16;

  /** As much as an article; the parser counts code points, of which there are fewer than bytes. */
  private static final int MAX_LENGTH = 16 << 20;

  /**
   * A value: a text, a list or a map.
   *
   * @param line where it begins
   * @param text its text; null when it is none, or says null
   * @param list its elements; empty when it is no list
   * @param map its values by key, in order; empty when it is no map
   */
  record Item(int line, @Nullable String text, List<Item> list, Map<String, Item> map) {}

  private final Iterator<Event> events;
  private final int before;
  private final SourceLines.Complaint complaint;
  private int depth;

  private YamlTree(Iterator<Event> events, int before, SourceLines.Complaint complaint) {
    this.events = events;
    this.before = before;
    this.complaint = complaint;
  }

  /**
   * The documents of a text; null, after it was told, when it cannot be read.
   *
   * @param before how many lines stand before the text
   */
  static @Nullable List<Item> read(String text, int before, SourceLines.Complaint complaint) {
    LoadSettings settings = LoadSettings.builder().setCodePointLimit(MAX_LENGTH).build();
    try {
      Iterator<Event> events = new ParserImpl(settings, new StreamReader(settings, text));
      return new YamlTree(events, before, complaint).documents();
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> before + mark.getLine() + 1).orElse(0);
      complaint.at(line, "not YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      complaint.at(0, "not YAML: " + e.getMessage());
    }
    return null;
  }

  private @Nullable List<Item> documents() {
    List<Item> documents = new ArrayList<>();
    while (events.hasNext()) {
      Event event = events.next();
      if (opens(event)) {
        Item document = item(event);
        if (document == null) {
          return null;
        }
        documents.add(document);
      }
    }
    return documents;
  }

  private static boolean opens(Event event) {
    return event instanceof ScalarEvent
        || event instanceof AliasEvent
        || event instanceof SequenceStartEvent
        || event instanceof MappingStartEvent;
  }

  /** The value that an event begins; null after a complaint. */
  private @Nullable Item item(Event event) {
    int line = before + 1 + event.getStartMark().map(Mark::getLine).orElse(0);
    if (event instanceof ScalarEvent scalar) {
      return new Item(line, text(scalar), List.of(), Map.of());
    }
    if (event instanceof AliasEvent alias) {
      complaint.at(line, "found the alias *" + alias.getAlias() + ", wanted the text itself");
      return null;
    }
    if (++depth > MAX_DEPTH) {
      complaint.at(line, "nests more than " + MAX_DEPTH + " deep");
      return null;
    }
    Item item = event instanceof SequenceStartEvent ? list(line) : map(line);
    depth--;
    return item;
  }

  private @Nullable Item list(int line) {
    List<Item> elements = new ArrayList<>();
    for (Event event = events.next(); !(event instanceof SequenceEndEvent); event = events.next()) {
      Item element = item(event);
      if (element == null) {
        return null;
      }
      elements.add(element);
    }
    return new Item(line, null, elements, Map.of());
  }

  private @Nullable Item map(int line) {
    Map<String, Item> values = new LinkedHashMap<>();
    for (Event event = events.next(); !(event instanceof MappingEndEvent); event = events.next()) {
      Item key = item(event);
      Item value = key == null ? null : item(events.next());
      if (key == null || value == null) {
        return null;
      }
      String name = String.valueOf(key.text());
      if (values.putIfAbsent(name, value) != null) {
        complaint.at(key.line(), "key " + Text.quote(name) + " is given twice, wanted once");
        return null;
      }
    }
    return new Item(line, null, List.of(), values);
  }

  private static @Nullable String text(ScalarEvent scalar) {
    String text = scalar.getValue();
    boolean absent = text.isEmpty() || text.equals("~") || text.equals("null");
    return absent && scalar.isPlain() ? null : text;
  }
}
