package dev.gloss.cli.command;

import dev.gloss.cli.arguments.CommandUsage;
import java.util.ArrayList;
import java.util.List;

/** Every command, in the order help lists them; a bare query means the first. */
public final class Commands {
  private static final List<Command> ALL =
      List.of(
          new SearchCommand(),
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
          new HelpCommand());

  private Commands() {}

  /** What help says of each, in this order. */
  public static List<CommandUsage> usages() {
    List<CommandUsage> usages = new ArrayList<>();
    for (Command command : ALL) {
      usages.add(command.usage());
    }
    return usages;
  }

  /**
   * The command of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Command named(String name) {
    for (Command command : ALL) {
      if (command.usage().name().equals(name)) {
        return command;
      }
    }
    throw new IllegalArgumentException("there is no command " + name);
  }
}
