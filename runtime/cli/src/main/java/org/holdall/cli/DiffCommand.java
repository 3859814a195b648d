package org.holdall.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.holdall.engine.compare.ArchiveComparison;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "diff",
    header = "Compares two archives made from the same data.",
    description = {
      "",
      "Ids and dates of the backup itself, encrypted texts, and the order of repeated elements, which",
      "Moodle leaves to the database, are no differences. Entries that only the second archive has are",
      "listed and do no harm; Moodle's log and Holdall's manifest are left out. Exit code 0 if equal,",
      "1 if not.",
      ""
    })
final class DiffCommand implements Callable<Integer> {
  @Mixin
  private final Console console;

  @Parameters(
      index = "0",
      paramLabel = "EXPECTED",
      description = "An .mbz file, or the folder it is unpacked in.")
  private Path expected = Path.of("");

  @Parameters(index = "1", paramLabel = "ACTUAL", description = "What is compared with it.")
  private Path actual = Path.of("");

  @Option(
      names = "--ignore-ids",
      description =
          "Let ids count as what they point to: for archives of the same data on two sites.")
  private boolean ignoreIds;

  DiffCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    ArchiveComparison found = ignoreIds
        ? ArchiveComparison.withoutIds(expected, actual)
        : ArchiveComparison.of(expected, actual);
    found.toString().lines().forEach(console::print);
    console.result(json(found));
    return found.isEqual() ? ExitCode.OK : ExitCode.FAILED;
  }

  private Map<String, Object> json(ArchiveComparison found) {
    Map<String, Object> entries = new LinkedHashMap<>();
    found
        .verdicts()
        .forEach((name, verdict) -> entries.put(name, verdict.name().toLowerCase(Locale.ROOT)));
    Map<String, Object> differences = new LinkedHashMap<>();
    found.differences().forEach((name, d) -> {
      Map<String, Object> difference = new LinkedHashMap<>();
      difference.put("line", d.line());
      difference.put("expected", d.expected());
      difference.put("actual", d.actual());
      differences.put(name, difference);
    });
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("expected", expected.toString());
    json.put("actual", actual.toString());
    json.put("equal", found.isEqual());
    json.put("entries", entries);
    json.put("differences", differences);
    json.put("extra", found.extra());
    return json;
  }
}
