/** Full-text search over a glossary; {@link dev.gloss.Glossary} is the door. */
module dev.gloss {
  requires transitive org.apache.lucene.core;
  requires org.apache.lucene.queryparser;
  requires org.apache.lucene.analysis.common;
  requires com.fasterxml.jackson.core;
  requires static org.jspecify;
  requires static org.commonmark;
  requires static org.apache.commons.cli;
  requires static org.apache.commons.csv;
  requires static org.commonmark.ext.gfm.tables;
  requires static org.snakeyaml.engine;
  requires java.logging;

  exports dev.gloss;
  exports dev.gloss.analysis;
  exports dev.gloss.annotate;
  exports dev.gloss.corpus;
  exports dev.gloss.index;
  exports dev.gloss.search;
}
