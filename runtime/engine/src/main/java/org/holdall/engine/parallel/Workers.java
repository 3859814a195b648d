package org.holdall.engine.parallel;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A bounded number of threads; who hands out work is one of them. When all have enough to do, work is done where it is
 * handed out, so nobody waits for a free thread and the work that waits is bounded. The first failure ends all.
 */
public final class Workers implements AutoCloseable {
  private static final AtomicInteger NAMES = new AtomicInteger();

  private final int count;
  private final @Nullable ExecutorService others;
  private final Semaphore waiting;
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private volatile Runnable onFailure = () -> {};

  /**
   * Makes workers.
   *
   * @param count at least 1: then all work is done by who hands it out
   */
  public Workers(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("no worker: " + count);
    }
    this.count = count;
    waiting = new Semaphore(2 * count);
    others = count == 1 ? null : Executors.newFixedThreadPool(count - 1, Workers::thread);
  }

  /** As many as the machine has processors. */
  public static int processors() {
    return Runtime.getRuntime().availableProcessors();
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "holdall-worker-" + NAMES.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }

  /** How many there are. */
  public int count() {
    return count;
  }

  /** What else has to end when work fails, in place of what was said before; it is done once, by who fails first. */
  public void onFailure(Runnable ending) {
    onFailure = ending;
  }

  /**
   * Hands out work, or does it at once.
   *
   * @throws CancellationException if other work failed before: {@link #get} of that says how
   */
  public <T> Future<T> submit(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(() -> guarded(work));
    if (others == null || !waiting.tryAcquire()) {
      task.run();
      return task;
    }
    others.execute(() -> {
      try {
        task.run();
      } finally {
        waiting.release();
      }
    });
    return task;
  }

  private <T> T guarded(Callable<T> work) throws Exception {
    Throwable before = failure.get();
    if (before != null) {
      throw new CancellationException("other work failed: " + before);
    }
    try {
      return work.call();
    } catch (Throwable e) {
      if (failure.compareAndSet(null, e)) {
        end(e);
      }
      throw e;
    }
  }

  private void end(Throwable why) {
    try {
      onFailure.run();
    } catch (RuntimeException e) {
      why.addSuppressed(e);
    }
  }

  /**
   * Waits for the result of work.
   *
   * @throws IOException if any work failed so; also as {@link InterruptedIOException} if the waiting thread is interrupted
   */
  public <T> T get(Future<T> work) throws IOException {
    try {
      return work.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      InterruptedIOException interrupted = new InterruptedIOException("interrupted");
      interrupted.initCause(e);
      throw interrupted;
    } catch (ExecutionException e) {
      Throwable first = failure.get();
      throw thrown(first == null ? e : first);
    }
  }

  /**
   * Does nothing while all is well.
   *
   * @throws IOException if any work failed so; other exceptions are thrown as they are
   */
  public void check() throws IOException {
    Throwable first = failure.get();
    if (first != null) {
      throw thrown(first);
    }
  }

  private static IOException thrown(Throwable failure) {
    if (failure instanceof RuntimeException e) {
      throw e;
    }
    if (failure instanceof Error e) {
      throw e;
    }
    return failure instanceof IOException e ? e : new IOException(failure);
  }

  /** Ends all work, finished or not; when it returns nobody works any more. */
  @Override
  public void close() {
    if (others == null) {
      return;
    }
    failure.compareAndSet(null, new CancellationException("closed"));
    others.shutdownNow();
    boolean interrupted = false;
    boolean ended = false;
    while (!ended) {
      try {
        ended = others.awaitTermination(1, TimeUnit.MINUTES);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
