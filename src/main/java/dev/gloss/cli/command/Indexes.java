package dev.gloss.cli.command;

import dev.gloss.Glossary;
import dev.gloss.cli.arguments.Arguments;
import dev.gloss.cli.arguments.Flag;
import dev.gloss.cli.arguments.UsageException;
import dev.gloss.corpus.ReadOptions;
import dev.gloss.index.IndexException;
import dev.gloss.index.IndexOrigin;
import dev.gloss.index.RebuildOptions;
import dev.gloss.index.RebuildReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which index a run works on: the one that {@code --index} or {@code GLOSS_INDEX} names, which is
 * never rebuilt unasked, else the {@link DefaultIndex} beside the launcher.
 */
final class Indexes {
  /** What stands for our own glossary among the sources; a file of that name is ./bundled. */
  private static final String BUNDLED = "bundled";

  private final Call call;
  private final Opening opening;
  private final @Nullable Path named;
  private final @Nullable DefaultIndex byDefault;

  Indexes(Call call) {
    this.call = call;
    boolean often = call.arguments().has(Flag.QUERIES) || call.arguments().has(Flag.JSONL);
    this.opening = new Opening(call.surroundings().cache(), often);
    this.named = named(call);
    Path home = call.surroundings().home();
    this.byDefault = home == null ? null : new DefaultIndex(call, home, opening);
  }

  private static @Nullable Path named(Call call) {
    Path given = call.arguments().path(Flag.INDEX);
    String env = call.surroundings().env().getOrDefault("GLOSS_INDEX", "");
    return given != null || env.isEmpty() ? given : Arguments.path(env);
  }

  /** Opens what queries are asked of, with a word when that is not up to date. */
  Glossary open() throws IOException {
    if (named != null) {
      Glossary glossary = opening.open(named);
      return sayIfStale(glossary, named);
    }
    // Without the launcher there is no folder to look in, but always the glossary in the jar.
    return byDefault == null ? Glossary.bundled() : byDefault.open();
  }

  private Glossary sayIfStale(Glossary glossary, Path index) throws IOException {
    if (!glossary.isCurrent()) {
      call.messages().say(stale(index));
    }
    return glossary;
  }

  /** The note on an index that is not rebuilt unasked. */
  static String stale(Path index) {
    return "the sources of "
        + index
        + " have changed since it was built; run gloss rebuild --index "
        + index;
  }

  /** The folder of the index that queries would be asked of, for commands that build nothing. */
  Path existing() {
    return named != null ? named : beside().existing();
  }

  /** Opens an index without a word on its age. */
  Glossary openAsItIs(Path index) throws IOException {
    return opening.open(index);
  }

  /** The sources that {@code --corpus} names. */
  List<Path> corpora() {
    return call.arguments().all(Flag.CORPUS).stream().map(this::corpus).toList();
  }

  /** A source as typed: a path, or {@code bundled} for the corpus beside the launcher. */
  Path corpus(String given) {
    if (!given.equals(BUNDLED)) {
      return Arguments.path(given);
    }
    if (byDefault == null) {
      throw new UsageException(
          "the bundled corpus lies beside the launcher, which did not start this");
    }
    return byDefault.corpus();
  }

  /** How the flags say that sources are read. */
  static ReadOptions reading(Arguments arguments) {
    String columns = arguments.value(Flag.COLUMNS);
    return ReadOptions.DEFAULT
        .withFormat(arguments.value(Flag.FORMAT))
        .withEncoding(arguments.value(Flag.ENCODING))
        .withColumns(
            columns == null
                ? List.of()
                : Stream.of(columns.split(",", -1)).map(String::strip).toList())
        .withLicence(arguments.value(Flag.LICENCE));
  }

  /** What the index was made from. */
  IndexOrigin origin() throws IOException {
    IndexOrigin origin = named == null ? beside().origin() : Glossary.origin(named);
    if (origin.roots().isEmpty()) {
      throw new UsageException(existing() + " was not made from files; give the PATH to check");
    }
    return origin;
  }

  /**
   * An index made anew.
   *
   * @param index its folder
   * @param report what was done
   */
  record Rebuilt(Path index, RebuildReport report) {}

  /** Rebuilds from the files given or, when there are none, from what the index was made from. */
  Rebuilt rebuild(List<Path> corpus, RebuildOptions options) throws IOException {
    if (named == null) {
      return beside().rebuild(corpus, options);
    }
    if (!corpus.isEmpty()) {
      return new Rebuilt(named, Glossary.rebuild(named, corpus, options));
    }
    try {
      return new Rebuilt(named, Glossary.rebuild(named, options));
    } catch (IndexException e) {
      if (e.reason() != IndexException.Reason.MISSING) {
        throw e;
      }
      throw new UsageException(
          "there is no index in " + named + " yet; say what to make it from with --corpus PATH");
    }
  }

  private DefaultIndex beside() {
    if (byDefault == null) {
      throw new UsageException("which index? give --index DIR");
    }
    return byDefault;
  }
}
