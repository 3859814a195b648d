package org.holdall.engine.files;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Makes many files or folders durable: a disk that is asked by many at once answers them together. */
final class Durable {
  private static final int THREADS = 16;
  private static final int FEW = 2 * THREADS;

  private Durable() {}

  /** All of these, opened so; they are on the disk when this returns. */
  static void force(FileOperations disk, Collection<Path> paths, OpenOption option)
      throws IOException {
    List<Path> all = List.copyOf(paths);
    if (all.size() < FEW) {
      force(disk, all, option, 0, 1);
      return;
    }
    List<Callable<Void>> parts = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      int first = i;
      parts.add(() -> {
        force(disk, all, option, first, THREADS);
        return null;
      });
    }
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      for (Future<Void> part : threads.invokeAll(parts)) {
        part.get();
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw (IOException) new InterruptedIOException("interrupted").initCause(e);
    } finally {
      threads.shutdownNow();
    }
  }

  private static void force(
      FileOperations disk, List<Path> paths, OpenOption option, int first, int step)
      throws IOException {
    for (int i = first; i < paths.size(); i += step) {
      try (FileChannel channel = disk.open(paths.get(i), option)) {
        disk.force(channel);
      }
    }
  }
}
