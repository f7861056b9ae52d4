package dev.gloss.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The commands without arguments that a source defines for itself. Not thread-safe. */
public final class LatexMacros {
  private static final Set<String> DEFINING =
      WordList.of(
          "newcommand, renewcommand, providecommand, DeclareRobustCommand, DeclareMathOperator, def");

  /** The longest argument looked for, so that a missing brace costs little. */
  private static final int LONGEST = 4096;

  /** What shows more is not remembered: commands made of each other grow without end. */
  private static final int MOST_SHOWN = 200;

  /** Commands that are kept: more than any source has. */
  private static final int MOST_KEPT = 10_000;

  private final Map<String, String> shown = new HashMap<>();

  /** Whether a command defines another. */
  public static boolean isDefinition(String command) {
    return DEFINING.contains(command);
  }

  /** What a command shows; null if the source has not defined it, or not so. */
  @Nullable String shown(String name) {
    return shown.get(name);
  }

  /**
   * Takes a definition: {@code {\name}{…}} or {@code \name{…}}. One with parameters makes us forget
   * the command.
   *
   * @param at behind the name of the command that {@linkplain #isDefinition defines}
   * @param reading what the definition's body shows
   * @return where the definition ends
   */
  public int define(String text, int at, UnaryOperator<String> reading) {
    int begin = text.startsWith("*", at) ? at + 1 : at;
    LatexArguments arguments = new LatexArguments(text, begin, LONGEST);
    String name = arguments.group();
    if (name == null) {
      name = command(text, begin);
      arguments = new LatexArguments(text, begin + name.length(), LONGEST);
    }
    boolean parameters = arguments.optional() != null;
    parameters |= arguments.optional() != null;
    int brace = behindParameters(text, arguments.end());
    if (brace > arguments.end()) {
      parameters = true;
      arguments = new LatexArguments(text, brace, LONGEST);
    }
    String body = arguments.group();
    if (body != null) {
      keep(name.replace("\\", "").strip(), parameters ? null : reading.apply(body));
    }
    return arguments.end();
  }

  /** The command that stands here, with its backslash; nothing if none does. */
  private static String command(String text, int at) {
    if (!text.startsWith("\\", at)) {
      return "";
    }
    int end = at + 1;
    while (end < text.length() && isInName(text.charAt(end))) {
      end++;
    }
    return text.substring(at, end);
  }

  /** Packages have names with at signs. */
  private static boolean isInName(char c) {
    return LatexScanner.isLetter(c) || c == '@';
  }

  /** Where the line or the parameters end that begin here; here if none do. */
  private static int behindParameters(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    if (!text.startsWith("#", at)) {
      return from;
    }
    int most = Math.min(text.length(), at + LONGEST);
    while (at < most && "{\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  private void keep(String name, @Nullable String seen) {
    if (seen == null || seen.length() > MOST_SHOWN || shown.size() == MOST_KEPT) {
      shown.remove(name);
    } else {
      shown.put(name, seen);
    }
  }
}
