package dev.gloss.text;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** LaTeX's commands for single characters; Greek letters have their names. */
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
          Map.entry("OE", "Œ"),
          Map.entry("o", "ø"),
          Map.entry("O", "Ø"),
          Map.entry("aa", "å"),
          Map.entry("AA", "Å"),
          Map.entry("l", "ł"),
          Map.entry("L", "Ł"),
          Map.entry("i", "ı"),
          Map.entry("textbackslash", "\\"),
          Map.entry("textasciitilde", "~"),
          Map.entry("textasciicircum", "^"),
          Map.entry("textasciigrave", "`"),
          Map.entry("textless", "<"),
          Map.entry("textgreater", ">"),
          Map.entry("textbar", "|"),
          Map.entry("ell", "ℓ"),
          Map.entry("quad", " "),
          Map.entry("qquad", " "),
          Map.entry("top", "⊤"),
          Map.entry("star", "⋆"),
          Map.entry("ast", "*"),
          Map.entry("prime", "′"),
          Map.entry("pm", "±"),
          Map.entry("mp", "∓"),
          Map.entry("le", "≤"),
          Map.entry("leq", "≤"),
          Map.entry("leqslant", "≤"),
          Map.entry("ge", "≥"),
          Map.entry("geq", "≥"),
          Map.entry("geqslant", "≥"),
          Map.entry("ne", "≠"),
          Map.entry("neq", "≠"),
          Map.entry("ll", "≪"),
          Map.entry("gg", "≫"),
          Map.entry("approx", "≈"),
          Map.entry("sim", "∼"),
          Map.entry("simeq", "≃"),
          Map.entry("cong", "≅"),
          Map.entry("equiv", "≡"),
          Map.entry("propto", "∝"),
          Map.entry("to", "→"),
          Map.entry("rightarrow", "→"),
          Map.entry("leftarrow", "←"),
          Map.entry("leftrightarrow", "↔"),
          Map.entry("Rightarrow", "⇒"),
          Map.entry("Leftrightarrow", "⇔"),
          Map.entry("mapsto", "↦"),
          Map.entry("in", "∈"),
          Map.entry("notin", "∉"),
          Map.entry("subset", "⊂"),
          Map.entry("subseteq", "⊆"),
          Map.entry("cup", "∪"),
          Map.entry("cap", "∩"),
          Map.entry("setminus", "∖"),
          Map.entry("emptyset", "∅"),
          Map.entry("forall", "∀"),
          Map.entry("exists", "∃"),
          Map.entry("neg", "¬"),
          Map.entry("land", "∧"),
          Map.entry("wedge", "∧"),
          Map.entry("lor", "∨"),
          Map.entry("vee", "∨"),
          Map.entry("infty", "∞"),
          Map.entry("partial", "∂"),
          Map.entry("nabla", "∇"),
          Map.entry("sum", "∑"),
          Map.entry("prod", "∏"),
          Map.entry("int", "∫"),
          Map.entry("oplus", "⊕"),
          Map.entry("otimes", "⊗"),
          Map.entry("circ", "∘"),
          Map.entry("div", "÷"),
          Map.entry("perp", "⊥"),
          Map.entry("mid", "|"),
          Map.entry("langle", "⟨"),
          Map.entry("rangle", "⟩"),
          Map.entry("hbar", "ℏ"),
          Map.entry("cdots", "⋯"),
          Map.entry("cdot", "·"),
          Map.entry("times", "×"),
          Map.entry("textendash", "–"),
          Map.entry("textemdash", "—"),
          Map.entry("varepsilon", "ε"));

  /** Accents as combining marks, which follow their letter. */
  private static final Map<Character, String> ACCENTS =
      Map.ofEntries(
          Map.entry('"', "\u0308"),
          Map.entry('\'', "\u0301"),
          Map.entry('`', "\u0300"),
          Map.entry('^', "\u0302"),
          Map.entry('~', "\u0303"),
          Map.entry('=', "\u0304"),
          Map.entry('.', "\u0307"),
          Map.entry('c', "\u0327"),
          Map.entry('H', "\u030B"),
          Map.entry('k', "\u0328"),
          Map.entry('r', "\u030A"),
          Map.entry('u', "\u0306"),
          Map.entry('v', "\u030C"));

  private LatexSigns() {}

  /** What the command of that name shows, null when it stands for no sign. */
  public static @Nullable String sign(String command) {
    String sign = SIGNS.get(command);
    return sign == null ? Greek.letter(command) : sign;
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
