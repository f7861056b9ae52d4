package dev.gloss.torture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gloss.Glossary;
import dev.gloss.cli.Main;
import dev.gloss.corpus.Entry;
import dev.gloss.corpus.InvalidEntryException;
import dev.gloss.index.RebuildOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Promise 16: nothing in a glossary, a query, a path or a message drives the terminal. Every code
 * point goes through every way out once; what comes out is a line end, a tab, our own colours, or
 * harmless.
 */
final class TerminalTest {
  private static final int ALL = Character.MAX_CODE_POINT + 1;
  private static final int CHUNK = 1_000;
  private static final List<String> FORMATS =
      List.of("abbreviations", "article", "csv", "html", "jsonl", "latex", "tsv");

  /** Faces that the human printer may switch on and off; all else after an escape is a fault. */
  private static final String FACES = "\u001b\\[[0-9;]*m";

  @TempDir Path folder;

  @BeforeEach
  void atATerminal() {
    System.setProperty("gloss.stdout.tty", "true");
    System.setProperty("gloss.stderr.tty", "true");
  }

  @AfterEach
  void notAnyMore() {
    System.clearProperty("gloss.stdout.tty");
    System.clearProperty("gloss.stderr.tty");
  }

  /** The first code unit that would drive a terminal, as text; empty when there is none. */
  static String drives(String shown) {
    String plain = shown.replaceAll(FACES, "");
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      boolean control = c < 0x20 && c != '\n' && c != '\t' && c != '\r';
      boolean later = c >= 0x7f && c < 0xa0;
      boolean direction =
          c == 0x61c
              || c == 0x200e
              || c == 0x200f
              || (c >= 0x202a && c <= 0x202e)
              || (c >= 0x2066 && c <= 0x2069);
      if (control || later || direction || c == 0x2028 || c == 0x2029) {
        return "U+%04X in %s".formatted((int) c, plain.substring(Math.max(0, i - 40), i));
      }
    }
    return "";
  }

  private static String run(String input, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Main.run(
        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
        out,
        err,
        Map.of("TERM", "xterm"),
        args);
    return out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
  }

  /**
   * Chunks of so many code points, spread over all, and of the blocks that hold the harmful ones.
   */
  private static final int MOST_OF_A_SECTION = 120;

  private static List<String> chunks(int size) {
    int step = Math.max(1, ALL / Math.max(1, size));
    int[] points =
        IntStream.range(0, ALL)
            .filter(c ->
                c < 0xa0
                    || (c >= 0x600 && c < 0x620)
                    || (c >= 0x2000 && c < 0x2070)
                    || c % step == 0)
            .filter(c -> c != '\n' && c != '\r')
            .toArray();
    List<String> chunks = new ArrayList<>();
    for (int from = 0; from < points.length; from += CHUNK) {
      chunks.add(new String(points, from, Math.min(CHUNK, points.length - from)));
    }
    return chunks;
  }

  private static void shown(Trials trials, String way, String shown) {
    String fault = drives(shown);
    trials.check(fault.isEmpty(), () -> way + ": " + fault);
  }

  @Test
  void queries() throws Exception {
    String index = folder.resolve("index").toString();
    List<Entry> one = List.of(Entry.builder("LSTM").definition("A network.").build());
    Glossary.rebuild(Path.of(index), one.stream(), RebuildOptions.DEFAULT);
    Trials.prove(
        16,
        "code points in queries and arguments",
        700,
        trials -> {
          for (String chunk : chunks(trials.size())) {
            for (String command : List.of("search", "define", "suggest")) {
              shown(trials, command, run("", command, "--index", index, "--", chunk));
              shown(trials, command, run("", command, "--json", "--index", index, "--", chunk));
            }
            shown(trials, "batch", run(chunk, "--queries", "-", "--index", index));
            shown(trials, "explain", run("", "--explain", "--index", index, "--", chunk));
            for (String flag :
                List.of("--limit", "--color", "--section", "--deadline", "--queries")) {
              shown(trials, flag, run("", "--index", index, flag, chunk, "LSTM"));
            }
            for (String flag : List.of("--to", "--terms", "--format", "--encoding", "--columns")) {
              shown(trials, flag, run("", "convert", "--index", index, flag, chunk));
              shown(trials, flag, run("", "convert", flag, chunk, "--to", "csv", index));
            }
            shown(trials, "option", run("", "--" + chunk));
            shown(trials, "letter", run("", "-" + chunk));
            shown(trials, "command", run("", "help", chunk));
            shown(trials, "index", run("", "status", "--index", chunk));
            shown(trials, "corpus", run("", "check", chunk));
            shown(trials, "corpus", run("", "check", "--json", chunk));
          }
        });
  }

  @Test
  void entries() throws Exception {
    Trials.prove(
        16,
        "code points in entries",
        1_700,
        trials -> {
          List<Entry> entries = new ArrayList<>();
          for (String chunk : chunks(trials.size())) {
            for (String allowed : allowed(chunk)) {
              entries.add(entry(entries.size(), allowed));
            }
          }
          String index = folder.resolve("index").toString();
          Glossary.rebuild(Path.of(index), entries.stream(), RebuildOptions.DEFAULT);
          String names =
              String.join("\n", IntStream.range(0, entries.size()).mapToObj(i -> "E" + i).toList());
          String text = entries.toString();
          for (String command : List.of("search", "define")) {
            String found = run(names, command, "--queries", "-", "--index", index);
            assertTrue(found.length() > text.length() / 4, found.substring(0, 200));
            shown(trials, command, found);
            shown(
                trials, command, run(names, command, "--json", "--queries", "-", "--index", index));
          }
          shown(trials, "status", run("", "status", "--index", index));
          shown(trials, "status", run("", "status", "--json", "--index", index));
          for (String format : FORMATS) {
            shown(trials, format, run("", "convert", "--to", format, "--index", index));
          }
        });
  }

  private static Entry entry(int number, String text) {
    return Entry.builder("E" + number)
        .expansion(text)
        .definition("a " + text)
        .section(text)
        .alias(text)
        .see(text)
        .example("b " + text)
        .source(text)
        .build();
  }

  /** The code points of a text that an entry may hold, as many at once as a section takes. */
  private static List<String> allowed(String text) {
    int[] points = text.codePoints().filter(c -> isAllowed(Character.toString(c))).toArray();
    List<String> allowed = new ArrayList<>();
    for (int from = 0; from < points.length; from += MOST_OF_A_SECTION) {
      int count = Math.min(MOST_OF_A_SECTION, points.length - from);
      String part = new String(points, from, count);
      if (!part.isBlank()) {
        allowed.add(part);
      }
    }
    return allowed;
  }

  private static boolean isAllowed(String point) {
    try {
      Entry.builder("x" + point).definition("d").build();
      return true;
    } catch (InvalidEntryException e) {
      return false;
    }
  }

  @Test
  void files() throws Exception {
    Trials.prove(
        16,
        "code points in files and their names",
        700,
        trials -> {
          List<Entry> one = List.of(Entry.builder("LSTM").definition("A network.").build());
          Glossary.rebuild(folder.resolve("lstm"), one.stream(), RebuildOptions.DEFAULT);
          int number = 0;
          for (String chunk : chunks(trials.size())) {
            for (String text :
                List.of(
                    "- **" + chunk + "** - " + chunk + "\n",
                    "{\"term\":\"" + chunk + "\",\"" + chunk + "\":1}\n",
                    "{\"term\":\"X\",\"definition\":" + chunk + "}\n",
                    "term," + chunk + "\nX," + chunk + "\n",
                    "- term: " + chunk + "\n  " + chunk + ": x\n",
                    "\\newacronym{" + chunk + "}{" + chunk + "}{" + chunk + "}\n")) {
              String ending =
                  List.of("md", "jsonl", "jsonl", "csv", "yaml", "tex").get(number++ % 6);
              Path file = folder.resolve("x." + ending);
              Files.write(file, text.getBytes(StandardCharsets.UTF_8));
              shown(trials, ending, run("", "check", "--verbose", file.toString()));
              shown(trials, ending, run("", "check", "--json", "--verbose", file.toString()));
            }
            named(trials, chunk);
            texts(trials, chunk);
          }
        });
  }

  /** The same in texts that are read with the glossary. */
  private void texts(Trials trials, String chunk) throws IOException {
    String index = folder.resolve("lstm").toString();
    String text = "An LSTM " + chunk + " and a convolutional net (CNN), " + chunk + ".\n";
    Path file = folder.resolve("text.txt");
    Files.write(file, text.replace("\0", "").getBytes(StandardCharsets.UTF_8));
    String document = "{\"id\":1,\"acronym\":\"LSTM\",\"text\":\"" + chunk + " LSTM\"}\n";
    for (List<String> command :
        List.of(
            List.of("annotate", file.toString(), "--index", index),
            List.of("annotate", file.toString(), "--index", index, "--json"),
            List.of("annotate", file.toString(), "--index", index, "--to", "html"),
            List.of("annotate", file.toString(), "--index", index, "--to", "markdown"),
            List.of("annotate", "--jsonl", "-", "--index", index),
            List.of("extract", file.toString()),
            List.of("extract", file.toString(), "--json"),
            List.of("extract", file.toString(), "--to", "article"),
            List.of("extract", "--jsonl", "-"),
            List.of("resolve", "LSTM", file.toString(), "--index", index),
            List.of("resolve", "LSTM", file.toString(), "--index", index, "--json"),
            List.of("resolve", "--jsonl", "-", "--index", index),
            List.of("convert", "--to", "csv", "--terms", file.toString(), "--index", index))) {
      shown(trials, command.toString(), run(document, command.toArray(String[]::new)));
    }
  }

  /** The same with the code points in the name of a file, as far as the platform has such names. */
  private void named(Trials trials, String chunk) throws IOException {
    String name = chunk.replace("/", "").replace("\0", "");
    // a name has at most 255 bytes
    for (int i = 0; i < name.codePointCount(0, name.length()); i += 32) {
      int end = Math.min(i + 32, name.codePointCount(0, name.length()));
      int from = name.offsetByCodePoints(0, i);
      String part = name.substring(from, name.offsetByCodePoints(0, end));
      Path file;
      try {
        file =
            Files.writeString(folder.resolve(part + ".md"), "- **A** - \n\n- **B** - b: \u0007\n");
      } catch (InvalidPathException e) {
        continue; // half of a surrogate pair
      }
      shown(trials, "file name", run("", "check", "--verbose", file.toString()));
      shown(trials, "file name", run("", "check", "--json", file.toString()));
      shown(
          trials,
          "file name",
          run("", "rebuild", "--index", file.toString(), "--corpus", file.toString()));
      Files.delete(file);
    }
  }

  @Test
  void theProofBites() {
    assertEquals("", drives("\u001b[1mLSTM\u001b[0m — a\tb\r\n\u00a0é漢"));
    for (String raw :
        List.of("\u001b[2J", "\u001b]0;x", "\u0007", "\u007f", "\u009b1m", "\u202e")) {
      assertTrue(drives("LSTM " + raw).startsWith("U+"), raw);
    }
  }
}
