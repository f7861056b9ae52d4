package dev.gloss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The launcher, with a Java and a Maven that only write down how they were called. */
@DisabledOnOs(OS.WINDOWS)
final class LauncherTest {
  private static final String JAVA =
      """
      #!/bin/sh
      for arg in "$@"; do
        case $arg in -XX:AOTCacheOutput=*) echo archive >"${arg#*=}"; exit 0 ;; esac
        printf '[%s]' "$arg"
      done
      printf ' %s' "$LC_ALL"
      exit 7
      """;

  private static final String MAVEN =
      """
      #!/bin/sh
      echo "$JAVA_HOME $*" >>"$CALLS"
      sleep "${MAVEN_SLEEPS:-0}"
      echo '[ERROR] told by Maven'
      [ -z "${MAVEN_FAILS:-}" ] || exit 1
      echo jar >"$3/../target/launcher/gloss.jar"
      """;

  @TempDir Path temp;
  private Path home;
  private Path jar;
  private final Map<String, String> env = new LinkedHashMap<>();

  @BeforeEach
  void home() throws IOException {
    home = Files.createDirectories(temp.resolve("a home"));
    Files.copy(Path.of("gloss"), home.resolve("gloss"));
    Files.createDirectories(home.resolve("src/main"));
    Files.createFile(home.resolve("pom.xml"));
    Files.createFile(home.resolve("src/main/Some.java"));
    jar = home.resolve("target/launcher/gloss.jar");
    executable("bin/mvn", MAVEN.replace("$3/..", home.toString()));
    env.put("PATH", temp.resolve("bin") + ":/usr/bin:/bin");
    env.put("CALLS", temp.resolve("calls").toString());
    env.put("JAVA_HOME", jdk("25.0.3").toString());
  }

  @Test
  void argumentsAndExitCodeGoThrough() throws Exception {
    built();
    Run run = gloss("two words", "", "*", "$HOME", "--", "a'b\"c\\", "Nyström");
    assertTrue(run.out.contains("[two words][][*][$HOME][--][a'b\"c\\][Nyström]"), run.out);
    assertTrue(run.out.contains("[-Dgloss.home=" + home.toRealPath() + "]"), run.out);
    assertTrue(run.out.contains("[-Dgloss.stdout.tty=false]"), run.out);
    assertEquals(7, run.code);
    assertEquals("", run.err);
  }

  @Test
  void theLocaleIsOneThatJavaReadsUtf8In() throws Exception {
    built();
    env.put("LC_ALL", "C");
    assertTrue(gloss("x").out.endsWith(" C.UTF-8"));
  }

