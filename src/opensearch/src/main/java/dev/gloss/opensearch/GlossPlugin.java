package dev.gloss.opensearch;

import dev.gloss.search.HostedSearch;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.opensearch.index.IndexModule;
import org.opensearch.index.analysis.AnalyzerProvider;
import org.opensearch.index.mapper.Mapper;
import org.opensearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.opensearch.plugins.AnalysisPlugin;
import org.opensearch.plugins.MapperPlugin;
import org.opensearch.plugins.Plugin;
import org.opensearch.plugins.SearchPlugin;

/**
 * What a node needs to hold and search a glossary, all of it under the name {@value #NAME}: an
 * analyzer, a similarity, a field of whole entries and a query of plans.
 *
 * <p>An index names the first two as its defaults, since the fields that an entry is found by are
 * gloss's own and not mapped one by one:
 *
 * <pre>{@code
 * "settings": {
 *   "analysis.analyzer.default": {"type": "gloss", "language": "en"},
 *   "similarity.default.type": "gloss"},
 * "mappings": {"properties": {"entry": {"type": "gloss", "language": "en"}}}
 * }</pre>
 */
public final class GlossPlugin extends Plugin
    implements AnalysisPlugin, MapperPlugin, SearchPlugin {
  /** The name of the analyzer, the similarity, the field type and the query. */
  public static final String NAME = "gloss";

  /** Made by OpenSearch, once for each node. */
  public GlossPlugin() {}

  @Override
  public Map<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> getAnalyzers() {
    return Map.of(NAME, EntryAnalyzerProvider::new);
  }

  @Override
  public void onIndexModule(IndexModule index) {
    index.addSimilarity(NAME, (settings, version, scripts) -> HostedSearch.similarity());
  }

  @Override
  public Map<String, Mapper.TypeParser> getMappers() {
    return Map.of(NAME, EntryFieldMapper.PARSER);
  }

  @Override
  public List<QuerySpec<?>> getQueries() {
    return List.of(new QuerySpec<>(NAME, PlanQueryBuilder::new, PlanQueryBuilder::fromXContent));
  }
}
