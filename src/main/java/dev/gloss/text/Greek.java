package dev.gloss.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Greek letters and their names in English. Stateless and thread-safe. */
public final class Greek {
  /** From alpha on as Unicode has them, with the sigma that ends words. */
  private static final String[] NAMES = {
    "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda",
    "mu", "nu", "xi", "omicron", "pi", "rho", "sigma", "sigma", "tau", "upsilon", "phi", "chi",
    "psi", "omega"
  };

  private static final char FINAL_SIGMA = 'ς';

  private static final Map<String, String> LETTERS = new HashMap<>();

  static {
    for (int i = 0; i < NAMES.length; i++) {
      char letter = (char) ('α' + i);
      if (letter != FINAL_SIGMA) {
        LETTERS.put(NAMES[i], String.valueOf(letter));
        LETTERS.put(
            NAMES[i].substring(0, 1).toUpperCase(Locale.ROOT) + NAMES[i].substring(1),
            String.valueOf(Character.toUpperCase(letter)));
      }
    }
  }

  private Greek() {}

  /** The name of a small letter, also in its mathematical form; null for anything else. */
  public static @Nullable String name(char letter) {
    char plain =
        switch (letter) {
          case 'ϕ' -> 'φ';
          case 'ϵ' -> 'ε';
          case 'ϑ' -> 'θ';
          default -> letter;
        };
    return plain >= 'α' && plain <= 'ω' ? NAMES[plain - 'α'] : null;
  }

  /** The letter of a name, a capital for one that has a capital: {@code Gamma}; null for none. */
  static @Nullable String letter(String name) {
    return LETTERS.get(name);
  }
}
