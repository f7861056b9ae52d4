package dev.gloss.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gloss.Glossary;
import dev.gloss.Patient;
import dev.gloss.corpus.Entry;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Terms that are easily taken for each other: what answers as a term, and in which order. */
class NameLookupsTest {
  private static Glossary glossary;

  @BeforeAll
  static void open() throws IOException {
    List<Entry> entries =
        Stream.of(
                "DLS",
                "DL",
                "ACE",
                "AC",
                "us",
                "US",
                "LSTMS",
                "LSTM",
                "IT",
                "AS",
                "OR",
                "WHAT",
                "IS",
                "C",
                "C++",
                "C#",
                "A*",
                "A",
                "GPT-4",
                "GPT",
                "T5",
                "Nystr\u00F6m method",
                "\u03B2-VAE",
                "\u03B5-greedy",
                "GANs",
                "word embeddings",
                "k-NN",
                "TCP/IP",
                "-omics",
                "loss",
                "los",
                "bias",
                "entropy",
                "+1",
                "caf\u00E9",
                "cafe",
                "T\u00DCV",
                "\u00DCberweisung")
            .map(term -> Entry.builder(term).definition("See " + term.length() + ".").build())
            .collect(Collectors.toList());
    entries.add(Entry.builder("Alias").alias("AKA").definition("Other.").build());
    entries.add(Entry.builder("aka").definition("Other.").build());
    glossary = Glossary.of(entries);
  }

  @AfterAll
  static void close() throws IOException {
    glossary.close();
  }

  @ParameterizedTest
  @CsvSource({
    "DL, DL",
    "TUEV, T\u00DCV", // an umlaut typed as two letters
    "tuev, T\u00DCV",
    "Tuv, T\u00DCV",
    "Ueberweisung, \u00DCberweisung",
    "DLS, DLS",
    "DLs, DL DLS",
    "DL's, DL DLS",
    "dl, DL",
    "dls, DLS",
    "AC, AC",
    "ACs, AC",
    "ACE, ACE",
    "ACEs, ACE",
    "US, US us",
    "us, us US",
    "Us, us US",
    "LSTM, LSTM",
    "LSTMs, LSTM LSTMS",
    "LSTMS, LSTMS",
    "L.S.T.M., LSTM",
    "it, IT",
    "as, AS",
    "or, OR",
    "what, WHAT",
    "What is what?, WHAT",
    "C, C",
    "C++, C++",
    "c#, C#",
    "A*, A*",
    "a*, A*",
    "A, A",
    "GPT-4, GPT-4",
    "gpt 4, GPT-4",
    "GPT-3, GPT",
    "T5, T5",
    "T6, ''",
    "Nystrom method, Nystr\u00F6m_method",
    "Nystro\u0308m method, Nystr\u00F6m_method",
    "beta-VAE, \u03B2-VAE",
    "betaVAE, \u03B2-VAE",
    "epsilon greedy, \u03B5-greedy",
    "GAN, GANs",
    "gans, GANs",
    "word embedding, word_embeddings",
    "knn, k-NN",
    "TCP\\IP, TCP/IP",
    "-omics, -omics",
    "+1, +1",
    "loss, loss",
    "losses, loss",
    "biases, bias",
    "entropies, entropy",
    "caf\u00E9, caf\u00E9 cafe",
    "cafe, cafe caf\u00E9",
    "AKA, Alias aka",
    "aka, aka Alias",
  })
  void answersAsATerm(String query, String terms) throws IOException {
    assertEquals(
        terms,
        glossary.search(query, Patient.OPTIONS).hits().stream()
            .filter(hit -> hit.tier() == Tier.TERM)
            .map(hit -> hit.entry().term().replace(' ', '_'))
            .collect(Collectors.joining(" ")));
  }
}
