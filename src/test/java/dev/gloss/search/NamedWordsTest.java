package dev.gloss.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gloss.Glossary;
import dev.gloss.Patient;
import dev.gloss.corpus.Entry;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names among words that the glossary does not know, and words that are no names. */
class NamedWordsTest {
  private static Glossary glossary;

  @BeforeAll
  static void open() throws IOException {
    glossary =
        Glossary.of(
            List.of(
                entry("PLS", "partial least squares"),
                entry("DNS", "domain name system"),
                entry("JSON", "JavaScript object notation"),
                entry("XML", "extensible markup language"),
                entry("YAML", "YAML ain't markup language"),
                entry("REST", "representational state transfer"),
                entry("API", "application programming interface"),
                entry("NAS", "network attached storage"),
                entry("SAN", "storage area network"),
                entry("ATA", "AT attachment"),
                entry("SATA", "serial ATA"),
                entry("PARIS", "packet routing system"),
                entry("CAKE", "common applications kept enhanced"),
                entry("BN", "batch normalisation"),
                entry("IT", "information technology"),
                entry("ACAKE", "another cake"),
                entry("LSTM", "long short-term memory"),
                entry("RMSprop", null),
                entry("softmax", null),
                entry("ROC", "receiver operating characteristic"),
                entry("BGP", "border gateway protocol"),
                entry("MCL", "macro language"),
                entry("Kd", "dissociation constant"),
                entry("Tris", null),
                entry("exon", null),
                entry("EQ", "equaliser"),
                entry("R&D", "research and development"),
                entry("M&A", "mergers and acquisitions"),
                entry("FMS", "flight management system"),
                entry("PCA", "principal component analysis"),
                entry("BERT", "bidirectional encoder representations from transformers"),
                entry("encoder-decoder", null),
                entry("ViT", "vision transformer"),
                entry("VITS", "variational inference for speech"),
                entry("DALLE", null),
                entry("DALLE-3", null)));
  }

  private static Entry entry(String term, String expansion) {
    String definition = expansion == null ? "True of one." : null;
    return Entry.builder(term).expansion(expansion).definition(definition).build();
  }

  @AfterAll
  static void close() throws IOException {
    glossary.close();
  }

  @ParameterizedTest
  @CsvSource({
    "dns server, DNS",
    "convert json to yaml, JSON YAML",
    "json vs xml vs yaml, JSON XML YAML",
    "rest api, API REST", // only in company is REST no rest
    "rest in peace, ''",
    "NAS vs SAN storage, NAS SAN",
    "should i use json or xml, JSON XML",
    "is json the same as xml?, JSON XML",
    "json or xml which is better, JSON XML",
    "serial ata drive, SATA",
    "exam tomorrow on the storage area networks of grandfather, SAN",
    "which mergers and acquisitions happened this summer?, M&A",
    "can you help with bgp pls, BGP",
    "softmax layer, softmax",
    "best hotel in Paris, ''",
    "chocolate cake, ''",
    "decision tree, ''", // is no "decision true"
    "where is my order, ''", // nor this "border"
    "who are you, ''",
    "the LSTM, LSTM",
    "waht is json, JSON",
    "what si json, JSON",
    "defintion of softmax, softmax",
    "flight mgmt system, FMS",
    "principle component analysis, PCA",
    "nn.LSTM, LSTM",
    "torch.optim.RMSprop(lr=1e-3), RMSprop",
    "BatchNormalisation2d, BN",
    "LSTMCell, LSTM",
    "SoftmaxLayer, softmax",
    "SoftmaxForMaskedTokens, softmax",
    "DevDns, ''", // may be any name: DevOps has nothing to do with OPS
    "iStorage, ''",
    "whoSoftmax, ''",
    "json.loads, JSON",
    "os.path, ''",
    "getDns(), DNS",
    "cake.get(), ''",
    "xml vs json speed, XML JSON",
    "'softmax, LSTM and cake', softmax LSTM CAKE",
    "lstm vs softmax, LSTM softmax", // in the order asked, however spelt
    "what is it, ''",
    "what is IT, IT",
    "is softmax a layer, softmax",
    "is json good or bad, JSON",
    "distinction between JSON and XML, JSON XML",
    "when to use json over xml, JSON XML",
    "what the heck is a cake, CAKE ACAKE",
    "LSTM processor, LSTM",
    "exon macro language, exon", // a kind of two words
    "DNS server, DNS",
    "extensible makeup language, XML", // one word is another that begins so
    "extensible query language, ''",
    "batch normaliser, BN", // of two words one may be another of the same root
    "batch notation, ''",
    "EXON markup language, exon", // beside its field it is no slip of extensible
    "batch normalisation in LSTMs, BN LSTM", // what is asked about, then where
    "softmax in BERT, softmax BERT",
    "partial least squares in a long short-term memory, PLS LSTM",
    "encoder-decoder model, encoder-decoder",
    "LSTM cell, LSTM",
    "PCA layer, PCA",
    "bert-base-uncased, BERT",
    "ViTs, ViT VITS",
    "DALLE-3.5, DALLE", // no 3 with a 5
    "it, IT",
    "a cake, CAKE ACAKE",
    "slice of cake, ''",
    "CHOCOLATE CAKE, ''",
    "cake vs pizza, ''",
    "dns vs pizza, DNS",
    "Kd at home, Kd", // written as it is
    "kd value, Kd",
    "buffer with Tris and salt, Tris",
    "best eq, EQ",
    "exon failed yesterday, exon",
    "exon cake, exon CAKE", // all of it are names
    "'R&D, M&A', R&D M&A",
    "os.path.eq, ''",
    "what does SI stand for, ''", // capitals are no slip of a small word
  })
  void answers(String query, String terms) throws IOException {
    List<Hit> hits = glossary.search(query, Patient.OPTIONS).hits();
    assertEquals(
        terms, hits.stream().map(hit -> hit.entry().term()).collect(Collectors.joining(" ")));
  }

  @ParameterizedTest
  @CsvSource({"chocolate cake, CAKE", "slice of cake, CAKE", "rest in peace, REST"})
  void whatMayBeMeantIsSuggested(String query, String term) throws IOException {
    SearchResult result = glossary.search(query, Patient.OPTIONS);
    assertEquals(List.of(), result.hits());
    assertEquals(List.of(term), result.suggestions().stream().map(Suggestion::text).toList());
  }
}
