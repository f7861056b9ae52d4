package dev.gloss.cli.command;

import dev.gloss.annotate.Resolution;
import dev.gloss.annotate.TextOptions;
import dev.gloss.annotate.TextReader;
import dev.gloss.cli.arguments.CommandUsage;
import dev.gloss.cli.arguments.Flag;
import dev.gloss.cli.print.ExitCode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Ranks the senses of an acronym by a text. */
final class ResolveCommand implements Command {

  @Override
  public CommandUsage usage() {
    return new CommandUsage(
        "resolve",
        "ACRONYM FILE",
        "the senses of an acronym, the one that a text means first",
        List.of(
            "FILE is plain text, LaTeX if its name ends in .tex, or - for standard input. Words of"
                + " the text that speak for a sense stand below it; a text without ACRONYM"
                + " is no answer."),
        List.of(Flag.JSONL, Flag.FORMAT, Flag.ENCODING, Flag.INDEX));
  }

  @Override
  public ExitCode run(Call call) throws IOException {
    return TextReading.run(
        call,
        "resolve wants either ACRONYM and FILE",
        2,
        ResolveCommand::documents,
        ResolveCommand::text);
  }

  private static ExitCode documents(Call call, TextReader texts) throws IOException {
    TextOptions options = TextFile.documentOptions(call.arguments());
    return new DocumentAnswers(
            call,
            List.of("acronym", "text"),
            line -> {
              String acronym = line.text("acronym");
              Resolution resolution = texts.resolve(acronym, line.text("text"), options);
              call.printer().resolved(line.id(), resolution);
              return code(resolution);
            })
        .run();
  }

  private static ExitCode text(Call call, TextReader texts) throws IOException {
    String acronym = call.arguments().words().get(0);
    TextFile file = new TextFile(call, call.arguments().words().get(1));
    Resolution resolution;
    try (InputStream in = file.open()) {
      resolution = texts.resolve(acronym, in, file.name(), file.options());
    }
    call.printer().resolved(acronym, resolution);
    if (resolution.senses().isEmpty() && !call.arguments().has(Flag.JSON)) {
      call.messages().say("no entry is named " + acronym);
    }
    return code(resolution);
  }

  /** A text without the acronym says nothing of its sense. */
  private static ExitCode code(Resolution resolution) {
    return ExitCode.of(!resolution.senses().isEmpty() && resolution.occurs());
  }
}
