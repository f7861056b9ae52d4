package dev.gloss.bench;

import dev.gloss.SyntheticGlossary;
import dev.gloss.corpus.Entry;
import dev.gloss.ranking.PeerComparison;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs everything of docs/benchmarks.md and writes {@code docs/bench/DATE.tsv}, the drawing {@code
 * docs/bench/scale.svg} and the table of README. {@code src/bench/run} sets up what it needs.
 */
final class Bench {
  private static final String TABLE = "<!-- bench: what src/bench/run writes -->\n";
  private static final String TABLE_END = "<!-- end of bench -->";
  private static final Path VERA = Path.of("/usr/share/dictd/vera.index");

  /** MiniSearch holds all in memory; beyond this it takes minutes and gigabytes. */
  private static final int MOST_FOR_MINISEARCH = 100_000;

  private static final int WARM_CALLS = 300;

  private final Sheet sheet = new Sheet();
  private final Path work;
  private final Path launcher = Path.of("gloss").toAbsolutePath();
  private final Path script;
  private final List<String> empty;
  private final int largest;
  private int vera;

  private Bench(Path work, int largest) throws IOException, InterruptedException {
    this.work = work;
    this.largest = largest;
    this.script = work.resolve("node/minisearch.mjs");
    this.empty = Processes.emptyMain(Files.createDirectories(work.resolve("empty")));
  }

  /**
   * Runs all.
   *
   * @param args a folder to work in, which holds {@code node/} if MiniSearch is to take part; and
   *     the largest number of entries
   */
  public static void main(String[] args) throws Exception {
    new Bench(Path.of(args[0]).toAbsolutePath(), Integer.parseInt(args[1])).run();
  }

  private void run() throws Exception {
    List<Entry> bundled = PeerComparison.entries(Path.of("corpus"));
    glossary("small", SyntheticGlossary.of(22, 1), false);
    glossary("bundled", bundled, false);
    if (Files.exists(VERA)) {
      List<Entry> entries = PeerComparison.entries(VERA);
      vera = entries.size();
      glossary("V.E.R.A.", entries, true);
    } else {
      System.err.println("skipped: V.E.R.A.; apt-get install dict-vera");
    }
    for (int size = 1_000; size <= largest; size *= 10) {
      scale(size);
      write();
    }
    rebuild(Path.of("corpus").toAbsolutePath(), bundled.stream(), bundled.size(), 5);
    if (largest >= 1_000_000) {
      Path lines = work.resolve("largest.jsonl");
      SyntheticGlossary.write(lines, SyntheticGlossary.stream(largest, 1));
      Rebuilds.run(sheet, launcher, lines, lines, work, largest, 1);
    }
    write();
  }

  /** A glossary asked cold, and warm with all peers where these take part. */
  private void glossary(String name, List<Entry> entries, boolean peers) throws Exception {
    Path folder = fresh(name);
    Supplier<Stream<Entry>> all = entries::stream;
    if (peers) {
      warm(name, folder, all, entries.size());
    } else {
      try (Peer gloss = new GlossPeer(folder.resolve("gloss"))) {
        gloss.build(all);
      }
    }
    try (DictdPeer dictd = peers ? dictd(folder) : null) {
      Cold.run(
          sheet,
          empty,
          launcher,
          folder.resolve("gloss"),
          all,
          entries.size(),
          commands -> {
            if (peers) {
              Cold.addPeers(commands, folder, script);
            }
            if (dictd != null) {
              commands.put("dictd", dictd::command);
            }
          });
    }
  }

  private static @Nullable DictdPeer dictd(Path folder) throws IOException, InterruptedException {
    if (!DictdPeer.isInstalled()) {
      System.err.println("skipped: dictd; apt-get install dictd dict");
      return null;
    }
    return new DictdPeer(folder.resolve("dictd"), "vera");
  }

  private void warm(String name, Path folder, Supplier<Stream<Entry>> entries, int size)
      throws Exception {
    List<Peer> peers = peers(folder, size);
    try {
      Warm.run(sheet, name, peers, entries, size, WARM_CALLS);
      Throughput.run(sheet, name, peers.get(0), entries, size, WARM_CALLS);
    } finally {
      close(peers);
    }
  }

