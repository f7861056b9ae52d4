package dev.gloss.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gloss.Glossary;
import dev.gloss.search.Hit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Glossaries in other languages answer by head, expansion and phrase. */
class LanguagesTest {
  private static final Path SAMPLES = Path.of("src/test/resources/dev/gloss/formats");

  @ParameterizedTest
  @CsvSource({
    "csv/german.csv, de, KNN, KNN, term",
    "csv/german.csv, de, langes Kurzzeitgedächtnis, LZKZ, expansion",
    "csv/german.csv, de, künstlichen neuronalen Netzen, KNN, expansion",
    "csv/german.csv, de, \"verschwindenden Gradienten\", LZKZ, phrase",
    "csv/german.csv, de, verschwindender Gradient, LZKZ, phrase",
    "yaml/japanese.yaml, ja, cnn, CNN, term",
    "yaml/japanese.yaml, ja, 再帰型ニューラルネットワーク, RNN, expansion",
    "yaml/japanese.yaml, ja, 勾配消失, RNN, phrase",
    "yaml/japanese.yaml, ja, \"畳み込み層\", CNN, phrase"
  })
  void answers(String sample, String language, String query, String term, String tier)
      throws IOException {
    try (Glossary glossary = Glossary.ofCorpus(List.of(SAMPLES.resolve(sample)))) {
      assertEquals(language, glossary.status().language());
      Hit first = glossary.search(query).hits().get(0);
      assertEquals(term, first.entry().term());
      assertEquals(tier, first.tier().toString());
    }
  }
}
