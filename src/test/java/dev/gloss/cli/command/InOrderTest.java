package dev.gloss.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class InOrderTest {

  @Test
  void whatIsDoneLaterComesOutInItsTurn() throws IOException {
    CountDownLatch secondIsDone = new CountDownLatch(1);
    try (InOrder<Integer> numbers = new InOrder<>()) {
      if (Runtime.getRuntime().availableProcessors() > 1) {
        numbers.add(() -> {
          secondIsDone.await();
          return 1;
        });
      } else {
        numbers.add(() -> 1);
      }
      numbers.add(() -> {
        secondIsDone.countDown();
        return 2;
      });
      assertFalse(numbers.isEmpty());
      assertEquals(1, numbers.next());
      assertEquals(2, numbers.next());
      assertTrue(numbers.isEmpty());
    }
  }

  @Test
  void itIsFullWithTwiceAsMuchAsThereAreThreads() {
    CountDownLatch end = new CountDownLatch(1);
    try (InOrder<Integer> numbers = new InOrder<>()) {
      int held = 0;
      for (; !numbers.isFull(); held++) {
        numbers.add(() -> {
          end.await();
          return 0;
        });
      }
      assertEquals(2 * Math.min(8, Runtime.getRuntime().availableProcessors()), held);
      end.countDown();
    }
  }

  @Test
  void whatFailsComesOutAsItIs() {
    Error error = new StackOverflowError();
    IOException full = new IOException("disk full");
    RuntimeException fault = new IllegalArgumentException("a fault");
    try (InOrder<Integer> numbers = new InOrder<>()) {
      numbers.add(() -> {
        throw error;
      });
      numbers.add(() -> {
        throw full;
      });
      numbers.add(() -> {
        throw fault;
      });
      assertSame(error, assertThrows(StackOverflowError.class, numbers::next));
      assertSame(full, assertThrows(IOException.class, numbers::next));
      assertSame(fault, assertThrows(IllegalArgumentException.class, numbers::next));
    }
  }

  @Test
  void whoeverIsInterruptedStaysSo() {
    CountDownLatch end = new CountDownLatch(1);
    try (InOrder<Integer> numbers = new InOrder<>()) {
      numbers.add(() -> {
        end.await();
        return 1;
      });
      Thread.currentThread().interrupt();
      assertThrows(InterruptedIOException.class, numbers::next);
      assertTrue(Thread.interrupted());
      end.countDown();
    }
  }
}
