package org.holdall.benchmarks.rows;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.ServiceLoader;
import org.holdall.benchmarks.Contest;
import org.holdall.benchmarks.Report;
import org.holdall.benchmarks.ServerCpu;
import org.holdall.benchmarks.site.ChoiceTask;
import org.holdall.benchmarks.site.Postgres;
import org.holdall.benchmarks.xml.CountedOutput;
import org.holdall.engine.backup.StructureWriter;
import org.holdall.engine.database.RowStrategy;
import org.holdall.engine.database.SiteDatabase;
import org.holdall.engine.database.Snapshot;
import org.holdall.engine.structure.StructureStep;
import org.holdall.engine.xml.LinkEncoder;

/** Backup and restore of the answers of one choice, as far as rows and XML go. */
public final class RowsBenchmark {
  private static final int USERS = 20_000;
  private static final int ANSWERS = 200_000;
  private static final String ROWS =
      "SELECT id, userid, optionid, timemodified FROM mdl_choice_answers WHERE choiceid = 1 ORDER BY id";

  private static final String OURS = "Holdall: database to choice.xml";
  private static final String CURSOR = "plain cursor, each value as text";
  private static final String COPY_OUT = "plain COPY TO";

  private RowsBenchmark() {}

  /** Runs it. */
  public static void run(boolean quick) throws Exception {
    Report report = new Report("rows", quick);
    try (Postgres postgres = new Postgres()) {
      postgres.site("moodle");
      postgres.crowd("moodle", USERS, ANSWERS);
      Contest contest = new Contest(new ServerCpu(postgres.process()));
      SiteDatabase database = SiteDatabase.open(postgres.url("moodle"), null, null, "mdl_");
      StructureStep step = choice();
      try (Connection connection = postgres.connect("moodle")) {
        contest.add(OURS, () -> backup(database, step));
        contest.add(CURSOR, () -> PlainRows.cursor(connection, ROWS, values -> {}));
        contest.add(COPY_OUT, () -> PlainRows.copyOut(connection, ROWS));
        contest.run(quick ? 4 : 10, quick ? 5 : 31);
      }
      report.line("%,d answers of %,d users, PostgreSQL by JDBC over TCP", ANSWERS, USERS);
      contest.print(report);
      report.line("");
      ratio(report, contest, OURS, CURSOR);
      ratio(report, contest, OURS, COPY_OUT);
    }
    report.close();
  }

  private static void ratio(Report report, Contest contest, String ours, String limit) {
    report.line(
        "%s, speed as a part of %s: wall %.0f %%, CPU %.0f %%",
        ours,
        limit,
        100 * contest.wall(limit) / contest.wall(ours),
        100 * contest.cpu(limit) / contest.cpu(ours));
  }

  private static StructureStep choice() {
    return ServiceLoader.load(StructureStep.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(step -> step.tree().id().equals("mod_choice"))
        .findFirst()
        .orElseThrow();
  }

  private static long backup(SiteDatabase database, StructureStep step) throws IOException {
    CountedOutput out = new CountedOutput();
    try (Snapshot snapshot = database.snapshot()) {
      LinkEncoder links = LinkEncoder.of(List.of(step.tree()), "https://moodle.example.org", 2);
      new StructureWriter(snapshot, RowStrategy.CURSORS, Path.of("."), links, name -> out)
          .write(step, List.of(new ChoiceTask()));
    }
    return out.count();
  }
}
