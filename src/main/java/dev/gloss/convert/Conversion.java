package dev.gloss.convert;

import dev.gloss.corpus.CorpusException;
import dev.gloss.corpus.Entry;
import dev.gloss.corpus.Origin;
import dev.gloss.corpus.Place;
import dev.gloss.corpus.Problem;
import dev.gloss.corpus.WriteOptions;
import dev.gloss.corpus.WriteReport;
import dev.gloss.formats.Corpus;
import dev.gloss.formats.write.CorpusWriter;
import dev.gloss.formats.write.CorpusWriters;
import dev.gloss.formats.write.EntryTexts;
import dev.gloss.formats.write.OutputFile;
import dev.gloss.formats.write.Selection;
import dev.gloss.text.Field;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.util.IOUtils;

/**
 * Writes the chosen entries of a glossary. Goes through them once to find out what is chosen and
 * what the format cannot hold, then has them written; so nothing is written of a corpus with
 * errors. Memory does not grow with the glossary but for what the format itself wants.
 */
public final class Conversion {
  private final Entries entries;
  private final WriteOptions options;
  private final CorpusWriter writer;
  private final Choice choice;
  private final Set<Origin> origins = new LinkedHashSet<>();
  private final Map<Field, Long> used = new EnumMap<>(Field.class);
  private long count;

  /**
   * Prepares a conversion.
   *
   * @throws IllegalArgumentException if the options name a format that cannot be written
   */
  public Conversion(Entries entries, WriteOptions options) {
    this.entries = entries;
    this.options = Objects.requireNonNull(options, "options");
    this.writer = CorpusWriters.named(options.format());
    this.choice = new Choice(options);
  }

  /** The chosen entries. */
  private final class Chosen implements Selection {
    @Override
    public void each(Taker taker) throws IOException {
      entries.each(entry -> {
        if (choice.has(entry)) {
          taker.take(entry);
        }
      });
    }

    @Override
    public List<Origin> origins() {
      return List.copyOf(origins);
    }

    @Override
    public String language() {
      return entries.language();
    }
  }

  /**
   * Writes to an output that the caller closes.
   *
   * @throws IllegalArgumentException if the options are wrong, or the format wants a file
   * @throws CorpusException if the optional library of the format is missing
   */
  public WriteReport to(Writer out) throws IOException {
    Objects.requireNonNull(out, "out");
    if (writer.suffixes().size() > 1) {
      throw new IllegalArgumentException(
          writer.format() + " writes several files; wanted is an output file, whose name they get");
    }
    Selection selection = survey();
    return count == 0 ? report(selection, List.of()) : write(selection, List.of(out));
  }

  /**
   * Writes a file, or the files of a format that has several, beside the one that may be there, and
   * puts it in its place when it is whole. Of several that write one file at once the last one's
   * stays.
   *
   * @throws IllegalArgumentException if the options are wrong, or a folder or one of the files read
   *     has the name
   * @throws CorpusException if the optional library of the format is missing
   */
  public WriteReport to(Path file) throws IOException {
    Objects.requireNonNull(file, "file");
    Selection selection = survey();
    if (count == 0) {
      return report(selection, List.of());
    }
    List<Path> targets = new ArrayList<>();
    for (String suffix : writer.suffixes()) {
      targets.add(target(file, suffix));
    }
    return written(selection, targets);
  }

  /** The file with a suffix, which may be given with the name, where links lead. */
  private Path target(Path file, String suffix) throws IOException {
    String name = String.valueOf(file.getFileName());
    for (String given : writer.suffixes()) {
      if (!given.isEmpty() && name.endsWith(given)) {
        name = name.substring(0, name.length() - given.length());
        break;
      }
    }
    Path target = file.resolveSibling(name + suffix);
    Path whereLinksLead = OutputFile.target(target);
    if (Files.exists(target) && entries.areReadFrom(target)) {
      throw new IllegalArgumentException(target + " is one of the files read, wanted another");
    }
    return whereLinksLead;
  }

  private WriteReport written(Selection selection, List<Path> targets) throws IOException {
    List<OutputFile> files = new ArrayList<>();
    try {
      for (Path target : targets) {
        files.add(OutputFile.of(target));
      }
      WriteReport report = write(selection, files.stream().map(OutputFile::writer).toList());
      for (OutputFile file : files) {
        file.end(); // all are whole before one is replaced
      }
      for (OutputFile file : files) {
        file.replace();
      }
      return report;
    } finally {
      // what has failed to write fails to close too, and must not hide why
      IOUtils.closeWhileHandlingException(files);
    }
  }

  private Selection survey() throws IOException {
    entries.each(choice::see);
    Selection chosen = new Chosen();
    chosen.each(this::count);
    writer.holds(chosen, options); // refuses what it cannot do before anything is written
    return chosen;
  }

  private void count(Entry entry) {
    count++;
    origins.add(entry.origin());
    for (Field field : Field.values()) {
      if (EntryTexts.has(field, entry)) {
        used.merge(field, 1L, Long::sum);
      }
    }
  }

  private WriteReport write(Selection selection, List<Writer> out) throws IOException {
    try {
      return report(selection, writer.write(selection, options, out));
    } catch (NoClassDefFoundError e) {
      String message = "written as " + writer.format() + ", " + Corpus.missingLibrary(e);
      throw new CorpusException(
          List.of(new Problem(Problem.Level.ERROR, new Place("format", 0), message)));
    }
  }

  private WriteReport report(Selection selection, List<String> partly) {
    List<String> losses = new ArrayList<>();
    Set<Field> held = writer.holds(selection, options);
    used.forEach((field, entriesWith) -> {
      if (!held.contains(field)) {
        losses.add(String.format(Locale.ROOT, "%s (%,d)", field.word(), entriesWith));
      }
    });
    losses.addAll(partly);
    return new WriteReport(count, losses, choice.unknown(), entries.warnings());
  }
}
