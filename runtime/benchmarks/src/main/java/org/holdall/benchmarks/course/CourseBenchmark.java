package org.holdall.benchmarks.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.holdall.benchmarks.Contest;
import org.holdall.benchmarks.Report;
import org.holdall.benchmarks.ServerCpu;
import org.holdall.benchmarks.site.Postgres;
import org.holdall.benchmarks.xml.CountedOutput;
import org.holdall.engine.archive.Container;
import org.holdall.engine.backup.Backup;
import org.holdall.engine.backup.BackupReport;
import org.holdall.engine.backup.BackupRequest;
import org.holdall.engine.backup.BackupType;
import org.holdall.engine.backup.Mode;
import org.holdall.engine.database.SiteDatabase;
import org.holdall.engine.site.Site;

/** Whole backups and restores, warm, beside the limit measured in the same run. */
public final class CourseBenchmark {
  private static final int USERS = 20_000;
  private static final int ANSWERS = 200_000;
  private static final String MOODLE = "moodle";

  private static final String BACKUP = "Holdall: backup";
  private static final String LIMIT = "limit: rows read, XML written, compressed";

  /** What real Moodle 4.5 took for either way of such a choice, on two shared cores. */
  private static final double MOODLE_SECONDS = 193;

  private final Postgres postgres;
  private final Path folder;
  private final Report report;

  private CourseBenchmark(Postgres postgres, Path folder, Report report) {
    this.postgres = postgres;
    this.folder = folder;
    this.report = report;
  }

  /** Runs it. */
  public static void run(boolean quick) throws Exception {
    Report report = new Report("course", quick);
    Path folder = Files.createTempDirectory("holdall-course");
    try (Postgres postgres = new Postgres()) {
      postgres.site(MOODLE);
      postgres.crowd(MOODLE, USERS, ANSWERS);
      CourseBenchmark benchmark = new CourseBenchmark(postgres, folder, report);
      report.line("one choice with %,d answers by %,d users on PostgreSQL", ANSWERS, USERS);
      benchmark.backup(quick);
    } finally {
      delete(folder);
    }
    report.close();
  }

  private void backup(boolean quick) throws Exception {
    Contest contest = new Contest(new ServerCpu(postgres.process()));
    Site site = site(MOODLE);
    Path archive = folder.resolve("choice.mbz");
    try (Connection connection = postgres.connect(MOODLE)) {
      contest
          .add(BACKUP, () -> backup(site, archive).bytes())
          .add("limit of reading", () -> Limit.read(connection))
          .add("limit of reading and writing", () -> Limit.write(connection, new CountedOutput()))
          .add(LIMIT, () -> Limit.backup(connection, folder.resolve("limit.gz")));
      contest.run(quick ? 2 : 5, quick ? 3 : 15);
    }
    BackupReport done = backup(site, archive);
    report.line("");
    contest.print(report);
    report.line(
        "archive %,d bytes, limit %,d; %d statements",
        done.bytes(), Files.size(folder.resolve("limit.gz")), done.statements());
    compare(contest, BACKUP, LIMIT);
  }

  private void compare(Contest contest, String ours, String limit) {
    report.line(
        "%s needs %.2f times the limit (wall), %.2f times (CPU); real Moodle %.0f times ours",
        ours,
        contest.wall(ours) / contest.wall(limit),
        contest.cpu(ours) / contest.cpu(limit),
        MOODLE_SECONDS * 1000 / contest.wall(ours));
  }

  private Site site(String name) throws IOException {
    SiteDatabase database = SiteDatabase.open(postgres.url(name), null, null, "mdl_");
    Path dataroot =
        Files.createDirectories(folder.resolve(name).resolve("filedir")).getParent();
    return new Site(database, dataroot, "https://moodle.example.org", null, Map.of());
  }

  private static BackupReport backup(Site site, Path archive) {
    return new Backup(site)
        .run(new BackupRequest(
            BackupType.ACTIVITY, 1, null, Mode.GENERAL, Map.of(), Container.TGZ, archive, true));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
