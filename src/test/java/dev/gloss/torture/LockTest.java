package dev.gloss.torture;

import dev.gloss.Glossary;
import dev.gloss.index.IndexException;
import dev.gloss.index.IndexException.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promise 8: two rebuilders cannot clash; a dead one blocks nobody. */
class LockTest {
  @TempDir Path temp;

  /** Rebuilds when told to, and tells what came of it; a third argument makes it stop half-way. */
  static final class Rebuilder {
    private Rebuilder() {}

    public static void main(String[] args) throws IOException {
      int edition = Integer.parseInt(args[1]);
      boolean stops = args.length > 2;
      System.out.println("ready");
      System.in.read();
      try {
        Glossary.rebuild(
            Path.of(args[0]), Editions.of(edition).peek(entry -> stop(stops)), Editions.OPTIONS);
        System.out.println("published");
      } catch (IndexException e) {
        System.out.println(e.reason() + " " + e.getMessage());
      }
    }

    private static void stop(boolean stops) {
      if (stops) {
        System.out.println("holding");
        try {
          Thread.sleep(Long.MAX_VALUE);
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      }
    }
  }

  @Test
  void twoStartsAtOnce() throws Exception {
    Trials.prove(
        8,
        "two starts at once",
        3,
        trials -> {
          for (int i = 0; i < trials.size(); i++) {
            Path index = temp.resolve("both" + i);
            try (Child one = Child.start(List.of(), Rebuilder.class, index.toString(), "1");
                Child two = Child.start(List.of(), Rebuilder.class, index.toString(), "2")) {
              one.line();
              two.line();
              one.go();
              two.go();
              List<String> told = List.of(one.line(), two.line());
              int edition = Editions.read(index);
              boolean right = told.get(edition - 1).equals("published");
              for (String line : told) {
                right &= line.equals("published") || line.startsWith("LOCKED ");
              }
              boolean holds = right;
              trials.check(holds, () -> told + ", found edition " + edition);
            }
          }
        });
  }

  @Test
  void aKilledHolderBlocksNobody() throws Exception {
    Path index = temp.resolve("held");
    Trials.prove(
        8,
        "holders killed",
        3,
        trials -> {
          for (int i = 1; i <= trials.size(); i++) {
            int edition = i;
            try (Child holder =
                Child.start(List.of(), Rebuilder.class, index.toString(), "0", "stops")) {
              holder.line();
              holder.go();
              holder.line();
              Reason held = reason(index, edition);
              holder.kill();
              Reason after = reason(index, edition);
              int found = after == null ? Editions.read(index) : -1;
              trials.check(
                  held == Reason.LOCKED && found == edition,
                  () -> "held: " + held + ", dead: " + after + ", found edition " + found);
            }
          }
        });
  }

  /** Why a rebuild is refused, or null. */
  private static Reason reason(Path index, int edition) throws IOException {
    try {
      Glossary.rebuild(index, Editions.of(edition), Editions.OPTIONS);
      return null;
    } catch (IndexException e) {
      return e.reason();
    }
  }
}
