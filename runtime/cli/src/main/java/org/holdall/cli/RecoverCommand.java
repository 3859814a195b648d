package org.holdall.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.holdall.engine.HoldallException;
import org.holdall.engine.files.Recovery;
import org.holdall.engine.site.Site;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "recover",
    sortOptions = false,
    header = "Finishes what killed restores left on a site, and does nothing else.",
    description = {
      "",
      "The database itself takes back the rows of a restore whose process was killed. What such a restore brought",
      "into the file pool stays if rows name it, and goes to Moodle's trashdir if none does. Every command on the",
      "site does this first; recover is for those who do not want to wait for one.",
      "Give the site by --moodle, or by --jdbc-url, --db-user and --dataroot.",
      ""
    },
    footer = {"", "Example:", "  holdall recover --moodle /var/www/moodle"})
final class RecoverCommand implements Runnable {
  private final Map<String, String> environment;

  @Mixin
  private final SiteOptions options = new SiteOptions();

  @Mixin
  private final Console console;

  RecoverCommand(Console console, Map<String, String> environment) {
    this.console = console;
    this.environment = environment;
  }

  @Override
  public void run() {
    Site site = options.access(environment).reach(console);
    Recovery recovery = Recovery.finish(site);
    console.print(
        recovery.restores() == 0 && recovery.problems().isEmpty()
            ? "nothing to finish"
            : String.join("\n", recovery.notes()));
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("restores", recovery.restores());
    json.put("kept", recovery.kept());
    json.put("binned", recovery.binned());
    json.put("problems", recovery.problems());
    console.result(json);
    if (!recovery.problems().isEmpty()) {
      throw new HoldallException(
          "Not everything could be finished: " + recovery.problems().get(0));
    }
  }
}
