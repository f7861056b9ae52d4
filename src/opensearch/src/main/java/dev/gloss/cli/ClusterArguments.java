package dev.gloss.cli;

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
 * @param command the first word, empty when there is none
 * @param words the other words that are no flags
 * @param values the flags with their values
 */
record ClusterArguments(String command, List<String> words, Map<ClusterFlag, List<String>> values) {

  /**
   * @throws UsageException naming what is wrong
   */
  static ClusterArguments parse(String... args) {
    List<String> all = Arrays.asList(args);
    int end = all.indexOf("--");
    List<String> open = end < 0 ? all : all.subList(0, end);
    Options options = new Options();
    for (ClusterFlag flag : ClusterFlag.values()) {
      options.addOption(Option.builder().longOpt(flag.word()).hasArg(flag.value() != null).get());
    }
    CommandLine line;
    try {
      line =
          DefaultParser.builder()
              .setAllowPartialMatching(false)
              .setStripLeadingAndTrailingQuotes(false)
              .get()
              .parse(options, open.toArray(String[]::new));
    } catch (ParseException e) {
      throw new UsageException(e.getMessage() + "; see gloss-cluster --help");
    }
    List<String> words = new ArrayList<>(line.getArgList());
    String command = words.isEmpty() ? "" : words.remove(0);
    words.addAll(end < 0 ? List.of() : all.subList(end + 1, all.size()));
    Map<ClusterFlag, List<String>> values = new EnumMap<>(ClusterFlag.class);
    for (ClusterFlag flag : ClusterFlag.values()) {
      if (line.hasOption(flag.word())) {
        String[] given = line.getOptionValues(flag.word());
        values.put(flag, given == null ? List.of() : List.of(given));
      }
    }
    return new ClusterArguments(command, List.copyOf(words), values);
  }

  boolean has(ClusterFlag flag) {
    return values.containsKey(flag);
  }

  @Nullable String value(ClusterFlag flag) {
    List<String> given = values.getOrDefault(flag, List.of());
    return given.isEmpty() ? null : given.get(given.size() - 1);
  }

  /** A whole number, or what is usual when the flag is absent. */
  long number(ClusterFlag flag, long least, long most, long usual) {
    String given = value(flag);
    if (given == null) {
      return usual;
    }
    try {
      long number = Long.parseLong(given);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below, as a number out of range is
    }
    throw new UsageException(
        flag + ": found \"" + given + "\", wanted a number from " + least + " to " + most);
  }

  /** The same as arguments of the {@code gloss} command of that kind. */
  Arguments shared(Command like) {
    Map<Flag, List<String>> known = new EnumMap<>(Flag.class);
    values.forEach((flag, given) -> {
      if (flag.shared() != null) {
        known.put(flag.shared(), given);
      }
    });
    return new Arguments(like, true, words, known);
  }
}
