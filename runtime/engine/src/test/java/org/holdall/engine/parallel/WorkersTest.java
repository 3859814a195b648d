package org.holdall.engine.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class WorkersTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void resultsComeAsTheyWereAskedFor(int count) throws Exception {
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    try (Workers workers = new Workers(count)) {
      List<Future<Integer>> results = new ArrayList<>();
      for (int i = 0; i < 1000; i++) {
        int square = i * i;
        results.add(workers.submit(() -> {
          threads.add(Thread.currentThread());
          return square;
        }));
      }
      for (int i = 0; i < 1000; i++) {
        assertThat(workers.get(results.get(i))).isEqualTo(i * i);
      }
    }
    assertThat(threads).hasSizeBetween(1, count);
    threads.remove(Thread.currentThread());
    for (Thread thread : threads) {
      thread.join(10_000);
      assertThat(thread.isAlive()).as(thread.getName()).isFalse();
    }
  }

  @Test
  void whoHandsOutMoreThanWaitsWorksToo() throws IOException {
    CountDownLatch busy = new CountDownLatch(1);
    try (Workers workers = new Workers(2)) {
      List<Future<Thread>> results = new ArrayList<>();
      Future<Boolean> first = workers.submit(() -> {
        busy.await();
        return true;
      });
      for (int i = 0; i < 10; i++) {
        results.add(workers.submit(Thread::currentThread));
      }
      long here = results.stream().filter(Future::isDone).count();
      busy.countDown();
      assertThat(workers.get(first)).isTrue();
      assertThat(here).as("three waited").isEqualTo(7);
      assertThat(workers.get(results.get(9))).isSameAs(Thread.currentThread());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void theFirstFailureEndsAll(int count) throws IOException {
    AtomicBoolean later = new AtomicBoolean();
    try (Workers workers = new Workers(count)) {
      workers.check();
      Future<Object> failing = workers.submit(() -> {
        throw new IOException("disk full");
      });
      assertThatThrownBy(() -> workers.get(failing)).isInstanceOf(IOException.class);
      Future<Object> next = workers.submit(() -> {
        later.set(true);
        return 1;
      });
      assertThatThrownBy(() -> workers.get(next)).hasMessage("disk full");
      assertThatThrownBy(workers::check).isInstanceOf(IOException.class).hasMessage("disk full");
    }
    assertThat(later).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void whatElseHasToEndEndsOnce(int count) {
    AtomicInteger ended = new AtomicInteger();
    try (Workers workers = new Workers(count)) {
      workers.onFailure(ended::incrementAndGet);
      List<Future<Object>> failing = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        failing.add(workers.submit(() -> {
          throw new IOException("disk full");
        }));
      }
      failing.forEach(each -> assertThatThrownBy(() -> workers.get(each)).hasMessage("disk full"));
    }
    assertThat(ended).hasValue(1);
  }

  @Test
  void otherExceptionsAreThrownAsTheyAre() {
    try (Workers workers = new Workers(2)) {
      Future<Object> failing = workers.submit(() -> {
        throw new IllegalStateException("a defect");
      });
      assertThatThrownBy(() -> workers.get(failing))
          .isExactlyInstanceOf(IllegalStateException.class);
      Future<Object> unusual = workers.submit(() -> 1);
      assertThatThrownBy(() -> workers.get(unusual)).hasMessage("a defect");
    }
    assertThatThrownBy(() -> new Workers(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anInterruptedCallerDoesNotWait() {
    try (Workers workers = new Workers(2)) {
      Future<Boolean> never = workers.submit(() -> {
        new CountDownLatch(1).await();
        return true;
      });
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> workers.get(never)).isInstanceOf(InterruptedIOException.class);
    }
    assertThat(Thread.interrupted()).as("still interrupted").isTrue();
  }
}