  /** A synthetic glossary of some size. */
  private void scale(int size) throws Exception {
    Path folder = fresh("scale");
    Supplier<Stream<Entry>> all = () -> SyntheticGlossary.stream(size, 1);
    warm("synthetic", folder, all, size);
    if (size == largest) {
      Cold.run(sheet, empty, launcher, folder.resolve("gloss"), all, size, commands -> {});
    }
    Rebuilds.delete(folder);
  }

  private List<Peer> peers(Path folder, int size) throws IOException {
    List<Peer> peers = new ArrayList<>();
    peers.add(new GlossPeer(folder.resolve("gloss")));
    peers.add(new LucenePeer(folder.resolve("plain Lucene")));
    peers.add(new Fts5Peer(Files.createDirectories(folder.resolve("FTS5"))));
    peers.add(new FstPeer(folder.resolve("Lucene FST")));
    if (!Files.exists(script)) {
      System.err.println("skipped: MiniSearch, which needs node and npm");
    } else if (size <= MOST_FOR_MINISEARCH) {
      peers.add(new MiniSearchPeer(script, Files.createDirectories(folder.resolve("MiniSearch"))));
    }
    return peers;
  }

  private static void close(List<Peer> peers) throws IOException {
    for (Peer peer : peers) {
      peer.close();
    }
  }

  private void rebuild(Path corpus, Stream<Entry> entries, int size, int runs) throws Exception {
    Path lines = work.resolve("entries.jsonl");
    SyntheticGlossary.write(lines, entries);
    Rebuilds.run(sheet, launcher, corpus, lines, work, size, runs);
  }

  private Path fresh(String name) throws IOException {
    Path folder = work.resolve("data").resolve(name);
    Rebuilds.delete(folder);
    return Files.createDirectories(folder);
  }

  private void write() throws IOException {
    Path folder = Files.createDirectories(Path.of("docs/bench"));
    sheet.write(folder.resolve(LocalDate.now(ZoneOffset.UTC) + ".tsv"), machine());
    Files.writeString(folder.resolve("scale.svg"), drawing());
    Path readme = Path.of("README.md");
    String text = Files.readString(readme);
    int from = text.indexOf(TABLE);
    int to = text.indexOf(TABLE_END);
    if (from >= 0 && to > from) {
      String table = machine() + ":\n\n" + sheet.table(this::isShown) + "\n";
      Files.writeString(readme, text.substring(0, from) + TABLE + table + text.substring(to));
    }
  }

  /** What README shows: the largest glossary, and the real one where all peers take part. */
  private boolean isShown(Sheet.Row row) {
    return row.entries() == largest || row.entries() == vera || row.part().equals("rebuild");
  }

  private String drawing() {
    Plot typo = new Plot("a mistyped name, warm");
    Plot acronym = new Plot("an acronym, warm");
    Plot build = new Plot("building the index");
    for (Sheet.Row row : sheet.rows()) {
      Plot plot =
          switch (row.what()) {
            case "synthetic typo" -> typo;
            case "synthetic acronym" -> acronym;
            case "synthetic" -> build;
            default -> null;
          };
      if (plot != null && !row.system().equals(FstPeer.NAME)) {
        plot.add(row.system(), (double) row.entries(), row.sample().median());
      }
    }
    return Plot.svg(List.of(acronym, typo, build));
  }

  /** The date, the processor, the JVM. */
  private static String machine() throws IOException {
    Path cpus = Path.of("/proc/cpuinfo");
    String cpu = System.getProperty("os.arch");
    if (Files.exists(cpus)) {
      try (Stream<String> lines = Files.lines(cpus)) {
        cpu =
            lines
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(cpu);
      }
    }
    return LocalDate.now(ZoneOffset.UTC)
        + ", "
        + Runtime.getRuntime().availableProcessors()
        + " cores of "
        + cpu
        + ", JDK "
        + Runtime.version();
  }
}
