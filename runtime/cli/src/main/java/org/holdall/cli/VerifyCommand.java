package org.holdall.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.holdall.engine.HoldallException;
import org.holdall.engine.verify.Verification;
import org.holdall.engine.verify.Verifier;
import picocli.CommandLine.Command;

@Command(
    name = "verify",
    header = "Proves that an archive is whole.",
    description = {
      "",
      "Reads every byte: the container is complete and safe, the files that Moodle needs are there, each",
      "XML file is well-formed and without DOCTYPE, each file of the pool has the content its name says,",
      "and every entry is what the manifest says, if Holdall wrote one. Of archives of Moodle 4.2 and later",
      "each XML file has the form that its plugin's description says, and what the parts need is there.",
      "Exit code 1 if anything is wrong.",
      ""
    })
final class VerifyCommand extends ArchiveCommand {

  VerifyCommand(Console console) {
    super(console);
  }

  @Override
  void run(Path archive) throws IOException {
    Verification found = Verifier.verify(archive);
    console.result(json(found));
    if (found.sound()) {
      console.print(line(found));
      return;
    }
    List<String> problems = found.problems();
    if (problems.size() > 1) {
      problems.forEach(console::print);
    }
    throw new HoldallException(archive + " is not sound: " + problems.get(0)
        + (problems.size() > 1
            ? " And " + Sizes.count(problems.size() - 1L, "more problem") + "."
            : ""));
  }

  /** The result of a sound archive in one line. */
  static String line(Verification found) {
    return found.file() + " is sound: " + found.entries() + " entries, "
        + Sizes.count(found.xml(), "XML file") + ", " + Sizes.count(found.contents(), "pool file")
        + (found.manifest() ? ", each as the manifest says" : "; it has no manifest");
  }

  private static Map<String, Object> json(Verification found) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("file", found.file().toString());
    json.put("container", found.container().name().toLowerCase(Locale.ROOT));
    json.put("sound", found.sound());
    json.put("entries", found.entries());
    json.put("xml", found.xml());
    json.put("contents", found.contents());
    json.put("manifest", found.manifest());
    json.put("problems", found.problems());
    return json;
  }
}
