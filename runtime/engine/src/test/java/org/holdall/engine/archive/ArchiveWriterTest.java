package org.holdall.engine.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.holdall.engine.HoldallException;
import org.holdall.engine.parallel.Workers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArchiveWriterTest {
  private static final Workers ALONE = new Workers(1);

  @TempDir
  Path folder;

  private static Map<String, byte[]> entries() {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put(
        "activities/choice_1/choice.xml", "<activity>\n</activity>".repeat(30).getBytes(UTF_8));
    entries.put(
        "activities/choice_1/big.xml",
        "<answer id=\"1\"></answer>\n".repeat(40_000).getBytes(UTF_8));
    entries.put("users.xml", "<users>\n</users>".getBytes(UTF_8));
    entries.put("moodle_backup.log", new byte[0]);
    entries.put("moodle_backup.xml", Archives.ROOT.getBytes(UTF_8));
    return entries;
  }

  private static Map<String, byte[]> contents() {
    byte[] noise = new byte[200_000];
    new Random(1).nextBytes(noise);
    Map<String, byte[]> contents = new LinkedHashMap<>();
    contents.put("files/aa/aa01", "small".getBytes(UTF_8));
    contents.put("files/aa/aa02", noise);
    contents.put("files/bb/bb01", new byte[300_000]);
    return contents;
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void whatIsWrittenIsRead(Container container) throws IOException {
    Path file = Archives.write(folder.resolve("a.mbz"), container, entries(), contents());
    Map<String, byte[]> read = Archives.read(file);
    entries().forEach((name, bytes) -> assertThat(read.get(name)).as(name).isEqualTo(bytes));
    contents().forEach((name, bytes) -> assertThat(read.get(name)).as(name).isEqualTo(bytes));
    Manifest manifest = Manifest.read(new ByteArrayInputStream(read.get(Manifest.NAME)));
    assertThat(manifest.entries().keySet())
        .containsAll(entries().keySet())
        .doesNotContainAnyElementsOf(contents().keySet());
    Map<String, String> digests = new LinkedHashMap<>();
    read.forEach((name, bytes) -> {
      var sha256 = Digests.sha256();
      sha256.update(bytes);
      digests.put(name, Digests.hex(sha256));
    });
    assertThat(manifest.compare(digests)).isEmpty();
    manifest.entries().forEach((name, digest) -> assertThat(digests).containsEntry(name, digest));
    assertThat(Archives.files(folder)).containsExactly(file);
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void theSameEntriesGiveTheSameBytes(Container container) throws IOException {
    Path a = Archives.write(folder.resolve("a.mbz"), container, entries(), contents());
    Path b = Archives.write(folder.resolve("b.mbz"), container, entries(), contents());
    assertThat(Files.readAllBytes(a)).isEqualTo(Files.readAllBytes(b));
  }

  @Test
  void theTarIsMoodles() throws IOException {
    Path file = Archives.write(folder.resolve("a.mbz"), Container.TGZ, entries(), contents());
    StringBuilder listing = new StringBuilder();
    String index = "";
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file));
        TarArchiveInputStream tar = new TarArchiveInputStream(in)) {
      for (TarArchiveEntry e = tar.getNextEntry(); e != null; e = tar.getNextEntry()) {
        if (e.getName().equals(".ARCHIVE_INDEX")) {
          index = new String(tar.readAllBytes(), UTF_8);
        }
        listing
            .append(e.getName())
            .append(' ')
            .append(Integer.toOctalString(e.getMode() & 07777))
            .append('\n');
        assertThat(e.getLongUserId() + e.getLongGroupId()).isZero();
        assertThat(e.getUserName() + e.getGroupName()).isEmpty();
      }
    }
    assertThat(listing).hasToString("""
            .ARCHIVE_INDEX 644
            moodle_backup.xml 644
            activities/ 755
            activities/choice_1/ 755
            files/ 755
            files/aa/ 755
            files/bb/ 755
            activities/choice_1/choice.xml 644
            activities/choice_1/big.xml 644
            users.xml 644
            moodle_backup.log 644
            files/aa/aa01 644
            files/aa/aa02 644
            files/bb/bb01 644
            .holdall/manifest.json 644
            """);
    assertThat(index)
        .startsWith(
            "Moodle archive file index. Count: 13\nmoodle_backup.xml\tf\t71\t1356998400\nactivities/\td\t0\t?\n")
        .contains("files/bb/bb01\tf\t300000\t1356998400\n")
        .doesNotContain("manifest");
    assertThat(index.lines().count()).isEqualTo(14);
  }

  @Test
  void noiseIsStoredAndNullsShrink() throws IOException {
    long noise = Files.size(Archives.write(
        folder.resolve("a"),
        Container.TGZ,
        entries(),
        Map.of("n", contents().get("files/aa/aa02"))));
    long without =
        Files.size(Archives.write(folder.resolve("b"), Container.TGZ, entries(), Map.of()));
    assertThat(noise - without).isBetween(200_000L, 200_500L);
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void anExistingTargetStays(Container container) throws IOException {
    Path target = Files.writeString(folder.resolve("a.mbz"), "mine");
    assertThatThrownBy(() -> Archives.write(target, container, entries(), contents()))
        .isInstanceOf(HoldallException.class)
        .hasMessage(target + " exists. Choose another file, or give --overwrite.");
    assertThat(target).hasContent("mine");
    try (ArchiveWriter writer = container.create(target, true, ALONE)) {
      try (OutputStream out = writer.entry("moodle_backup.xml")) {
        out.write(Archives.ROOT.getBytes(UTF_8));
      }
      assertThat(target).hasContent("mine");
      writer.finish();
    }
    assertThat(Archives.read(target)).containsKey("moodle_backup.xml");
    assertThat(Archives.files(folder)).containsExactly(target);
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void whatAKilledProcessLeftIsDeletedAndNothingElse(Container container) throws IOException {
    Path target = folder.resolve("a.mbz");
    FileTime old = FileTime.from(Instant.now().minus(Duration.ofHours(1)));
    Path stale =
        Files.setLastModifiedTime(Files.writeString(folder.resolve(".a.mbz.12ab.part"), "x"), old);
    Path young = Files.writeString(folder.resolve(".a.mbz.34cd.part"), "x");
    Path others = Files.setLastModifiedTime(
        Files.writeString(folder.resolve(".a.mbz.b.12ab.part"), "x"), old);
    try (ArchiveWriter first = container.create(target, false, ALONE)) {
      assertThat(stale).doesNotExist();
      List<Path> written = Archives.files(folder);
      for (Path file : written) {
        Files.setLastModifiedTime(file, file.equals(young) ? FileTime.from(Instant.now()) : old);
      }
      try (ArchiveWriter second = container.create(target, false, ALONE)) {
        assertThat(Archives.files(folder)).containsAll(written);
        assertThat(second.entries()).isZero();
      }
      assertThat(first.entries()).isZero();
    }
    assertThat(Archives.files(folder)).containsExactlyInAnyOrder(young, others);
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void nothingIsLeftAfterAFailure(Container container) throws IOException {
    Path target = folder.resolve("a.mbz");
    assertThatThrownBy(() -> {
          try (ArchiveWriter writer = container.create(target, false, ALONE)) {
            try (OutputStream out = writer.entry("users.xml")) {
              out.write(new byte[100_000]);
            }
            writer.content("files/aa/aa01", 5, () -> {
              throw new IOException("No space left on device");
            });
            writer.finish();
          }
        })
        .hasMessage("No space left on device");
    assertThat(Archives.files(folder)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void contentOfAnotherSizeIsRefused(Container container) {
    assertThatThrownBy(() -> {
          try (ArchiveWriter writer = container.create(folder.resolve("a.mbz"), false, ALONE)) {
            writer.content("files/aa/aa01", 5, () -> new ByteArrayInputStream(new byte[6]));
            writer.finish();
          }
        })
        .hasMessage("files/aa/aa01 has 6 bytes instead of 5");
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void namesArePlainAndComeOnce(Container container) throws IOException {
    try (ArchiveWriter writer = container.create(folder.resolve("a.mbz"), false, ALONE)) {
      writer.entry("a.xml").close();
      assertThatThrownBy(() -> writer.entry("a.xml")).hasMessage("used before: a.xml");
      assertThatThrownBy(() -> writer.entry("../a.xml"))
          .hasMessageContaining("not a plain relative path");
      assertThatThrownBy(() -> writer.entry("/a.xml"))
          .hasMessageContaining("not a plain relative path");
    }
    assertThat(Archives.files(folder)).isEmpty();
  }

  @Test
  void aMissingFolderIsNamed() {
    Path target = folder.resolve("none/a.mbz");
    assertThatThrownBy(() -> Container.TGZ.create(target, false, ALONE))
        .hasMessage(
            "Cannot write " + target + ": its folder does not exist. Create it or choose another.");
  }
}
