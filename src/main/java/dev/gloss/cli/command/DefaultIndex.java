package dev.gloss.cli.command;

import dev.gloss.Glossary;
import dev.gloss.cli.print.Failure;
import dev.gloss.corpus.CorpusException;
import dev.gloss.corpus.ReadOptions;
import dev.gloss.index.IndexException;
import dev.gloss.index.IndexException.Reason;
import dev.gloss.index.IndexOrigin;
import dev.gloss.index.IndexStatus;
import dev.gloss.index.Rebuild;
import dev.gloss.index.RebuildOptions;
import dev.gloss.index.RebuildReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The index beside the launcher. It is made from the {@code corpus/} beside it on first use and
 * again whenever that has changed, with a line on the error stream each time. Where its folder
 * cannot be written the user's cache folder serves, else memory.
 */
final class DefaultIndex {
  private final Call call;
  private final Opening opening;
  private final Path folder;
  private final Path corpus;

  DefaultIndex(Call call, Path home, Opening opening) {
    this.call = call;
    this.opening = opening;
    this.folder = home.resolve("index");
    this.corpus = home.resolve("corpus");
  }

  Path corpus() {
    return corpus;
  }

  /** The folder that holds the index now: the cache's when only that has one. */
  Path existing() {
    Path cached = cached();
    return cached != null && !isFilled(folder) && isFilled(cached) ? cached : folder;
  }

  /** Opens it, built or rebuilt first where need be. */
  Glossary open() throws IOException {
    try {
      return open(folder);
    } catch (IndexException e) {
      return switch (e.reason()) {
        case UNWRITABLE -> elsewhere();
        case LOCKED -> inMemory("another gloss is building " + folder);
        default -> throw e;
      };
    }
  }

  private Glossary elsewhere() throws IOException {
    Path cached = cached();
    if (cached == null) {
      return inMemory(folder + " cannot be written");
    }
    try {
      return open(cached);
    } catch (IndexException e) {
      return switch (e.reason()) {
        case UNWRITABLE -> inMemory("neither " + folder + " nor " + cached + " can be written");
        case LOCKED -> inMemory("another gloss is building " + cached);
        default -> throw e;
      };
    }
  }

  private Glossary inMemory(String reason) throws IOException {
    call.messages().say(reason + "; reading " + corpus + " anew");
    return Glossary.ofCorpus(List.of(corpus));
  }

  private Glossary open(Path index) throws IOException {
    Glossary glossary;
    try {
      glossary = opening.open(index);
    } catch (IndexException e) {
      switch (e.reason()) {
        case MISSING -> build(index, e);
        case OTHER_SCHEMA -> renew(index, "gloss is newer; rebuilding");
        default -> throw e;
      }
      return opening.open(index);
    }
    if (glossary.isCurrent()) {
      return glossary;
    }
    IndexStatus status = glossary.status();
    if (!isBundled(index, sources(status))) {
      call.messages().say(Indexes.stale(index));
      return glossary;
    }
    return renewed(glossary, status, index);
  }

  private Glossary renewed(Glossary old, IndexStatus status, Path index) throws IOException {
    try {
      renew(index, "the corpus has changed; rebuilding");
    } catch (CorpusException e) {
      Failure.of(e).tell(call.messages());
      call.messages()
          .say(
              "answering from the index built "
                  + status.built().truncatedTo(ChronoUnit.SECONDS)
                  + " until these are mended");
      return old;
    } catch (IOException e) {
      old.close();
      throw e;
    }
    old.close();
    return opening.open(index);
  }

  private void build(Path index, IndexException missing) throws IOException {
    if (!Files.exists(corpus)) {
      throw missing;
    }
    announce("building", corpus.toString(), index);
    try (Progress progress = new Progress(call, index)) {
      Glossary.rebuild(index, List.of(corpus), told(progress));
    }
  }

  private void renew(Path index, String why) throws IOException {
    List<Path> roots = Glossary.origin(index).roots();
    String sources = roots.stream().map(Path::toString).collect(Collectors.joining(", "));
    announce(why, isBundled(index, roots) ? corpus.toString() : sources, index);
    try (Progress progress = new Progress(call, index)) {
      again(index, told(progress));
    }
  }

  private static RebuildOptions told(Progress progress) {
    return progress.told(RebuildOptions.DEFAULT, piece -> {});
  }

  private void announce(String why, String sources, Path index) throws IndexException {
    if (!isWritable(index)) {
      // Known before a word is said, so that read-only installations are not announced each time.
      throw new IndexException(Reason.UNWRITABLE, index + " cannot be written", null);
    }
    call.messages().say(why + " the index of " + sources + " in " + index);
  }

