package dev.gloss.cli.print;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.gloss.annotate.Abbreviation;
import dev.gloss.annotate.Extraction;
import dev.gloss.annotate.UndefinedAcronym;
import java.io.IOException;

/** The fields of an extraction. */
final class JsonExtraction {
  private JsonExtraction() {}

  static void write(JsonGenerator json, Extraction extraction) throws IOException {
    json.writeArrayFieldStart("pairs");
    for (Abbreviation pair : extraction.abbreviations()) {
      json.writeStartObject();
      json.writeStringField("short", pair.shortForm());
      json.writeStringField("long", pair.longForm());
      json.writeNumberField("shortStart", pair.shortStart());
      json.writeNumberField("longStart", pair.longStart());
      json.writeNumberField("shortEnd", pair.shortEnd());
      json.writeNumberField("longEnd", pair.longEnd());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("undefined");
    for (UndefinedAcronym acronym : extraction.undefined()) {
      json.writeStartObject();
      json.writeStringField("short", acronym.shortForm());
      json.writeNumberField("start", acronym.start());
      json.writeNumberField("uses", acronym.uses());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
