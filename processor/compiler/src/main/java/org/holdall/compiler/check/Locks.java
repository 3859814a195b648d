package org.holdall.compiler.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The locks of a project, read only.
 *
 * @param project folder that holds {@code src/main/backup}, null if it is not known
 * @param required whether a tree without lock is an error
 */
public record Locks(@Nullable Path project, boolean required) {

  /**
   * The text of a tree's lock, empty if there is none.
   *
   * @throws IOException if it cannot be read
   */
  Optional<String> read(String tree) throws IOException {
    Path lock = project == null ? null : project.resolve("src/main/backup").resolve(tree + ".lock");
    return lock == null || !Files.exists(lock) ? Optional.empty() : Optional.of(Files.readString(lock));
  }
}
