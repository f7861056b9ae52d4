package dev.gloss.cluster.cli;

import dev.gloss.cli.arguments.Arguments;
import dev.gloss.cli.arguments.Flag;
import dev.gloss.cli.arguments.UsageException;
import dev.gloss.cli.command.Command;
import dev.gloss.cli.command.Commands;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.jspecify.annotations.Nullable;

/**
 * The words of one {@code gloss-cluster} command line.
 *
 * @param command the first word, null when help or the version is all that is wanted
 * @param words the other words that are no flags
 * @param values the flags with their values
 */
record ClusterArguments(
    @Nullable ClusterCommand command, List<String> words, Map<ClusterFlag, List<String>> values) {

  /**
   * @throws UsageException naming what is wrong
   */
  static ClusterArguments parse(String... args) {
    List<String> all = Arrays.asList(args);
    int end = all.indexOf("--");
    CommandLine line = read(end < 0 ? all : all.subList(0, end));
    List<String> words = new ArrayList<>(line.getArgList());
    String name = words.isEmpty() ? "" : words.remove(0);
    words.addAll(end < 0 ? List.of() : all.subList(end + 1, all.size()));
    ClusterArguments arguments =
        new ClusterArguments(ClusterCommand.named(name), List.copyOf(words), values(line));
    arguments.check(name);
    return arguments;
  }

  private static CommandLine read(List<String> words) {
    checkDashes(words);
    Options options = new Options();
    for (ClusterFlag flag : ClusterFlag.values()) {
      options.addOption(Option.builder().longOpt(flag.word()).hasArg(flag.value() != null).get());
    }
    try {
      return DefaultParser.builder()
          .setAllowPartialMatching(false)
          .setStripLeadingAndTrailingQuotes(false)
          .get()
          .parse(options, words.toArray(String[]::new));
    } catch (ParseException e) {
      throw new UsageException(e.getMessage() + "; see gloss-cluster --help");
    }
  }

  /** Refuses words with a single dash: commons-cli would read the query's {@code -atom} as --at. */
  private static void checkDashes(List<String> words) {
    boolean isValue = false;
    for (String word : words) {
      if (!isValue && word.length() > 1 && word.startsWith("-") && !word.startsWith("--")) {
        throw new UsageException(
            "unknown option " + word + "; a query with a dash in front goes after --");
      }
      ClusterFlag flag = ClusterFlag.of(word);
      isValue = flag != null && flag.value() != null;
    }
  }

  private static Map<ClusterFlag, List<String>> values(CommandLine line) {
    Map<ClusterFlag, List<String>> values = new EnumMap<>(ClusterFlag.class);
    for (ClusterFlag flag : ClusterFlag.values()) {
      if (line.hasOption(flag.word())) {
        String[] given = line.getOptionValues(flag.word());
        values.put(flag, given == null ? List.of() : List.of(given));
      }
    }
    return values;
  }

  private void check(String name) {
    boolean asksAboutIt = has(ClusterFlag.HELP) || has(ClusterFlag.VERSION);
    if (command == null && !(name.isEmpty() && asksAboutIt)) {
      throw new UsageException(
          "found \""
              + name
              + "\", wanted "
              + ClusterCommand.names()
              + "; see gloss-cluster --help");
    }
    for (Map.Entry<ClusterFlag, List<String>> flag : values.entrySet()) {
      if (command != null && !command.takes(flag.getKey())) {
        throw new UsageException(flag.getKey() + " is no option of " + command);
      }
      if (flag.getValue().contains("")) {
        throw new UsageException(flag.getKey() + " wants a value: " + flag.getKey().synopsis());
      }
    }
  }

  boolean has(ClusterFlag flag) {
    return values.containsKey(flag);
  }

  /** The value of a flag; the last one when repeated. */
  @Nullable String value(ClusterFlag flag) {
    List<String> given = values.getOrDefault(flag, List.of());
    return given.isEmpty() ? null : given.get(given.size() - 1);
  }

  /** A whole number in a range, or what is usual when the flag is absent. */
  int number(ClusterFlag flag, int least, int most, int usual) {
    return (int) Arguments.number(flag.toString(), value(flag), least, most, usual);
  }

  /** The command of {@code gloss} that does the same on one machine. */
  Command like() {
    return command == null ? Commands.named("help") : command.like();
  }

  /** The same as arguments of the like command. */
  Arguments shared() {
    Map<Flag, List<String>> known = new EnumMap<>(Flag.class);
    values.forEach((flag, given) -> {
      if (flag.shared() != null) {
        known.put(flag.shared(), given);
      }
    });
    return new Arguments(like().usage(), command != null, words, known);
  }
}
