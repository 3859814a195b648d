package org.holdall.engine.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.holdall.engine.HoldallException;
import org.holdall.engine.inspect.BackupHeader;

/**
 * How two archives, or unpacked folders, made from the same data differ.
 *
 * <p>The tar index, Moodle's log and our own entries are ignored. Moodle leaves the order of rows to the database wherever
 * it declares none, so repeated siblings in another order count as equal.
 *
 * @param verdicts per entry of the expected archive
 * @param differences per different entry
 * @param extra names that are only in the actual archive
 */
public record ArchiveComparison(
    SortedMap<String, Verdict> verdicts,
    SortedMap<String, Difference> differences,
    SortedSet<String> extra) {

  public ArchiveComparison {
    verdicts = Collections.unmodifiableSortedMap(new TreeMap<>(verdicts));
    differences = Collections.unmodifiableSortedMap(new TreeMap<>(differences));
    extra = Collections.unmodifiableSortedSet(new TreeSet<>(extra));
  }

  /**
   * Compares.
   *
   * @throws HoldallException if one of the two cannot be read
   */
  public static ArchiveComparison of(Path expected, Path actual) {
    return of(expected, actual, false);
  }

  /**
   * Compares archives of the same data on two sites, or in two places of one: an id counts as what it points to.
   *
   * @throws HoldallException if one of the two cannot be read
   */
  public static ArchiveComparison withoutIds(Path expected, Path actual) {
    return of(expected, actual, true);
  }

  private static ArchiveComparison of(Path expected, Path actual, boolean withoutIds) {
    try {
      Path scratch = Files.createTempDirectory("holdall-compare");
      try {
        Path one = Files.createDirectory(scratch.resolve("expected"));
        Path other = Files.createDirectory(scratch.resolve("actual"));
        Map<String, Path> wanted = Entries.of(expected, one);
        Map<String, Path> had = Entries.of(actual, other);
        if (withoutIds) {
          wanted = withoutIds(wanted, scratch.resolve("expected-ids"));
          had = withoutIds(had, scratch.resolve("actual-ids"));
        }
        return compare(wanted, had, withoutIds);
      } finally {
        delete(scratch);
      }
    } catch (IOException e) {
      throw new HoldallException(
          expected + " and " + actual + " cannot be compared (" + e.getMessage()
              + "); check your rights, and the room in the temporary folder, -Djava.io.tmpdir=DIR",
          e);
    }
  }

  /** Whether nothing is different or missing. More than expected does no harm. */
  public boolean isEqual() {
    return count(Verdict.DIFFERENT) + count(Verdict.MISSING) == 0;
  }

  /** Number of entries with this verdict. */
  public long count(Verdict verdict) {
    return verdicts.values().stream().filter(v -> v == verdict).count();
  }

  /** One line of counts, then one per entry that is not equal, with the first line in which it differs. */
  @Override
  public String toString() {
    var text = new StringBuilder();
    text.append(count(Verdict.IDENTICAL) + count(Verdict.REORDERED))
        .append(" of ")
        .append(verdicts.size())
        .append(" entries equal (")
        .append(count(Verdict.IDENTICAL))
        .append(" identical, ")
        .append(count(Verdict.REORDERED))
        .append(" reordered), ")
        .append(count(Verdict.DIFFERENT))
        .append(" different, ")
        .append(count(Verdict.MISSING))
        .append(" missing, ")
        .append(extra.size())
        .append(" extra");
    verdicts.forEach((name, verdict) -> {
      if (verdict == Verdict.MISSING) {
        text.append("\nmissing    ").append(name);
      }
    });
    differences.forEach((name, d) -> text.append("\ndifferent  ")
        .append(name)
        .append(':')
        .append(d.line())
        .append("\n  expected ")
        .append(d.expected())
        .append("\n  actual   ")
        .append(d.actual()));
    extra.forEach(name -> text.append("\nextra      ").append(name));
    return text.toString();
  }

  private static ArchiveComparison compare(
      Map<String, Path> expected, Map<String, Path> actual, boolean anyOrder) throws IOException {
    var verdicts = new TreeMap<String, Verdict>();
    var differences = new TreeMap<String, Difference>();
    for (var entry : expected.entrySet()) {
      String name = entry.getKey();
      Path have = actual.get(name);
      if (have == null) {
        verdicts.put(name, Verdict.MISSING);
      } else if (Files.mismatch(entry.getValue(), have) < 0) {
        verdicts.put(name, Verdict.IDENTICAL);
      } else {
        judge(
            name,
            Mask.apply(name, Files.readAllBytes(entry.getValue())),
            Mask.apply(name, Files.readAllBytes(have)),
            anyOrder,
            verdicts,
            differences);
      }
    }
    var extra = new TreeSet<>(actual.keySet());
    extra.removeAll(expected.keySet());
    return new ArchiveComparison(verdicts, differences, extra);
  }

  /** The same entries, XML rewritten without ids. */
  private static Map<String, Path> withoutIds(Map<String, Path> entries, Path folder)
      throws IOException {
    Files.createDirectory(folder);
    List<byte[]> documents = new ArrayList<>();
    for (var entry : entries.entrySet()) {
      if (entry.getKey().endsWith(".xml")) {
        documents.add(Files.readAllBytes(entry.getValue()));
      }
    }
    Ids ids = Ids.of(documents);
    Path header = entries.get(BackupHeader.NAME);
    Folders folders = new Folders(entries.keySet(), header == null ? "" : Files.readString(header));
    Map<String, Path> rewritten = new TreeMap<>();
    for (var entry : entries.entrySet()) {
      Path file = entry.getValue();
      if (entry.getKey().endsWith(".xml")) {
        file = folder.resolve(Integer.toString(rewritten.size()));
        Files.write(file, ids.apply(Files.readAllBytes(entry.getValue())));
      }
      rewritten.put(folders.name(entry.getKey()), file);
    }
    return rewritten;
  }

  private static void judge(
      String name,
      byte[] want,
      byte[] have,
      boolean anyOrder,
      Map<String, Verdict> verdicts,
      Map<String, Difference> differences) {
    Verdict verdict = Arrays.equals(want, have) ? Verdict.IDENTICAL : Verdict.DIFFERENT;
    if (verdict == Verdict.DIFFERENT) {
      Difference difference = Difference.first(want, have);
      if (name.endsWith(".xml")) {
        try {
          String wanted = UnorderedXml.text(want);
          String had = UnorderedXml.text(have);
          verdict = wanted.equals(had) ? Verdict.REORDERED : Verdict.DIFFERENT;
          if (anyOrder) { // else the difference shown would be one of order
            difference = Difference.first(wanted, had);
          }
        } catch (XMLStreamException e) {
          difference = new Difference(0, "not XML: " + oneLine(e), "");
        }
      }
      if (verdict == Verdict.DIFFERENT) {
        differences.put(name, difference);
      }
    }
    verdicts.put(name, verdict);
  }

  private static String oneLine(XMLStreamException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
