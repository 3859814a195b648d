package org.holdall.compiler.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.holdall.tree.lock.Lock;
import org.holdall.tree.lock.LockFile;
import org.jspecify.annotations.Nullable;

/**
 * The locks of a project, read only.
 *
 * @param project folder that holds {@code src/main/backup}, null if it is not known
 * @param required whether a tree without lock is an error
 */
public record Locks(@Nullable Path project, boolean required) {

  /**
   * The lock of a tree, empty if there is none.
   *
   * @throws IOException if it cannot be read or is no lock; the message says where and why
   */
  Optional<Lock> read(String tree) throws IOException {
    if (project == null) {
      return Optional.empty();
    }
    Path file = LockFile.of(project.resolve("src/main/backup"), tree);
    return Files.exists(file) ? Optional.of(LockFile.read(file)) : Optional.empty();
  }
}
