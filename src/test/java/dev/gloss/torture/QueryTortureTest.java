package dev.gloss.torture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.gloss.Glossary;
import dev.gloss.SyntheticGlossary;
import dev.gloss.corpus.Entry;
import dev.gloss.index.IndexException;
import dev.gloss.index.RebuildOptions;
import dev.gloss.search.DeadlineExceededException;
import dev.gloss.search.QueryRefusedException;
import dev.gloss.search.QueryTexts;
import dev.gloss.search.SearchOptions;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Promises 10 and 12: no query text crashes, hangs or balloons, and a deadline is kept. On a thread
 * of 256 KB stack; {@code -Dentries=1000000} sets the size of the glossary, in a folder below
 * target/ that later runs find again. Times are judged only in a run of the profile torture.
 */
final class QueryTortureTest {
  private static final long SEED_OF_ENTRIES = 1;
  private static final int ENTRIES = Integer.getInteger("entries", 10_000);
  private static final boolean TIMED = Boolean.getBoolean("torture");
  private static final int STACK = 256 << 10;
  private static final long MOST_BYTES = 64L << 20;
  private static final Duration DEADLINE = TIMED ? Duration.ofSeconds(1) : Duration.ofMinutes(1);
  private static final double MOST_MS_OF_MOST = 50;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static Glossary glossary;
  private static List<String> real;

  @BeforeAll
  static void open() throws IOException {
    Path index = Path.of("target", "torture-" + ENTRIES);
    try {
      glossary = Glossary.open(index);
    } catch (IndexException e) {
      Glossary.rebuild(
          index, SyntheticGlossary.stream(ENTRIES, SEED_OF_ENTRIES), RebuildOptions.DEFAULT);
      glossary = Glossary.open(index);
    }
    real = new ArrayList<>();
    SyntheticGlossary.stream(ENTRIES, SEED_OF_ENTRIES)
        .limit(2_000)
        .forEach(entry -> real.addAll(texts(entry)));
  }

  private static List<String> texts(Entry entry) {
    String definition = entry.definition();
    int end = definition.indexOf(' ', Math.min(60, definition.length() - 10));
    return List.of(
        entry.term(), entry.expansion(), end < 0 ? definition : definition.substring(0, end));
  }

  @AfterAll
  static void close() throws IOException {
    glossary.close();
  }

  /** Asks one text. */
  interface Asking {
    void ask(String text) throws IOException;
  }

  /** What one text cost, and what was wrong with it, "" for nothing. */
  private record Cost(double millis, long bytes, String fault) {}

  /** What is asked of a text, by chance: a search of one kind or another. */
  private static Asking asking(Random random) {
    SearchOptions options = SearchOptions.DEFAULT.withDeadline(DEADLINE);
    return switch (random.nextInt(8)) {
      case 0 -> glossary::define;
      case 1 -> text -> glossary.suggest(text, 10);
      case 2 -> text -> glossary.search(text, options.withLimit(SearchOptions.MAX_LIMIT));
      case 3 -> text -> glossary.search(text, options.withExplain(true));
      case 4 -> text -> glossary.search(text, options.withSection("Section 3"));
      default -> text -> glossary.search(text, options);
    };
  }

  /** Asks one text; all that is promised of it is judged, but for the time. */
  private static Cost cost(String text, Asking asking) {
    long bytes = THREADS.getCurrentThreadAllocatedBytes();
    long start = System.nanoTime();
    String fault = "";
    try {
      asking.ask(text);
    } catch (QueryRefusedException | DeadlineExceededException e) {
      // documented
    } catch (Throwable e) {
      fault = e.toString();
    }
    double millis = (System.nanoTime() - start) / 1e6;
    long allocated = THREADS.getCurrentThreadAllocatedBytes() - bytes;
    if (allocated > MOST_BYTES) {
      fault += "%,d bytes allocated".formatted(allocated);
    }
    return new Cost(millis, allocated, fault);
  }

  private static Cost trial(Trials trials, String text, Asking asking) {
    Cost cost = cost(text, asking);
    trials.check(
        cost.fault.isEmpty(),
        () -> "\"" + cut(text, 120) + "\" of " + text.length() + ": " + cost.fault);
    return cost;
  }

  private static void onASmallStack(FutureTask<?> task) throws Exception {
    Thread thread = new Thread(null, task, "a small stack", STACK);
    thread.start();
    task.get();
  }

