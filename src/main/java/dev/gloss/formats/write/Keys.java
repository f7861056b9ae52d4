package dev.gloss.formats.write;

import dev.gloss.text.Greek;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Makes keys of heads: small letters and digits of ASCII with hyphens between, each given once. A
 * head that was there before gets a number: {@code ap}, {@code ap-2}.
 */
final class Keys {
  private final Set<String> given = new HashSet<>();

  /** The number that the next head of a key would get. */
  private final Map<String, Integer> numbers = new HashMap<>();

  /** The key of the next entry. */
  String next(String head) {
    String key = key(head);
    int n = numbers.getOrDefault(key, 1);
    String unique;
    do {
      unique = n == 1 ? key : key + "-" + n;
      n++;
    } while (!given.add(unique));
    numbers.put(key, n);
    return unique;
  }

  private static String key(String head) {
    StringBuilder key = new StringBuilder();
    String bare = Normalizer.normalize(head, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    for (int i = 0; i < bare.length(); i++) {
      char c = bare.charAt(i);
      String greek = Greek.name(c);
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        key.append(c);
      } else if (greek != null) {
        key.append(greek);
      } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
        key.append(word(c));
      }
    }
    String joined = key.toString().replaceAll("-+", "-").replaceAll("^-|-$", "");
    return joined.isEmpty() ? "term" : joined;
  }

  /** Signs that tell heads apart, C, C++ and C#, and letters that are not an accented one. */
  private static String word(char c) {
    return switch (c) {
      case '+' -> "-plus-";
      case '#' -> "-sharp-";
      case '*' -> "-star-";
      case '@' -> "-at-";
      case '&' -> "-and-";
      case 'œ' -> "oe";
      case 'æ' -> "ae";
      case 'ß' -> "ss";
      case 'ø' -> "o";
      case 'ł' -> "l";
      default -> "-";
    };
  }
}
