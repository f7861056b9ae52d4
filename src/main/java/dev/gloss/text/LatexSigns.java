package dev.gloss.text;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** LaTeX's commands for single characters. */
public final class LatexSigns {
  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("ldots", "…"),
          Map.entry("dots", "…"),
          Map.entry("textellipsis", "…"),
          Map.entry("LaTeX", "LaTeX"),
          Map.entry("TeX", "TeX"),
          Map.entry("ss", "ß"),
          Map.entry("ae", "æ"),
          Map.entry("AE", "Æ"),
          Map.entry("oe", "œ"),
          Map.entry("o", "ø"),
          Map.entry("O", "Ø"),
          Map.entry("aa", "å"),
          Map.entry("l", "ł"),
          Map.entry("i", "ı"),
          Map.entry("textbackslash", "\\"),
          Map.entry("textasciitilde", "~"),
          Map.entry("textasciicircum", "^"),
          Map.entry("textasciigrave", "`"),
          Map.entry("textless", "<"),
          Map.entry("textgreater", ">"),
          Map.entry("textbar", "|"),
          Map.entry("ell", "ℓ"),
          Map.entry("pm", "±"),
          Map.entry("cdot", "·"),
          Map.entry("times", "×"),
          Map.entry("textendash", "–"),
          Map.entry("textemdash", "—"),
          Map.entry("alpha", "α"),
          Map.entry("beta", "β"),
          Map.entry("gamma", "γ"),
          Map.entry("delta", "δ"),
          Map.entry("epsilon", "ε"),
          Map.entry("varepsilon", "ε"),
          Map.entry("eta", "η"),
          Map.entry("theta", "θ"),
          Map.entry("lambda", "λ"),
          Map.entry("mu", "μ"),
          Map.entry("pi", "π"),
          Map.entry("sigma", "σ"),
          Map.entry("phi", "φ"),
          Map.entry("omega", "ω"),
          Map.entry("zeta", "ζ"),
          Map.entry("iota", "ι"),
          Map.entry("kappa", "κ"),
          Map.entry("nu", "ν"),
          Map.entry("xi", "ξ"),
          Map.entry("rho", "ρ"),
          Map.entry("tau", "τ"),
          Map.entry("upsilon", "υ"),
          Map.entry("chi", "χ"),
          Map.entry("psi", "ψ"),
          Map.entry("Gamma", "Γ"),
          Map.entry("Delta", "Δ"),
          Map.entry("Theta", "Θ"),
          Map.entry("Lambda", "Λ"),
          Map.entry("Xi", "Ξ"),
          Map.entry("Pi", "Π"),
          Map.entry("Sigma", "Σ"),
          Map.entry("Upsilon", "Υ"),
          Map.entry("Phi", "Φ"),
          Map.entry("Psi", "Ψ"),
          Map.entry("Omega", "Ω"));

  /** Accents as combining marks, which follow their letter. */
  private static final Map<Character, String> ACCENTS =
      Map.of(
          '"', "\u0308",
          '\'', "\u0301",
          '`', "\u0300",
          '^', "\u0302",
          '~', "\u0303",
          '=', "\u0304",
          '.', "\u0307",
          'c', "\u0327",
          'v', "\u030C");

  private LatexSigns() {}

  /** What the command of that name shows, null when it stands for no sign. */
  public static @Nullable String sign(String command) {
    return SIGNS.get(command);
  }

  /** Whether the command of that one character puts an accent on the letter after it. */
  public static boolean isAccent(char command) {
    return ACCENTS.containsKey(command);
  }

  /** The combining mark of an accent's command; nothing if it is none. */
  public static String accent(char command) {
    return ACCENTS.getOrDefault(command, "");
  }
}