  private static boolean isWritable(Path folder) {
    Path there = folder;
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    return Files.isWritable(there);
  }

  /**
   * Rebuilds it as asked: from the files given, else from what it was made from, from the corpus
   * while there is none. Where its folder cannot be written the cache's serves, unless queries
   * would still be asked of what is in its folder.
   */
  Indexes.Rebuilt rebuild(List<Path> given, RebuildOptions options) throws IOException {
    try {
      return new Indexes.Rebuilt(folder, rebuild(folder, given, options));
    } catch (IndexException e) {
      Path cached = cached();
      if (e.reason() != Reason.UNWRITABLE || cached == null || isAsked(folder)) {
        throw e;
      }
      call.messages().say(folder + " cannot be written; the index goes to " + cached);
      return new Indexes.Rebuilt(cached, rebuild(cached, given, options));
    }
  }

  private RebuildReport rebuild(Path index, List<Path> given, RebuildOptions options)
      throws IOException {
    if (!given.isEmpty()) {
      return Glossary.rebuild(index, given, options);
    }
    try {
      return again(index, options);
    } catch (IndexException e) {
      switch (e.reason()) {
        case MISSING -> {}
        case DAMAGED ->
            call.messages()
                .say(index + " does not say any more what it was made from; reading " + corpus);
        default -> throw e;
      }
      return Glossary.rebuild(index, List.of(corpus), options);
    }
  }

  /** Whether queries are asked of an index, or fail on it, that cannot be written. */
  private boolean isAsked(Path index) throws IOException {
    try (Glossary glossary = opening.open(index)) {
      return glossary.isCurrent() || !isBundled(index, sources(glossary.status()));
    } catch (IndexException e) {
      return e.reason() != Reason.MISSING && e.reason() != Reason.OTHER_SCHEMA;
    }
  }

  /** What it was made from, or will be. */
  IndexOrigin origin() throws IOException {
    try {
      Path index = existing();
      IndexOrigin origin = Glossary.origin(index);
      return isBundled(index, origin.roots())
          ? new IndexOrigin(List.of(corpus), origin.reading(), origin.language())
          : origin;
    } catch (IndexException e) {
      return new IndexOrigin(List.of(corpus), ReadOptions.DEFAULT, null);
    }
  }

  /** Makes an index anew as before, also when the installation has moved since. */
  private RebuildReport again(Path index, RebuildOptions options) throws IOException {
    IndexOrigin origin = Glossary.origin(index);
    return isBundled(index, origin.roots())
        ? Glossary.rebuild(index, List.of(corpus), origin.again(options).withReplace(true))
        : Glossary.rebuild(index, options);
  }

  /**
   * Whether an index was made from the corpus beside the launcher, there or where it was before.
   */
  private boolean isBundled(Path index, List<Path> sources) {
    if (sources.size() != 1) {
      return false;
    }
    Path source = sources.get(0);
    try {
      return Files.exists(source) ? Files.isSameFile(source, corpus) : isMoved(index, source);
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Whether a folder that an index was made from is gone because the whole installation has moved:
   * all its files are in the corpus. A folder of the user's may have the same name, and be gone for
   * as long as its disk is.
   */
  private boolean isMoved(Path index, Path gone) throws IOException {
    if (!corpus.getFileName().equals(gone.getFileName())) {
      return false;
    }
    List<Path> files = Rebuild.files(index).stream().map(Path::of).toList();
    return !files.isEmpty()
        && files.stream()
            .allMatch(file ->
                file.startsWith(gone) && Files.exists(corpus.resolve(gone.relativize(file))));
  }

  private static List<Path> sources(IndexStatus status) {
    return status.sources().stream().map(Path::of).toList();
  }

  /** The folder in the user's cache for this installation; null without a cache folder. */
  private @Nullable Path cached() {
    Path cache = call.surroundings().cache();
    byte[] installation = folder.toAbsolutePath().toString().getBytes(StandardCharsets.UTF_8);
    return cache == null ? null : cache.resolve("index-" + UUID.nameUUIDFromBytes(installation));
  }

  /** Whether a folder holds a published index, be it whole or not. */
  static boolean isFilled(Path index) {
    try (var files = Files.list(index)) {
      return files.anyMatch(file -> file.getFileName().toString().startsWith("segments"));
    } catch (IOException e) {
      return false;
    }
  }
}
