package dev.gloss.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * English plurals: the irregular ones, which a stemmer leaves alone or cuts elsewhere than their
 * singular and which are made singular before it sees them, so that it does to both the same; and
 * what is left of the regular ones, which are its own business, where a name is to be shown in the
 * singular. Stateless and thread-safe.
 */
public final class EnglishPlurals {
  /**
   * Our own list: plurals whose ending a stemmer does not know or takes for another. Left out are
   * those that are more often another word ({@code data}, {@code media}, {@code dice}, {@code
   * analyses}).
   */
  private static final Map<String, String> IRREGULAR =
      WordPairs.of(
          """
          men man  women woman  children child  feet foot  teeth tooth  geese goose  mice mouse
          lice louse  oxen ox

          calves calf  elves elf  halves half  hooves hoof  knives knife  leaves leaf  lives life
          loaves loaf  scarves scarf  selves self  shelves shelf  thieves thief  wives wife
          wolves wolf

          antitheses antithesis  axes axis  crises crisis  diagnoses diagnosis  emphases emphasis
          hypotheses hypothesis  metastases metastasis  neuroses neurosis  oases oasis
          parentheses parenthesis  prognoses prognosis  prostheses prosthesis  syntheses synthesis
          theses thesis

          automata automaton  bacteria bacterium  consortia consortium  corpora corpus
          criteria criterion  curricula curriculum  equilibria equilibrium  errata erratum
          extrema extremum  genera genus  lemmata lemma  maxima maximum  minima minimum
          mitochondria mitochondrion  momenta momentum  optima optimum  phenomena phenomenon
          polyhedra polyhedron  quanta quantum  schemata schema  spectra spectrum  strata stratum
          symposia symposium  taxa taxon

          alumni alumnus  calculi calculus  foci focus  fungi fungus  gyri gyrus  loci locus
          moduli modulus  nuclei nucleus  radii radius  stimuli stimulus  sulci sulcus
          thesauri thesaurus  tori torus

          algae alga  antennae antenna  formulae formula  larvae larva  nebulae nebula
          vertebrae vertebra

          apices apex  appendices appendix  codices codex  cortices cortex  helices helix
          indices index  matrices matrix  simplices simplex  vertices vertex  vortices vortex

          aliases alias  bureaux bureau  buses bus  cpus cpu  gases gas  gpus gpu  lenses lens
          menus menu  movies movie  plateaux plateau  quizzes quiz
          """);

  /** An ending of a regular plural, before which something must stand, and what replaces it. */
  private record Ending(Pattern plural, String singular) {
    Ending(String plural, String singular) {
      this(Pattern.compile("(?<=.)(?:" + plural + ")$"), singular);
    }
  }

  /** The first that is met decides. */
  private static final List<Ending> ENDINGS =
      List.of(
          new Ending("ss|us|is|(?<=spec|ser)ies", "$0"), // no plurals, or their own
          new Ending("(?<=..)ies", "y"),
          new Ending("lyses", "lysis"),
          new Ending("(ss|zz|x|sh|[^a]ch|[eo]ach|ias|[^aeo]us)es", "$1"),
          new Ending("s", ""));

  private EnglishPlurals() {}

  /**
   * A name of several words in the singular, which its last word is put into: {@code long
   * short-term memories} is {@code long short-term memory}. One that is no plural is as it was.
   */
  public static String singularName(String name) {
    int start = name.lastIndexOf(' ') + 1;
    String last = name.substring(start);
    String folded = last.toLowerCase(Locale.ROOT);
    String irregular = singular(folded);
    if (!irregular.equals(folded)) {
      return name.substring(0, start) + inCaseOf(last, irregular);
    }
    for (Ending ending : ENDINGS) {
      Matcher plural = ending.plural().matcher(last);
      if (plural.find()) {
        return name.substring(0, start) + plural.replaceFirst(ending.singular());
      }
    }
    return name;
  }

  /** A singular in the case of its plural, {@code GPU} of {@code GPUs}: they begin alike. */
  private static String inCaseOf(String plural, String singular) {
    String small = plural.toLowerCase(Locale.ROOT);
    int same = 0;
    while (same < singular.length() && singular.charAt(same) == small.charAt(same)) {
      same++;
    }
    boolean capitals = plural.equals(plural.toUpperCase(Locale.ROOT));
    String rest = singular.substring(same);
    return plural.substring(0, same) + (capitals ? rest.toUpperCase(Locale.ROOT) : rest);
  }

  /** The singular of an irregular plural, any other word itself. */
  static String singular(String word) {
    return IRREGULAR.getOrDefault(word, word);
  }
}
