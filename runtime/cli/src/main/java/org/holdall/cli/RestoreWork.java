package org.holdall.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.holdall.engine.restore.Restore;
import org.holdall.engine.restore.RestoreReport;
import org.jspecify.annotations.Nullable;

/** A restore as commands run it: with its progress, and its result for people and programs. */
final class RestoreWork {
  private final Console console;
  private final String name;
  private final @Nullable PurgeCaches purge;

  /**
   * For a command.
   *
   * @param name beside the progress bar
   * @param purge what empties Moodle's caches; null where Moodle's folder is not known
   */
  RestoreWork(Console console, String name, @Nullable PurgeCaches purge) {
    this.console = console;
    this.name = name;
    this.purge = purge;
  }

  /** Runs a restore, with a progress bar if somebody sees it. */
  RestoreReport watched(Restore restore, Function<Restore, RestoreReport> run) {
    if (!console.showsProgress()) {
      return run.apply(restore);
    }
    try (ProgressDisplay progress = new ProgressDisplay(console.err(), name)) {
      return run.apply(restore.listener(progress));
    }
  }

  /**
   * Shows what came of it.
   *
   * @param what was restored, for people
   * @param from the same for programs
   */
  void show(RestoreReport report, String what, Map<String, String> from) {
    report.warnings().forEach(console::note);
    console.print(report.dryRun() ? wouldBe(report, what) : line(report));
    if (!report.dryRun()) {
      caches(report);
    }
    console.result(json(report, from));
  }

  private void caches(RestoreReport report) {
    if (purge != null && purge.wanted()) {
      console.note(purge.run());
    } else if (!report.caches().isEmpty()) {
      String command = purge == null ? "php admin/cli/purge_caches.php --muc" : purge.text();
      console.note(
          "Moodle may remember for a while what was before, in caches that no row reaches ("
              + String.join(", ", report.caches()) + "). To let it forget, run: " + command);
    }
  }

  private static String wouldBe(RestoreReport report, String what) {
    String where = report.course() == 0 ? "as a new course" : "into course " + report.course();
    return what + " can be restored " + where + "  " + users(report) + "; nothing was written";
  }

  /** The result in one line. */
  static String line(RestoreReport report) {
    long rows = report.rows().values().stream().mapToLong(Long::longValue).sum();
    String activities = report.activities().size() == 1
        ? "activity " + report.activities().get(0)
        : report.activities().size() + " activities";
    return activities + " in course " + report.course() + "  " + Sizes.count(rows, "row") + ", "
        + users(report) + ", " + Sizes.count(report.contents(), "pool file") + ", "
        + Sizes.count(report.statements(), "statement") + ", "
        + Sizes.time(report.duration());
  }

  private static String users(RestoreReport report) {
    return Sizes.count(report.usersMatched(), "user") + " matched, " + report.usersCreated()
        + (report.dryRun() ? " to be created" : " created");
  }

  private static Map<String, Object> json(RestoreReport report, Map<String, String> from) {
    Map<String, Object> json = new LinkedHashMap<>(from);
    json.put("restore_id", report.restoreId());
    json.put("dryRun", report.dryRun());
    json.put("course", report.course());
    json.put("activities", report.activities());
    json.put("usersMatched", report.usersMatched());
    json.put("usersCreated", report.usersCreated());
    json.put("rows", report.rows());
    json.put("contents", report.contents());
    json.put("contentBytes", report.contentBytes());
    json.put("statements", report.statements());
    json.put("attempts", report.attempts());
    json.put("milliseconds", report.duration().toMillis());
    json.put("warnings", report.warnings());
    json.put("caches", report.caches());
    return json;
  }
}
