package org.holdall.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.holdall.cli.demo.DemoRestored;
import org.holdall.cli.demo.DemoSite;
import org.holdall.engine.HoldallException;
import org.holdall.engine.archive.Container;
import org.holdall.engine.backup.Backup;
import org.holdall.engine.backup.BackupReport;
import org.holdall.engine.backup.BackupRequest;
import org.holdall.engine.backup.BackupType;
import org.holdall.engine.backup.Unknown;
import org.holdall.engine.compare.ArchiveComparison;
import org.holdall.engine.inspect.Inspection;
import org.holdall.engine.inspect.Inspector;
import org.holdall.engine.restore.Restore;
import org.holdall.engine.restore.RestoreReport;
import org.holdall.engine.restore.RestoreRequest;
import org.holdall.engine.settings.Mode;
import org.holdall.engine.verify.Verification;
import org.holdall.engine.verify.Verifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "demo",
    header =
        "Makes two small Moodle sites, backs up a course of one, restores a choice into the other and compares.",
    description = {
      "",
      "Needs no server: each site is an embedded H2 database with all of Moodle's tables and a data folder.",
      ""
    })
final class DemoCommand implements Runnable {
  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Folder for sites and archives; target/demo without it.")
  private Path folder = Path.of("target", "demo");

  @Mixin
  private final Console console;

  DemoCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    DemoSite demo = DemoSite.create(folder);
    console.print("A Moodle site with " + demo.tables() + " tables, embedded: "
        + demo.jdbcUrl().replaceFirst(";.*", ""));
    SiteAccess site = access(demo, DemoSite.WWWROOT);
    Path whole = folder.toAbsolutePath().normalize().resolve("course.mbz");
    BackupReport report = backup(site, BackupType.COURSE, demo.course(), whole);
    try {
      Map<String, Object> json = show(demo, report);
      Path choice = whole.resolveSibling("choice.mbz");
      BackupReport activity = backup(site, BackupType.ACTIVITY, demo.module(), choice);
      console.print("");
      console.print("One choice of it backed up: " + BackupWork.line(activity));
      json.put("activityMilliseconds", activity.duration().toMillis());
      json.put("activityStatements", activity.statements());
      restore(demo, choice, json);
      console.result(json);
    } catch (IOException e) {
      throw new HoldallException(
          whole + " cannot be read (" + e.getMessage() + "); check the disk and your rights", e);
    }
  }

  private static SiteAccess access(DemoSite demo, String wwwroot) {
    return new SiteAccess(
        demo.jdbcUrl(),
        demo.user(),
        null,
        demo.dataroot(),
        DemoSite.PREFIX,
        wwwroot,
        null,
        Map.of());
  }

  private BackupReport backup(SiteAccess site, BackupType type, long id, Path archive) {
    BackupRequest request = new BackupRequest(
        type, id, null, Mode.GENERAL, Map.of(), Container.TGZ, archive, true, Unknown.WARN);
    BackupReport report =
        BackupWork.watched(new Backup(site.open(console)), backup -> backup.run(request), console);
    report.warnings().forEach(console::note);
    return report;
  }

  private Map<String, Object> show(DemoSite demo, BackupReport report) throws IOException {
    Path archive = report.archive();
    Verification found = Verifier.verify(archive);
    if (!found.sound()) {
      throw new HoldallException(archive + " is not sound: " + found.problems().get(0));
    }
    Inspection inspection = Inspector.inspect(archive);
    console.print("");
    ArchiveTree.lines(inspection).forEach(console::print);
    console.print("");
    console.print("The whole course backed up in " + Sizes.time(report.duration()) + " with "
        + Sizes.count(report.statements(), "statement") + "; " + Sizes.bytes(Files.size(archive))
        + ".");
    console.print(VerifyCommand.line(found));
    Map<String, Object> json = new LinkedHashMap<>(ArchiveTree.json(inspection));
    json.put("tables", demo.tables());
    json.put("milliseconds", report.duration().toMillis());
    json.put("statements", report.statements());
    json.put("sound", true);
    return json;
  }

  /** The way back, into a site that has other ids and few of the users. */
  private void restore(DemoSite demo, Path archive, Map<String, Object> json) {
    DemoSite other = DemoSite.createOther(folder);
    SiteAccess site = access(other, DemoSite.OTHER_WWWROOT);
    RestoreReport report = new RestoreWork(console, "Restore", null)
        .watched(
            new Restore(site.open(console)),
            restore -> restore.run(RestoreRequest.into(archive, other.course())));
    report.warnings().forEach(console::note);
    long restored = report.activities().get(0);
    console.print("");
    console.print("Restored into an empty course of another site, "
        + other.jdbcUrl().replaceFirst(";.*", ""));
    console.print("  " + RestoreWork.line(report));
    console.print("What an id points to counts, not its number; so in both sites:");
    boolean equal = true;
    for (DemoRestored.Table table : DemoRestored.compare(demo, demo.module(), other, restored)) {
      console.print(String.format("  %-15s ", table.name()) + text(table));
      equal &= table.same();
    }
    int places = DemoRestored.places(other, restored);
    console.print("  section         names the activity " + Sizes.count(places, "time"));
    BackupReport again =
        backup(site, BackupType.ACTIVITY, restored, archive.resolveSibling("choice-restored.mbz"));
    ArchiveComparison archives = ArchiveComparison.withoutIds(archive, again.archive());
    console.print(
        "Backed up from there again: " + archives.toString().lines().findFirst().orElse(""));
    archives
        .differences()
        .forEach((name, d) ->
            console.print(String.format("  %-35s ", name) + differing(d.expected(), d.actual())));
    json.put("restoreMilliseconds", report.duration().toMillis());
    json.put("restoreStatements", report.statements());
    json.put("usersMatched", report.usersMatched());
    json.put("usersCreated", report.usersCreated());
    json.put("tablesEqual", equal && places == 1);
    json.put("differences", archives.differences().keySet());
  }

  /** Two lines, from a little before the place where they begin to differ. */
  private static String differing(String one, String other) {
    int same = 0;
    while (same < Math.min(one.length(), other.length())
        && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    int from = Math.max(0, same - 20);
    return cut(one.substring(from)) + "  is now  " + cut(other.substring(from));
  }

  private static String cut(String line) {
    return line.length() <= 40 ? line : line.substring(0, 37) + "...";
  }

  private static String text(DemoRestored.Table table) {
    if (table.same()) {
      return Sizes.count(table.rows(), "row") + " equal in all columns";
    }
    String counts = table.rows() == table.found()
        ? Sizes.count(table.rows(), "row")
        : Sizes.count(table.rows(), "row") + " became " + table.found();
    return counts + ", " + table.equal() + " equal in all columns; different: "
        + String.join(", ", table.columns());
  }
}
