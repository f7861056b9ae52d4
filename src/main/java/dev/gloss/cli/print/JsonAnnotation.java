package dev.gloss.cli.print;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.gloss.annotate.Annotation;
import dev.gloss.annotate.Mention;
import dev.gloss.annotate.Resolution;
import dev.gloss.annotate.UndefinedAcronym;
import java.io.IOException;

/** The fields of annotated texts and resolved acronyms. */
final class JsonAnnotation {
  private JsonAnnotation() {}

  static void write(JsonGenerator json, Annotation annotation) throws IOException {
    JsonFields.objects(json, "mentions", annotation.mentions(), mention -> write(json, mention));
    JsonFields.objects(
        json,
        "undefined",
        annotation.undefined(),
        undefined -> {
          json.writeStringField("short", undefined.shortForm());
          json.writeNumberField("start", undefined.start());
          json.writeStringField("how", how(undefined));
          JsonFields.nullable(json, "guess", undefined.guess());
        });
  }

  static void write(JsonGenerator json, Mention mention) throws IOException {
    json.writeNumberField("start", mention.start());
    json.writeNumberField("end", mention.end());
    json.writeStringField("text", mention.text());
    JsonFields.nullable(json, "id", mention.id());
    json.writeStringField("term", mention.term());
    json.writeStringField("how", mention.how().toString());
  }

  /** An unexplained acronym as a line among those of the mentions. */
  static void write(JsonGenerator json, UndefinedAcronym undefined) throws IOException {
    json.writeNumberField("start", undefined.start());
    json.writeNumberField("end", undefined.end());
    json.writeStringField("text", undefined.shortForm());
    json.writeNullField("id");
    json.writeNullField("term");
    json.writeStringField("how", how(undefined));
    JsonFields.nullable(json, "guess", undefined.guess());
  }

  private static String how(UndefinedAcronym undefined) {
    return undefined.known() ? "unlikely" : "undefined";
  }

  static void write(JsonGenerator json, Resolution resolution) throws IOException {
    JsonFields.objects(
        json,
        "senses",
        resolution.senses(),
        sense -> {
          json.writeStringField("id", sense.id());
          json.writeStringField("term", sense.entry().term());
          JsonFields.nullable(json, "expansion", sense.entry().expansion());
          json.writeNumberField("score", Math.round(sense.score() * 1000) / 1000.0);
          JsonFields.strings(json, "words", sense.words());
        });
    json.writeBooleanField("none", resolution.none());
    json.writeBooleanField("occurs", resolution.occurs());
  }
}
