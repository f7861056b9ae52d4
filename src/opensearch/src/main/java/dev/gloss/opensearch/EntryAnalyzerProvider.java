package dev.gloss.opensearch;

import dev.gloss.analysis.Prose;
import dev.gloss.index.Schema;
import org.apache.lucene.analysis.Analyzer;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.index.IndexSettings;
import org.opensearch.index.analysis.AbstractIndexAnalyzerProvider;
import org.opensearch.index.analysis.AnalyzerScope;
import org.opensearch.index.analysis.NamedAnalyzer;
import org.opensearch.index.mapper.TextFieldMapper;

/** Makes the analyzer of an entry's fields, for the language that the index's settings name. */
final class EntryAnalyzerProvider extends AbstractIndexAnalyzerProvider<NamedAnalyzer> {
  private final NamedAnalyzer analyzer;

  EntryAnalyzerProvider(
      IndexSettings index, Environment environment, String name, Settings settings) {
    super(index, name, settings);
    Prose prose = new Prose(settings.get("language", "en"));
    this.analyzer = new EntryAnalyzer(name, Schema.analyzer(prose));
  }

  @Override
  public NamedAnalyzer get() {
    return analyzer;
  }

  /**
   * Keeps the gap between the values of a field. OpenSearch puts its own gap on analyzers, unless
   * they have it already, and asks so with their own name for a field's.
   */
  private static final class EntryAnalyzer extends NamedAnalyzer {
    private final Analyzer fields;

    EntryAnalyzer(String name, Analyzer fields) {
      super(name, AnalyzerScope.INDEX, fields);
      this.fields = fields;
    }

    @Override
    public int getPositionIncrementGap(String field) {
      return field.equals(name())
          ? TextFieldMapper.Defaults.POSITION_INCREMENT_GAP
          : fields.getPositionIncrementGap(field);
    }
  }
}
