package dev.gloss.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a name of source code as the words it is made of: {@code torch.nn.BatchNorm2d}, {@code
 * layer_norm}, {@code LSTMCell}.
 */
final class CodeNames {
  private static final Pattern PATH =
      Pattern.compile("[\\p{L}_][\\p{L}\\d_]*(?:(?:\\.|::|->)[\\p{L}_][\\p{L}\\d_]*)*");

  private static final Pattern ARGUMENTS = Pattern.compile("\\([^()]*\\)$");

  /** What names have in code only: signs, or three words and more. */
  private static final Pattern SURE = Pattern.compile("[_.:(>]|\\p{Ll}\\p{Lu}.*\\p{Ll}\\p{Lu}");

  private static final Pattern SEPARATOR = Pattern.compile("\\.|::|->");

  /** Before a capital behind a small letter or before the last of several. */
  private static final Pattern HUMP =
      Pattern.compile("_+|(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

  /** What {@code Conv2d} works on. */
  private static final Pattern DIMENSIONS = Pattern.compile("(?<=\\p{L})\\d[dD]$");

  /** Capitals that only begin a word: {@code getUrl}. */
  private static final Pattern CAPITALISED = Pattern.compile("(?<![\\p{L}\\d])\\p{Lu}(?=\\p{Ll})");

  /** Letters of the shortest name: {@code nn} is none. */
  private static final int SHORTEST = 3;

  /** Ends of addresses: those are no code. */
  private static final Set<String> SITES = Set.of("com", "edu", "gov", "int", "net", "org");

  private CodeNames() {}

  /**
   * What a text may name if it is code, the likeliest first: the last part of the path and the one
   * before it, each as words. None when it is no such name.
   */
  static List<String> read(String text) {
    String path = ARGUMENTS.matcher(text).replaceFirst("");
    if (!PATH.matcher(path).matches()) {
      return List.of();
    }
    String[] parts = SEPARATOR.split(path, -1);
    List<String> names = new ArrayList<>();
    if (SITES.contains(parts[parts.length - 1])) {
      return names;
    }
    names.add(words(parts[parts.length - 1]));
    if (parts.length > 1) {
      names.add(words(parts[parts.length - 2]));
    }
    names.removeIf(name -> name.length() < SHORTEST || name.equals(text));
    return names;
  }

  /** Whether a text is code for sure: of two words in one it may be any name, TikTok. */
  static boolean isCode(String text) {
    return SURE.matcher(text).find();
  }

  private static String words(String part) {
    String bare = DIMENSIONS.matcher(part).replaceFirst("");
    String words = HUMP.matcher(bare).replaceAll(" ").strip();
    return CAPITALISED.matcher(words).replaceAll(word -> word.group().toLowerCase(Locale.ROOT));
  }
}
