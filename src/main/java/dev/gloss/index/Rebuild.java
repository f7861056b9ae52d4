package dev.gloss.index;

import dev.gloss.analysis.Prose;
import dev.gloss.check.Checks;
import dev.gloss.corpus.CorpusException;
import dev.gloss.corpus.Entry;
import dev.gloss.corpus.Place;
import dev.gloss.corpus.Problem;
import dev.gloss.corpus.Problem.Level;
import dev.gloss.corpus.ReadOptions;
import dev.gloss.corpus.Skipped;
import dev.gloss.formats.Corpus;
import dev.gloss.formats.source.CorpusListener;
import dev.gloss.formats.source.SourceFile;
import dev.gloss.index.IndexException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * Makes an index anew, in place: entries are written beside the published ones, checked through a
 * reader on the writer, and published by one commit. Until then readers see the old entries, and so
 * they do after any failure.
 *
 * <p>Entries stream: of most of them a bit is all that is kept in memory. Stateless and
 * thread-safe; two rebuilds of one folder exclude each other by Lucene's lock.
 */
public final class Rebuild {
  private Rebuild() {}

  /** Where entries come from. */
  private interface Source {
    /** Tells every entry and problem, and returns the files that were read. */
    List<SourceFile> read(CorpusListener listener) throws IOException;
  }

  /**
   * Rebuilds an index folder from files and folders, in the order given.
   *
   * @throws CorpusException if anything in the corpus is wrong; carries every problem
   * @throws IndexException if the folder or a guard refuses, or writing fails
   */
  public static RebuildReport folder(Path index, List<Path> roots, RebuildOptions options)
      throws IOException {
    Corpus corpus = corpus(roots, Objects.requireNonNull(options, "options").reading());
    List<Path> absolute = roots.stream().map(p -> p.toAbsolutePath().normalize()).toList();
    return folder(
        new IndexFolder(index),
        new IndexOrigin(absolute, options.reading(), options.language()),
        corpus::read,
        withLanguage(options, corpus));
  }

  /**
   * Rebuilds an index folder from entries; the stream is closed.
   *
   * @throws CorpusException if two entries claim one identifier
   * @throws IndexException if the folder or a guard refuses, or writing fails
   */
  public static RebuildReport folder(Path index, Stream<Entry> entries, RebuildOptions options)
      throws IOException {
    return folder(new IndexFolder(index), entries, options);
  }

  static RebuildReport folder(IndexFolder index, Stream<Entry> entries, RebuildOptions options)
      throws IOException {
    Objects.requireNonNull(options, "options");
    try (Stream<Entry> read = Objects.requireNonNull(entries, "entries")) {
      IndexOrigin origin = new IndexOrigin(List.of(), options.reading(), options.language());
      return folder(index, origin, of(read.iterator()), options);
    }
  }

  /**
   * Rebuilds an index folder from the sources that its manifest names.
   *
   * @throws IndexException {@link Reason#MISSING} if there is no index to ask, {@link
   *     Reason#DAMAGED} if its commit cannot be read, and as above
   */
  public static RebuildReport folder(Path index, RebuildOptions options) throws IOException {
    Objects.requireNonNull(options, "options");
    IndexOrigin origin = origin(index);
    if (origin.roots().isEmpty()) {
      throw new IndexException(
          Reason.OTHER_SOURCES,
          index + ": was made from a stream of entries, which cannot be read again; name a corpus",
          null);
    }
    return folder(index, origin.roots(), origin.again(options));
  }

  /**
   * What an index was made from. Only its commit is read: one that is damaged otherwise, or of
   * another schema, says so all the same.
   *
   * @throws IndexException {@link Reason#MISSING} if there is no index, {@link Reason#DAMAGED} if
   *     its commit cannot be read
   */
  public static IndexOrigin origin(Path index) throws IOException {
    IndexOrigin origin = null;
    if (new IndexFolder(index).hasCommit()) {
      try (Directory directory = FSDirectory.open(index)) {
        origin = Manifest.origin(SegmentInfos.readLatestCommit(directory).getUserData());
      } catch (IOException | RuntimeException e) {
        if (!Damage.isCauseOf(e) && !Damage.isOtherFormat(e)) {
          throw e;
        }
        throw new IndexException(
            Reason.DAMAGED,
            index
                + ": the index cannot be read ("
                + Damage.describe(e)
                + "), nor what it was made from; name a corpus",
            e);
      }
    }
    if (origin == null) {
      throw new IndexException(
          Reason.MISSING, index + ": there is no index here to rebuild; name a corpus", null);
    }
    return origin;
  }

