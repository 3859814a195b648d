package org.holdall.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.holdall.engine.inspect.Inspection;
import org.holdall.engine.inspect.Inspector;
import picocli.CommandLine.Command;

@Command(
    name = "inspect",
    header = "Shows what an archive holds.",
    description = {
      "",
      "Reads the archive without a site and without unpacking it: what course it is, what plugins a site",
      "needs for it, its sections, activities and blocks with their sizes and rows. --json says the rows",
      "of every file. Whatever Moodle wrote can be shown. An archive that is not safe is refused.",
      ""
    })
final class InspectCommand extends ArchiveCommand {

  InspectCommand(Console console) {
    super(console);
  }

  @Override
  void run(Path archive) throws IOException {
    Inspection inspection = Inspector.inspect(archive);
    ArchiveTree.lines(inspection).forEach(console::print);
    console.result(ArchiveTree.json(inspection));
  }
}
