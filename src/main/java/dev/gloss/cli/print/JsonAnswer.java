package dev.gloss.cli.print;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.gloss.corpus.Entry;
import dev.gloss.corpus.Place;
import dev.gloss.search.EntryName;
import dev.gloss.search.Highlight;
import dev.gloss.search.Hit;
import dev.gloss.search.SearchResult;
import dev.gloss.search.Suggestion;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of a query's object. */
final class JsonAnswer {
  private JsonAnswer() {}

  static void write(JsonGenerator json, SearchResult result) throws IOException {
    writeHead(json, result.query(), result.corrected(), result.hits().size());
    json.writeBooleanField("more", result.more());
    json.writeBooleanField("partial", false);
    json.writeNumberField("took_us", result.took().toNanos() / 1_000);
    json.writeArrayFieldStart("hits");
    for (Hit hit : result.hits()) {
      writeHit(json, hit);
    }
    json.writeEndArray();
    writeSuggestions(json, result.suggestions());
    writeNames(json, "similar", result.similar());
    json.writeNullField("error");
    if (result.explanation() != null) {
      json.writeStringField("explanation", result.explanation());
    }
  }

  /** All but the error of a query without answer; {@code partial} when it was stopped midway. */
  static void writeRefused(JsonGenerator json, String text, boolean partial) throws IOException {
    writeHead(json, text, null, 0);
    json.writeBooleanField("more", false);
    json.writeBooleanField("partial", partial);
    json.writeNumberField("took_us", 0);
    json.writeArrayFieldStart("hits");
    json.writeEndArray();
    writeSuggestions(json, List.of());
    writeNames(json, "similar", List.of());
  }

  private static void writeHead(
      JsonGenerator json, String query, @Nullable String corrected, int total) throws IOException {
    json.writeStringField("query", query);
    JsonPrinter.nullable(json, "corrected", corrected);
    json.writeNumberField("total", total);
  }

  static void writeSuggestions(JsonGenerator json, List<Suggestion> suggestions)
      throws IOException {
    json.writeArrayFieldStart("suggestions");
    for (Suggestion suggestion : suggestions) {
      json.writeStartObject();
      json.writeStringField("text", suggestion.text());
      JsonPrinter.nullable(json, "term", suggestion.term());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeNames(JsonGenerator json, String field, List<EntryName> names)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (EntryName name : names) {
      json.writeStartObject();
      json.writeStringField("id", name.id());
      json.writeStringField("term", name.term());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeHit(JsonGenerator json, Hit hit) throws IOException {
    Entry entry = hit.entry();
    json.writeStartObject();
    json.writeNumberField("rank", hit.rank());
    json.writeStringField("id", hit.id());
    json.writeStringField("term", entry.term());
    JsonPrinter.nullable(json, "expansion", entry.expansion());
    JsonPrinter.nullable(json, "section", entry.section());
    json.writeStringField("tier", hit.tier().toString());
    json.writeNumberField("score", hit.score());
    json.writeStringField("why", hit.why());
    JsonPrinter.nullable(json, "definition", entry.definition());
    json.writeArrayFieldStart("highlights");
    for (Highlight mark : hit.highlights()) {
      json.writeStartObject();
      json.writeStringField("field", mark.field());
      json.writeNumberField("start", mark.start());
      json.writeNumberField("end", mark.end());
      json.writeEndObject();
    }
    json.writeEndArray();
    JsonPrinter.nullable(json, "source", AnswerLayout.sourceOf(entry));
    json.writeNumberField("sense", hit.sense());
    json.writeNumberField("senses", hit.senses());
    JsonPrinter.strings(json, "aliases", entry.aliases());
    JsonPrinter.strings(json, "see", entry.see());
    JsonPrinter.strings(json, "examples", entry.examples());
    writeNames(json, "related", hit.related());
    JsonPrinter.nullable(json, "glossary", entry.origin().glossary());
    JsonPrinter.nullable(json, "licence", entry.origin().licence());
    Place place = entry.place();
    JsonPrinter.nullable(json, "file", place == null ? null : place.file());
    json.writeNumberField("line", place == null ? 0 : place.line());
    json.writeEndObject();
  }
}
