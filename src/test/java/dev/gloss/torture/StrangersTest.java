package dev.gloss.torture;

import dev.gloss.Glossary;
import dev.gloss.index.IndexException;
import dev.gloss.index.IndexException.Reason;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promise 7: nothing outside the index folder is touched, and nothing in it that is not ours. */
class StrangersTest {
  /** Names that a stranger may have put into the folder, some much like Lucene's. */
  private static final List<String> NAMES =
      List.of(
          "notes.txt",
          "README.md",
          ".hidden",
          "_notes.txt",
          "_private.doc",
          "_x",
          "_0.csv",
          "_draft_v2.md",
          "segments",
          "segments.txt",
          "pending_segments",
          "_0",
          "data/_0.cfs",
          "_0_backup.tar",
          "_1.tmp",
          "write.lock.txt",
          "GLOSS.INDEX",
          "_ü.cfs",
          "_0.cfs~");

  /** Names of ours, which may be links that lead out of the folder. */
  private static final List<String> OURS =
      List.of(
          "_0.cfs",
          "_0.si",
          "_1.fdt",
          "segments_1",
          "segments_9",
          "pending_segments_2",
          "write.lock",
          "gloss.index",
          "_0_Lucene90FieldsIndex-doc_ids_0.tmp");

  @TempDir Path temp;

  @Test
  void nothingButTheIndexIsTouched() throws Exception {
    Trials.prove(
        7,
        "layouts",
        60,
        trials -> {
          for (int i = 0; i < trials.size(); i++) {
            Path root = Files.createDirectories(temp.resolve("layout" + i));
            String wrong = layout(root, trials.random(i));
            trials.check(wrong == null, () -> root + ": " + wrong);
          }
        });
  }

  /** What went wrong, or null. */
  private static String layout(Path root, Random chance) throws IOException {
    Path outside = Files.createDirectories(root.resolve("outside/deep"));
    for (String name : List.of("canary", "_0.cfs", "segments_1", "write.lock", "gloss.index")) {
      Files.writeString(outside.resolve(name), "a stranger's " + name);
    }
    Path index = Files.createDirectories(root.resolve(chance.nextBoolean() ? "index" : "a/b c"));
    if (chance.nextBoolean()) {
      Glossary.rebuild(index, Editions.of(1), Editions.OPTIONS);
    }
    for (int i = chance.nextInt(3); i > 0; i--) {
      Path stranger = index.resolve(NAMES.get(chance.nextInt(NAMES.size())));
      Files.createDirectories(stranger.getParent());
      Files.writeString(stranger, "a stranger's");
    }
    for (int i = chance.nextInt(3); i > 0; i--) {
      Path link = index.resolve(OURS.get(chance.nextInt(OURS.size())));
      Files.deleteIfExists(link);
      boolean dangling = chance.nextInt(3) == 0;
      Files.createSymbolicLink(link, outside.resolve(dangling ? "nowhere" : "canary"));
    }
    Path named = index;
    if (chance.nextInt(4) == 0) {
      named = Files.createSymbolicLink(root.resolve("link"), index);
    }
    Map<String, String> before = strangers(root, index);
    String told = "published";
    try {
      Glossary.rebuild(named, Editions.of(2), Editions.OPTIONS);
    } catch (IndexException e) {
      told = e.getMessage();
    }
    Map<String, String> after = strangers(root, index);
    return before.equals(after) ? null : before + " became " + after + ", told: " + told;
  }

  /** Every file that is not ours, with its content and time. */
  private static Map<String, String> strangers(Path root, Path index) throws IOException {
    Map<String, String> found = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root, new FileVisitOption[0])) {
      for (Path file : files.toList()) {
        boolean inIndex = file.startsWith(index) && !file.equals(index);
        boolean strange = !inIndex || NAMES.contains(index.relativize(file).toString());
        if (strange && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
          found.put(
              root.relativize(file).toString(),
              Files.readString(file) + Files.getLastModifiedTime(file));
        }
      }
    }
    return found;
  }

  @Test
  void hostileFoldersAreRefused() throws Exception {
    Path home = Files.createDirectories(temp.resolve("home"));
    Files.writeString(home.resolve(".profile"), "a new home holds nothing but dot files");
    Path lucene = temp.resolve("lucene");
    try (FSDirectory directory = FSDirectory.open(lucene);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.addDocument(new Document());
      writer.commit();
    }
    Path file = Files.writeString(temp.resolve("file"), "a stranger's");
    List<Path> hostile =
        new ArrayList<>(List.of(Path.of("/"), Path.of("/usr"), home, lucene, file));
    String realHome = System.getProperty("user.home");
    System.setProperty("user.home", home.toString());
    try {
      Trials.prove(
          7,
          "hostile folders",
          1,
          trials -> {
            for (Path folder : hostile) {
              String told = refused(folder);
              trials.check(told == null, () -> folder + ": " + told);
            }
            trials.check(
                Files.readString(file).equals("a stranger's"), () -> "the file was written");
            trials.check(Files.notExists(home.resolve("gloss.index")), () -> "the home was marked");
          });
    } finally {
      System.setProperty("user.home", realHome);
    }
  }

  private static String refused(Path folder) throws IOException {
    try {
      Glossary.rebuild(folder, Editions.of(1), Editions.OPTIONS);
      return "written";
    } catch (IndexException e) {
      boolean right = e.reason() == Reason.NOT_OURS || Files.isRegularFile(folder);
      return right && e.getMessage().contains(folder.toString()) ? null : e.getMessage();
    }
  }
}
