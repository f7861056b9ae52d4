package dev.gloss.cli.print;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.gloss.corpus.Entry;
import dev.gloss.corpus.Place;
import dev.gloss.search.EntryName;
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
    JsonFields.objects(json, "hits", result.hits(), hit -> writeHit(json, hit));
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
    JsonFields.objects(json, "hits", List.<Hit>of(), hit -> {});
    writeSuggestions(json, List.of());
    writeNames(json, "similar", List.of());
  }

  private static void writeHead(
      JsonGenerator json, String query, @Nullable String corrected, int total) throws IOException {
    json.writeStringField("query", query);
    JsonFields.nullable(json, "corrected", corrected);
    json.writeNumberField("total", total);
  }

  static void writeSuggestions(JsonGenerator json, List<Suggestion> suggestions)
      throws IOException {
    JsonFields.objects(
        json,
        "suggestions",
        suggestions,
        suggestion -> {
          json.writeStringField("text", suggestion.text());
          JsonFields.nullable(json, "term", suggestion.term());
        });
  }

  private static void writeNames(JsonGenerator json, String field, List<EntryName> names)
      throws IOException {
    JsonFields.objects(
        json,
        field,
        names,
        name -> {
          json.writeStringField("id", name.id());
          json.writeStringField("term", name.term());
        });
  }

  private static void writeHit(JsonGenerator json, Hit hit) throws IOException {
    Entry entry = hit.entry();
    json.writeNumberField("rank", hit.rank());
    json.writeStringField("id", hit.id());
    json.writeStringField("term", entry.term());
    JsonFields.nullable(json, "expansion", entry.expansion());
    JsonFields.nullable(json, "section", entry.section());
    json.writeStringField("tier", hit.tier().toString());
    json.writeNumberField("score", hit.score());
    json.writeStringField("why", hit.why());
    JsonFields.nullable(json, "definition", entry.definition());
    JsonFields.objects(
        json,
        "highlights",
        hit.highlights(),
        mark -> {
          json.writeStringField("field", mark.field());
          json.writeNumberField("start", mark.start());
          json.writeNumberField("end", mark.end());
        });
    JsonFields.nullable(json, "source", AnswerLayout.sourceOf(entry));
    json.writeNumberField("sense", hit.sense());
    json.writeNumberField("senses", hit.senses());
    JsonFields.strings(json, "aliases", entry.aliases());
    JsonFields.strings(json, "see", entry.see());
    JsonFields.strings(json, "examples", entry.examples());
    writeNames(json, "related", hit.related());
    JsonFields.nullable(json, "glossary", entry.origin().glossary());
    JsonFields.nullable(json, "licence", entry.origin().licence());
    Place place = entry.place();
    JsonFields.nullable(json, "file", place == null ? null : place.file());
    json.writeNumberField("line", place == null ? 0 : place.line());
  }
}
