package dev.gloss.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gloss.Glossary;
import dev.gloss.corpus.Entry;
import dev.gloss.index.RebuildOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names written in other capitals, with signs, or of one letter. */
class SpellingsInTextsTest {
  private static Glossary glossary;

  private static Entry.Builder entry(String term, String expansion, String definition) {
    return Entry.builder(term).expansion(expansion).definition(definition);
  }

  @BeforeAll
  static void open() throws IOException {
    List<Entry> entries = new ArrayList<>();
    entries.add(entry("RMSprop", null, "Scales steps by a mean of squared gradients.").build());
    entries.add(entry("k-NN", "k-nearest neighbours", "Votes of the closest points.").build());
    entries.add(entry("ReLU", "rectified linear unit", "Zero below zero.").build());
    entries.add(entry("ResNet", "residual network", "Blocks with shortcuts.").build());
    entries.add(entry("LoRA", "low-rank adaptation", "Adapters beside frozen weights.").build());
    entries.add(entry("GloVe", "global vectors", "Word vectors from co-occurrence.").build());
    entries.add(entry("RoI", "region of interest", "A box that a detector looks at.").build());
    entries.add(entry("PyTorch", null, "A library of tensors with gradients.").build());
    entries.add(entry("YOLO", "you only look once", "A detector in one pass.").build());
    entries.add(entry("IDS", "intrusion detection system", "An alarm.").build());
    entries.add(entry("PHD", "probability hypothesis density", "A filter of targets.").build());
    entries.add(entry("DiD", "difference in differences", "Compares two trends.").build());
    entries.add(entry("RNN", "recurrent neural network", "A net with a state.").build());
    entries.add(entry("VAE", "variational autoencoder", "Codes with noise.").build());
    entries.add(entry("GAN", "generative adversarial network", "Two rivals.").build());
    entries.add(entry("VAE-GAN", null, "Both at once.").build());
    entries.add(entry("TF", "term frequency", "How often a word stands there.").build());
    entries.add(entry("IDF", "inverse document frequency", "How rare it is.").build());
    entries.add(entry("TF-IDF", null, "The product of both.").build());
    entries.add(entry("R&D", "research and development", "Department of new things.").build());
    entries.add(entry("B/L", "bill of lading", "Document of title.").build());
    entries.add(entry("A/B test", "split test", "Two versions of a page.").build());
    entries.add(entry("U.S. GAAP", null, "American rules.").build());
    entries.add(entry("S.A.", "société anonyme", "French company.").build());
    entries.add(entry("e.V.", "eingetragener Verein", "Registered association.").build());
    entries.add(entry(".NET", "dot net", "Runtime of programs.").build());
    entries.add(entry("Foo (bar)", null, "Placeholder in two words.").build());
    entries.add(entry("€STR", "euro short-term rate", "Interest overnight.").build());
    entries.add(entry("C", null, "Language of the card reader firmware.").build());
    entries.add(entry("R", null, "Language for statistics used in credit scoring.").build());
    glossary = Glossary.of(entries);
  }

  @AfterAll
  static void close() throws IOException {
    glossary.close();
  }

  private static String tags(Glossary glossary, String text) throws IOException {
    return glossary.texts().annotate(text, TextOptions.DEFAULT).mentions().stream()
        .map(m -> m.text() + "=" + m.term())
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      value = {
        "RMSProp, RELU, RESNETs, RES-NET.|"
            + "RMSProp=RMSprop RELU=ReLU RESNETs=ResNet RES-NET=ResNet",
        "The ReLu unit is zero below zero.|ReLu=ReLU",
        "KNN and kNN: the closest points vote.|KNN=k-NN kNN=k-NN",
        "The king's KNN slept at noon, and the cows went home with the farmer.|nothing",
        "The ROI of the shop rose at noon, and the cows went home with the farmer.|nothing",
        "A box of the detector is an ROI.|ROI=RoI",
        "Tensors of the library PYTORCH, with gradients by Pytorch.|PYTORCH=PyTorch Pytorch=PyTorch",
        "Pytorch went home.|nothing",
        "The detectors Yolov5 and Resnet50 in one pass with shortcuts.|Yolov5=YOLO Resnet50=ResNet",
        "An rmsprop, a knn, a resnet, a lora and Resnet.|nothing",
        "GLOVE AND LORA⏎DID IT.|nothing",
        "Frozen weights, adapters beside them: LORA.|LORA=LoRA",
        "A PhD has IDs. The Glove and its LoRa radio went home at noon with the farmer.|nothing",
        "RNN VAE GAN, VAE⏎GAN, VAE-GAN.|"
            + "RNN=RNN VAE=VAE GAN=GAN VAE=VAE GAN=GAN VAE-GAN=VAE-GAN",
        "Two VAE GANs by TF IDF.|VAE=VAE GANs=GAN TF IDF=TF-IDF",
        "The R&D budget, the B/L and its A/B tests.|R&D=R&D B/L=B/L A/B tests=A/B test",
        "By U.S. GAAP or US GAAP.|U.S. GAAP=U.S. GAAP US GAAP=U.S. GAAP",
        "An S.A. or an e.V. on .NET, the €STR.|S.A.=S.A. e.V.=e.V. .NET=.NET €STR=€STR",
        "A Foo (bar) and a Foo bar.|Foo bar=Foo (bar)",
        "A b test, an A b/test.|nothing",
        "Firmware in C, statistics in R.|C=C R=R",
        "C is for cookie. The plan R. The R in the project uses the method.|nothing",
      })
  void names(String text, String wanted) throws IOException {
    assertEquals(wanted == null ? "" : wanted, tags(glossary, text.replace('⏎', '\n')));
  }

  /** Where no list says which words everybody uses, their length does. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      value = {
        "de|Wir haben Gleitzeit im Büro.|Gleitzeit=Gleitzeit",
        "de|Der Schlüssel passt, die Miete nicht.|Schlüssel=Schlüssel",
        "fr|Le chômage baisse, le bail reste. Chômage en hausse.|chômage=chômage Chômage=chômage",
        "en|In Gleitzeit and Miete.|nothing",
      })
  void longWordsOfOtherLanguages(String language, String text, String wanted) throws IOException {
    List<Entry> entries =
        List.of(
            entry("Gleitzeit", null, "Beginn und Ende sind frei wählbar.").build(),
            entry("Schlüssel", null, "Öffnet eine Tür oder eine Datei.").build(),
            entry("Miete", null, "Was eine Wohnung kostet.").build(),
            entry("chômage", null, "Absence d'emploi.").build(),
            entry("bail", null, "Contrat de location.").build());
    try (Glossary other = Glossary.of(entries, RebuildOptions.DEFAULT.withLanguage(language))) {
      assertEquals(wanted == null ? "" : wanted, tags(other, text));
    }
  }

  /** However long a list is, it is of another field only when the glossary lacks most of it. */
  @Test
  void aListOfAcronymsIsOfNoOtherField() throws IOException {
    String list = "RNN VAE GAN ".repeat(100).strip();
    assertEquals(300, glossary.texts().annotate(list, TextOptions.DEFAULT).mentions().size());
    StringBuilder other = new StringBuilder("RNN\n");
    for (int i = 0; i < 200; i++) {
      other.append("Q").append((char) ('A' + i % 26)).append((char) ('A' + i / 26)).append('\n');
    }
    assertEquals("", tags(glossary, other.toString()));
  }
}