  @Test
  void noTextCrashesHangsOrBalloons() throws Exception {
    Trials.prove(
        10,
        "queries on " + ENTRIES + " entries",
        150,
        trials -> {
          List<Cost> costs = new ArrayList<>();
          onASmallStack(
              new FutureTask<>(() -> {
                QueryTexts texts = new QueryTexts(trials.seed(), real);
                for (String text : QueryTexts.NASTY) {
                  costs.add(trial(trials, text, asking(trials.random(costs.size()))));
                }
                while (costs.size() < trials.size()) {
                  costs.add(trial(trials, texts.next(), asking(trials.random(costs.size()))));
                }
                return null;
              }));
          double[] times = costs.stream().mapToDouble(Cost::millis).sorted().toArray();
          double most = times[times.length * 99 / 100];
          double longest = times[times.length - 1];
          long bytes = costs.stream().mapToLong(Cost::bytes).max().orElseThrow();
          System.out.printf(
              "median %.1f ms, 99 of 100 below %.1f ms, longest %.0f ms, most allocated %,d bytes%n",
              times[times.length / 2], most, longest, bytes);
          if (TIMED) {
            trials.check(most <= MOST_MS_OF_MOST, () -> "99 of 100 below " + most + " ms");
            trials.check(longest <= 1.5 * DEADLINE.toMillis(), () -> "longest " + longest + " ms");
          }
        });
  }

  @Test
  void theProofBites() throws Exception {
    List<Asking> faulty =
        List.of(
            text -> {
              throw new StringIndexOutOfBoundsException(text.length());
            },
            text -> deep(text, Integer.MAX_VALUE),
            text -> Arrays.fill(new byte[(int) MOST_BYTES + 1], (byte) 1),
            text -> {
              throw new IOException("raw");
            });
    for (Asking asking : faulty) {
      FutureTask<Cost> task = new FutureTask<>(() -> cost("LSTM", asking));
      onASmallStack(task);
      assertFalse(task.get().fault.isEmpty());
    }
    assertEquals("", cost("LSTM", glossary::define).fault);
  }

  /** Deeper than any stack. */
  private static void deep(String text, int levels) {
    if (levels > 0) {
      deep(text, levels - 1);
    }
  }

  /** The slowest kinds of query that are admitted. */
  private static List<String> slow() {
    String words = String.join(" ", String.join(" ", real.subList(0, 400)).split(" "));
    return List.of(
        "a* b* c* d*",
        "a~ b~ c~ d~",
        "-a -b",
        "term:b* expansion:c* definition:d* section:s*",
        "\"" + cut(words, 400) + "\"~100",
        cut(words, 1_000),
        cut(words.replaceAll("[aeiou]", "y"), 1_000),
        "+" + cut(words, 90).replace(" ", " +"),
        cut(words, 300).replace(" ", "") + "~",
        "what is " + cut(words, 200) + " vs " + cut(words, 200));
  }

  private static String cut(String text, int length) {
    return text.substring(0, Math.min(length, text.length())).strip();
  }

  @Test
  void aDeadlineIsKeptAndNothingPartialIsGiven() throws Exception {
    SearchOptions patient = SearchOptions.DEFAULT.withDeadline(Duration.ofMinutes(5));
    Trials.prove(
        12,
        "deadlines on " + ENTRIES + " entries",
        30,
        trials -> {
          List<String> texts = slow();
          List<Object> whole = new ArrayList<>();
          List<Long> tooks = new ArrayList<>();
          for (String text : texts) {
            try {
              var result = glossary.search(text, patient);
              whole.add(result.hits());
              tooks.add(result.took().toNanos());
            } catch (QueryRefusedException e) {
              whole.add(e.limit());
              tooks.add(1L);
            }
          }
          double overshoot = 0;
          int exceeded = 0;
          for (int i = 0; i < trials.size(); i++) {
            int which = i % texts.size();
            long nanos = 1 + (long) (trials.random(i).nextDouble() * tooks.get(which));
            long start = System.nanoTime();
            Object answer = null;
            try {
              answer =
                  glossary
                      .search(
                          texts.get(which),
                          SearchOptions.DEFAULT.withDeadline(Duration.ofNanos(nanos)))
                      .hits();
            } catch (DeadlineExceededException e) {
              exceeded++;
            } catch (QueryRefusedException e) {
              answer = e.limit();
            }
            double over = (System.nanoTime() - start - nanos) / 1e6;
            overshoot = Math.max(overshoot, over);
            boolean complete = answer == null || answer.equals(whole.get(which));
            boolean kept = !TIMED || over <= 100;
            trials.check(
                complete && kept,
                () ->
                    "\""
                        + cut(texts.get(which), 80)
                        + "\": complete "
                        + complete
                        + ", over by "
                        + over);
          }
          System.out.printf("%d exceeded, the most over by %.1f ms%n", exceeded, overshoot);
          assertTrue(exceeded > 0, "no deadline was ever exceeded");
          assertEquals(texts.size(), whole.size());
        });
  }
}
