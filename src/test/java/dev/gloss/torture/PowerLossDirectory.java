package dev.gloss.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;

/**
 * A disk that loses power at its n-th operation. What was not synced by then is at the mercy of
 * chance: bytes of files, and the creation, renaming and deletion of files, each on its own.
 */
final class PowerLossDirectory extends FailingDirectory {
  private final Path folder;
  private final boolean syncsFiles;
  private final boolean syncsFolder;
  private final Set<String> unsynced = new TreeSet<>();
  private final Set<String> created = new TreeSet<>();
  private final Map<String, String> renamed = new HashMap<>();
  private final Map<String, byte[]> deleted = new HashMap<>();

  /**
   * @param syncsFiles whether syncing a file does what it says
   * @param syncsFolder whether syncing the folder does
   */
  PowerLossDirectory(
      Directory in, Path folder, int failing, boolean syncsFiles, boolean syncsFolder) {
    super(in, failing, true);
    this.folder = folder;
    this.syncsFiles = syncsFiles;
    this.syncsFolder = syncsFolder;
  }

  @Override
  public IndexOutput createOutput(String name, IOContext context) throws IOException {
    IndexOutput output = super.createOutput(name, context);
    add(name);
    return output;
  }

  @Override
  public IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
      throws IOException {
    IndexOutput output = super.createTempOutput(prefix, suffix, context);
    add(output.getName());
    return output;
  }

  /** Reading changes nothing on a disk, so the power is not lost then. */
  @Override
  public IndexInput openInput(String name, IOContext context) throws IOException {
    return in.openInput(name, context);
  }

  private synchronized void add(String name) {
    unsynced.add(name);
    created.add(name);
  }

  @Override
  public synchronized void sync(Collection<String> names) throws IOException {
    count("sync " + names);
    if (syncsFiles) {
      unsynced.removeAll(names);
    }
  }

  @Override
  public synchronized void syncMetaData() throws IOException {
    count("sync folder");
    if (syncsFolder) {
      created.clear();
      renamed.clear();
      deleted.clear();
    }
  }

  @Override
  public synchronized void rename(String source, String target) throws IOException {
    super.rename(source, target);
    renamed.put(target, source);
    if (unsynced.remove(source)) {
      unsynced.add(target);
    }
  }

  @Override
  public synchronized void deleteFile(String name) throws IOException {
    byte[] bytes = Files.readAllBytes(folder.resolve(name));
    super.deleteFile(name);
    deleted.put(name, bytes);
  }

  /** Leaves in the folder what a disk may hold when the power is back. */
  synchronized void restart(Random chance) throws IOException {
    for (Map.Entry<String, byte[]> file : deleted.entrySet()) {
      if (chance.nextBoolean() && Files.notExists(folder.resolve(file.getKey()))) {
        Files.write(folder.resolve(file.getKey()), file.getValue());
      }
    }
    Set<String> lost = new HashSet<>();
    for (String name : unsynced) {
      damage(folder.resolve(name), chance);
    }
    for (Map.Entry<String, String> rename : renamed.entrySet()) {
      Path target = folder.resolve(rename.getKey());
      if (chance.nextBoolean() && Files.exists(target)) {
        Files.move(target, folder.resolve(rename.getValue()));
      } else {
        lost.add(rename.getValue()); // a new name on the disk is that of a file that is there
      }
    }
    for (String name : created) {
      if (!lost.contains(name) && chance.nextBoolean()) {
        Files.deleteIfExists(folder.resolve(name));
      }
    }
  }

  private static void damage(Path file, Random chance) throws IOException {
    if (Files.exists(file)) {
      byte[] bytes = Files.readAllBytes(file);
      int at = bytes.length == 0 ? 0 : chance.nextInt(bytes.length);
      switch (chance.nextInt(3)) {
        case 0 -> Files.write(file, Arrays.copyOf(bytes, at));
        case 1 -> {
          Arrays.fill(bytes, at, bytes.length, (byte) 0);
          Files.write(file, bytes);
        }
        default -> {} // it reached the disk in time
      }
    }
  }
}
