package dev.gloss.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gloss.Glossary;
import dev.gloss.corpus.ReadOptions;
import dev.gloss.corpus.WriteOptions;
import dev.gloss.corpus.WriteReport;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Gives what {@code convert} makes of the bundled glossary to the programs that it is for, from
 * Debian: {@code mvn -Preal-programs test}. What is not installed is skipped with a word.
 */
@EnabledIfSystemProperty(named = "real.programs", matches = "true")
class RealProgramsTest {
  private static final int PATIENCE_SECONDS = 300;

  @TempDir Path temp;

  /** The first of some programs that is on the PATH. */
  private static String installed(String debianPackage, String... programs) {
    String path = Objects.requireNonNullElse(System.getenv("PATH"), "") + ":/usr/sbin";
    for (String program : programs) {
      if (Arrays.stream(path.split(File.pathSeparator, -1))
          .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)))) {
        return program;
      }
    }
    return skipped(programs[0], debianPackage);
  }

  private static String skipped(String what, String debianPackage) {
    System.out.println("skipped: " + what + " is missing; apt-get install " + debianPackage);
    assumeTrue(false, what + " is missing");
    return what;
  }

  private ProcessBuilder program(String... command) {
    return new ProcessBuilder(command).directory(temp.toFile()).redirectErrorStream(true);
  }

  private String run(int code, String... command) throws IOException, InterruptedException {
    Path out = temp.resolve("output");
    Process process = program(command).redirectOutput(out.toFile()).start();
    boolean done = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    process.destroyForcibly();
    String said = new String(Files.readAllBytes(out), StandardCharsets.UTF_8);
    assertTrue(done, () -> String.join(" ", command) + " does not end: " + said);
    assertEquals(code, process.exitValue(), () -> String.join(" ", command) + ": " + said);
    return said;
  }

  private WriteReport convert(WriteOptions options, String file) throws IOException {
    return Glossary.convert(
        List.of(Path.of("corpus")), ReadOptions.DEFAULT, options, temp.resolve(file));
  }

  private static List<String> groups(String text, String pattern) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map((MatchResult found) -> found.group(1))
        .toList();
  }

  /** Every entry is used once, so that all of it is typeset, and again, as it then is short. */
  @ParameterizedTest
  @CsvSource({
    "glossaries, (?:\\]|\\\\new(?:acronym|glossaryentry))\\{([a-z0-9-]+)\\}\\{, gls glspl glsdesc",
    "acronym, \\\\acro\\{([^}]*)\\}, ac acp"
  })
  void latexCompiles(String name, String key, String uses) throws Exception {
    installed("texlive-latex-base", "pdflatex");
    Process found = program("kpsewhich", name + ".sty").start();
    if (found.waitFor() != 0) {
      skipped(name + ".sty", "texlive-latex-extra");
    }
    WriteReport report = convert(WriteOptions.to("latex").withLatexPackage(name), "terms.tex");
    List<String> keys = groups(Files.readString(temp.resolve("terms.tex")), key);
    if (name.equals("glossaries")) {
      assertEquals(report.entries(), keys.size());
    }
    assertTrue(keys.size() > 1_000, keys.size() + " keys");
    StringBuilder paper = new StringBuilder("\\documentclass{article}\n\\usepackage{");
    paper.append(name).append("}\n");
    boolean inPreamble = name.equals("glossaries");
    paper.append(inPreamble ? "\\input{terms}\n\\begin{document}\n" : "\\begin{document}\n");
    paper.append(inPreamble ? "" : "\\input{terms}\n");
    for (String each : keys) {
      for (String use : uses.split(" ", -1)) {
        paper.append('\\').append(use).append('{').append(each).append("}, ");
      }
      paper.append("\\par\n");
    }
    Files.writeString(temp.resolve("paper.tex"), paper.append("\\end{document}\n"));
    for (int pass = 1; pass <= 2; pass++) { // acronym knows its keys from the pass before
      run(0, "pdflatex", "-interaction=nonstopmode", "-halt-on-error", "paper.tex");
    }
    String log = Files.readString(temp.resolve("paper.log"), StandardCharsets.ISO_8859_1);
    for (String wrong : List.of("Missing character", "not defined", "multiply defined")) {
      assertFalse(log.contains(wrong), () -> around(log, wrong));
    }
    System.out.printf("pdflatex: %,d entries with the package %s%n", keys.size(), name);
  }

  private static String around(String log, String wrong) {
    int at = log.indexOf(wrong);
    return log.substring(Math.max(0, at - 200), Math.min(log.length(), at + 200));
  }

  @Test
  void dictdServesTheDictionary() throws Exception {
    installed("dictd", "dictd");
    installed("dict", "dict");
    // started by root, the server reads as a user of its own
    Files.setPosixFilePermissions(temp, PosixFilePermissions.fromString("rwxr-xr-x"));
    convert(WriteOptions.to("dictd"), "gloss.index");
    String dictd = Files.isExecutable(Path.of("/usr/sbin/dictd")) ? "/usr/sbin/dictd" : "dictd";
    if (new ProcessBuilder("sh", "-c", "command -v dictzip").start().waitFor() == 0) {
      run(0, "dictzip", "gloss.dict");
    }
    String data = Files.exists(temp.resolve("gloss.dict.dz")) ? "gloss.dict.dz" : "gloss.dict";
    Path configuration =
        Files.writeString(
            temp.resolve("dictd.conf"),
            "database gloss { data \""
                + temp.resolve(data)
                + "\" index \""
                + temp.resolve("gloss.index")
                + "\" }\n");
    String port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = String.valueOf(free.getLocalPort());
    }
    Process server =
        program(
                dictd,
                "-c",
                configuration.toString(),
                "-p",
                port,
                "--listen-to",
                "127.0.0.1",
                "--pid-file",
                temp.resolve("dictd.pid").toString(),
                "-d",
                "nodetach")
            .redirectOutput(temp.resolve("dictd.log").toFile())
            .start();
    try {
      awaitServer(server, port);
      String[] dict = {"dict", "-h", "127.0.0.1", "-p", port, "-d", "gloss"};
      for (String head : List.of("LSTM", "lstm", "long short-term memory")) {
        String said = run(0, with(dict, head));
        assertTrue(said.contains("  LSTM\n") && said.contains("long short-term memory"), said);
      }
      String senses = run(0, with(dict, "AP"));
      assertTrue(senses.contains("average precision"), senses);
      assertTrue(senses.contains("affinity propagation"), senses);
      for (String head : List.of("k-NN", "β-VAE", "A*")) {
        String said = run(0, with(dict, head));
        assertTrue(said.contains("  " + head + "\n"), said);
      }
      String begun = run(0, with(dict, "-m", "-s", "prefix", "long short"));
      assertTrue(begun.contains("long short-term memory"), begun);
      String about = run(0, "dict", "-h", "127.0.0.1", "-p", port, "-i", "gloss");
      assertTrue(about.contains("licence: CC BY 4.0"), about);
      run(20, with(dict, "no such head"));
      System.out.println("dictd: serves the bundled glossary from " + data);
    } finally {
      server.destroy();
      server.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
  }

  private void awaitServer(Process server, String port) throws Exception {
    for (int i = 0; i < 10 * PATIENCE_SECONDS; i++) {
      if (program("dict", "-h", "127.0.0.1", "-p", port, "-D").start().waitFor() == 0) {
        return;
      }
      assertTrue(server.isAlive(), Files.readString(temp.resolve("dictd.log")));
      Thread.sleep(100);
    }
    throw new AssertionError("dictd does not answer");
  }

  private static String[] with(String[] command, String... more) {
    String[] all = Arrays.copyOf(command, command.length + more.length);
    System.arraycopy(more, 0, all, command.length, more.length);
    return all;
  }

  private static final String SHOWN = "document.querySelectorAll('article:not([hidden])').length";
  private static final String SEEN =
      "(() => { const at = document.querySelector(':target').getBoundingClientRect();"
          + " return at.top >= 0 && at.bottom <= innerHeight; })()";

  @Test
  void thePageFiltersLinksAndWorksByKeyboard() throws Exception {
    String program = installed("chromium", "chromium", "chromium-browser", "google-chrome");
    WriteReport report = convert(WriteOptions.to("html"), "glossary.html");
    String all = String.valueOf(report.entries());
    URI page = temp.resolve("glossary.html").toUri();
    try (Chromium browser = new Chromium(program, temp.resolve("profile"))) {
      browser.open(page);
      assertEquals(all, browser.value(SHOWN));

      browser.type("/");
      assertEquals("INPUT", browser.value("document.activeElement.tagName"));
      long before = report.entries();
      for (String typed : List.of("vani", "shing", " grad")) {
        browser.type(typed);
        long now = Long.parseLong(browser.value(SHOWN));
        assertTrue(0 < now && now < before, typed + ": " + now);
        before = now;
      }
      assertEquals("vanishing grad", browser.value("document.querySelector('input').value"));
      assertEquals(
          before + " of " + all, browser.value("document.querySelector('output').textContent"));
      assertEquals("false", browser.value("document.getElementById('lstm').hidden"));
      assertEquals("true", browser.value("document.getElementById('adam').hidden"));
      browser.screenshot(Path.of("target", "page-filtered.png"));

      browser.press("Tab", 9);
      String link = browser.value("document.activeElement.hash");
      assertTrue(link.startsWith("#"), "a link has the focus");
      browser.press("Enter", 13);
      browser.until("location.hash === '" + link + "' && " + SEEN);
      browser.press("Escape", 27);
      assertEquals(all, browser.value(SHOWN));

      browser.open(URI.create(page + "#ap-2"));
      browser.until(SEEN);
      String heading = browser.value("document.querySelector(':target h3').textContent");
      assertTrue(heading.startsWith("AP – "), heading);
      browser.screenshot(Path.of("target", "page-deep-link.png"));

      // an address opens what the filter hides
      browser.type("/zzzz");
      assertEquals("0", browser.value(SHOWN));
      browser.value("location.hash = '#lstm'");
      browser.until(SEEN + " && " + SHOWN + " === " + all);
    }
    System.out.printf("%s: %s entries; screenshots are in target/%n", program, all);
  }
}
