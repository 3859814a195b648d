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
 * @param mode how strict to be
 */
public record Locks(@Nullable Path project, Mode mode) {

  /** How strict to be. */
  public enum Mode {
    /** A tree without lock is an error. */
    REQUIRED,
    /** A tree without lock is a note. */
    OPTIONAL,
    /** Locks are not looked at: the Maven goals are about to write them. */
    OFF;

    /** The mode of the option {@code holdall.lock}; optional if it is not given or another word. */
    public static Mode of(@Nullable String option) {
      return "required".equals(option) ? REQUIRED : "off".equals(option) ? OFF : OPTIONAL;
    }
  }

  boolean required() {
    return mode == Mode.REQUIRED;
  }

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
