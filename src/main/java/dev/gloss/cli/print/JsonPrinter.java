package dev.gloss.cli.print;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import dev.gloss.annotate.Annotation;
import dev.gloss.annotate.Extraction;
import dev.gloss.annotate.Passage;
import dev.gloss.annotate.Resolution;
import dev.gloss.annotate.UndefinedAcronym;
import dev.gloss.annotate.Usage;
import dev.gloss.cli.arguments.CommandUsage;
import dev.gloss.cli.arguments.Flag;
import dev.gloss.corpus.Problem;
import dev.gloss.corpus.Skipped;
import dev.gloss.corpus.WriteReport;
import dev.gloss.index.IndexStatus;
import dev.gloss.index.RebuildReport;
import dev.gloss.search.SearchResult;
import dev.gloss.search.Suggestion;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Shows results to programs: one object per query or report on one line. The order of the fields is
 * part of the contract; a new one goes to the end of its object.
 */
final class JsonPrinter implements Printer {
  private static final JsonFactory JSON =
      new JsonFactoryBuilder()
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
          .characterEscapes(new JsonEscapes())
          .build();

  private final Results out;

  JsonPrinter(Results out) {
    this.out = out;
  }

  /** The fields of one object. */
  private interface Fields {
    void write(JsonGenerator json) throws IOException;
  }

