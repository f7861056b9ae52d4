package dev.gloss.cli.print;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.gloss.annotate.Extraction;
import java.io.IOException;

/** The fields of an extraction. */
final class JsonExtraction {
  private JsonExtraction() {}

  static void write(JsonGenerator json, Extraction extraction) throws IOException {
    JsonFields.objects(
        json,
        "pairs",
        extraction.abbreviations(),
        pair -> {
          json.writeStringField("short", pair.shortForm());
          json.writeStringField("long", pair.longForm());
          json.writeNumberField("shortStart", pair.shortStart());
          json.writeNumberField("longStart", pair.longStart());
          json.writeNumberField("shortEnd", pair.shortEnd());
          json.writeNumberField("longEnd", pair.longEnd());
        });
    JsonFields.objects(
        json,
        "undefined",
        extraction.undefined(),
        acronym -> {
          json.writeStringField("short", acronym.shortForm());
          json.writeNumberField("start", acronym.start());
          json.writeNumberField("uses", acronym.uses());
        });
  }
}
