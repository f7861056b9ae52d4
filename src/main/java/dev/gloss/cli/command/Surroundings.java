package dev.gloss.cli.command;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run finds around it.
 *
 * @param env the environment variables
 * @param home the folder of the launcher, with {@code corpus/} and {@code index/} in it; null when
 *     started without the launcher
 * @param outputIsTerminal whether results go to a terminal
 * @param errorIsTerminal whether messages go to a terminal
 * @param columns the terminal's width, 0 when unknown
 */
public record Surroundings(
    Map<String, String> env,
    @Nullable Path home,
    boolean outputIsTerminal,
    boolean errorIsTerminal,
    int columns) {

  private static final int USUAL_WIDTH = 80;
  private static final int LEAST_WIDTH = 20;

  /**
   * What the launcher passed as system properties: {@code gloss.home}, {@code gloss.stdout.tty},
   * {@code gloss.stderr.tty} ({@code true} or {@code false}) and {@code gloss.columns}. It asks the
   * shell, which knows; asking from here costs more than the search.
   */
  public static Surroundings of(Map<String, String> env) {
    String home = System.getProperty("gloss.home", "");
    int columns = Integer.getInteger("gloss.columns", 0);
    return new Surroundings(
        env,
        home.isEmpty() ? null : Path.of(home),
        Boolean.getBoolean("gloss.stdout.tty"),
        Boolean.getBoolean("gloss.stderr.tty"),
        columns > 0 ? columns : number(env.getOrDefault("COLUMNS", "")));
  }

  private static int number(String text) {
    try {
      return Math.max(0, Integer.parseInt(text.strip()));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /** The width to lay text out in. */
  int width() {
    return columns == 0 ? USUAL_WIDTH : Math.max(LEAST_WIDTH, columns);
  }

  /** Whether {@code --color auto} means colour: a terminal that has it and nobody objects. */
  boolean wantsColor() {
    return outputIsTerminal
        && env.getOrDefault("NO_COLOR", "").isEmpty()
        && !env.getOrDefault("TERM", "").equals("dumb");
  }

  /**
   * The user's cache folder for gloss, which need not exist; null when the environment names none.
   * A relative {@code XDG_CACHE_HOME} is ignored, as the XDG base directory specification demands.
   */
  @Nullable Path cache() {
    String xdg = env.getOrDefault("XDG_CACHE_HOME", "");
    if (xdg.startsWith("/")) {
      return Path.of(xdg, "gloss");
    }
    String home = env.getOrDefault("HOME", "");
    return home.startsWith("/") ? Path.of(home, ".cache", "gloss") : null;
  }
}
