package dev.gloss.opensearch;

import dev.gloss.index.Schema;
import dev.gloss.search.HostedSearch;
import dev.gloss.search.Plan;
import dev.gloss.search.PlanJson;
import java.io.IOException;
import org.apache.lucene.search.Query;
import org.opensearch.common.xcontent.XContentFactory;
import org.opensearch.core.common.ParsingException;
import org.opensearch.core.common.bytes.BytesArray;
import org.opensearch.core.common.io.stream.StreamInput;
import org.opensearch.core.common.io.stream.StreamOutput;
import org.opensearch.core.xcontent.MediaTypeRegistry;
import org.opensearch.core.xcontent.XContentBuilder;
import org.opensearch.core.xcontent.XContentParser;
import org.opensearch.index.query.AbstractQueryBuilder;
import org.opensearch.index.query.QueryShardContext;

/**
 * The query {@code {"gloss": {"schema": N, "plan": {…}}}}: entries that a plan for {@link
 * Schema#VERSION} N asks for, scored as on one machine if the search is {@code
 * dfs_query_then_fetch}.
 */
final class PlanQueryBuilder extends AbstractQueryBuilder<PlanQueryBuilder> {
  private static final String SCHEMA = "schema";
  private static final String PLAN = "plan";

  private final String json;
  private final Plan plan;

  /**
   * @param schema the schema that the plan was made for
   * @param json the plan
   * @throws IllegalArgumentException if this node has another schema, or it is no plan
   */
  private PlanQueryBuilder(int schema, String json) {
    this.json = json;
    this.plan = plan(schema, json);
  }

  /** Reads what {@link #doWriteTo} wrote, as one node sends it to another. */
  PlanQueryBuilder(StreamInput in) throws IOException {
    super(in);
    int schema = in.readVInt();
    this.json = in.readString();
    this.plan = plan(schema, json);
  }

  private static Plan plan(int schema, String json) {
    if (schema != Schema.VERSION) {
      throw new IllegalArgumentException(
          "the plan is of gloss schema " + schema + ", this node has " + Schema.VERSION);
    }
    return PlanJson.read(json);
  }

  static PlanQueryBuilder fromXContent(XContentParser parser) throws IOException {
    int schema = 0;
    String plan = null;
    String field = "";
    for (XContentParser.Token token = parser.nextToken();
        token != XContentParser.Token.END_OBJECT;
        token = parser.nextToken()) {
      if (token == XContentParser.Token.FIELD_NAME) {
        field = parser.currentName();
      } else if (field.equals(PLAN) && token == XContentParser.Token.START_OBJECT) {
        plan = XContentFactory.jsonBuilder().copyCurrentStructure(parser).toString();
      } else if (field.equals(SCHEMA) && token == XContentParser.Token.VALUE_NUMBER) {
        schema = parser.intValue();
      } else {
        throw new ParsingException(
            parser.getTokenLocation(), "[gloss] found [" + field + "], wanted schema and plan");
      }
    }
    if (plan == null) {
      throw new ParsingException(parser.getTokenLocation(), "[gloss] has no plan");
    }
    return new PlanQueryBuilder(schema, plan);
  }

  @Override
  protected void doWriteTo(StreamOutput out) throws IOException {
    out.writeVInt(Schema.VERSION);
    out.writeString(json);
  }

  @Override
  protected void doXContent(XContentBuilder builder, Params params) throws IOException {
    builder.startObject(GlossPlugin.NAME);
    builder.field(SCHEMA, Schema.VERSION);
    try (StreamInput in = new BytesArray(json).streamInput()) {
      builder.rawField(PLAN, in, MediaTypeRegistry.JSON);
    }
    builder.endObject();
  }

  @Override
  protected Query doToQuery(QueryShardContext context) {
    return new WholeGlossaryQuery(HostedSearch.query(plan));
  }

  @Override
  protected boolean doEquals(PlanQueryBuilder other) {
    return plan.equals(other.plan);
  }

  @Override
  protected int doHashCode() {
    return plan.hashCode();
  }

  @Override
  public String getWriteableName() {
    return GlossPlugin.NAME;
  }
}
