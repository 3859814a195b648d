package org.holdall.engine.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.holdall.engine.LaterException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every form in which Moodle, or somebody who packs by hand, may leave a backup; and what is something else. */
class FormatsTest {
  private static final String LONG = "activities/" + "a-very-long-name/".repeat(9) + "inforef.xml";

  @TempDir
  Path folder;

  private static Map<String, byte[]> entries() {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("moodle_backup.xml", "<moodle_backup/>".getBytes(UTF_8));
    entries.put(LONG, "<inforef/>".getBytes(UTF_8));
    entries.put("files/aa/content", new byte[100_000]);
    return entries;
  }

  private Container read(Path file) throws IOException {
    Map<String, byte[]> found = new LinkedHashMap<>();
    Container container =
        ArchiveReader.read(file, (name, content) -> found.put(name, content.readAllBytes()));
    assertThat(found.keySet()).containsExactlyElementsOf(entries().keySet());
    entries().forEach((name, bytes) -> assertThat(found.get(name)).isEqualTo(bytes));
    return container;
  }

  private static byte[] tar(int longNames, int bigNumbers, boolean pax) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, "UTF-8")) {
      tar.setLongFileMode(longNames);
      tar.setBigNumberMode(bigNumbers);
      for (Map.Entry<String, byte[]> each : entries().entrySet()) {
        TarArchiveEntry entry = new TarArchiveEntry("./" + each.getKey());
        entry.setSize(each.getValue().length);
        if (pax) {
          entry.addPaxHeader("comment", "of somebody");
        }
        tar.putArchiveEntry(entry);
        tar.write(each.getValue());
        tar.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }

  private Path gzip(byte[] tar, int members) throws IOException {
    Path file = folder.resolve("a.mbz");
    int size = tar.length / members + 1;
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int at = 0; at < tar.length; at += size) {
        GZIPOutputStream member = new GZIPOutputStream(out);
        member.write(Arrays.copyOfRange(tar, at, Math.min(tar.length, at + size)));
        member.finish();
      }
    }
    return file;
  }

  @Test
  void tarsOfGnu() throws IOException {
    byte[] gnu =
        tar(TarArchiveOutputStream.LONGFILE_GNU, TarArchiveOutputStream.BIGNUMBER_STAR, false);
    assertThat(new String(gnu, UTF_8)).contains(TarConstants.GNU_LONGLINK);
    assertThat(read(gzip(gnu, 1))).isEqualTo(Container.TGZ);
  }

  @Test
  void tarsWithPaxHeaders() throws IOException {
    byte[] pax =
        tar(TarArchiveOutputStream.LONGFILE_POSIX, TarArchiveOutputStream.BIGNUMBER_POSIX, true);
    assertThat(new String(pax, UTF_8)).contains("comment=of somebody", "path=./" + LONG);
    assertThat(read(gzip(pax, 1))).isEqualTo(Container.TGZ);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 7, 100})
  void gzipOfManyMembers(int members) throws IOException {
    byte[] tar =
        tar(TarArchiveOutputStream.LONGFILE_POSIX, TarArchiveOutputStream.BIGNUMBER_POSIX, false);
    assertThat(read(gzip(tar, members))).isEqualTo(Container.TGZ);
  }

  @ParameterizedTest
  @EnumSource(
      value = Zip64Mode.class,
      names = {"Always", "Never", "AsNeeded"})
  void zips(Zip64Mode mode) throws IOException {
    Path file = folder.resolve("a.mbz");
    zip(file, mode, entries());
    assertThat(read(file)).isEqualTo(Container.ZIP);
  }

  private static void zip(Path file, Zip64Mode mode, Map<String, byte[]> entries)
      throws IOException {
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(file)) {
      zip.setUseZip64(mode);
      for (Map.Entry<String, byte[]> each : entries.entrySet()) {
        zip.putArchiveEntry(new ZipArchiveEntry(each.getKey()));
        zip.write(each.getValue());
        zip.closeArchiveEntry();
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "moodle.xml|<MOODLE_BACKUP>|a backup of Moodle 1.9 or earlier",
        "imsmanifest.xml|<manifest xmlns='http://www.imsglobal.org/xsd/imscc/imscp_v1p1'>"
            + "|an IMS Common Cartridge 1.0",
        "imsmanifest.xml|<manifest xmlns='http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1'>"
            + "|an IMS Common Cartridge 1.1",
        "imsmanifest.xml|<manifest xmlns='http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1'>"
            + "|an IMS Common Cartridge 1.3",
        "imsmanifest.xml|<manifest xmlns='http://www.imsglobal.org/xsd/imscp_v1p1'>"
            + "|an IMS content package",
        "imsmanifest.xml|<manifest xmlns:bb='http://www.blackboard.com/content-packaging/'>"
            + "|an export of Blackboard",
        "imsmanifest.xml|<manifest xmlns:adlcp='http://www.adlnet.org/xsd/adlcp_rootv1p2'>"
            + "|a SCORM package",
        "course_settings/canvas_export.txt|Q|an export of Canvas",
      })
  void whatIsSomethingElseIsNamed(String name, String text, String what) throws IOException {
    Path file = folder.resolve("other.zip");
    zip(file, Zip64Mode.AsNeeded, Map.of(name, text.getBytes(UTF_8)));
    assertThatThrownBy(() -> ArchiveReader.read(file, (entry, content) -> {}))
        .isInstanceOf(LaterException.class)
        .hasMessageStartingWith(file + " is " + what + ". Holdall restores backups of Moodle 2.0");
  }

  @Test
  void aBackupMayHoldAManifestOfItsOwn() throws IOException {
    Path file = folder.resolve("a.zip");
    Map<String, byte[]> both = new LinkedHashMap<>();
    both.put("imsmanifest.xml", "<manifest/>".getBytes(UTF_8));
    both.putAll(entries());
    zip(file, Zip64Mode.AsNeeded, both);
    Map<String, String> found = new LinkedHashMap<>();
    ArchiveReader.read(
        file, (name, content) -> found.put(name, new String(content.readAllBytes(), UTF_8)));
    assertThat(found).containsEntry("imsmanifest.xml", "<manifest/>");
  }
}
