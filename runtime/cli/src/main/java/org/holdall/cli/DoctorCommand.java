package org.holdall.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.holdall.engine.HoldallException;
import org.holdall.engine.doctor.Diagnosis;
import org.holdall.engine.doctor.Doctor;
import org.holdall.engine.structure.InstalledSteps;
import org.holdall.engine.structure.StructureStep;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "doctor",
    sortOptions = false,
    header = "Says what backups of a site would lack.",
    description = {
      "",
      "Compares the site's tables and columns with what Holdall, and the jars of --plugins, describe: what is",
      "missing, what is there and nobody knows, plugins with data that nobody described: modules, formats,",
      "question types, ways to enrol, conditions, stores of logs, files of blocks. Nothing is written.",
      "Exit code 1 if anything would be lost.",
      "Give the site by --moodle, or by --jdbc-url, --db-user and --dataroot.",
      ""
    },
    footer = {"", "Example:", "  holdall doctor --moodle /var/www/moodle --plugins jars"})
final class DoctorCommand implements Runnable {
  private final Map<String, String> environment;

  @Mixin
  private final SiteOptions options = new SiteOptions();

  @Mixin
  private final Console console;

  DoctorCommand(Console console, Map<String, String> environment) {
    this.console = console;
    this.environment = environment;
  }

  @Override
  public void run() {
    Diagnosis found = Doctor.look(
        options.access(environment).reach(console),
        InstalledSteps.all().stream().map(StructureStep::tree).toList());
    console.print("Moodle " + found.release() + " (" + found.version() + "), " + found.tables()
        + " tables; " + found.installed() + " of " + found.described()
        + " plugins that are described are installed");
    found.findings().forEach(finding -> console.print("- " + finding.line()));
    console.result(json(found));
    if (!found.findings().isEmpty()) {
      throw new HoldallException(Sizes.count(found.findings().size(), "difference")
          + " between the site and what is described: backups would lack something. Describe it in a plugin for --plugins,"
          + " or bring the site's upgrade to its end.");
    }
    console.print("Nothing would be lost.");
  }

  private static Map<String, Object> json(Diagnosis found) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("version", found.version());
    json.put("release", found.release());
    json.put("tables", found.tables());
    json.put("described", found.described());
    json.put("installed", found.installed());
    List<Map<String, Object>> findings =
        found.findings().stream().map(DoctorCommand::json).toList();
    json.put("findings", findings);
    return json;
  }

  private static Map<String, Object> json(Diagnosis.Finding finding) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kind", finding.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    json.put("component", finding.component());
    json.put("table", finding.table());
    json.put("column", finding.column());
    json.put("rows", finding.rows());
    json.put("line", finding.line());
    return json;
  }
}