  /**
   * The files that an index was made from, by their absolute names with {@code /} between folders.
   * Only its commit is read, as by {@link #origin}.
   *
   * @return none for an index that does not tell
   * @throws IOException if the commit cannot be read
   */
  public static List<String> files(Path index) throws IOException {
    try (Directory directory = FSDirectory.open(index)) {
      return Manifest.files(SegmentInfos.readLatestCommit(directory).getUserData());
    }
  }

  /** An index in memory from files and folders. */
  public static PublishedIndex inMemory(List<Path> roots, RebuildOptions options)
      throws IOException {
    Corpus corpus = corpus(roots, Objects.requireNonNull(options, "options").reading());
    return inMemory(corpus::read, withLanguage(options, corpus));
  }

  /** An index in memory from entries. */
  public static PublishedIndex inMemory(Iterable<Entry> entries, RebuildOptions options)
      throws IOException {
    return inMemory(of(Objects.requireNonNull(entries, "entries").iterator()), options);
  }

  /**
   * Checks a corpus as a rebuild would, in a folder that is deleted again; and, if it could be
   * published, how good a glossary it is.
   *
   * @param source the corpus, how it is read, and the language that is asked for
   * @return every error and warning, errors first
   * @throws CorpusException if there is nothing to read
   */
  public static List<Problem> check(IndexOrigin source, Consumer<Skipped> skipped)
      throws IOException {
    Objects.requireNonNull(source, "source");
    Corpus corpus = corpus(source.roots(), source.reading());
    RebuildOptions options =
        withLanguage(source.again(RebuildOptions.DEFAULT), corpus).withListeners(n -> {}, skipped);
    Path folder = Files.createTempDirectory("gloss-check");
    try (Directory directory = FSDirectory.open(folder);
        IndexBuild build =
            new IndexBuild(
                folder.toString(), directory, prose(options), "only that of the check")) {
      Checks checks = new Checks();
      BuildListener listener = new BuildListener(build, options, checks::gather);
      corpus.read(listener);
      listener.finish();
      List<Problem> problems = new ArrayList<>(listener.errors());
      problems.addAll(listener.warnings());
      if (listener.errors().isEmpty()) {
        problems.addAll(checks.judge(corpus));
      }
      return problems;
    } finally {
      IOUtils.rm(folder);
    }
  }

  /** What guards a published index is of no account: nothing is replaced. */
  private static PublishedIndex inMemory(Source source, RebuildOptions options) throws IOException {
    RebuildOptions unguarded =
        Objects.requireNonNull(options, "options").withGuards(0, 100).withDryRun(false);
    IndexOrigin origin = new IndexOrigin(List.of(), options.reading(), options.language());
    Directory memory = new ByteBuffersDirectory();
    try (IndexBuild build =
        new IndexBuild("memory", memory, prose(options), IndexBuild.UNCHANGED)) {
      run(build, source, origin, null, unguarded);
    }
    return PublishedIndex.open("memory", memory, false);
  }

  private static Corpus corpus(List<Path> roots, ReadOptions reading) throws IOException {
    if (Objects.requireNonNull(roots, "corpus").size() > Documents.MAX_ROOTS) {
      String message =
          String.format(
              Locale.ROOT,
              "found %,d files and folders, wanted at most %,d; a folder counts as one",
              roots.size(),
              Documents.MAX_ROOTS);
      throw new CorpusException(List.of(new Problem(Level.ERROR, new Place("corpus", 0), message)));
    }
    return Corpus.of(roots, reading);
  }

  private static Prose prose(RebuildOptions options) {
    String language = options.language();
    return new Prose(language == null ? Corpus.DEFAULT_LANGUAGE : language);
  }