  @Test
  void homeIsFoundThroughLinks() throws Exception {
    built();
    Path far = Files.createDirectories(temp.resolve("far"));
    Files.createSymbolicLink(far.resolve("one"), home.resolve("gloss"));
    Files.createSymbolicLink(far.resolve("two"), Path.of("one"));
    Run run = run(temp, List.of(far.resolve("two").toString(), "x"));
    assertTrue(run.out.contains("-Dgloss.home=" + home.toRealPath()), run.out + run.err);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LSTM                  | true",
        "gradient check        | true",
        "-- check              | true",
        "--json gradient       | true",
        "rebuild               | false",
        "check corpus          | false",
        "--index dir rebuild   | false",
        "--json check          | false",
        "search --queries file | false",
        "--queries=-           | false",
      })
  void shortCommandsStartFast(String words, boolean fast) throws Exception {
    built();
    String out = gloss(words.split(" ")).out;
    assertEquals(fast, out.contains("[-XX:TieredStopAtLevel=1]"), out);
    assertEquals(fast, out.contains("-Xmx"), out);
    assertEquals(fast, out.contains("25.0.3.short.aot"), out);
    assertEquals(!fast, out.contains("25.0.3.long.aot"), out);
  }

  @ParameterizedTest
  @CsvSource({"499999, true", "500000, false"})
  void aShortListOfQueriesIsNotOptimised(int bytes, boolean fast) throws Exception {
    built();
    Files.writeString(home.resolve("list"), "x".repeat(bytes));
    for (String flag : List.of("--queries list", "--queries=list")) {
      String out = gloss(flag.split(" ")).out;
      assertEquals(fast, out.contains("[-XX:TieredStopAtLevel=1]"), out);
      assertFalse(out.contains("-Xmx"), out);
      assertTrue(out.contains("25.0.3.long.aot"), out);
    }
  }

  @Test
  @EnabledIf("hasScript")
  void theWidthIsThatOfTheTerminal() throws Exception {
    built();
    List<String> terminal = List.of("script", "-qc", "stty cols 40; ./gloss LSTM", "/dev/null");
    String out = run(home, terminal).out;
    assertTrue(out.contains("[-Dgloss.stdout.tty=true]"), out);
    assertTrue(out.contains("[-Dgloss.columns=40]"), out);
  }

  static boolean hasScript() {
    return Files.isExecutable(Path.of("/usr/bin/script"));
  }

  @Test
  void builds() throws Exception {
    Run run = gloss("x");
    assertEquals("gloss: building (about 20 s, once)…\n", run.err);
    assertEquals(1, mavenCalls().size());
    assertTrue(mavenCalls().get(0).startsWith(env.get("JAVA_HOME")));
    assertTrue(mavenCalls().get(0).endsWith("-Dlauncher package"));
    assertTrue(
        run.out.contains("[-XX:AOTCache=" + jar.resolveSibling("25.0.3.short.aot").toRealPath()),
        run.out);
    assertEquals("", gloss("x").err, "once");
    assertEquals(1, mavenCalls().size());
  }

  @Test
  void buildsAgainAfterAChange() throws Exception {
    gloss("x");
    age(Duration.ofMinutes(1));
    assertEquals("", gloss("x").err);
    Files.writeString(home.resolve("src/main/Some.java"), "changed");
    gloss("x");
    assertEquals(2, mavenCalls().size());
    age(Duration.ofMinutes(1));
    Files.delete(home.resolve("src/main/Some.java"));
    gloss("x");
    assertEquals(3, mavenCalls().size(), "a source was deleted");
  }

  @Test
  void withoutSourcesThereIsNothingToBeStaleAgainst() throws Exception {
    built();
    age(Duration.ofMinutes(1));
    Files.writeString(home.resolve("src/main/Some.java"), "changed");
    Files.delete(home.resolve("pom.xml"));
    assertEquals(7, gloss("x").code);
    assertEquals(List.of(), mavenCalls());
  }

  @Test
  void aFailedBuildSaysWhyAndWhere() throws Exception {
    env.put("MAVEN_FAILS", "yes");
    Run run = gloss("x");
    assertEquals(126, run.code);
    assertTrue(run.err.contains("gloss: | told by Maven\n"), run.err);
    assertTrue(run.err.contains("the whole log: " + home.toRealPath()), run.err);
    assertEquals("", run.out);
  }

  @Test
  void noFolderNameDrivesTheTerminal() throws Exception {
    Path hostile = temp.resolve("a\u001b[31m\u009b1m\u202eé…");
    Files.move(home, hostile);
    home = hostile;
    env.put("MAVEN_FAILS", "yes");
    String err = gloss("x").err;
    assertTrue(err.contains("the whole log: " + temp.toRealPath() + "/a?[31m?1m?é…/"), err);
    Files.delete(home.resolve("pom.xml"));
    assertEquals(
        "gloss: "
            + temp.toRealPath()
            + "/a?[31m?1m?é…/target/launcher/gloss.jar is missing, and"
            + " there are no sources to build it from\n",
        gloss("x").err);
  }

  @Test
  void withoutMavenItSaysSo() throws Exception {
    Files.delete(temp.resolve("bin/mvn"));
    // Only what the launcher itself calls.
    for (String tool : List.of("find", "mkdir", "ln", "rm", "readlink", "touch")) {
      executable("bin/" + tool, "#!/bin/sh\nPATH=/usr/bin:/bin exec " + tool + " \"$@\"\n");
    }
    env.put("PATH", temp.resolve("bin").toString());
    Run run = gloss("x");
    assertEquals(127, run.code);
    assertTrue(run.err.contains("Maven (mvn) is missing"), run.err);
    assertFalse(Files.isSymbolicLink(jar.resolveSibling("lock")));
  }

  @Test
  void twoAtATimeBuildOnce() throws Exception {
    env.put("MAVEN_SLEEPS", "2");
    Process first = start(home, List.of("./gloss", "x"));
    Process second = start(home, List.of("./gloss", "x"));
    assertEquals(7, finish(first).code);
    assertEquals(7, finish(second).code);
    assertEquals(1, mavenCalls().size());
  }

  @Test
  void aLockLeftBehindIsTakenAway() throws Exception {
    Files.createDirectories(jar.getParent());
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    Files.createSymbolicLink(jar.resolveSibling("lock"), Path.of(Long.toString(dead.pid())));
    assertEquals("gloss: building (about 20 s, once)…\n", gloss("x").err);
    assertFalse(Files.isSymbolicLink(jar.resolveSibling("lock")));
  }

  @Test
  void olderJdksShareTheirClassesAnotherWay() throws Exception {
    env.put("JAVA_HOME", jdk("21.0.9").toString());
    built();
    String out = gloss("x").out;
    assertTrue(out.contains("[-XX:+AutoCreateSharedArchive]"), out);
    assertFalse(out.contains("AOTCache"), out);
  }

  @Test
  void aJavaHomeThatIsTooOldIsPassedOver() throws Exception {
    built();
    Files.delete(jar.resolveSibling("25.0.3.short.aot"));
    Path sdkman = Files.createDirectories(temp.resolve("user/.sdkman/candidates/java"));
    for (String version : List.of("21.0.1", "25.0.1", "26", "1.8.0_452")) {
      Files.move(jdk(version), sdkman.resolve(version));
    }
    env.put("HOME", temp.resolve("user").toString());
    env.put("JAVA_HOME", jdk("17.0.15").toString());
    // Which 25 is the machine's affair; a real one has more to say, of a jar that is none.
    assertTrue(gloss("x").err.startsWith("gloss: preparing a fast start (about 6 s, once)…\n"));
    try (var files = Files.list(jar.getParent())) {
      assertTrue(files.anyMatch(f -> f.getFileName().toString().matches("25.*\\.short\\.aot")));
    }
  }

  private Path jdk(String version) throws IOException {
    executable("jdk-" + version + "/bin/java", JAVA);
    Path folder = temp.resolve("jdk-" + version);
    Files.writeString(
        folder.resolve("release"),
        "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\nOS=\"y\"\n");
    return folder;
  }

  /** As after a build, a minute ago. */
  private void built() throws IOException {
    Files.createDirectories(jar.getParent());
    Files.writeString(jar, "jar");
    age(Duration.ofMinutes(2));
    Files.setLastModifiedTime(jar, FileTime.from(Instant.now().minusSeconds(60)));
    if (env.get("JAVA_HOME").endsWith("25.0.3")) {
      Files.writeString(jar.resolveSibling("25.0.3.long.aot"), "archive");
      Files.writeString(jar.resolveSibling("25.0.3.short.aot"), "archive");
    }
  }

  /** Makes everything so much older. */
  private void age(Duration by) throws IOException {
    try (var files = Files.walk(home)) {
      for (Path file : files.filter(f -> !Files.isSymbolicLink(f)).toList()) {
        Instant then = Files.getLastModifiedTime(file).toInstant();
        Files.setLastModifiedTime(file, FileTime.from(then.minus(by)));
      }
    }
  }

  private List<String> mavenCalls() throws IOException {
    Path calls = temp.resolve("calls");
    return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
  }

  private void executable(String name, String script) throws IOException {
    Path file = temp.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, script);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private record Run(int code, String out, String err) {}

  private Run gloss(String... args) throws Exception {
    List<String> command = new ArrayList<>(List.of("./gloss"));
    command.addAll(List.of(args));
    return run(home, command);
  }

  private Run run(Path from, List<String> command) throws Exception {
    return finish(start(from, command));
  }

  private Process start(Path from, List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(from.toFile());
    builder.environment().clear();
    builder.environment().putAll(env);
    return builder.start();
  }

  private static Run finish(Process process) throws Exception {
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(1, TimeUnit.MINUTES));
    return new Run(process.exitValue(), out, err);
  }
}
