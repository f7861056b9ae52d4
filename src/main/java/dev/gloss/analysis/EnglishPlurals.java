package dev.gloss.analysis;

import java.util.Map;

/**
 * Irregular English plurals, which a stemmer leaves alone or cuts elsewhere than their singular:
 * made singular before it sees them, so that it does to both the same.
 */
final class EnglishPlurals {
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

  private EnglishPlurals() {}

  /** The singular of an irregular plural, any other word itself. */
  static String singular(String word) {
    return IRREGULAR.getOrDefault(word, word);
  }
}
