package org.holdall.benchmarks.rows;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.holdall.benchmarks.Contest;
import org.holdall.benchmarks.Report;
import org.holdall.benchmarks.ServerCpu;
import org.holdall.benchmarks.TemporaryFolder;
import org.holdall.benchmarks.site.ChoiceTask;
import org.holdall.benchmarks.site.Postgres;
import org.holdall.benchmarks.site.Sites;
import org.holdall.benchmarks.xml.CountedOutput;
import org.holdall.engine.backup.StructureWriter;
import org.holdall.engine.database.RowStrategy;
import org.holdall.engine.database.SiteDatabase;
import org.holdall.engine.database.Snapshot;
import org.holdall.engine.site.Site;
import org.holdall.engine.structure.InstalledSteps;
import org.holdall.engine.structure.StructureStep;
import org.holdall.engine.xml.LinkEncoder;

/** Backup and restore of the answers of one choice, without compression. */
public final class RowsBenchmark {
  private static final int USERS = 100;
  private static final int ANSWERS = 200_000;
  private static final String FULL = "crowded";
  private static final String KNOWN = "known";
  private static final String TARGET = "target";
  private static final String ROWS =
      "SELECT id, userid, optionid, timemodified FROM mdl_choice_answers WHERE choiceid = 1 ORDER BY id";
  private static final String COLUMNS = "choiceid, userid, optionid, timemodified";

  private static final String BACKUP = "Holdall: database to choice.xml";
  private static final String CURSOR = "plain cursor, each value as text";
  private static final String COPY_OUT = "plain COPY TO";
  private static final String RESTORE = "Holdall: archive to database";
  private static final String COPY_IN = "plain COPY FROM";

  private final Postgres postgres;
  private final Sites sites;
  private final Report report;
  private final boolean quick;
  private final List<Site> target = new ArrayList<>();

  private RowsBenchmark(Postgres postgres, Sites sites, Report report, boolean quick) {
    this.postgres = postgres;
    this.sites = sites;
    this.report = report;
    this.quick = quick;
  }

  /** Runs it. */
  public static void run(boolean quick) throws Exception {
    Report report = new Report("rows", quick);
    try (TemporaryFolder folder = new TemporaryFolder();
        Postgres postgres = new Postgres()) {
      postgres.site(KNOWN);
      postgres.crowd(KNOWN, USERS, 0);
      postgres.site(FULL);
      postgres.crowd(FULL, USERS, ANSWERS);
      report.line("%,d answers of %,d users, PostgreSQL by JDBC over TCP", ANSWERS, USERS);
      RowsBenchmark benchmark =
          new RowsBenchmark(postgres, new Sites(postgres, folder.path()), report, quick);
      benchmark.backup();
      benchmark.restore(folder.path());
    }
    report.close();
  }

  private void backup() throws Exception {
    Contest contest = new Contest(new ServerCpu(postgres.process()));
    SiteDatabase database = sites.open(FULL).database();
    StructureStep step = choice();
    try (Connection connection = postgres.connect(FULL)) {
      contest
          .add(BACKUP, () -> write(database, step))
          .add(CURSOR, () -> PlainRows.cursor(connection, ROWS, values -> {}))
          .add(COPY_OUT, () -> PlainRows.copyOut(connection, ROWS));
      contest.run(quick ? 4 : 10, quick ? 5 : 21);
    }
    report.line("");
    contest.print(report);
    ratio(contest, BACKUP, CURSOR);
    ratio(contest, BACKUP, COPY_OUT);
  }

  private void restore(Path folder) throws Exception {
    Path archive = folder.resolve("stored.mbz");
    Sites.backup(sites.open(FULL), folder.resolve("packed.mbz"));
    store(folder.resolve("packed.mbz"), archive);
    Contest contest = new Contest(new ServerCpu(postgres.process()));
    byte[] rows;
    try (Connection connection = postgres.connect(FULL)) {
      rows = PlainRows.copied(
          connection, "SELECT " + COLUMNS + " FROM mdl_choice_answers ORDER BY id");
    }
    contest
        .add(RESTORE, this::prepare, () -> Sites.restore(target.get(0), archive).course())
        .add(COPY_IN, this::prepare, () -> copy(rows));
    contest.run(quick ? 2 : 3, quick ? 3 : 7);
    report.line("");
    contest.print(report);
    ratio(contest, RESTORE, COPY_IN);
  }

  private void ratio(Contest contest, String ours, String limit) {
    report.line(
        "%s at %.0f %% of the speed of %s (wall), %.0f %% (CPU)",
        ours,
        100 * contest.wall(limit) / contest.wall(ours),
        limit,
        100 * contest.cpu(limit) / contest.cpu(ours));
  }

  private static StructureStep choice() {
    return InstalledSteps.all().stream()
        .filter(step -> step.tree().id().equals("mod_choice"))
        .findFirst()
        .orElseThrow();
  }

  private static long write(SiteDatabase database, StructureStep step) throws IOException {
    CountedOutput out = new CountedOutput();
    try (Snapshot snapshot = database.snapshot()) {
      LinkEncoder links = LinkEncoder.of(List.of(step.tree()), "https://moodle.example.org", 2);
      new StructureWriter(snapshot, RowStrategy.CURSORS, Path.of("."), links, name -> out)
          .write(step, List.of(new ChoiceTask()));
    }
    return out.count();
  }

  /** The same archive, not compressed. */
  private static void store(Path packed, Path stored) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(packed));
        OutputStream out = new Stored(Files.newOutputStream(stored))) {
      in.transferTo(out);
    }
  }

  private static final class Stored extends GZIPOutputStream {
    Stored(OutputStream out) throws IOException {
      super(out, 1 << 16);
      def.setLevel(Deflater.NO_COMPRESSION);
    }
  }

  private void prepare() throws Exception {
    postgres.copy(KNOWN, TARGET);
    target.clear();
    target.add(sites.open(TARGET));
  }

  private long copy(byte[] rows) throws Exception {
    try (Connection connection = postgres.connect(TARGET)) {
      return PlainRows.copyIn(connection, "mdl_choice_answers (" + COLUMNS + ")", rows);
    }
  }
}
