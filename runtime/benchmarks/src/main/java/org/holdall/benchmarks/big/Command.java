package org.holdall.benchmarks.big;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.holdall.benchmarks.site.Postgres;

/** The command as a process of its own, with little heap. */
final class Command {
  /** Its heap. */
  static final String HEAP = "-Xmx64m";

  private final Postgres postgres;
  private final Path folder;

  Command(Postgres postgres, Path folder) {
    this.postgres = postgres;
    this.folder = folder;
  }

  /** Runs it on a site. */
  void run(String site, String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(
        ProcessHandle.current().info().command().orElse("java"),
        HEAP,
        "-cp",
        System.getProperty("java.class.path"),
        "org.holdall.cli.Main"));
    command.addAll(List.of(words));
    command.addAll(List.of(
        "--quiet",
        "--jdbc-url",
        postgres.url(site),
        "--db-user",
        Postgres.USER,
        "--dataroot",
        folder.resolve(site).toString(),
        "--wwwroot",
        "https://moodle.example.org"));
    Process process = new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
    if (process.waitFor() != 0) {
      throw new IOException("the command failed: " + String.join(" ", command));
    }
  }
}
