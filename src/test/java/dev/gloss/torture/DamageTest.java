package dev.gloss.torture;

import dev.gloss.Glossary;
import dev.gloss.cli.Main;
import dev.gloss.index.IndexException;
import dev.gloss.index.IndexException.Reason;
import dev.gloss.index.OpenOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promise 5: a damaged index is refused, by the library and the command line, and mended. */
class DamageTest {
  /** Damage of the same file, one trial each, of which so many also go through the command line. */
  private static final int PER_COMMAND = 10;

  private static final int PER_REBUILD = 50;

  @TempDir Path temp;
  private Path whole;
  private Path index;

  @BeforeEach
  void build() throws IOException {
    whole = temp.resolve("whole");
    index = temp.resolve("index");
    Glossary.rebuild(whole, Editions.of(1), Editions.OPTIONS);
    PowerLossTest.copy(whole, index, false);
  }

  private enum Kind {
    BIT,
    BYTE,
    TRUNCATION,
    ZEROED_BLOCK,
    STRANGE_TAIL,
    GONE
  }

  @Test
  void damageIsRefusedByNameAndMended() throws Exception {
    List<Path> files = luceneFiles();
    Trials.prove(
        5,
        "damages",
        300,
        trials -> {
          for (int i = 0; i < trials.size(); i++) {
            Random chance = trials.random(i);
            Path file = files.get(chance.nextInt(files.size()));
            byte[] bytes = Files.readAllBytes(file);
            Kind kind = damage(file, bytes, chance);
            String wrong = judge(file, i);
            trials.check(wrong == null, () -> file.getFileName() + " " + kind + ": " + wrong);
            Files.write(file, bytes);
          }
        });
  }

  /** Without the checksums, the same damage gives wrong answers: the trials would see it. */
  @Test
  void damageIsFoundOut() throws Exception {
    List<Path> files = luceneFiles();
    Trials.prove(
        5,
        "damages, found out without checksums",
        1,
        trials -> {
          int answered = 0;
          for (int i = 0; i < 100; i++) {
            Path file = files.get(trials.random(i).nextInt(files.size()));
            byte[] bytes = Files.readAllBytes(file);
            damage(file, bytes, trials.random(i));
            answered += Unverified.answers(index) ? 1 : 0;
            Files.write(file, bytes);
          }
          int silent = answered;
          trials.check(silent > 0, () -> "every damage was refused without checksums, too");
        });
  }

  private List<Path> luceneFiles() throws IOException {
    try (Stream<Path> files = Files.list(index)) {
      return files
          .filter(file -> !file.endsWith("gloss.index") && !file.endsWith("write.lock"))
          .sorted()
          .toList();
    }
  }

  private static Kind damage(Path file, byte[] whole, Random chance) throws IOException {
    Kind kind = Kind.values()[chance.nextInt(Kind.values().length)];
    byte[] bytes = whole.clone();
    int at = chance.nextInt(bytes.length);
    switch (kind) {
      case BIT -> bytes[at] ^= (byte) (1 << chance.nextInt(8));
      case BYTE -> bytes[at] += (byte) (1 + chance.nextInt(255));
      case TRUNCATION -> bytes = Arrays.copyOf(bytes, at);
      case ZEROED_BLOCK ->
          Arrays.fill(bytes, at, Math.min(bytes.length, at + 1 + chance.nextInt(512)), (byte) 0);
      case STRANGE_TAIL -> bytes = Arrays.copyOf(bytes, bytes.length + 1 + chance.nextInt(64));
      case GONE -> {}
    }
    if (Arrays.equals(bytes, whole)) { // zeros were zeroed, or the file is to go
      Files.delete(file);
      return Kind.GONE;
    }
    Files.write(file, bytes);
    return kind;
  }

  /** What went wrong, or null. */
  private String judge(Path file, int trial) throws IOException {
    String wrong = open(file);
    if (wrong == null && trial % PER_COMMAND == 0) {
      wrong = command(file, "verify");
      wrong = wrong == null ? command(file, "search", "common name") : wrong;
    }
    if (wrong == null && trial % PER_REBUILD == 0) {
      Glossary.rebuild(index, Editions.of(2), Editions.OPTIONS);
      wrong = Editions.read(index) == 2 ? null : "the rebuild did not mend it";
      PowerLossTest.copy(whole, index, false);
    }
    return wrong;
  }

  private String open(Path file) {
    try (Glossary glossary = Glossary.open(index)) {
      return "opened, and answers edition " + Editions.read(glossary);
    } catch (IndexException e) {
      boolean commitGone = e.reason() == Reason.MISSING && Files.notExists(file);
      boolean refused = e.reason() == Reason.DAMAGED || e.reason() == Reason.OTHER_SCHEMA;
      return commitGone || (refused && tells(e.getMessage(), file)) ? null : e.toString();
    } catch (IOException | RuntimeException | Error e) {
      return "raw " + e;
    }
  }

  private static boolean tells(String message, Path file) {
    return message.contains(file.getFileName().toString()) && message.contains("gloss rebuild");
  }

  private String command(Path file, String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] args = Arrays.copyOf(words, words.length + 2);
    args[words.length] = "--index";
    args[words.length + 1] = index.toString();
    int code = Main.run(InputStream.nullInputStream(), out, err, Map.of(), args);
    String message = err.toString(StandardCharsets.UTF_8);
    boolean missing = Files.notExists(file) && message.contains("no index");
    boolean right = code == 3 && out.size() == 0 && (missing || tells(message, file));
    return right ? null : "gloss " + words[0] + ": exit " + code + ", " + message;
  }

  /** Opening as a caller may that remembers having verified. */
  private static final class Unverified {
    static boolean answers(Path index) {
      try (Glossary glossary =
          Glossary.open(index, OpenOptions.DEFAULT.withVerify(false).withMemoryMapped(false))) {
        return !glossary.search("common name").hits().isEmpty();
      } catch (IOException | RuntimeException | Error e) {
        return false;
      }
    }
  }
}
