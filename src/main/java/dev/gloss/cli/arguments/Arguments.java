package dev.gloss.cli.arguments;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A parsed command line.
 *
 * @param command the command asked for
 * @param named whether the command was written out, not implied by a bare query
 * @param words what stands after the command and is no flag
 * @param values each flag given, with its values in the order written; empty for a switch
 */
public record Arguments(
    CommandUsage command, boolean named, List<String> words, Map<Flag, List<String>> values) {

  /** Whether a flag is given. */
  public boolean has(Flag flag) {
    return values.containsKey(flag);
  }

  /** Every value of a flag that may be repeated. */
  public List<String> all(Flag flag) {
    return values.getOrDefault(flag, List.of());
  }

  /** The value of a flag; the last one when repeated, so that an alias can be overruled. */
  public @Nullable String value(Flag flag) {
    List<String> given = all(flag);
    return given.isEmpty() ? null : given.get(given.size() - 1);
  }

  /** The words as one query. */
  public String text() {
    return String.join(" ", words);
  }

  /**
   * A whole number in a range, or the default when the flag is absent.
   *
   * @throws UsageException if the value is no such number
   */
  public long number(Flag flag, long least, long most, long byDefault) {
    return number(flag.toString(), value(flag), least, most, byDefault);
  }

  /**
   * The same of the value of any flag, null when it is absent.
   *
   * @throws UsageException if the value is no such number
   */
  public static long number(
      String flag, @Nullable String given, long least, long most, long byDefault) {
    if (given == null) {
      return byDefault;
    }
    try {
      long number = Long.parseLong(given.strip());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below, as a number out of range is
    }
    throw bad(flag, given, "a whole number from " + least + " to " + most);
  }

  /**
   * A percentage from 0 to 100, or the default when the flag is absent.
   *
   * @throws UsageException if the value is no such number
   */
  public double percent(Flag flag, double byDefault) {
    String given = value(flag);
    if (given == null) {
      return byDefault;
    }
    try {
      double percent = Double.parseDouble(given.strip());
      if (percent >= 0 && percent <= 100) {
        return percent;
      }
    } catch (NumberFormatException e) {
      // told below, as a number out of range is
    }
    throw bad(flag.toString(), given, "a percentage from 0 to 100");
  }

  /**
   * A path, or null when the flag is absent.
   *
   * @throws UsageException if the value cannot be a path
   */
  public @Nullable Path path(Flag flag) {
    String given = value(flag);
    return given == null ? null : path(given);
  }

  /**
   * A path as typed.
   *
   * @throws UsageException if it cannot be one
   */
  public static Path path(String given) {
    try {
      return Path.of(given);
    } catch (InvalidPathException e) {
      throw new UsageException("\"" + given + "\" cannot be a path: " + e.getReason());
    }
  }

  /** The complaint about a value: what was found, what is wanted. */
  public static UsageException bad(String flag, String found, String wanted) {
    return new UsageException(flag + ": found \"" + found + "\", wanted " + wanted);
  }
}
