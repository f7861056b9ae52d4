package dev.gloss.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishPluralsTest {
  @ParameterizedTest
  @CsvSource({
    "support vector machines, support vector machine",
    "long short-term memories, long short-term memory",
    "Region Boundaries, Region Boundary",
    "reconstruction losses, reconstruction loss",
    "sparse matrices, sparse matrix",
    "Confusion Matrices, Confusion Matrix",
    "principal component analyses, principal component analysis",
    "support vector indexes, support vector index",
    "mini batches, mini batch",
    "new approaches, new approach",
    "write-back caches, write-back cache",
    "perceptual hashes, perceptual hash",
    "inductive biases, inductive bias",
    "human viruses, human virus",
    "clusters of GPUs, clusters of GPU",
    "many CPUS, many CPU",
    "SPARSE MATRICES, SPARSE MATRIX",
    "Mice, Mouse",
    "root causes, root cause",
    "vector databases, vector database",
    "model sizes, model size",
    "graph edges, graph edge",
    // no plurals, and plurals that are their own singular
    "principal component analysis, principal component analysis",
    "cross-entropy loss, cross-entropy loss",
    "time series, time series",
    "model species, model species",
    "torus, torus",
    "s, s"
  })
  void namesAreShownInTheSingular(String plural, String singular) {
    assertEquals(singular, EnglishPlurals.singularName(plural));
  }
}
