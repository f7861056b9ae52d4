package dev.gloss.cli.command;

import dev.gloss.annotate.TextOptions;
import dev.gloss.cli.arguments.Arguments;
import dev.gloss.cli.arguments.Flag;
import dev.gloss.cli.arguments.UsageException;
import java.io.InputStream;

/** A text named on the command line: a file, or {@code -} for standard input. */
final class TextFile {
  private final Call call;
  private final String file;

  TextFile(Call call, String file) {
    this.call = call;
    this.file = file;
  }

  /** What messages call it. */
  String name() {
    return Input.name(file);
  }

  /** How the documents of {@code --jsonl} are read, which are text unless the flags say LaTeX. */
  static TextOptions documentOptions(Arguments arguments) {
    checkFormat(arguments);
    return new TextOptions(null, "latex".equals(arguments.value(Flag.FORMAT)));
  }

  /** Refuses a format that no text has. */
  static void checkFormat(Arguments arguments) {
    String format = arguments.value(Flag.FORMAT);
    if (format != null && !format.equals("text") && !format.equals("latex")) {
      throw Arguments.bad(Flag.FORMAT.toString(), format, "text or latex");
    }
  }

  /** How the flags and its name say that it is read. */
  TextOptions options() {
    checkFormat(call.arguments());
    String format = call.arguments().value(Flag.FORMAT);
    TextOptions options =
        format == null ? TextOptions.of(file) : new TextOptions(null, format.equals("latex"));
    return options.withEncoding(call.arguments().value(Flag.ENCODING));
  }

  /**
   * Opens it.
   *
   * @throws UsageException if it cannot be read
   */
  InputStream open() {
    return Input.open(call, file);
  }
}
