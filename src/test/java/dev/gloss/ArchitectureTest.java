package dev.gloss;

import static java.util.Map.entry;
import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house of docs/design.md: which room may know which, read off the sources. */
final class ArchitectureTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Path CLUSTER = Path.of("src/opensearch/src/main/java");
  private static final int MOST_LINES = 400;

  /** One of Lucene's packages, whatever is below it. */
  private static final Pattern LUCENE = Pattern.compile("(org\\.apache\\.lucene\\.[a-z0-9]+).*");

  /** A name in the code with its package; imports and names written out alike. */
  private static final Pattern NAME =
      Pattern.compile("\\b((?:dev\\.gloss|org\\.apache\\.lucene)(?:\\.[a-z][a-z0-9]*)*)\\.[A-Z]");

  private static final Pattern IMPORT =
      Pattern.compile("(?m)^import (?:static )?([a-z0-9_.]+)\\.[A-Z]");

  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\n]*");

  /** The rooms in which an entry comes to be, each of which may name those before it. */
  private static final List<String> READING =
      List.of(
          "dev.gloss.text",
          "dev.gloss.corpus",
          "dev.gloss.formats.source",
          "dev.gloss.formats.article",
          "dev.gloss.formats",
          "dev.gloss.formats.write");

  /** Beside those, rooms that are not exported. */
  private static final Pattern INNER = Pattern.compile("dev\\.gloss\\.(?:annotate\\.|cli)");

  /** What each package may name of the house, itself aside, and of Lucene. */
  private static final Map<String, Set<String>> MAY_NAME =
      Map.ofEntries(
          entry("dev.gloss.text", Set.of()),
          entry("dev.gloss.corpus", Set.copyOf(READING.subList(0, 1))),
          entry("dev.gloss.formats.source", Set.copyOf(READING.subList(0, 2))),
          entry("dev.gloss.formats.article", Set.copyOf(READING.subList(0, 3))),
          entry("dev.gloss.formats", Set.copyOf(READING.subList(0, 4))),
          entry("dev.gloss.formats.write", Set.copyOf(READING.subList(0, 5))),
          entry(
              "dev.gloss.analysis",
              Set.of(
                  "dev.gloss.text",
                  "dev.gloss.corpus",
                  "org.apache.lucene.analysis",
                  "org.apache.lucene.util")),
          entry(
              "dev.gloss.check",
              Set.of(
                  "dev.gloss.text",
                  "dev.gloss.corpus",
                  "dev.gloss.formats",
                  "dev.gloss.formats.source",
                  "dev.gloss.analysis",
                  "org.apache.lucene.util")),
          entry(
              "dev.gloss.index",
              Set.of(
                  "dev.gloss.check",
                  "dev.gloss.corpus",
                  "dev.gloss.formats",
                  "dev.gloss.formats.source",
                  "dev.gloss.analysis",
                  "org.apache.lucene.analysis",
                  "org.apache.lucene.codecs",
                  "org.apache.lucene.document",
                  "org.apache.lucene.index",
                  "org.apache.lucene.search",
                  "org.apache.lucene.store",
                  "org.apache.lucene.util")),
          entry(
              "dev.gloss.search",
              Set.of(
                  "dev.gloss.text",
                  "dev.gloss.corpus",
                  "dev.gloss.analysis",
                  "dev.gloss.index",
                  "org.apache.lucene.analysis",
                  "org.apache.lucene.index",
                  "org.apache.lucene.queryparser",
                  "org.apache.lucene.search",
                  "org.apache.lucene.util")),
          entry(
              "dev.gloss.convert",
              Set.of(
                  "dev.gloss.text",
                  "dev.gloss.corpus",
                  "dev.gloss.formats",
                  "dev.gloss.formats.source",
                  "dev.gloss.formats.write",
                  "dev.gloss.analysis",
                  "dev.gloss.index",
                  "org.apache.lucene.util")),
          entry("dev.gloss.annotate.reading", Set.of("dev.gloss.text")),
          entry("dev.gloss.annotate.definitions", Set.of("dev.gloss.text")),
          entry(
              "dev.gloss.annotate.names",
              Set.of(
                  "dev.gloss.corpus",
                  "dev.gloss.analysis",
                  "dev.gloss.index",
                  "dev.gloss.text",
                  "dev.gloss.annotate.reading",
                  "org.apache.lucene.index",
                  "org.apache.lucene.search",
                  "org.apache.lucene.util")),
          entry(
              "dev.gloss.annotate.senses",
              Set.of(
                  "dev.gloss.text",
                  "dev.gloss.corpus",
                  "dev.gloss.analysis",
                  "dev.gloss.index",
                  "dev.gloss.annotate.names")),
          entry(
              "dev.gloss.annotate",
              Set.of(
                  "dev.gloss.text",
                  "dev.gloss.corpus",
                  "dev.gloss.formats.source",
                  "dev.gloss.formats.write",
                  "dev.gloss.analysis",
                  "dev.gloss.index",
                  "dev.gloss.annotate.reading",
                  "dev.gloss.annotate.definitions",
                  "dev.gloss.annotate.names",
                  "dev.gloss.annotate.senses")),
          entry(
              "dev.gloss",
              Set.of(
                  "dev.gloss.convert",
                  "dev.gloss.corpus",
                  "dev.gloss.analysis",
                  "dev.gloss.index",
                  "dev.gloss.search",
                  "dev.gloss.annotate")),
          entry("dev.gloss.cli.arguments", Set.of("dev.gloss.text")),
          entry(
              "dev.gloss.cli.print",
              Set.of(
                  "dev.gloss.text",
                  "dev.gloss.corpus",
                  "dev.gloss.index",
                  "dev.gloss.search",
                  "dev.gloss.annotate",
                  "dev.gloss.cli.arguments")),
          entry(
              "dev.gloss.cli.command",
              Set.of(
                  "dev.gloss",
                  "dev.gloss.text",
                  "dev.gloss.corpus",
                  "dev.gloss.index",
                  "dev.gloss.search",
                  "dev.gloss.annotate",
                  "dev.gloss.cli.arguments",
                  "dev.gloss.cli.print")),
          entry(
              "dev.gloss.cli",
              Set.of("dev.gloss.cli.arguments", "dev.gloss.cli.print", "dev.gloss.cli.command")));

  @Test
  void dataFlowsOneWay() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path file : sources()) {
      String room = room(file);
      Set<String> allowed = MAY_NAME.get(room);
      if (allowed == null) {
        wrong.add(file + ": package " + room + " is not one of docs/design.md");
        continue;
      }
      for (String name : found(NAME, code(file))) {
        String named = LUCENE.matcher(name).replaceFirst("$1");
        if (!named.equals(room) && !allowed.contains(named)) {
          wrong.add(file + ": " + room + " must not know " + name);
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  /** Else the build on a cluster could reach what a room shows to nobody. */
  @Test
  void noRoomIsSharedWithTheCluster() throws IOException {
    Set<String> both = new TreeSet<>();
    for (Path file : sources(CLUSTER)) {
      both.add(room(CLUSTER, file));
    }
    assertFalse(both.isEmpty());
    both.retainAll(MAY_NAME.keySet());
    assertEquals(Set.of(), both);
  }

  @Test
  void filesAreShort() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path file : sources()) {
      int lines = Files.readAllLines(file).size();
      if (lines > MOST_LINES) {
        wrong.add(file + ": " + lines + " lines, at most " + MOST_LINES);
      }
    }
    assertEquals(List.of(), wrong);
  }

  /** The library leaves the JVM of its host alone: its properties, streams, loggers and limits. */
  @Test
  void onlyTheCommandLineTouchesTheJvm() throws IOException {
    Pattern touch =
        Pattern.compile(
            "System\\.(?:setProperty|exit|out|err)\\b|java\\.util\\.logging|setMaxClauseCount");
    List<String> wrong = new ArrayList<>();
    for (Path file : sources()) {
      if (!room(file).equals("dev.gloss.cli")) {
        touch.matcher(code(file)).results().forEach(r -> wrong.add(file + ": " + r.group()));
      }
    }
    assertEquals(List.of(), wrong);
  }

  /** Who calls the library may have no command line. */
  @Test
  void onlyTheCommandLineNamesFlags() throws IOException {
    Pattern flag = Pattern.compile("\"(?:[^\"\\\\\n]* )?(?:--[a-z][a-z-]*|-o )[^\"\n]*\"");
    List<String> wrong = new ArrayList<>();
    for (Path file : sources()) {
      if (!room(file).startsWith("dev.gloss.cli")) {
        flag.matcher(code(file)).results().forEach(r -> wrong.add(file + ": " + r.group()));
      }
    }
    assertEquals(List.of(), wrong);
  }

  /** Compiled on the class path, the code itself does not show that the descriptor is complete. */
  @Test
  void theModuleReadsWhatTheCodeImports() throws IOException {
    Path[] path =
        Stream.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
            .map(Path::of)
            .filter(Files::exists)
            .filter(p -> Files.isRegularFile(p) || Files.exists(p.resolve("module-info.class")))
            .toArray(Path[]::new);
    Map<String, ModuleDescriptor> modules = new TreeMap<>();
    Stream.concat(
            ModuleFinder.of(path).findAll().stream(), ModuleFinder.ofSystem().findAll().stream())
        .forEach(m -> modules.put(m.descriptor().name(), m.descriptor()));
    Set<String> readable = new TreeSet<>();
    ModuleDescriptor own = modules.get("dev.gloss");
    own.requires().forEach(r -> readable.addAll(exports(modules.get(r.name()))));
    readable.addAll(own.packages());

    Set<String> unread = new TreeSet<>();
    for (Path file : sources()) {
      for (String name : found(IMPORT, code(file))) {
        if (!readable.contains(name)) {
          unread.add(file + ": " + name);
        }
      }
    }
    assertEquals(Set.of(), unread, "module-info.java must require their modules");
    Set<String> exported = new TreeSet<>(exports(own));
    MAY_NAME.keySet().stream()
        .filter(room -> READING.contains(room) || INNER.matcher(room).lookingAt())
        .filter(room -> !room.equals("dev.gloss.corpus"))
        .forEach(room -> assertFalse(exported.contains(room), room + " is the house's own"));
  }

  private static Set<String> exports(ModuleDescriptor module) {
    Set<String> names = new TreeSet<>();
    if (module.isAutomatic()) {
      names.addAll(module.packages());
    }
    module.exports().stream().filter(e -> !e.isQualified()).forEach(e -> names.add(e.source()));
    return names;
  }

  private static List<Path> sources() throws IOException {
    return sources(SOURCES);
  }

  private static List<Path> sources(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(f -> f.toString().endsWith(".java") && !f.endsWith("module-info.java"))
          .sorted()
          .toList();
    }
  }

  private static String room(Path file) {
    return room(SOURCES, file);
  }

  private static String room(Path root, Path file) {
    Path folder = root.relativize(file).getParent();
    return Stream.iterate(0, i -> i < folder.getNameCount(), i -> i + 1)
        .map(i -> folder.getName(i).toString())
        .collect(joining("."));
  }

  private static String code(Path file) throws IOException {
    return COMMENT.matcher(Files.readString(file)).replaceAll(" ");
  }

  private static Set<String> found(Pattern pattern, String text) {
    Set<String> names = new TreeSet<>();
    pattern.matcher(text).results().map((MatchResult r) -> r.group(1)).forEach(names::add);
    return names;
  }
}
