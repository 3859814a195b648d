package org.holdall.engine.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Future;
import org.holdall.engine.parallel.Workers;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class ParallelArchiveTest {
  private static final int PARTS = 12;

  @TempDir
  Path folder;

  /** Entries of a part: none, small ones, large ones, between small ones, all at once. */
  private static Map<String, byte[]> entries(int part) {
    Random random = new Random(part);
    Map<String, byte[]> entries = new LinkedHashMap<>();
    for (int i = 0; i < part % 5; i++) {
      boolean large = (part + i) % 3 == 0;
      StringBuilder xml = new StringBuilder();
      while (xml.length() < (large ? 700_000 + 300_000 * i : 90_000)) {
        xml.append("<answer id=\"").append(random.nextInt()).append("\"></answer>\n");
      }
      entries.put("activities/choice_" + i + "/" + part + ".xml", xml.toString().getBytes(UTF_8));
    }
    if (part == 7) {
      entries.put("moodle_backup.xml", Archives.ROOT.repeat(20_000).getBytes(UTF_8));
    }
    return entries;
  }

  private static Map<String, byte[]> contents() {
    Random random = new Random(1);
    Map<String, byte[]> contents = new LinkedHashMap<>();
    int[] sizes = {
      0, 1, 511, 512, 4096, 100_000, Block.SIZE - 1, Block.SIZE, Block.SIZE + 1, 3_000_000
    };
    for (int size : sizes) {
      byte[] noise = new byte[size];
      random.nextBytes(noise);
      contents.put("files/aa/noise" + size, noise);
      contents.put(
          "files/bb/text" + size,
          "a text, ".repeat(size / 8 + 1).substring(0, size).getBytes(UTF_8));
    }
    return contents;
  }

  private static void write(ArchivePart part, Map<String, byte[]> entries) throws IOException {
    try (part) {
      for (Map.Entry<String, byte[]> e : entries.entrySet()) {
        try (OutputStream out = part.entry(e.getKey())) {
          for (int at = 0; at < e.getValue().length; at += 70_000) {
            out.write(e.getValue(), at, Math.min(70_000, e.getValue().length - at));
          }
        }
      }
    }
  }

  private Path write(Container container, int count) throws IOException {
    Path target = folder.resolve(container + "-" + count + ".mbz");
    try (Workers workers = new Workers(count);
        ArchiveWriter archive = container.create(target, false, workers)) {
      List<Future<Boolean>> written = new ArrayList<>();
      for (int i = 0; i < PARTS; i++) {
        int number = i;
        ArchivePart part = archive.part();
        written.add(workers.submit(() -> {
          write(part, entries(number));
          return true;
        }));
      }
      for (Future<Boolean> each : written) {
        workers.get(each);
      }
      for (Map.Entry<String, byte[]> e : contents().entrySet()) {
        archive.content(
            e.getKey(), e.getValue().length, () -> new ByteArrayInputStream(e.getValue()));
      }
      archive.finish();
    }
    return target;
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void theBytesDoNotDependOnTheNumberOfWorkers(Container container) throws IOException {
    Path alone = write(container, 1);
    Map<String, byte[]> read = Archives.read(alone);
    for (int i = 0; i < PARTS; i++) {
      entries(i).forEach((name, bytes) -> assertThat(read.get(name)).as(name).isEqualTo(bytes));
    }
    contents().forEach((name, bytes) -> assertThat(read.get(name)).as(name).isEqualTo(bytes));
    for (int count : new int[] {2, 3, 8}) {
      assertThat(Files.mismatch(alone, write(container, count)))
          .as(count + " workers")
          .isEqualTo(-1);
    }
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void nothingIsLeftWhenAWorkerFails(Container container) throws IOException {
    try (Workers workers = new Workers(4);
        ArchiveWriter archive = container.create(folder.resolve("a.mbz"), false, workers)) {
      Future<Boolean> failing = workers.submit(() -> {
        throw new IOException("the database is gone");
      });
      assertThatThrownBy(() -> workers.get(failing)).hasMessage("the database is gone");
      assertThatThrownBy(() -> write(archive.part(), entries(4)))
          .hasMessage("the database is gone");
    }
    assertThat(Archives.files(folder)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void nothingIsLeftAfterAnInterruption(Container container) throws IOException {
    try (Workers workers = new Workers(4);
        ArchiveWriter archive = container.create(folder.resolve("a.mbz"), false, workers)) {
      write(archive.part(), entries(4));
      for (Map.Entry<String, byte[]> e : contents().entrySet()) {
        archive.content(e.getKey(), e.getValue().length, () -> {
          Thread.currentThread().interrupt();
          return new ByteArrayInputStream(e.getValue());
        });
      }
      assertThatThrownBy(archive::finish).isInstanceOf(IOException.class);
    }
    assertThat(Thread.interrupted()).isTrue();
    assertThat(Archives.files(folder)).isEmpty();
  }
}
