package dev.gloss.cli.arguments;

import dev.gloss.text.Edits;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which of a few known names a mistyped one was meant to be. */
final class Nearest {
  private Nearest() {}

  /**
   * The name one or two slips away, or the only one that begins with what was typed; null when none
   * is near enough to be worth naming.
   */
  static @Nullable String of(String typed, List<String> names) {
    String best = null;
    int least = typed.length() <= 4 ? 2 : 3; // one slip in a short word, two in a longer one
    for (String name : names) {
      int distance = Edits.distance(typed, name);
      if (distance > 0 && distance < least) {
        least = distance;
        best = name;
      }
    }
    return best != null ? best : completion(typed, names);
  }

  private static @Nullable String completion(String typed, List<String> names) {
    List<String> longer =
        names.stream().filter(n -> n.length() > typed.length() && n.startsWith(typed)).toList();
    return typed.length() >= 3 && longer.size() == 1 ? longer.get(0) : null;
  }
}
