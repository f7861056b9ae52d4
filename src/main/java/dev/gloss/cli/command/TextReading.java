package dev.gloss.cli.command;

import dev.gloss.Glossary;
import dev.gloss.annotate.TextReader;
import dev.gloss.cli.arguments.Arguments;
import dev.gloss.cli.arguments.Flag;
import dev.gloss.cli.arguments.UsageException;
import dev.gloss.cli.print.ExitCode;
import java.io.IOException;

/** What the commands have in common that read texts with a glossary. */
final class TextReading {
  /** Reads what the command line names. */
  interface Task {
    ExitCode read(Call call, TextReader texts) throws IOException;
  }

  private TextReading() {}

  /**
   * Reads the documents of {@code --jsonl} or the text that the words name.
   *
   * @param wanted what messages call the words, the last of which is a file
   * @param count how many words there are without {@code --jsonl}
   */
  static ExitCode run(Call call, String wanted, int count, Task documents, Task text)
      throws IOException {
    Arguments arguments = call.arguments();
    boolean batch = arguments.has(Flag.JSONL);
    if (arguments.words().size() != (batch ? 0 : count)) {
      throw new UsageException(wanted + " (- is standard input) or " + Flag.JSONL.synopsis());
    }
    if (batch && arguments.has(Flag.ENCODING)) {
      throw new UsageException(Flag.JSONL + " is UTF-8 and takes no " + Flag.ENCODING);
    }
    try (Glossary glossary = new Indexes(call).open()) {
      return (batch ? documents : text).read(call, glossary.texts());
    }
  }
}
