package dev.gloss.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingVariantsTest {
  @ParameterizedTest
  @CsvSource({
    "colour, color",
    "behaviours, behaviors",
    "neighbour, neighbor",
    "neighbourhood, neighborhood",
    "behavioural, behavioral",
    "optimise, optimize",
    "optimiser, optimizer",
    "regularisation, regularization",
    "normalised, normalized",
    "initialising, initializing",
    "analyse, analyze",
    "analysing, analyzing",
    "centre, center",
    "centred, centered",
    "metres, meters",
    "fibre, fiber",
    "catalogue, catalog",
    "dialogues, dialogs",
    "modelling, modeling",
    "labelled, labeled",
    "traveller, traveler",
    "signalling, signaling",
    "grey, gray",
    "greyscale, grayscale",
    "programme, program",
    "disc, disk",
    "artefact, artifact",
    "defence, defense",
    "licence, license",
    "judgement, judgment",
    "paediatric, pediatric",
    "offences, offenses",
    "acknowledgements, acknowledgments",
    "fulfils, fulfills",
    "enrols, enrolls",
    "discs, disks",
    "11th, eleventh",
    "20th, twentieth",
    "50th, fiftieth",
    "2, two",
    "ii, 2",
    "10, ten",
    "adaptors, adapters",
  })
  void britishMeetsAmerican(String british, String american) {
    assertEquals(SpellingVariants.commonForm(american), SpellingVariants.commonForm(british));
  }

  @ParameterizedTest
  @CsvSource({
    "four, for",
    "hour, hor",
    "tour, tor",
    "pour, por",
    "your, yor",
    "hours, hors",
    "noise, nose",
    "filing, filling",
    "caling, calling",
    "poling, polling",
    "wise, wize",
    "rise, rize",
    "acre, acer",
    "tire, tier",
    "were, weer",
    "timbre, timber",
    "prise, prize",
    "prises, prizes",
    "timbres, timbers",
    "stared, started",
    "vogue, vog",
    "rogue, rog",
  })
  void differentWordsStayApart(String one, String other) {
    assertNotEquals(SpellingVariants.commonForm(one), SpellingVariants.commonForm(other));
  }

  @ParameterizedTest
  @CsvSource({
    "modelled, model", "labelling, label", "distilled, distill", "controlled, control",
    "unrolled, unroll", "normalised, normalize", "behavioural, behavior", "optimisers, optimizer",
  })
  void formsOfOneWordStillShareARoot(String form, String word) {
    Prose prose = new Prose("en");
    assertEquals(prose.stems(word).get(0).text(), prose.stems(form).get(0).text());
  }
}
