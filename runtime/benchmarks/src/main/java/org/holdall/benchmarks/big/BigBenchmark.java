package org.holdall.benchmarks.big;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.holdall.benchmarks.Contest;
import org.holdall.benchmarks.Report;
import org.holdall.benchmarks.ServerCpu;
import org.holdall.benchmarks.TemporaryFolder;
import org.holdall.benchmarks.course.Limit;
import org.holdall.benchmarks.site.Postgres;
import org.holdall.benchmarks.site.Sites;
import org.holdall.engine.backup.BackupReport;
import org.holdall.engine.restore.RestoreReport;
import org.holdall.engine.site.Site;

/** Backups and restores of big courses, warm and as processes of their own, beside the limit measured in the same run. */
public final class BigBenchmark {
  private static final int ATTEMPTS = 500;
  private static final int POSTS = 40_000;
  private static final String KNOWN = "known";
  private static final String FULL = "filled";
  private static final String TARGET = "target";

  private final BigCourse course;
  private final Postgres postgres;
  private final Path folder;
  private final Sites sites;
  private final Report report;
  private final boolean quick;
  private final List<Site> target = new ArrayList<>();

  private BigBenchmark(
      BigCourse course, Postgres postgres, Path folder, Report report, boolean quick) {
    this.course = course;
    this.postgres = postgres;
    this.folder = folder;
    this.sites = new Sites(postgres, folder);
    this.report = report;
    this.quick = quick;
  }

  /** Runs it. */
  public static void run(boolean quick) throws Exception {
    Report report = new Report("big", quick);
    for (BigCourse course : BigCourse.values()) {
      try (TemporaryFolder folder = new TemporaryFolder();
          Postgres postgres = new Postgres()) {
        course.make(postgres, KNOWN, FULL, ATTEMPTS, POSTS);
        BigBenchmark benchmark = new BigBenchmark(course, postgres, folder.path(), report, quick);
        benchmark.backup();
        benchmark.restore();
        benchmark.cold();
      }
    }
    report.close();
  }

  private Path archive() {
    return folder.resolve("course.mbz");
  }

  private void backup() throws Exception {
    Site site = sites.open(FULL);
    BackupReport done = Sites.backupCourse(site, archive());
    PlainBackup plain = PlainBackup.of(done);
    Path limit = folder.resolve("limit.gz");
    Contest contest = new Contest(new ServerCpu(postgres.process()));
    try (Connection connection = postgres.connect(FULL)) {
      contest
          .add("Holdall: backup", () -> Sites.backupCourse(site, archive()).bytes())
          .add("read the rows", () -> plain.read(connection))
          .add("limit: read, write XML, compress", () -> plain.write(connection, limit));
      contest.run(quick ? 3 : 10, quick ? 3 : 15);
    }
    report.line("");
    long read;
    try (Connection connection = postgres.connect(FULL)) {
      read = plain.read(connection);
    }
    report.line(
        "%s: %,d rows, %,d of them the limit's; archive of %,d bytes, the limit's %,d",
        course,
        done.trees().stream()
            .flatMap(each -> each.rows().values().stream())
            .mapToLong(Long::longValue)
            .sum(),
        read,
        done.bytes(),
        Files.size(limit));
    contest.print(report);
    compare(contest, "Holdall: backup", "limit: read, write XML, compress");
    moodle(contest.wall("Holdall: backup"), done.statements(), course.backup);
  }

  private void restore() throws Exception {
    prepare();
    RestoreReport done = Sites.restoreCourse(target.get(0), archive());
    PlainRestore plain;
    try (Connection connection = postgres.connect(TARGET)) {
      plain = PlainRestore.of(connection, done.rows());
    }
    Contest contest = new Contest(new ServerCpu(postgres.process()));
    contest
        .add(
            "Holdall: restore",
            this::prepare,
            () -> Sites.restoreCourse(target.get(0), archive()).course())
        .add("unpack, read the XML", () -> Limit.unpack(archive()))
        .add("limit: unpack, read, INSERT", this::prepare, () -> {
          try (Connection connection = postgres.connectForBatches(TARGET)) {
            return Limit.unpack(archive()) + plain.insert(connection);
          }
        })
        .add("unpack, read, COPY", this::prepare, () -> {
          try (Connection connection = postgres.connect(TARGET)) {
            return Limit.unpack(archive()) + plain.copy(connection);
          }
        });
    contest.run(quick ? 3 : 10, quick ? 3 : 15);
    report.line("");
    report.line(
        "%s: %,d rows restored",
        course, done.rows().values().stream().mapToLong(Long::longValue).sum());
    contest.print(report);
    compare(contest, "Holdall: restore", "limit: unpack, read, INSERT");
    compare(contest, "Holdall: restore", "unpack, read, COPY");
    moodle(contest.wall("Holdall: restore"), done.statements(), course.restore);
  }

  private void prepare() throws Exception {
    postgres.copy(KNOWN, TARGET);
    target.clear();
    target.add(sites.open(TARGET));
  }

  private void cold() throws Exception {
    Command command = new Command(postgres, folder);
    Contest contest = new Contest(new ServerCpu(postgres.process()));
    Path again = folder.resolve("again.mbz");
    contest
        .add("backup by a process", () -> Files.deleteIfExists(again), () -> {
          command.run(
              FULL,
              "backup",
              "--course",
              Long.toString(Sites.COURSE),
              "--output",
              again.toString());
          return Files.size(again);
        })
        .add("restore by a process", this::prepare, () -> {
          command.run(
              TARGET,
              "restore",
              archive().toString(),
              "--new-course",
              "--category",
              Long.toString(Sites.CATEGORY));
          return 1;
        });
    contest.run(0, quick ? 2 : 7);
    report.line("");
    report.line("%s: cold, by the command with %s", course, Command.HEAP);
    contest.print(report);
    moodle(contest.wall("backup by a process"), 0, course.backup);
    moodle(contest.wall("restore by a process"), 0, course.restore);
  }

  private void compare(Contest contest, String ours, String limit) {
    report.line(
        "%s needs %.2f times \"%s\" (wall), %.2f times (CPU)",
        ours,
        contest.wall(ours) / contest.wall(limit),
        limit,
        contest.cpu(ours) / contest.cpu(limit));
  }

  private void moodle(double millis, long statements, BigCourse.Cost moodle) {
    report.line(
        "real Moodle's %d s are %.0f times ours%s",
        moodle.seconds(),
        moodle.seconds() * 1e3 / millis,
        statements == 0
            ? ""
            : String.format("; %,d statements (Moodle: %,d)", statements, moodle.statements()));
  }
}
