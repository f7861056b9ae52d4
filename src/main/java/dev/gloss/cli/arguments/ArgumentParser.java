package dev.gloss.cli.arguments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;
import org.jspecify.annotations.Nullable;

/**
 * Words to {@link Arguments}, by commons-cli from the {@link Flag} definitions. Flags may stand
 * anywhere before {@code --}; the first word that is no flag may name a command.
 */
public final class ArgumentParser {
  private ArgumentParser() {}

  /**
   * Parses a command line.
   *
   * @param commands every command; the first is meant where the words name none
   * @param args the words
   * @throws UsageException naming what is wrong and, where there is one, the near name
   */
  public static Arguments parse(List<CommandUsage> commands, String... args) {
    List<String> all = Arrays.asList(args);
    int end = all.indexOf("--");
    List<String> open = end < 0 ? all : all.subList(0, end);
    List<String> closed = end < 0 ? List.of() : all.subList(end + 1, all.size());
    CommandLine line = read(open);
    List<String> words = new ArrayList<>(line.getArgList());
    CommandUsage named = words.isEmpty() ? null : CommandUsage.named(words.get(0), commands);
    if (named != null) {
      words.remove(0);
    }
    words.addAll(closed);
    CommandUsage command = named == null ? commands.get(0) : named;
    Arguments arguments = new Arguments(command, named != null, List.copyOf(words), values(line));
    for (Flag flag : arguments.values().keySet()) {
      checkTaken(arguments, flag, commands);
    }
    return arguments;
  }

  private static CommandLine read(List<String> words) {
    checkDashes(words);
    DefaultParser parser =
        DefaultParser.builder()
            .setAllowPartialMatching(false)
            .setStripLeadingAndTrailingQuotes(false) // quotes mean something in a query
            .get();
    try {
      return parser.parse(options(), words.toArray(String[]::new));
    } catch (UnrecognizedOptionException e) {
      throw unknown(e.getOption());
    } catch (MissingArgumentException e) {
      Flag flag = Flag.named(e.getOption().getLongOpt());
      throw new UsageException(flag + " wants a value: " + (flag == null ? "" : flag.synopsis()));
    } catch (ParseException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private static Options options() {
    Options options = new Options();
    for (Flag flag : Flag.values()) {
      Option.Builder option = Option.builder(flag.letter());
      options.addOption(option.longOpt(flag.word()).hasArg(flag.value() != null).get());
    }
    return options;
  }

  /**
   * Refuses words with a single dash. commons-cli would read {@code -limit5} as {@code --limit 5};
   * a reader may have meant that, or the query's minus sign, and guessing answers another question.
   */
  private static void checkDashes(List<String> words) {
    boolean isValue = false;
    for (String word : words) {
      boolean dashed = word.length() > 1 && word.startsWith("-") && !word.startsWith("--");
      Flag flag = flag(word);
      if (dashed && !isValue && flag == null) {
        throw unknown(word);
      }
      isValue = flag != null && flag.value() != null;
    }
  }

  /** The flag that a word is, by its name or its letter, or null. */
  private static @Nullable Flag flag(String word) {
    if (word.startsWith("--")) {
      return Flag.named(word.substring(2));
    }
    for (Flag flag : Flag.values()) {
      if (flag.letter() != null && word.equals("-" + flag.letter())) {
        return flag;
      }
    }
    return null;
  }

  private static UsageException unknown(String word) {
    String bare = word.replaceFirst("^--?", "").replaceFirst("=.*", "");
    Flag exact = Flag.named(bare);
    if (exact != null && word.startsWith("--")) {
      return new UsageException(exact + " takes no value");
    }
    String near =
        exact != null
            ? bare
            : Nearest.of(bare, Arrays.stream(Flag.values()).map(Flag::word).toList());
    if (near != null) {
      return new UsageException("unknown option " + word + "; did you mean --" + near + "?");
    }
    return new UsageException(
        "unknown option "
            + word
            + "; a query with a dash in front goes after --: gloss -- "
            + word);
  }

  private static Map<Flag, List<String>> values(CommandLine line) {
    Map<Flag, List<String>> values = new EnumMap<>(Flag.class);
    for (Flag flag : Flag.values()) {
      if (line.hasOption(flag.word())) {
        String[] given = line.getOptionValues(flag.word());
        values.put(flag, given == null ? List.of() : List.of(given));
      }
    }
    values.forEach(ArgumentParser::checkNotEmpty);
    return values;
  }

  private static void checkNotEmpty(Flag flag, List<String> given) {
    if (given.contains("")) {
      throw new UsageException(flag + " wants a value: " + flag.synopsis());
    }
  }

  private static void checkTaken(Arguments arguments, Flag flag, List<CommandUsage> commands) {
    CommandUsage command = arguments.command();
    if (command.takes(flag)) {
      return;
    }
    String hint = "";
    if (!arguments.named() && !arguments.words().isEmpty()) {
      CommandUsage near = CommandUsage.near(arguments.words().get(0), commands);
      hint = near == null ? "" : "; did you mean the command " + near.name() + "?";
    }
    throw new UsageException(flag + " is no option of " + command.name() + hint);
  }
}
