package dev.gloss.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every command, in the order help lists them. */
final class Commands {
  /** What a bare query means. */
  static final Command SEARCH = new SearchCommand();

  static final Command HELP = new HelpCommand();

  static final List<Command> ALL =
      List.of(
          SEARCH,
          new DefineCommand(),
          new SuggestCommand(),
          new RebuildCommand(),
          new CheckCommand(),
          new ConvertCommand(),
          new AnnotateCommand(),
          new ResolveCommand(),
          new ExtractCommand(),
          new StatusCommand(),
          new VerifyCommand(),
          HELP);

  private Commands() {}

  /** The command of that name, or null. */
  static @Nullable Command named(String name) {
    for (Command command : ALL) {
      if (command.usage().name().equals(name)) {
        return command;
      }
    }
    return null;
  }

  /** The command that a mistyped word was meant to be, or null. */
  static @Nullable Command near(String word) {
    String name = Nearest.of(word, ALL.stream().map(c -> c.usage().name()).toList());
    return name == null ? null : named(name);
  }
}
