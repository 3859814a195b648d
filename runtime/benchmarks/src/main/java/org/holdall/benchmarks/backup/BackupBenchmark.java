package org.holdall.benchmarks.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.holdall.benchmarks.Report;
import org.holdall.benchmarks.ServerCpu;
import org.holdall.benchmarks.TemporaryFolder;
import org.holdall.engine.backup.BackupReport;

/**
 * Whole backups of one course: warm in this process, then by the command, each in a process of its own, without and with
 * an archive of loaded classes (AppCDS). It only reads the site.
 */
public final class BackupBenchmark {
  private static final double MILLIS = 1e6;

  private final Path folder;
  private final Report report;
  private final Course course;
  private final int rounds;

  private BackupBenchmark(Path folder, Report report, Course course, int rounds) {
    this.folder = folder;
    this.report = report;
    this.course = course;
    this.rounds = rounds;
  }

  /**
   * Runs it.
   *
   * @param words as {@link Course#of} takes them; then, for processes of their own, the command's jar
   */
  public static void run(List<String> words, boolean quick) throws Exception {
    Course course = Course.of(words);
    Report report = new Report("backup", quick);
    try (TemporaryFolder folder = new TemporaryFolder()) {
      BackupBenchmark benchmark =
          new BackupBenchmark(folder.path(), report, course, quick ? 3 : 11);
      benchmark.warm();
      if (words.size() > 5) {
        benchmark.cold(words.get(5));
      }
    }
    report.close();
  }

  private void warm() {
    List<Double> walls = new ArrayList<>();
    BackupReport done = course.backup(folder.resolve("warm.mbz"));
    for (int i = 1; i < 2 * rounds; i++) {
      long before = System.nanoTime();
      course.backup(folder.resolve("warm.mbz"));
      if (i >= rounds) {
        walls.add((System.nanoTime() - before) / MILLIS);
      }
    }
    report.line(
        "archive of %,d bytes, %d entries, %d pool files; %d statements",
        done.bytes(), done.entries(), done.contents(), done.statements());
    report.line("%-28s %8s %8s %8s", "milliseconds, medians", "wall", "CPU", "peak MB");
    report.line("%-28s %8.0f", "warm", median(walls));
  }

  private void cold(String jar) throws Exception {
    String classes = folder.resolve("classes.jsa").toString();
    processes("a process of its own", jar, "-Xshare:auto");
    Cost.of(command(jar, "-XX:ArchiveClassesAtExit=" + classes));
    processes("the same with AppCDS", jar, "-XX:SharedArchiveFile=" + classes);
  }

  private void processes(String name, String jar, String option) throws Exception {
    List<Cost> costs = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      costs.add(Cost.of(command(jar, option)));
    }
    report.line(
        "%-28s %8.0f %8.0f %8.0f",
        name,
        median(costs.stream().map(Cost::wall).toList()),
        median(costs.stream().map(Cost::cpu).toList()),
        median(costs.stream().map(Cost::peak).toList()));
  }

  private List<String> command(String jar, String option) {
    List<String> command = new ArrayList<>(List.of(
        ProcessHandle.current().info().command().orElse("java"),
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        option,
        "-jar",
        jar,
        "backup",
        "--overwrite",
        "--output",
        folder.resolve("cold.mbz").toString()));
    command.addAll(course.options());
    return command;
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  /** What a process cost: milliseconds of the clock and of CPU, peak of resident memory in MB (0 without {@code /proc}). */
  private record Cost(double wall, double cpu, double peak) {
    private static final double KILO = 1024;

    static Cost of(List<String> command) throws IOException, InterruptedException {
      double cpuBefore = ServerCpu.endedChildren();
      long before = System.nanoTime();
      Process process = new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
      double peak = 0;
      while (!process.waitFor(5, TimeUnit.MILLISECONDS)) {
        peak = Math.max(peak, peak(process.pid()));
      }
      double wall = (System.nanoTime() - before) / MILLIS;
      if (process.exitValue() != 0) {
        throw new IOException("a backup failed: " + String.join(" ", command));
      }
      return new Cost(wall, (ServerCpu.endedChildren() - cpuBefore) * 1e3, peak);
    }

    private static double peak(long pid) {
      Path status = Path.of("/proc/" + pid + "/status");
      try {
        return Files.readAllLines(status, StandardCharsets.UTF_8).stream()
            .filter(line -> line.startsWith("VmHWM:"))
            .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / KILO)
            .findFirst()
            .orElse(0);
      } catch (IOException e) {
        return 0; // the process has just ended, or this is no Linux
      }
    }
  }
}
