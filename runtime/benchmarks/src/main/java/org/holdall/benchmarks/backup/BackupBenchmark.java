package org.holdall.benchmarks.backup;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.holdall.benchmarks.Report;
import org.holdall.benchmarks.TemporaryFolder;
import org.holdall.engine.backup.BackupReport;

/**
 * Whole backups of one course: warm in this process, then by the command, each in a process of its own, without and with
 * an archive of loaded classes (AppCDS), and what the time goes into. It only reads the site.
 */
public final class BackupBenchmark {
  private static final double MILLIS = 1e6;
  private static final int[] WORKERS = {1, 2};

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

  private void warm() throws Exception {
    Path archive = folder.resolve("warm.mbz");
    BackupReport done = course.backup(archive, 1);
    report.line(
        "archive of %,d bytes, %d entries, %d pool files; %d statements with one connection",
        done.bytes(), done.entries(), done.contents(), done.statements());
    report.line("%-28s %8s %8s %8s", "milliseconds, medians", "wall", "CPU", "peak MB");
    Map<Integer, List<Cost>> costs = new TreeMap<>();
    for (int i = 1; i < 2 * rounds; i++) {
      for (int workers : WORKERS) {
        long cpu = cpu();
        long wall = System.nanoTime();
        course.backup(archive, workers);
        Cost cost = new Cost((System.nanoTime() - wall) / MILLIS, (cpu() - cpu) / MILLIS, 0);
        if (i >= rounds) {
          costs.computeIfAbsent(workers, count -> new ArrayList<>()).add(cost);
        }
      }
    }
    costs.forEach((workers, of) -> line("warm, workers: " + workers, of));
    Profile profile = Profile.of(folder, () -> {
      for (int i = 0; i < 2 * rounds; i++) {
        course.backup(archive, 1);
      }
    });
    report.line("%-28s %s", "warm, one worker's time", profile);
  }

  private static long cpu() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private void cold(String jar) throws Exception {
    String classes = folder.resolve("classes.jsa").toString();
    processes("a process of its own", jar, "-Xshare:auto");
    Cost.of(command(jar, "-XX:ArchiveClassesAtExit=" + classes));
    processes("the same with AppCDS", jar, "-XX:SharedArchiveFile=" + classes);
    Threads threads = new Threads();
    for (int i = 0; i < rounds; i++) {
      Cost.of(command(jar, "-Xshare:auto"), threads);
    }
    report.line("%-28s %s", "a process's CPU", threads);
    String recording = folder.resolve("cold.jfr").toString();
    Cost.of(command(jar, "-XX:StartFlightRecording:settings=profile,filename=" + recording));
    report.line("%-28s %s", "a process's Java code", Profile.of(Path.of(recording)));
  }

  private void processes(String name, String jar, String option) throws Exception {
    List<Cost> costs = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      costs.add(Cost.of(command(jar, option)));
    }
    line(name, costs);
  }

  private void line(String name, List<Cost> costs) {
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
}
