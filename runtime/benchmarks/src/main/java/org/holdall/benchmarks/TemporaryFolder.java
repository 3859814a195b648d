package org.holdall.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder that goes with all it holds. */
public final class TemporaryFolder implements AutoCloseable {
  private final Path path;

  /** Makes it. */
  public TemporaryFolder() throws IOException {
    path = Files.createTempDirectory("holdall-benchmark");
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