  private void object(Fields fields) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      fields.write(json);
      json.writeEndObject();
    }
    out.line("");
  }

  /** The answer to one document of a batch. */
  private void document(@Nullable Object id, Fields fields) throws IOException {
    object(json -> {
      json.writeObjectField("id", id);
      fields.write(json);
    });
  }

  /** Nothing: every object names its query. */
  @Override
  public void query(String text) {}

  @Override
  public void answers(SearchResult result) throws IOException {
    object(json -> JsonAnswer.write(json, result));
  }

  @Override
  public void definitions(SearchResult result) throws IOException {
    answers(result);
  }

  @Override
  public void refused(String text, Failure failure) throws IOException {
    object(json -> {
      JsonAnswer.writeRefused(json, text, failure.code() == ExitCode.DEADLINE);
      error(json, failure);
    });
  }

  @Override
  public void suggestions(String prefix, List<Suggestion> suggestions) throws IOException {
    object(json -> {
      json.writeStringField("prefix", prefix);
      JsonAnswer.writeSuggestions(json, suggestions);
    });
  }

  @Override
  public void suggestionsRefused(String prefix, Failure failure) throws IOException {
    object(json -> {
      json.writeStringField("prefix", prefix);
      JsonAnswer.writeSuggestions(json, List.of());
      error(json, failure);
    });
  }

  @Override
  public void status(Path index, IndexStatus status) throws IOException {
    object(json -> {
      json.writeNumberField("entries", status.entries());
      json.writeNumberField("heads", status.heads());
      JsonFields.strings(json, "sections", status.sections());
      json.writeNumberField("schema", status.schema());
      json.writeStringField("language", status.language());
      JsonFields.strings(json, "sources", status.sources());
      json.writeBooleanField("current", status.current());
      json.writeNumberField("bytes", status.bytes());
      json.writeStringField("built", status.built().toString());
    });
  }

  @Override
  public void verified(Path index, IndexStatus status) throws IOException {
    object(json -> {
      json.writeStringField("index", index.toString());
      json.writeNumberField("entries", status.entries());
      json.writeNumberField("bytes", status.bytes());
      json.writeStringField("built", status.built().toString());
      json.writeNullField("error");
    });
  }

  @Override
  public void rebuilt(Path index, RebuildReport report, List<Skipped> skipped) throws IOException {
    object(json -> {
      json.writeStringField("index", index.toString());
      json.writeBooleanField("published", report.published());
      json.writeNumberField("entries", report.entries());
      json.writeNumberField("heads", report.heads());
      json.writeNumberField("added", report.added());
      json.writeNumberField("changed", report.changed());
      json.writeNumberField("removed", report.removed());
      json.writeNumberField("duplicates", report.duplicates());
      json.writeNumberField("skipped", report.skipped());
      json.writeNumberField("took_ms", report.took().toMillis());
      problems(json, report.warnings());
      skipped(json, skipped);
      json.writeNullField("error");
    });
  }

  @Override
  public void checked(CheckReport report) throws IOException {
    object(json -> {
      JsonFields.strings(json, "paths", report.paths().stream().map(Path::toString).toList());
      json.writeNumberField("errors", report.errors());
      json.writeNumberField("warnings", report.warnings());
      json.writeNumberField("skipped", report.skippedCount());
      problems(json, report.problems());
      skipped(json, report.skipped());
      Failure failure = report.failure();
      if (failure == null) {
        json.writeNullField("error");
      } else {
        error(json, failure);
      }
    });
  }

  @Override
  public void extracted(@Nullable Object id, Extraction extraction) throws IOException {
    document(id, json -> JsonExtraction.write(json, extraction));
  }

  @Override
  public void annotated(@Nullable Object id, Annotation annotation) throws IOException {
    document(id, json -> JsonAnnotation.write(json, annotation));
  }

  @Override
  public void passage(Passage passage) throws IOException {
    for (Passage.Tag tag : passage.tags()) {
      object(json -> JsonAnnotation.write(json, tag.mention()));
    }
  }

  /** The entries are told by their mentions. */
  @Override
  public void used(Usage usage) throws IOException {
    for (UndefinedAcronym undefined : usage.undefined()) {
      object(json -> JsonAnnotation.write(json, undefined));
    }
  }

  @Override
  public void resolved(@Nullable Object id, Resolution resolution) throws IOException {
    document(id, json -> JsonAnnotation.write(json, resolution));
  }

  @Override
  public void refusedText(@Nullable Object id, Failure failure) throws IOException {
    document(id, json -> error(json, failure));
  }

  @Override
  public Writer converted() {
    return out;
  }

  @Override
  public void converted(Path file, WriteReport report) throws IOException {
    object(json -> {
      json.writeStringField("file", file.toString());
      json.writeNumberField("entries", report.entries());
      JsonFields.strings(json, "losses", report.losses());
      JsonFields.strings(json, "unknown", report.unknown());
      json.writeNullField("error");
      problems(json, report.warnings());
    });
  }

  @Override
  public void failure(Failure failure) throws IOException {
    object(json -> error(json, failure));
  }

  @Override
  public void help(List<CommandUsage> commands) throws IOException {
    help(commands, Arrays.asList(Flag.values()));
  }

  @Override
  public void help(CommandUsage command) throws IOException {
    help(List.of(command), command.allFlags());
  }

  @Override
  public void shortHelp(List<CommandUsage> commands) throws IOException {
    help(commands);
  }

  private void help(List<CommandUsage> commands, List<Flag> flags) throws IOException {
    object(json -> {
      JsonFields.objects(
          json,
          "commands",
          commands,
          command -> {
            json.writeStringField("name", command.name());
            json.writeStringField("operands", command.operands());
            json.writeStringField("summary", command.summary());
            JsonFields.strings(json, "flags", command.flags().stream().map(Flag::word).toList());
          });
      JsonFields.objects(
          json,
          "flags",
          flags,
          flag -> {
            json.writeStringField("name", flag.word());
            JsonFields.nullable(json, "value", flag.value());
            json.writeStringField("summary", flag.summary());
          });
    });
  }

  @Override
  public void version(String version) throws IOException {
    object(json -> json.writeStringField("version", version));
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  private static void error(JsonGenerator json, Failure failure) throws IOException {
    json.writeObjectFieldStart("error");
    json.writeNumberField("code", failure.code().number());
    json.writeStringField("message", failure.message());
    json.writeEndObject();
  }

  private static void problems(JsonGenerator json, List<Problem> problems) throws IOException {
    JsonFields.objects(
        json,
        "problems",
        problems,
        problem -> {
          json.writeStringField("file", problem.place().file());
          json.writeNumberField("line", problem.place().line());
          json.writeStringField(
              "level", problem.level() == Problem.Level.ERROR ? "error" : "warning");
          json.writeStringField("message", problem.message());
          JsonFields.nullable(json, "check", problem.check());
        });
  }

  private static void skipped(JsonGenerator json, List<Skipped> skipped) throws IOException {
    JsonFields.objects(
        json,
        "skipped_pieces",
        skipped,
        piece -> {
          json.writeStringField("file", piece.place().file());
          json.writeNumberField("line", piece.place().line());
          json.writeStringField("text", piece.text());
        });
  }
}
