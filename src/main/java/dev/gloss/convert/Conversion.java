package dev.gloss.convert;

import dev.gloss.corpus.Entry;
import dev.gloss.corpus.Origin;
import dev.gloss.corpus.WriteOptions;
import dev.gloss.corpus.WriteReport;
import dev.gloss.formats.Field;
import dev.gloss.formats.write.CorpusWriter;
import dev.gloss.formats.write.CorpusWriters;
import dev.gloss.formats.write.EntryTexts;
import dev.gloss.formats.write.Selection;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
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
    this.options = options;
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
   */
  public WriteReport to(Writer out) throws IOException {
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
   */
  public WriteReport to(Path file) throws IOException {
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
    if (Files.isDirectory(target)) {
      throw new IllegalArgumentException(target + " is a folder, wanted a file");
    }
    Path folder = target.toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      throw new NoSuchFileException(folder.toString());
    }
    if (Files.exists(target) && entries.areReadFrom(target)) {
      throw new IllegalArgumentException(target + " is one of the files read, wanted another");
    }
    return Files.isRegularFile(target) ? target.toRealPath() : target;
  }

  private WriteReport written(Selection selection, List<Path> targets) throws IOException {
    List<Path> beside = new ArrayList<>();
    List<Writer> out = new ArrayList<>();
    try {
      for (Path target : targets) {
        Path now = isDevice(target) ? target : beside(target);
        out.add(opened(now, target));
        beside.add(now);
      }
      WriteReport report = write(selection, out);
      for (Writer one : out) {
        one.close();
      }
      for (int i = 0; i < targets.size(); i++) {
        replace(targets.get(i), beside.get(i));
      }
      return report;
    } finally {
      // what has failed to write fails to close too, and must not hide why
      IOUtils.closeWhileHandlingException(out);
      for (int i = 0; i < beside.size(); i++) {
        if (!beside.get(i).equals(targets.get(i))) {
          Files.deleteIfExists(beside.get(i));
        }
      }
    }
  }

  /** A name that no other conversion has, in this process or another. */
  private static Path beside(Path target) {
    String unique = Long.toUnsignedString(ThreadLocalRandom.current().nextLong(), 36);
    return target.resolveSibling("." + target.getFileName() + "." + unique);
  }

  /** A new file, which no link leads elsewhere, or a device as it is. */
  private static Writer opened(Path now, Path target) throws IOException {
    try {
      return now.equals(target)
          ? Files.newBufferedWriter(now, StandardCharsets.UTF_8)
          : Files.newBufferedWriter(
              now, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (FileSystemException e) {
      throw of(target, e);
    }
  }

  /** In one step, so that two conversions do not delete each other's file. */
  private static void replace(Path target, Path whole) throws IOException {
    if (whole.equals(target)) {
      return;
    }
    try {
      Files.move(whole, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      throw of(target, e);
    }
  }

  /** A failure of the file beside, as one of the file that was asked for. */
  private static FileSystemException of(Path target, FileSystemException cause) {
    String file = target.toString();
    FileSystemException asked =
        switch (cause) {
          case AccessDeniedException e -> new AccessDeniedException(file);
          case NoSuchFileException e -> new NoSuchFileException(file);
          default -> new FileSystemException(file, null, cause.getReason());
        };
    asked.initCause(cause);
    return asked;
  }

  /** A pipe or the like, which cannot be replaced. */
  private static boolean isDevice(Path target) {
    return Files.exists(target) && !Files.isRegularFile(target);
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
    return report(selection, writer.write(selection, options, out));
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
