package org.holdall.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.holdall.engine.HoldallException;
import org.jspecify.annotations.Nullable;

/** Moodle's own command that empties its caches; run, or only named. */
final class PurgeCaches {
  private static final int LONGEST = 200;

  private final Path moodle;
  private final boolean run;

  /** @param moodle Moodle's folder */
  PurgeCaches(Path moodle, boolean run) {
    this.moodle = moodle;
    this.run = run;
  }

  /**
   * Finds out whether it can be run, before anything is written.
   *
   * @throws HoldallException if it is to be, and the folder does not have it
   */
  PurgeCaches check() {
    if (run && !Files.isRegularFile(script())) {
      throw new HoldallException(
          script() + " is not there. Check --moodle, or leave --purge-caches away.");
    }
    return this;
  }

  /** Whether it is to be run. */
  boolean wanted() {
    return run;
  }

  private Path script() {
    return moodle.resolve("admin/cli/purge_caches.php");
  }

  /** As somebody would type it. */
  String text() {
    return "php " + script() + " --muc";
  }

  /** Runs it to its end, and says in one line what came of it. */
  String run() {
    Path output = null;
    try {
      output = Files.createTempFile("holdall", ".txt");
      Process process = new ProcessBuilder(List.of("php", script().toString(), "--muc"))
          .directory(moodle.toFile())
          .redirectErrorStream(true)
          .redirectOutput(output.toFile())
          .start();
      process.getOutputStream().close(); // it asks for nothing
      int exit = process.waitFor();
      String said = new String(Files.readAllBytes(output), StandardCharsets.UTF_8).strip();
      return exit == 0
          ? "Moodle's caches are purged."
          : failed("it ended with exit code " + exit + (said.isEmpty() ? "" : ": " + cut(said)));
    } catch (IOException e) {
      return failed(String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return failed("it was interrupted");
    } finally {
      delete(output);
    }
  }

  private String failed(String why) {
    return "The restore is done, but Moodle's caches are not purged (" + why + "). Run: " + text();
  }

  private static String cut(String text) {
    String line = text.replaceAll("\\s*\\R\\s*", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
  }

  private static void delete(@Nullable Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      file.toFile().deleteOnExit();
    }
  }
}
