package dev.gloss.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;

/** One run: parses the words, finds the printer, runs the command, tells of its failure. */
final class Run {
  private static final List<String> COLORS = List.of("auto", "always", "never");

  private final InputStream in;
  private final Results out;
  private final Messages messages;
  private final Surroundings surroundings;

  Run(InputStream in, Results out, Messages messages, Surroundings surroundings) {
    this.in = in;
    this.out = out;
    this.messages = messages;
    this.surroundings = surroundings;
  }

  /** Does what the words say. */
  ExitCode of(String... args) throws IOException {
    if (args.length == 0) {
      messages.raw(Help.SHORT);
      return ExitCode.USAGE;
    }
    Call call;
    try {
      Arguments arguments = ArgumentParser.parse(args);
      call = new Call(arguments, surroundings, in, printer(arguments, surroundings, out), messages);
    } catch (UsageException e) {
      return refused(e, messages, out, args);
    }
    return run(call);
  }

  /** Tells that words are no command line, also in JSON where they ask for it. */
  static ExitCode refused(UsageException cause, Messages messages, Results out, String... args)
      throws IOException {
    Failure failure = Failure.of(cause);
    failure.tell(messages);
    if (Arrays.asList(args).contains(Flag.JSON.toString())) {
      new JsonPrinter(out).failure(failure);
    }
    return failure.code();
  }

  private ExitCode run(Call call) throws IOException {
    try {
      return answer(call);
    } catch (Results.FailedException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      Failure failure = call.arguments().command().failure(e);
      failure.tell(messages);
      call.arguments().command().failed(call, failure);
      return failure.code();
    }
  }

  private static ExitCode answer(Call call) throws IOException {
    Arguments arguments = call.arguments();
    if (arguments.has(Flag.VERSION)) {
      call.printer().version(Version.text());
      return ExitCode.ANSWERED;
    }
    if (!arguments.has(Flag.HELP)) {
      return arguments.command().run(call);
    }
    if (arguments.named()) {
      HelpCommand.show(call, arguments.command());
    } else {
      call.printer().help(Commands.ALL, Arrays.asList(Flag.values()), Help.SHORT);
    }
    return ExitCode.ANSWERED;
  }

  /**
   * The printer that the flags want.
   *
   * @throws UsageException if they name a way to colour that is none
   */
  static Printer printer(Arguments arguments, Surroundings surroundings, Results out) {
    String given = arguments.value(Flag.COLOR);
    String color = given == null ? "auto" : given;
    if (!COLORS.contains(color)) {
      throw Arguments.bad(Flag.COLOR.toString(), color, String.join(", ", COLORS));
    }
    if (arguments.has(Flag.JSON) || arguments.has(Flag.JSONL)) {
      return new JsonPrinter(out);
    }
    boolean wanted = color.equals("always") || (color.equals("auto") && surroundings.wantsColor());
    return new HumanPrinter(out, surroundings.width(), wanted);
  }
}
