package org.holdall.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.holdall.engine.backup.Backup;
import org.holdall.engine.backup.BackupReport;
import org.holdall.engine.database.RowStrategy;
import org.holdall.engine.site.Site;
import picocli.CommandLine.Model.CommandSpec;

/** A backup as commands run it: with its log, its progress, and its result for people and programs. */
final class BackupWork {
  private final Console console;
  private final LogOptions log;
  private final int workers;
  private final CommandSpec spec;

  BackupWork(Console console, LogOptions log, int workers, CommandSpec spec) {
    this.console = console;
    this.log = log;
    this.workers = workers;
    this.spec = spec;
  }

  /** A backup from a site, with what the options say. */
  Backup from(Site site) {
    return from(site, spec).archivedLog(log.level()).workers(workers);
  }

  /** A backup from a site, as nobody said anything of it. */
  static Backup from(Site site, CommandSpec spec) {
    Backup backup = new Backup(site);
    String rows = System.getProperty("holdall.rows");
    return rows == null
        ? backup
        : backup.strategy(Words.constant(spec, RowStrategy.class, "-Dholdall.rows", rows));
  }

  /** Runs it under this id, and shows what came of it. */
  void run(String id, Site site, Function<Backup, BackupReport> run) {
    BackupReport report;
    try (BackupLog chain = new BackupLog(log, id, site.database(), console)) {
      report = watched(from(site).backupId(() -> id).loggers(chain.loggers()), run, console);
    }
    report.warnings().forEach(console::note);
    console.print(line(report));
    console.result(json(report));
  }

  /** Runs a backup, with a progress bar if somebody sees it. */
  static BackupReport watched(Backup backup, Function<Backup, BackupReport> run, Console console) {
    if (!console.showsProgress()) {
      return run.apply(backup);
    }
    try (ProgressDisplay progress = new ProgressDisplay(console.err(), "Backup")) {
      return run.apply(backup.listener(progress));
    }
  }

  /** The result in one line. */
  static String line(BackupReport report) {
    return report.archive() + "  " + Sizes.bytes(report.bytes()) + ", " + report.entries()
        + " entries, "
        + Sizes.count(report.contents(), "pool file") + ", "
        + Sizes.count(report.statements(), "statement") + ", "
        + Sizes.time(report.duration());
  }

  private static Map<String, Object> json(BackupReport report) {
    Map<String, Object> rows = new LinkedHashMap<>();
    report.trees().forEach(tree -> rows.put(tree.tree(), tree.rows()));
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("file", report.archive().toString());
    json.put("backup_id", report.backupId());
    json.put("bytes", report.bytes());
    json.put("entries", report.entries());
    json.put("contents", report.contents());
    json.put("contentBytes", report.contentBytes());
    json.put("statements", report.statements());
    json.put("milliseconds", report.duration().toMillis());
    json.put("rows", rows);
    json.put("warnings", report.warnings());
    return json;
  }
}