  /** With the language that the articles declare, if none is asked for and it is known. */
  private static RebuildOptions withLanguage(RebuildOptions options, Corpus corpus)
      throws IOException {
    Corpus.Declared declared = options.language() == null ? corpus.language() : null;
    if (declared == null) {
      return options;
    }
    if (!Prose.languages().contains(declared.language())) {
      String known = String.join(", ", Prose.languages());
      String message = "language is \"" + declared.language() + "\", known are " + known;
      throw new CorpusException(List.of(new Problem(Level.ERROR, declared.place(), message)));
    }
    return options.withLanguage(declared.language());
  }

  private static Source of(Iterator<Entry> entries) {
    return listener -> {
      for (long number = 1; entries.hasNext(); number++) {
        Entry entry = entries.next();
        if (entry == null) {
          throw new NullPointerException("entry " + number + " is null");
        }
        listener.entry(entry, 0);
      }
      return List.of();
    };
  }

  private static RebuildReport folder(
      IndexFolder folder, IndexOrigin origin, Source source, RebuildOptions options)
      throws IOException {
    Prose prose = prose(options);
    folder.claim();
    try (Directory directory = folder.open()) {
      folder.mark(directory);
      String old =
          folder.sweep(directory, options) ? "gone, as it was damaged" : IndexBuild.UNCHANGED;
      // the build first: it holds the lock, so what is published now is what will be replaced
      try (IndexBuild build = new IndexBuild(folder.toString(), directory, prose, old);
          OldIndex published = build.published(folder)) {
        published.refuseOtherSources(origin.roots(), options);
        return run(build, source, origin, published.reader(), options);
      } catch (IOException e) {
        sweepAfter(e, folder, directory, options);
        throw e;
      }
    }
  }

  /** Gives back the space that Lucene's writer leaves taken when the disk has failed it. */
  private static void sweepAfter(
      IOException failure, IndexFolder folder, Directory directory, RebuildOptions options) {
    try {
      folder.sweep(directory, options);
    } catch (IOException e) {
      failure.addSuppressed(e); // the next rebuild sweeps
    }
  }

  private static RebuildReport run(
      IndexBuild build,
      Source source,
      IndexOrigin origin,
      @Nullable DirectoryReader old,
      RebuildOptions options)
      throws IOException {
    long start = System.nanoTime();
    BuildListener listener = new BuildListener(build, options, entry -> {});
    List<SourceFile> files = source.read(listener);
    listener.finish();
    if (!listener.errors().isEmpty()) {
      throw new CorpusException(listener.errors());
    }
    Changes changes = build.changes(old);
    guard(build, changes, options);
    build.verify();
    if (!options.dryRun()) {
      options.publishing().run();
      build.publish(origin, files.stream().map(Rebuild::absolute).toList());
    }
    return new RebuildReport(
        !options.dryRun(),
        build.entries(),
        build.heads(),
        changes.added(),
        changes.changed(),
        changes.removed(),
        build.duplicates(),
        listener.skipped(),
        listener.warnings(),
        Duration.ofNanos(System.nanoTime() - start));
  }

  private static SourceFile absolute(SourceFile file) {
    String path = Corpus.name(Path.of(file.path()).toAbsolutePath().normalize());
    return new SourceFile(path, file.size(), file.modified(), file.digest());
  }

  private static void guard(IndexBuild build, Changes changes, RebuildOptions options)
      throws IOException {
    if (build.entries() < options.minEntries()) {
      long wanted = options.minEntries();
      throw guarded(
          build, "the corpus has " + build.entries() + " entries, wanted are at least " + wanted);
    }
    double removed = changes.removedPercent();
    double allowed = options.maxRemovedPercent();
    if (removed > allowed) {
      throw guarded(
          build,
          String.format(
              Locale.ROOT,
              "%.1f %% of the published entries are gone, allowed are %.1f %%",
              removed,
              allowed));
    }
  }

  private static IndexException guarded(IndexBuild build, String why) {
    String told = build.name() + ": " + why + "; " + build.state();
    return new IndexException(Reason.GUARDED, told, null);
  }
}
