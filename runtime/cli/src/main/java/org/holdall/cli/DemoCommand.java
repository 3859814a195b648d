package org.holdall.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.holdall.cli.demo.DemoSite;
import org.holdall.engine.HoldallException;
import org.holdall.engine.archive.Container;
import org.holdall.engine.backup.Backup;
import org.holdall.engine.backup.BackupReport;
import org.holdall.engine.backup.BackupRequest;
import org.holdall.engine.backup.BackupType;
import org.holdall.engine.backup.Mode;
import org.holdall.engine.inspect.Inspection;
import org.holdall.engine.inspect.Inspector;
import org.holdall.engine.verify.Verification;
import org.holdall.engine.verify.Verifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "demo",
    header = "Makes a small Moodle site, backs up its choice, verifies and shows the archive.",
    description = {
      "",
      "Needs no server: the site is an embedded H2 database with all of Moodle's tables and a data folder.",
      ""
    })
final class DemoCommand implements Runnable {
  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Folder for site and archive; target/demo without it.")
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
    Path archive = folder.toAbsolutePath().normalize().resolve("choice.mbz");
    SiteAccess site = new SiteAccess(
        demo.jdbcUrl(),
        demo.user(),
        null,
        demo.dataroot(),
        DemoSite.PREFIX,
        DemoSite.WWWROOT,
        null,
        Map.of());
    BackupRequest request = new BackupRequest(
        BackupType.ACTIVITY,
        demo.module(),
        null,
        Mode.GENERAL,
        Map.of(),
        Container.TGZ,
        archive,
        true);
    BackupReport report = BackupCommand.run(new Backup(site.open(console)), request, console);
    report.warnings().forEach(console::note);
    try {
      show(demo, report);
    } catch (IOException e) {
      throw new HoldallException(
          archive + " cannot be read (" + e.getMessage() + "); check the disk and your rights", e);
    }
  }

  private void show(DemoSite demo, BackupReport report) throws IOException {
    Path archive = report.archive();
    Verification found = Verifier.verify(archive);
    if (!found.sound()) {
      throw new HoldallException(archive + " is not sound: " + found.problems().get(0));
    }
    Inspection inspection = Inspector.inspect(archive);
    Map<String, Map<String, Integer>> rows = RowCounts.of(archive);
    console.print("");
    ArchiveTree.lines(inspection, rows).forEach(console::print);
    console.print("");
    console.print("Backed up in " + Sizes.time(report.duration()) + " with "
        + Sizes.count(report.statements(), "statement") + "; " + Sizes.bytes(Files.size(archive))
        + ".");
    console.print(VerifyCommand.line(found));
    Map<String, Object> json = new LinkedHashMap<>(ArchiveTree.json(inspection, rows));
    json.put("tables", demo.tables());
    json.put("milliseconds", report.duration().toMillis());
    json.put("statements", report.statements());
    json.put("sound", true);
    console.result(json);
  }
}
