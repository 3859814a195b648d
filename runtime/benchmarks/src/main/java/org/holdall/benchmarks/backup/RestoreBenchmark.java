package org.holdall.benchmarks.backup;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.holdall.benchmarks.Report;
import org.holdall.benchmarks.TemporaryFolder;
import org.holdall.benchmarks.course.Limit;
import org.holdall.engine.database.SiteDatabase;
import org.holdall.engine.restore.Restore;
import org.holdall.engine.restore.RestoreReport;
import org.holdall.engine.restore.RestoreRequest;
import org.holdall.engine.site.Site;

/**
 * Restores of one course as a new one: warm in this process, beside the least that its rows cost (unpack, read the XML, COPY
 * them), then by the command in processes of their own, without and with AppCDS. Each adds a course: give a site on
 * PostgreSQL to throw away.
 */
public final class RestoreBenchmark {
  private static final double MILLIS = 1e6;
  private static final long CATEGORY = 1;

  /** Milliseconds that real Moodle 4.5 took for the reference course, on two shared cores. */
  private static final double MOODLE = 8_800;

  private final List<String> words;
  private final Path folder;
  private final Report report;
  private final int rounds;

  private RestoreBenchmark(List<String> words, Path folder, Report report, int rounds) {
    this.words = words;
    this.folder = folder;
    this.report = report;
    this.rounds = rounds;
  }

  /**
   * Runs it.
   *
   * @param words JDBC address, user of the database, data folder, the site's address, archive; then, for processes of their
   *     own, the command's jar
   * @throws IllegalArgumentException if words are missing
   */
  public static void run(List<String> words, boolean quick) throws Exception {
    if (words.size() < 5) {
      throw new IllegalArgumentException("give JDBC-URL USER DATAROOT WWWROOT ARCHIVE [JAR]");
    }
    Report report = new Report("restore", quick);
    try (TemporaryFolder folder = new TemporaryFolder()) {
      RestoreBenchmark benchmark =
          new RestoreBenchmark(words, folder.path(), report, quick ? 3 : 11);
      benchmark.warm();
      if (words.size() > 5) {
        benchmark.cold(words.get(5));
      }
    }
    report.close();
  }

  private void warm() throws Exception {
    SiteDatabase database = SiteDatabase.open(words.get(0), words.get(1), "", "mdl_");
    Site site = new Site(database, Path.of(words.get(2)), words.get(3), null, Map.of());
    RestoreRequest request = RestoreRequest.made(Path.of(words.get(4)), CATEGORY);
    List<Cost> costs = new ArrayList<>();
    RestoreReport done = new Restore(site).run(request);
    report.line(
        "%,d rows in %d tables, %d file contents; %d statements (Moodle: 55,910)",
        done.rows().values().stream().mapToLong(Long::longValue).sum(),
        done.rows().size(),
        done.contents(),
        done.statements());
    for (int i = 1; i < 2 * rounds; i++) {
      Cost cost = time(() -> new Restore(site).run(request).course());
      if (i >= rounds) {
        costs.add(cost);
      }
    }
    List<Cost> least = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(words.get(0), words.get(1), "")) {
      LeastRows rows = new LeastRows(connection, done.rows());
      for (int i = 1; i < 2 * rounds; i++) {
        rows.empty();
        Cost cost = time(() -> Limit.unpack(request.archive()) + rows.store());
        if (i >= rounds) {
          least.add(cost);
        }
      }
    }
    report.line("%-28s %8s %8s %8s", "milliseconds, medians", "wall", "CPU", "peak MB");
    line("the least: read, COPY", least);
    line("warm", costs);
    report.line(
        "warm: %.1f times the least; Moodle's %.1f s are %.1f times ours",
        wall(costs) / wall(least), MOODLE / 1e3, MOODLE / wall(costs));
    Profile profile = Profile.of(folder, () -> {
      for (int i = 0; i < rounds; i++) {
        new Restore(site).run(request);
      }
    });
    report.line("%-28s %s", "warm, its time", profile);
  }

  private interface Work {
    long run() throws Exception;
  }

  private static Cost time(Work work) throws Exception {
    long cpu = cpu();
    long wall = System.nanoTime();
    if (work.run() == 0) {
      throw new IllegalStateException("nothing was done");
    }
    return new Cost((System.nanoTime() - wall) / MILLIS, (cpu() - cpu) / MILLIS, 0);
  }

  private static long cpu() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
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
    line(name, costs);
    report.line(
        "%s: Moodle's %.1f s are %.1f times ours", name, MOODLE / 1e3, MOODLE / wall(costs));
  }

  private void line(String name, List<Cost> costs) {
    report.line(
        "%-28s %8.0f %8.0f %8.0f",
        name,
        wall(costs),
        median(costs.stream().map(Cost::cpu).toList()),
        median(costs.stream().map(Cost::peak).toList()));
  }

  private static double wall(List<Cost> costs) {
    return median(costs.stream().map(Cost::wall).toList());
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  private List<String> command(String jar, String option) {
    return List.of(
        ProcessHandle.current().info().command().orElse("java"),
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        option,
        "-jar",
        jar,
        "restore",
        words.get(4),
        "--new-course",
        "--category",
        Long.toString(CATEGORY),
        "--quiet",
        "--jdbc-url",
        words.get(0),
        "--db-user",
        words.get(1),
        "--dataroot",
        words.get(2),
        "--wwwroot",
        words.get(3));
  }
}
