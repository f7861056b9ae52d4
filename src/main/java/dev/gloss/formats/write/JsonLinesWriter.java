package dev.gloss.formats.write;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import dev.gloss.corpus.Entry;
import dev.gloss.corpus.WriteOptions;
import dev.gloss.formats.source.Field;
import java.io.IOException;
import java.io.Writer;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes JSON Lines: one object an entry, without the fields that it lacks. */
final class JsonLinesWriter implements CorpusWriter {
  private static final JsonFactory JSON =
      new JsonFactoryBuilder()
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
          .build();

  @Override
  public String format() {
    return "jsonl";
  }

  @Override
  public Set<Field> holds(Selection selection, WriteOptions options) {
    return EnumSet.allOf(Field.class);
  }

  @Override
  public List<String> write(Selection selection, WriteOptions options, List<Writer> out)
      throws IOException {
    Writer lines = out.get(0);
    selection.each(entry -> {
      try (JsonGenerator json = JSON.createGenerator(lines)) {
        json.writeStartObject();
        fields(json, entry);
        json.writeEndObject();
      }
      lines.write('\n');
    });
    return List.of();
  }

  private static void fields(JsonGenerator json, Entry entry) throws IOException {
    for (Field field : EntryTexts.ORDER) {
      switch (field) {
        case ALIASES, SEE, EXAMPLES, ALLOW -> list(json, field, EntryTexts.list(field, entry));
        case SENSE -> {
          if (entry.sense() > 0) {
            json.writeNumberField(field.word(), entry.sense());
          }
        }
        default -> text(json, field, EntryTexts.text(field, entry));
      }
    }
  }

  private static void text(JsonGenerator json, Field field, @Nullable String text)
      throws IOException {
    if (text != null) {
      json.writeStringField(field.word(), text);
    }
  }

  private static void list(JsonGenerator json, Field field, List<String> elements)
      throws IOException {
    if (elements.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart(field.word());
    for (String element : elements) {
      json.writeString(element);
    }
    json.writeEndArray();
  }
}
