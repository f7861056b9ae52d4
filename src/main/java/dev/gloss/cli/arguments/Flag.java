package dev.gloss.cli.arguments;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every flag, defined once: parsing, help and the nearest-name hint all read this. What each means
 * is its {@link #summary}.
 */
public enum Flag {
  INDEX(
      "index",
      "DIR",
      "the index folder; without it $GLOSS_INDEX, else the index/ beside the launcher"),
  CORPUS(
      "corpus",
      "PATH",
      "a source file or folder, or bundled; give it again for several, read in order"),
  QUERIES("queries", "FILE", "one query a line from FILE (- is standard input), answered in order"),
  JSONL(
      "jsonl",
      "FILE",
      "one JSON object a line from FILE (- is standard input): id, text; for resolve acronym too"),
  LIMIT("limit", "N", "the most answers, 1 to 1000 (10 without it)"),
  SECTION("section", "S", "only entries of this section"),
  DEADLINE("deadline", "MS", "give up after MS milliseconds (1000 without it)"),
  EXPLAIN("explain", null, "also how the query was understood and the first answer scored"),
  REPLACE("replace", null, "replace an index that was made from other sources"),
  MIN_ENTRIES("min-entries", "N", "publish only if there are at least N entries"),
  MAX_REMOVED(
      "max-removed", "PERCENT", "publish only if at most PERCENT of the present entries go"),
  DRY_RUN("dry-run", null, "do everything but publish"),
  LANGUAGE("language", "CODE", "language of the prose, such as en or de; none for no stemming"),
  FORMAT(
      "format",
      "F",
      "read the sources as article, csv, dictd … whatever their names; a text as text or latex"),
  ENCODING("encoding", "NAME", "the sources' encoding where it is not UTF-8, such as windows-1252"),
  COLUMNS(
      "columns",
      "NAMES",
      "what the columns of tables hold: term,definition,- in order, or Heading=term"),
  LICENCE("licence", "NAME", "the licence of sources that do not say theirs"),
  TO(
      "to",
      "FORMAT",
      "abbreviations, article, csv, dictd, html, jsonl, latex or tsv; of a text html or markdown"),
  OUTPUT(
      "output",
      "FILE",
      "write to FILE (- is standard output), replaced when all is written; -o FILE for short"),
  TERMS(
      "terms",
      "FILE",
      "only terms that FILE (- is standard input) lists, one a line, or uses as a text"),
  PACKAGE("package", "P", "the package LaTeX is written for: glossaries or acronym"),
  VERBOSE("verbose", null, "also list what was skipped because it is no entry"),
  JSON("json", null, "one JSON object per query or report, on one line"),
  COLOR("color", "WHEN", "auto (only on a terminal, without $NO_COLOR), always or never"),
  HELP("help", null, "help, or that of the command before it"),
  VERSION("version", null, "the version");

  /** Flags that every command takes. */
  static final List<Flag> COMMON = List.of(JSON, COLOR, HELP, VERSION);

  private final String word;
  private final @Nullable String value;
  private final String summary;

  Flag(String word, @Nullable String value, String summary) {
    this.word = word;
    this.value = value;
    this.summary = summary;
  }

  /** The name without dashes: {@code min-entries}. */
  public String word() {
    return word;
  }

  /** Its one letter, null when it has none. */
  @Nullable String letter() {
    return switch (this) {
      case HELP -> "h";
      case OUTPUT -> "o";
      default -> null;
    };
  }

  /** What stands for its value in help, null when it takes none. */
  public @Nullable String value() {
    return value;
  }

  /** What it does, in one line. */
  public String summary() {
    return summary;
  }

  /** As typed and as shown in messages: {@code --limit}. */
  @Override
  public String toString() {
    return "--" + word;
  }

  /** With its value, as help shows it: {@code --limit N}. */
  public String synopsis() {
    return value == null ? toString() : this + " " + value;
  }

  /** The flag of that name without dashes, or null. */
  static @Nullable Flag named(String word) {
    for (Flag flag : values()) {
      if (flag.word.equals(word)) {
        return flag;
      }
    }
    return null;
  }
}
