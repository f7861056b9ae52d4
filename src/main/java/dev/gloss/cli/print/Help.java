package dev.gloss.cli.print;

import dev.gloss.cli.arguments.CommandUsage;
import dev.gloss.cli.arguments.Flag;
import java.util.ArrayList;
import java.util.List;

/** The help texts, laid out from the definitions of commands and flags. */
final class Help {
  /** For whoever types nothing, or {@code --help}: what most need, at most twelve lines. */
  static final String SHORT =
      """
      gloss: what the acronyms and terms of a glossary mean

        gloss QUERY…            find it by term, expansion, description or misspelling
        gloss define TERM…      every sense of a term
        gloss rebuild           index the corpus again
        gloss check [PATH…]     problems of a corpus, with file and line
        gloss status            what the index holds

      gloss help lists every command and option.
      """;

  private static final int LABEL_COLUMN = 25;
  private static final int NARROW = 60;

  private final int width;
  private final List<String> lines = new ArrayList<>();

  Help(int width) {
    this.width = width;
  }

  /** Every command and flag, the exit codes and the environment. */
  String everything(List<CommandUsage> commands) {
    lines.add("usage: gloss [COMMAND] [OPTION…] [WORD…]");
    head("commands");
    for (CommandUsage command : commands) {
      item(command.synopsis(), command.summary());
    }
    lines.add("");
    paragraph("Words that begin with no command are searched for; so are all words after --.");
    head("options");
    for (Flag flag : Flag.values()) {
      item(flag.synopsis(), flag.summary());
    }
    head("exit codes");
    for (ExitCode code : ExitCode.values()) {
      item(Integer.toString(code.number()), code.meaning());
    }
    head("environment");
    item("GLOSS_INDEX", "the index folder, unless --index names one");
    item("NO_COLOR", "no colour, unless --color always");
    item("XDG_CACHE_HOME", "where the index goes when its own folder cannot be written");
    return text();
  }

  /** One command: how it is called, its flags, what else is worth knowing. */
  String of(CommandUsage command) {
    String operands = command.operands().isEmpty() ? "" : " " + command.operands();
    lines.add("usage: gloss " + command.name() + " [OPTION…]" + operands);
    lines.add("");
    paragraph(sentence(command.summary()));
    command.details().forEach(this::paragraph);
    head("options");
    command.allFlags().forEach(flag -> item(flag.synopsis(), flag.summary()));
    return text();
  }

  private static String sentence(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
  }

  private void head(String title) {
    lines.add("");
    lines.add(title + ":");
  }

  private void paragraph(String words) {
    lines.addAll(Wrapping.lines(List.of(TextRun.plain(words)), width, false));
  }

  /** A label and what it stands for, side by side where there is room, else one below the other. */
  private void item(String label, String words) {
    int column = width < NARROW ? 6 : LABEL_COLUMN;
    String front = "  " + label;
    if (front.length() >= column) {
      lines.add(front);
      front = "";
    }
    for (String line : Wrapping.lines(List.of(TextRun.plain(words)), width - column, false)) {
      lines.add(front + " ".repeat(column - front.length()) + line);
      front = "";
    }
  }

  private String text() {
    return String.join("\n", lines) + "\n";
  }
}
