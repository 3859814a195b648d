package org.holdall.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.holdall.engine.database.RowStrategy;

/** The command in a process of its own, the way a person runs it. */
final class HoldallProcess {

  private HoldallProcess() {}

  /** Backs up one activity with this much heap and this way of reading rows. */
  static Path backup(
      ReferenceSite site, long moduleId, String name, String heap, RowStrategy rows) {
    Path file = Holdall.target(name);
    run(
        site,
        name,
        heap,
        List.of(
            "backup",
            "--activity",
            Long.toString(moduleId),
            "--output",
            file.toString(),
            "--overwrite",
            "--quiet"),
        "-Dholdall.rows=" + rows.name().toLowerCase(Locale.ROOT));
    return file;
  }

  /** Runs a command on a site with this much heap; its output goes to a log of this name. */
  static void run(
      ReferenceSite site, String name, String heap, List<String> arguments, String... options) {
    List<String> command = new ArrayList<>(
        List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + heap));
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.holdall.cli.Main"));
    command.addAll(arguments);
    command.addAll(site.options());
    Path log = Holdall.target(name).resolveSibling(name + ".log");
    try {
      Process process = new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(log.toFile())
          .start();
      int code = process.waitFor();
      assertThat(code).as("holdall says: %s", Files.readString(log)).isZero();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
