package org.holdall.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.holdall.engine.inspect.Inspection;
import org.holdall.engine.inspect.Inspector;
import picocli.CommandLine.Command;

@Command(
    name = "inspect",
    header = "Shows what an archive holds.",
    description = {
      "",
      "Reads the archive without a site and without unpacking it: what it is, its parts, and how many",
      "rows each file holds. Whatever Moodle wrote can be shown. An archive that is not safe is refused.",
      ""
    })
final class InspectCommand extends ArchiveCommand {

  InspectCommand(Console console) {
    super(console);
  }

  @Override
  void run(Path archive) throws IOException {
    Inspection inspection = Inspector.inspect(archive);
    Map<String, Map<String, Integer>> rows = RowCounts.of(archive);
    ArchiveTree.lines(inspection, rows).forEach(console::print);
    console.result(ArchiveTree.json(inspection, rows));
  }
}
