package dev.gloss.analysis;

import java.util.Map;
import java.util.Set;

/**
 * English plurals that stemmers leave alone. Irregular ones become singular before a stemmer sees
 * them, so that it does to them what it does to the singular. The light stemmer, KStem, also keeps
 * a regular plural that its dictionary holds as a word of its own: {@code points}, {@code ways},
 * {@code states}; their ending is taken off after it.
 */
final class EnglishPlurals {
  /** As KStem does: {@code gps}, {@code dns} and {@code css} are no plurals. */
  private static final int SHORTEST = 4;

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

  /** Words of KStem's dictionary that end in s and are no plurals of what is before it. */
  private static final Set<String> SINGULAR =
      Set.of(
          """
          acoustics adams always atlas bias canvas chaos corps cosmos dynamics economics electronics
          ethics genetics goods kinetics lens linguistics logistics mars mathematics mechanics news
          odds optics perhaps phonetics physics politics semantics series species statics\
          """
              .split("\\s+"));

  private EnglishPlurals() {}

  /** The singular of an irregular plural, any other word itself. */
  static String irregular(String word) {
    return IRREGULAR.getOrDefault(word, word);
  }

  /** The singular of a regular plural, any other word itself. */
  static String regular(String word) {
    int end = word.length() - 1;
    if (end + 1 < SHORTEST
        || word.charAt(end) != 's'
        || "sui".indexOf(word.charAt(end - 1)) >= 0 // loss, status, basis
        || SINGULAR.contains(word)) {
      return word;
    }
    if (word.endsWith("ies")) {
      return word.substring(0, end - 2) + "y";
    }
    boolean hissing = word.endsWith("shes") || word.endsWith("ches") || word.endsWith("xes");
    return word.substring(0, hissing ? end - 1 : end);
  }
}
