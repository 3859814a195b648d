package org.holdall.engine.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.holdall.engine.HoldallException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveReaderTest {
  @TempDir
  Path folder;

  private static TarArchiveEntry file(String name) {
    return new TarArchiveEntry(name, true);
  }

  private static TarArchiveEntry typed(byte type, String target) {
    TarArchiveEntry entry = new TarArchiveEntry("users.xml", type);
    entry.setLinkName(target);
    return entry;
  }

  private static void refused(Path archive, String what) {
    assertThatThrownBy(() -> Archives.read(archive))
        .isInstanceOf(HoldallException.class)
        .message()
        .startsWith(archive.toString())
        .contains(what)
        .doesNotContain("\n")
        .matches("(?s).*[.]");
  }

  @TestFactory
  List<DynamicTest> hostileTars() {
    Map<String, TarArchiveEntry> table = new LinkedHashMap<>();
    table.put("leads out of its folder", file("../evil.xml"));
    table.put("leads out of its folder (..)", file("a/../../evil.xml"));
    table.put("is an absolute path", file("/etc/passwd"));
    table.put("absolute", file("C:/evil.xml"));
    table.put("backslash", file("a\\..\\evil.xml"));
    table.put("control character", file("a\nb.xml"));
    table.put("is not a plain path", file("a//b.xml"));
    table.put("comes twice", file("./moodle_backup.xml"));
    table.put("is a link or a special file", typed(TarConstants.LF_SYMLINK, "/etc/passwd"));
    table.put("is a link or a special", typed(TarConstants.LF_LINK, "moodle_backup.xml"));
    table.put("link or a special", typed(TarConstants.LF_FIFO, ""));
    table.put("a special file", typed(TarConstants.LF_BLK, ""));
    List<DynamicTest> tests = new ArrayList<>();
    table.forEach((what, entry) -> tests.add(DynamicTest.dynamicTest(what, () -> {
      Path archive = folder.resolve("hostile" + tests.size() + what.length() + ".mbz");
      refused(Archives.tgz(archive, file("moodle_backup.xml"), entry), what);
    })));
    return tests;
  }

  @Test
  void hostileZips() throws IOException {
    for (String name : List.of("../evil.xml", "/etc/passwd", "a\\b.xml", "a\0b.xml")) {
      Path zip = folder.resolve("h" + name.hashCode() + ".mbz");
      try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
        out.putNextEntry(new ZipEntry("moodle_backup.xml"));
        out.write(Archives.ROOT.getBytes(UTF_8));
        out.putNextEntry(new ZipEntry(name));
      }
      refused(zip, "Do not use this archive");
    }
  }

  @Test
  void everyByteOfAZipsHeadersChanged() throws IOException {
    Path whole = folder.resolve("headers.mbz");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(whole))) {
      for (String name : List.of("moodle_backup.xml", ".holdall/manifest.json", "users.xml")) {
        out.putNextEntry(new ZipEntry(name));
        out.write(Archives.ROOT.getBytes(UTF_8));
      }
    }
    byte[] bytes = Files.readAllBytes(whole);
    Map<String, String> entries = texts(whole);
    int refused = 0;
    for (int at = 4; at < bytes.length; at++) {
      bytes[at] ^= 0x20;
      Path changed = Files.write(folder.resolve("header.mbz"), bytes);
      bytes[at] ^= 0x20;
      try {
        assertThat(texts(changed)).as("byte " + at).isEqualTo(entries);
      } catch (HoldallException e) {
        refused++;
      }
    }
    assertThat(refused).isPositive();
  }

  /** The checksum of gzip is right here: the tar was changed before it was compressed. */
  @ParameterizedTest
  @ValueSource(ints = {0x01, 0x20, 0x80, 0xf2, 0xff})
  void everyByteOfATarsHeadersChanged(int mask) throws IOException {
    Path whole = Archives.tgz(
        folder.resolve("headers.mbz"),
        file("moodle_backup.xml"),
        file(".holdall/manifest.json"),
        file("users.xml"));
    byte[] bytes;
    try (InputStream in = new GZIPInputStream(Files.newInputStream(whole))) {
      bytes = in.readAllBytes();
    }
    Map<String, String> entries = texts(whole);
    int refused = 0;
    for (int at = 0; at < bytes.length; at++) {
      if (at % 1024 >= TarHeader.BLOCK) {
        continue; // content, which no checksum of a tar covers
      }
      bytes[at] ^= (byte) mask;
      Path changed = folder.resolve("header.mbz");
      try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(changed))) {
        out.write(bytes);
      }
      bytes[at] ^= (byte) mask;
      try {
        assertThat(texts(changed)).as("byte " + at).isEqualTo(entries);
      } catch (HoldallException e) {
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(3 * TarConstants.NAMELEN);
  }

  private static Map<String, String> texts(Path archive) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    Archives.read(archive).forEach((name, content) -> texts.put(name, new String(content, UTF_8)));
    return texts;
  }

  @Test
  void whatIsNoArchive() throws IOException {
    refused(Files.writeString(folder.resolve("text.mbz"), "hello"), "is not an archive");
    refused(Files.writeString(folder.resolve("empty.mbz"), ""), "is not an archive");
    refused(Files.writeString(folder.resolve("pk.mbz"), "PK\3\4 nothing"), "is");
    refused(folder.resolve("none.mbz"), "does not exist");
    refused(folder, "is a folder");
    Path gz = folder.resolve("text.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gz))) {
      out.write("just text".getBytes(UTF_8));
    }
    refused(gz, "is truncated");
  }

  @Test
  void whatIsNoBackup() throws IOException {
    refused(Archives.tgz(folder.resolve("a.mbz"), file("readme.txt")), "has no moodle_backup.xml");
    refused(
        Archives.tgz(folder.resolve("b.mbz"), file("course/"), file("course/moodle_backup.xml")),
        "is wrapped in the folder course/");
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void everyTruncationIsSeen(Container container) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("moodle_backup.xml", Archives.ROOT.getBytes(UTF_8));
    entries.put("users.xml", "<users>1</users>".repeat(10_000).getBytes(UTF_8));
    Path whole = Archives.write(folder.resolve("whole.mbz"), container, entries, Map.of());
    byte[] bytes = Files.readAllBytes(whole);
    for (int length = 4; length < bytes.length; length += 7) {
      Path cut = Files.write(folder.resolve("cut.mbz"), Arrays.copyOf(bytes, length));
      assertThatThrownBy(() -> Archives.read(cut))
          .as("cut at " + length)
          .isInstanceOf(HoldallException.class);
    }
  }

  @Test
  void aTarThatEndsBetweenMembersIsTruncated() throws IOException {
    Path whole = Archives.tgz(folder.resolve("w.mbz"), file("moodle_backup.xml"));
    byte[] tar;
    try (var in = new java.util.zip.GZIPInputStream(Files.newInputStream(whole))) {
      tar = in.readAllBytes();
    }
    Path cut = folder.resolve("c.mbz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(cut))) {
      out.write(tar, 0, 512 + Archives.ROOT.length());
    }
    refused(cut, "is truncated");
  }

  @Test
  void bombsAreDefused() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("moodle_backup.xml", Archives.ROOT.getBytes(UTF_8));
    entries.put("users.xml", new byte[4_000_000]);
    for (Container container : Container.values()) {
      Path bomb = Archives.write(folder.resolve(container + ".mbz"), container, entries, Map.of());
      for (Limits limits : List.of(
          new Limits(1, 1L << 40, 10_000, 0),
          new Limits(100, 1_000_000, 10_000, 0),
          new Limits(100, 1L << 40, 100, 1_000_000))) {
        assertThatThrownBy(() -> ArchiveReader.read(bomb, limits, (name, in) -> {}))
            .isInstanceOf(HoldallException.class)
            .hasMessageContaining("archive bomb");
      }
      assertThat(Archives.read(bomb)).containsKey("users.xml");
    }
  }

  @Test
  void aFlippedByteIsSeen() throws IOException {
    byte[] noise = new byte[100_000];
    new java.util.Random(7).nextBytes(noise);
    Map<String, byte[]> entries = Map.of("moodle_backup.xml", Archives.ROOT.getBytes(UTF_8));
    Path file = Archives.write(
        folder.resolve("a.mbz"), Container.TGZ, entries, Map.of("files/aa/aa", noise));
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 4;
    Files.write(file, bytes);
    refused(file, "is damaged");
  }

  @Test
  void theVisitorsExceptionIsItsOwn() throws IOException {
    Path file = Archives.tgz(folder.resolve("a.mbz"), file("moodle_backup.xml"));
    assertThatThrownBy(() -> ArchiveReader.read(file, (name, in) -> {
          throw new IOException("mine");
        }))
        .isExactlyInstanceOf(IOException.class)
        .hasMessage("mine");
  }
}
