package dev.gloss.bench;

import dev.gloss.corpus.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** One question, one process: gloss and its peers beside a main that does nothing. */
final class Cold {
  /** The base of every ratio. */
  static final String EMPTY = "empty main";

  private static final int DIFFERENT = 11;

  private Cold() {}

  /**
   * The usual searches of different kinds, and then as many mistyped ones, definitions, prefixes.
   */
  static Map<String, List<Question>> questions(Supplier<Stream<Entry>> entries, int size) {
    Map<Ask, List<Question>> all;
    try (Stream<Entry> stream = entries.get()) {
      all = Questions.of(stream, size, 2 * DIFFERENT);
    }
    List<Question> mixed = new ArrayList<>();
    for (int i = 0; i < DIFFERENT; i++) {
      for (Ask ask : List.of(Ask.ACRONYM, Ask.EXPANSION, Ask.PHRASE)) {
        if (mixed.size() < 2 * DIFFERENT && i < all.get(ask).size()) {
          mixed.add(all.get(ask).get(i));
        }
      }
    }
    Map<String, List<Question>> questions = new LinkedHashMap<>();
    questions.put("query", mixed);
    questions.put("typo", all.get(Ask.TYPO));
    questions.put("define", all.get(Ask.ACRONYM));
    questions.put("suggest", all.get(Ask.PREFIX));
    return questions;
  }

  /** gloss from the launcher, on an index that was opened once already. */
  static Map<String, Function<Question, List<String>>> gloss(
      List<String> empty, Path launcher, Path index, String what) {
    Map<String, Function<Question, List<String>>> commands = new LinkedHashMap<>();
    commands.put(EMPTY, question -> empty);
    List<String> start = List.of(launcher.toString(), "--index", index.toString());
    commands.put("gloss", question -> with(start, what, question));
    return commands;
  }

  private static List<String> with(List<String> start, String what, Question question) {
    List<String> command = new ArrayList<>(start);
    if (what.equals("define") || what.equals("suggest")) {
      command.add(what);
    }
    command.add("--");
    command.add(question.text());
    return command;
  }

  /** The peers, on what {@link Warm} built of the same glossary in the folder. */
  static void addPeers(
      Map<String, Function<Question, List<String>>> commands, Path folder, Path script) {
    Path fts5 = folder.resolve("FTS5/fts5.db");
    if (Files.exists(fts5) && Programs.has("sqlite3")) {
      commands.put(
          "FTS5", question -> List.of("sqlite3", fts5.toString(), sql(Fts5Peer.match(question))));
    }
    Path mini = folder.resolve("MiniSearch/minisearch.json");
    if (Files.exists(mini)) {
      commands.put(
          "MiniSearch",
          question -> List.of("node", script.toString(), mini.toString(), "-", question.words()));
    }
    List<String> lucene =
        List.of(
            Processes.java(),
            "-cp",
            System.getProperty("java.class.path"),
            LucenePeer.class.getName(),
            folder.resolve("plain Lucene").toString());
    commands.put(
        "plain Lucene",
        question -> {
          List<String> command = new ArrayList<>(lucene);
          command.add(question.words());
          return command;
        });
  }

  private static String sql(String match) {
    return Fts5Peer.SELECT.formatted("'" + match.replace("'", "''") + "'");
  }

  /**
   * Asks everything of one glossary.
   *
   * @param peers adds commands that are started beside
   */
  static void run(
      Sheet sheet,
      List<String> empty,
      Path launcher,
      Path index,
      Supplier<Stream<Entry>> entries,
      int size,
      Consumer<Map<String, Function<Question, List<String>>>> peers)
      throws IOException, InterruptedException {
    for (Map.Entry<String, List<Question>> kind : questions(entries, size).entrySet()) {
      Map<String, Function<Question, List<String>>> commands =
          gloss(empty, launcher, index, kind.getKey());
      if (kind.getKey().equals("query")) {
        peers.accept(commands);
      }
      Map<String, List<Long>> times = Processes.inTurn(commands, kind.getValue());
      double base = Sample.ofNanos(times.get(EMPTY)).median();
      times.forEach((system, nanos) -> {
        Sample sample = Sample.ofNanos(nanos);
        double ratio = sample.median() / base;
        sheet.add(new Sheet.Row("cold", kind.getKey(), size, system, sample, ratio));
      });
    }
  }
}
