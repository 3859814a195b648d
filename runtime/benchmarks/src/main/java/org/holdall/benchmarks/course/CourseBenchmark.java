package org.holdall.benchmarks.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.holdall.benchmarks.Contest;
import org.holdall.benchmarks.Report;
import org.holdall.benchmarks.ServerCpu;
import org.holdall.benchmarks.TemporaryFolder;
import org.holdall.benchmarks.rows.PlainRows;
import org.holdall.benchmarks.site.Postgres;
import org.holdall.benchmarks.site.Sites;
import org.holdall.benchmarks.xml.CountedOutput;
import org.holdall.engine.backup.BackupReport;
import org.holdall.engine.restore.RestoreReport;
import org.holdall.engine.site.Site;

/** Whole backups and restores, warm, beside the limit measured in the same run. */
public final class CourseBenchmark {
  private static final int USERS = 20_000;
  private static final int ANSWERS = 200_000;

  /** The site with the answers; its users without answers; neither. */
  private static final String FULL = "crowded";

  private static final String KNOWN = "known";
  private static final String EMPTY = "empty";
  private static final String TARGET = "target";

  /** What real Moodle 4.5 took for either way of such a choice, on two shared cores. */
  private static final double MOODLE_SECONDS = 193;

  private final Postgres postgres;
  private final Path folder;
  private final Sites sites;
  private final Report report;
  private final boolean quick;
  private final List<Site> target = new ArrayList<>();

  private CourseBenchmark(Postgres postgres, Path folder, Report report, boolean quick) {
    this.postgres = postgres;
    this.folder = folder;
    this.sites = new Sites(postgres, folder);
    this.report = report;
    this.quick = quick;
  }

  /** Runs it. */
  public static void run(boolean quick) throws Exception {
    Report report = new Report("course", quick);
    try (TemporaryFolder folder = new TemporaryFolder();
        Postgres postgres = new Postgres()) {
      postgres.site(EMPTY);
      postgres.copy(EMPTY, KNOWN);
      postgres.crowd(KNOWN, USERS, 0);
      postgres.copy(EMPTY, FULL);
      postgres.crowd(FULL, USERS, ANSWERS);
      report.line("one choice with %,d answers by %,d users on PostgreSQL", ANSWERS, USERS);
      CourseBenchmark benchmark = new CourseBenchmark(postgres, folder.path(), report, quick);
      benchmark.backup();
      benchmark.restore(KNOWN);
      benchmark.restore(EMPTY);
    }
    report.close();
  }

  private Path archive() {
    return folder.resolve("choice.mbz");
  }

  private void backup() throws Exception {
    Contest contest = new Contest(new ServerCpu(postgres.process()));
    Site site = sites.open(FULL);
    Path limit = folder.resolve("limit.gz");
    try (Connection connection = postgres.connect(FULL)) {
      contest
          .add("Holdall: backup", () -> Sites.backup(site, archive()).bytes())
          .add("read the rows", () -> Limit.read(connection))
          .add("read them, write XML", () -> Limit.write(connection, new CountedOutput()))
          .add("limit: read, write, compress", () -> Limit.backup(connection, limit));
      contest.run(quick ? 2 : 5, quick ? 3 : 11);
    }
    BackupReport done = Sites.backup(site, archive());
    report.line("");
    contest.print(report);
    report.line(
        "archive of %,d bytes, the limit's %,d; %d statements",
        done.bytes(), Files.size(limit), done.statements());
    compare(contest, "Holdall: backup", "limit: read, write, compress");
  }

  /** Into a copy of a site, made anew each time: one that knows the users, or one that does not. */
  private void restore(String site) throws Exception {
    boolean known = site.equals(KNOWN);
    CopiedRows rows;
    try (Connection connection = postgres.connect(FULL)) {
      rows = CopiedRows.of(connection, known);
    }
    List<RestoreReport> reports = new ArrayList<>();
    Contest contest = new Contest(new ServerCpu(postgres.process()));
    contest
        .add("Holdall: restore", () -> prepare(site), () -> {
          RestoreReport done = Sites.restore(target.get(0), archive());
          reports.add(done);
          return done.course();
        })
        .add("unpack, read the XML", () -> Limit.unpack(archive()))
        .add("COPY the rows", () -> prepare(site), () -> copy(rows))
        .add("limit: unpack, read, COPY", () -> prepare(site), () -> limit(rows));
    contest.run(quick ? 1 : 3, quick ? 2 : 5);
    RestoreReport last = reports.get(reports.size() - 1);
    report.line("");
    report.line(
        "restore where %,d of the users are known, %,d are made",
        last.usersMatched(), last.usersCreated());
    contest.print(report);
    report.line("%d statements", last.statements());
    compare(contest, "Holdall: restore", "limit: unpack, read, COPY");
  }

  private void prepare(String site) throws Exception {
    postgres.copy(site, TARGET);
    target.clear();
    target.add(sites.open(TARGET));
  }

  private long limit(CopiedRows rows) throws Exception {
    return Limit.unpack(archive()) + copy(rows);
  }

  private long copy(CopiedRows rows) throws Exception {
    try (Connection connection = postgres.connect(TARGET)) {
      return rows.store(connection);
    }
  }

  private void compare(Contest contest, String ours, String limit) throws IOException {
    report.line(
        "%s needs %.2f times the limit (wall), %.2f times (CPU); real Moodle's %.0f s are %.0f times ours",
        ours,
        contest.wall(ours) / contest.wall(limit),
        contest.cpu(ours) / contest.cpu(limit),
        MOODLE_SECONDS,
        MOODLE_SECONDS * 1000 / contest.wall(ours));
  }

  /** The bytes of COPY for a restore, by table and columns. */
  private record CopiedRows(List<String> into, List<byte[]> bytes) {

    static CopiedRows of(Connection connection, boolean known) throws Exception {
      CopiedRows rows = new CopiedRows(new ArrayList<>(), new ArrayList<>());
      if (!known) {
        rows.add(connection, "mdl_user", Limit.USER_COLUMNS, "id > 1000");
        rows.add(
            connection,
            "mdl_context",
            "contextlevel, instanceid, path, depth",
            "contextlevel = 30 AND instanceid > 1000");
      }
      rows.add(
          connection, "mdl_choice_answers", "choiceid, userid, optionid, timemodified", "true");
      return rows;
    }

    private void add(Connection connection, String table, String columns, String where)
        throws Exception {
      into.add(table + " (" + columns + ")");
      bytes.add(PlainRows.copied(
          connection, "SELECT " + columns + " FROM " + table + " WHERE " + where + " ORDER BY id"));
    }

    long store(Connection connection) throws Exception {
      long count = 0;
      for (int i = 0; i < into.size(); i++) {
        count += PlainRows.copyIn(connection, into.get(i), bytes.get(i));
      }
      return count;
    }
  }
}
