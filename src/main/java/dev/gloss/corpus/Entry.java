package dev.gloss.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One sense of one term: what a glossary holds. Immutable and thread-safe.
 *
 * <p>The constructor normalises: white space (newline, tab and no-break space included) is folded
 * to single blanks and trimmed, what is blank then counts as absent, lists are copied without their
 * blank elements. Soft hyphens and zero-width spaces stay in the text as written. It then checks
 * the limits below, and that the text holds no control character, no bidirectional embedding,
 * override or isolate, and no lone surrogate. Lengths are in UTF-16 units.
 *
 * @param id the identifier that the source gives, unique in its glossary, or null
 * @param term the head: an acronym or a name, at most {@value #MAX_TERM} units
 * @param expansion what the acronym stands for, at most {@value #MAX_EXPANSION} units, or null
 * @param definition what the term means, at most {@value #MAX_DEFINITION} units, or null; one of
 *     expansion and definition is always there
 * @param section the part of the glossary it stands in, limited as the term, or null
 * @param aliases other spellings or names of the term, limited as the term
 * @param see terms of related entries, limited as the term
 * @param examples sentences that use the term, limited as the definition
 * @param source where the definition comes from, limited as the expansion, or null
 * @param sense the place of this sense among those of its term, from 1; 0 when the source says none
 * @param allow names of the checks that need not hold for it, as in {@code gloss check}
 * @param origin which glossary it belongs to, and its licence
 * @param place where it was read, or null when it was made in memory
 */
public record Entry(
    @Nullable String id,
    String term,
    @Nullable String expansion,
    @Nullable String definition,
    @Nullable String section,
    List<String> aliases,
    List<String> see,
    List<String> examples,
    @Nullable String source,
    int sense,
    List<String> allow,
    Origin origin,
    @Nullable Place place) {

  /** The most UTF-16 units in a term, and in an id, a section, an alias or a {@code see}. */
  public static final int MAX_TERM = 256;

  /** The most UTF-16 units in an expansion, and in a source. */
  public static final int MAX_EXPANSION = 1_000;

  /** The most UTF-16 units in a definition, and in an example. */
  public static final int MAX_DEFINITION = 100_000;

  /**
   * Normalises and checks.
   *
   * @throws InvalidEntryException if a limit is passed, a character is not allowed, the term is
   *     missing, or expansion and definition both are; names everything that is wrong
   */
  public Entry {
    EntryChecks checks = new EntryChecks(term);
    term = checks.term();
    id = checks.text("id", id, MAX_TERM);
    expansion = checks.text("expansion", expansion, MAX_EXPANSION);
    definition = checks.text("definition", definition, MAX_DEFINITION);
    section = checks.text("section", section, MAX_TERM);
    aliases = checks.list("alias", aliases, MAX_TERM);
    see = checks.list("see", see, MAX_TERM);
    examples = checks.list("example", examples, MAX_DEFINITION);
    source = checks.text("source", source, MAX_EXPANSION);
    checks.sense(sense);
    Objects.requireNonNull(origin, "origin");
    allow = checks.list("allow", allow, MAX_TERM);
    checks.finish(expansion != null || definition != null);
  }

  /** Begins an entry for the term. */
  public static Builder builder(String term) {
    return new Builder(term);
  }

  /** A builder that holds everything this entry holds, to make one that differs a little. */
  public Builder toBuilder() {
    Builder builder = new Builder(term);
    builder.id(id).expansion(expansion).definition(definition).section(section);
    aliases.forEach(builder::alias);
    see.forEach(builder::see);
    examples.forEach(builder::example);
    allow.forEach(builder::allow);
    return builder.source(source).sense(sense).origin(origin).place(place);
  }

  /**
   * Collects the parts of an {@link Entry}; every part but the term may be left out or null. Not
   * thread-safe.
   */
  public static final class Builder {
    private String term;
    private @Nullable String id;
    private @Nullable String expansion;
    private @Nullable String definition;
    private @Nullable String section;
    private final List<String> aliases = new ArrayList<>();
    private final List<String> see = new ArrayList<>();
    private final List<String> examples = new ArrayList<>();
    private @Nullable String source;
    private int sense;
    private final List<String> allow = new ArrayList<>();
    private Origin origin = Origin.UNKNOWN;
    private @Nullable Place place;

    private Builder(String term) {
      this.term = term;
    }

    /** Another term. */
    public Builder term(String value) {
      term = value;
      return this;
    }

    /** The identifier that the source gives. */
    public Builder id(@Nullable String value) {
      id = value;
      return this;
    }

    /** What the acronym stands for. */
    public Builder expansion(@Nullable String value) {
      expansion = value;
      return this;
    }

    /** What the term means. */
    public Builder definition(@Nullable String value) {
      definition = value;
      return this;
    }

    /** The part of the glossary it stands in. */
    public Builder section(@Nullable String value) {
      section = value;
      return this;
    }

    /** One more alias. */
    public Builder alias(String value) {
      aliases.add(value);
      return this;
    }

    /** One more related term. */
    public Builder see(String value) {
      see.add(value);
      return this;
    }

    /** One more sentence that uses the term. */
    public Builder example(String value) {
      examples.add(value);
      return this;
    }

    /** Where the definition comes from. */
    public Builder source(@Nullable String value) {
      source = value;
      return this;
    }

    /** The place among the senses of the term, from 1; 0 for none given. */
    public Builder sense(int value) {
      sense = value;
      return this;
    }

    /** One more check that need not hold for it. */
    public Builder allow(String value) {
      allow.add(value);
      return this;
    }

    /** Which glossary it belongs to, and its licence. */
    public Builder origin(Origin value) {
      origin = value;
      return this;
    }

    /** Where it was read. */
    public Builder place(@Nullable Place value) {
      place = value;
      return this;
    }

    /**
     * The entry.
     *
     * @throws InvalidEntryException as {@link Entry}'s constructor does
     */
    public Entry build() {
      return new Entry(
          id,
          term,
          expansion,
          definition,
          section,
          aliases,
          see,
          examples,
          source,
          sense,
          allow,
          origin,
          place);
    }
  }
}
