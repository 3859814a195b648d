package org.holdall.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.holdall.engine.archive.ArchivePart;
import org.holdall.engine.archive.ArchiveReader;
import org.holdall.engine.archive.ArchiveWriter;
import org.holdall.engine.archive.Container;
import org.holdall.engine.parallel.Workers;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How large archives of the same entries are: what Moodle packed is packed again, in the order of a plan. */
final class ArchiveSizeTest {

  @TempDir
  Path folder;

  static List<Path> archives() throws IOException {
    try (Stream<Path> files = Files.list(ReferenceData.file("moodle-4.5/mbz"))) {
      return files.filter(file -> file.toString().endsWith(".mbz")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("archives")
  void isThreePercentLargerThanMoodlesAtMost(Path moodles) throws IOException {
    Path ours = folder.resolve("ours.mbz");
    pack(moodles, Container.TGZ, ours);
    double larger = 100.0 * Files.size(ours) / Files.size(moodles) - 100;
    System.out.printf(
        Locale.ROOT,
        "%s: %d bytes, Moodle's %d, %+.2f %%%n",
        moodles.getFileName(),
        Files.size(ours),
        Files.size(moodles),
        larger);
    assertThat(larger).isLessThanOrEqualTo(3);
  }

  private static void pack(Path from, Container container, Path to) throws IOException {
    SortedMap<String, SortedMap<String, byte[]>> steps = new TreeMap<>(Collections.reverseOrder());
    SortedMap<String, byte[]> contents = new TreeMap<>();
    ArchiveReader.read(from, (name, in) -> {
      if (name.startsWith("files/")) {
        contents.put(name, in.readAllBytes());
      } else if (!name.equals(".ARCHIVE_INDEX")) {
        steps
            .computeIfAbsent(name.substring(name.lastIndexOf('/') + 1), step -> new TreeMap<>())
            .put(name, in.readAllBytes());
      }
    });
    try (Workers workers = new Workers(2);
        ArchiveWriter archive = container.create(to, true, workers)) {
      for (SortedMap<String, byte[]> step : steps.values()) {
        try (ArchivePart part = archive.part()) {
          for (Map.Entry<String, byte[]> entry : step.entrySet()) {
            try (OutputStream out = part.entry(entry.getKey())) {
              out.write(entry.getValue());
            }
          }
        }
      }
      for (Map.Entry<String, byte[]> entry : contents.entrySet()) {
        byte[] bytes = entry.getValue();
        archive.content(entry.getKey(), bytes.length, () -> new ByteArrayInputStream(bytes));
      }
      archive.finish();
    }
  }
}
