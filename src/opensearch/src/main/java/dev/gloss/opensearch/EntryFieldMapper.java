package dev.gloss.opensearch;

import dev.gloss.analysis.Prose;
import dev.gloss.corpus.Entry;
import dev.gloss.index.Documents;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.search.Query;
import org.opensearch.index.mapper.MappedFieldType;
import org.opensearch.index.mapper.MapperParsingException;
import org.opensearch.index.mapper.ParametrizedFieldMapper;
import org.opensearch.index.mapper.ParseContext;
import org.opensearch.index.mapper.TextSearchInfo;
import org.opensearch.index.mapper.ValueFetcher;
import org.opensearch.index.query.QueryShardContext;
import org.opensearch.search.lookup.SearchLookup;

/**
 * A field whose value is a whole entry, as {@link EntryFields} writes it: indexed as the very
 * fields that gloss gives an entry on one machine.
 */
final class EntryFieldMapper extends ParametrizedFieldMapper {
  static final TypeParser PARSER = new TypeParser((name, context) -> new Builder(name));

  private final String language;
  private final Documents documents;

  private EntryFieldMapper(
      String name, EntryFieldType type, MultiFields fields, CopyTo copies, String language) {
    super(name, type, fields, copies);
    this.language = language;
    this.documents = new Documents(new Prose(language));
  }

  @Override
  protected void parseCreateField(ParseContext context) {
    try {
      Entry entry = EntryFields.read(context.parser().map());
      for (IndexableField field : documents.searchable(entry)) {
        context.doc().add(field);
      }
    } catch (IllegalArgumentException | IOException e) {
      throw new MapperParsingException("not an entry: " + e.getMessage(), e);
    }
  }

  @Override
  protected String contentType() {
    return GlossPlugin.NAME;
  }

  @Override
  public ParametrizedFieldMapper.Builder getMergeBuilder() {
    return new Builder(simpleName()).init(this);
  }

  /** Reads the mapping: {@code {"type": "gloss", "language": "en"}}. */
  private static final class Builder extends ParametrizedFieldMapper.Builder {
    private final Parameter<String> language =
        Parameter.stringParam(
            "language", false, mapper -> ((EntryFieldMapper) mapper).language, "en");

    Builder(String name) {
      super(name);
    }

    @Override
    protected List<Parameter<?>> getParameters() {
      return List.of(language);
    }

    @Override
    public EntryFieldMapper build(BuilderContext context) {
      EntryFieldType type = new EntryFieldType(buildFullName(context));
      return new EntryFieldMapper(
          name, type, multiFieldsBuilder.build(this, context), copyTo.build(), language.getValue());
    }
  }

  /** Says no to queries by field: an entry is asked for by a plan. */
  private static final class EntryFieldType extends MappedFieldType {
    EntryFieldType(String name) {
      super(name, false, false, false, TextSearchInfo.NONE, Map.of());
    }

    @Override
    public String typeName() {
      return GlossPlugin.NAME;
    }

    @Override
    public Query termQuery(Object value, QueryShardContext context) {
      throw new IllegalArgumentException(
          "field " + name() + " holds entries, which the query gloss finds");
    }

    @Override
    public ValueFetcher valueFetcher(
        QueryShardContext context, SearchLookup lookup, String format) {
      throw new IllegalArgumentException("field " + name() + " is read from the source");
    }
  }
}
