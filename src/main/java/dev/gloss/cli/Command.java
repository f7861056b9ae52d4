package dev.gloss.cli;

import java.io.IOException;
import java.util.List;

/** One command: what help says of it and what it does. */
interface Command {

  /**
   * What help and parsing need to know.
   *
   * @param name the word that calls it
   * @param operands what stands after the name in help, such as {@code TERM…}; empty for nothing
   * @param summary what it does, a few words
   * @param details what else its help says, paragraphs of running text
   * @param flags the flags it takes beyond {@link Flag#COMMON}, in the order help lists them
   */
  record Usage(
      String name, String operands, String summary, List<String> details, List<Flag> flags) {

    /** How it is called: {@code define TERM…}. */
    String synopsis() {
      return operands.isEmpty() ? name : name + " " + operands;
    }

    boolean takes(Flag flag) {
      return flags.contains(flag) || Flag.COMMON.contains(flag);
    }
  }

  Usage usage();

  /** Does it; failures are thrown and told by the caller. */
  ExitCode run(Call call) throws IOException;

  /** What an exception thrown by {@link #run} means to the reader. */
  default Failure failure(Exception cause) {
    return Failure.of(cause);
  }

  /** Puts a failure where the command's JSON object carries it. */
  default void failed(Call call, Failure failure) throws IOException {
    call.printer().failure(failure);
  }

  /** Refuses words after a command that takes none. */
  static void takesNoWords(Call call) {
    if (!call.arguments().words().isEmpty()) {
      String name = call.arguments().command().usage().name();
      throw new UsageException(
          name
              + " takes nothing after it; to search for these words: gloss -- "
              + name
              + " "
              + call.arguments().text());
    }
  }
}
