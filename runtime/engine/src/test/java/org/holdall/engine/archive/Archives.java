package org.holdall.engine.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.holdall.engine.parallel.Workers;

/** Archives for tests, honest and hostile. */
public final class Archives {
  public static final String ROOT =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<moodle_backup>\n</moodle_backup>";

  private Archives() {}

  /** Writes entries, then content, as a backup does. */
  public static Path write(
      Path target, Container container, Map<String, byte[]> entries, Map<String, byte[]> contents)
      throws IOException {
    return write(target, container, entries, contents, 2);
  }

  /** Writes as many workers do. */
  static Path write(
      Path target,
      Container container,
      Map<String, byte[]> entries,
      Map<String, byte[]> contents,
      int workers)
      throws IOException {
    try (Workers threads = new Workers(workers);
        ArchiveWriter writer = container.create(target, false, threads)) {
      for (Map.Entry<String, byte[]> e : entries.entrySet()) {
        try (OutputStream out = writer.entry(e.getKey())) {
          out.write(e.getValue());
        }
      }
      for (Map.Entry<String, byte[]> e : contents.entrySet()) {
        writer.content(
            e.getKey(), e.getValue().length, () -> new ByteArrayInputStream(e.getValue()));
      }
      writer.finish();
    }
    return target;
  }

  /** All entries by name. */
  public static Map<String, byte[]> read(Path archive) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    ArchiveReader.read(archive, (name, content) -> entries.put(name, content.readAllBytes()));
    return entries;
  }

  /** A gzip-tar of whatever entries. */
  public static Path tgz(Path target, TarArchiveEntry... entries) throws IOException {
    try (OutputStream file = Files.newOutputStream(target);
        TarArchiveOutputStream tar =
            new TarArchiveOutputStream(new GzipCompressorOutputStream(file))) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      for (TarArchiveEntry entry : entries) {
        byte[] content = entry.isFile() && !entry.isLink() ? ROOT.getBytes(UTF_8) : new byte[0];
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
      }
    }
    return target;
  }

  /** A gzip-tar of these entries and nothing else: what somebody else may have packed. */
  public static Path pack(Path target, Map<String, byte[]> entries) throws IOException {
    try (OutputStream file = Files.newOutputStream(target);
        TarArchiveOutputStream tar =
            new TarArchiveOutputStream(new GzipCompressorOutputStream(file))) {
      for (Map.Entry<String, byte[]> e : entries.entrySet()) {
        TarArchiveEntry entry = new TarArchiveEntry(e.getKey());
        entry.setSize(e.getValue().length);
        tar.putArchiveEntry(entry);
        tar.write(e.getValue());
        tar.closeArchiveEntry();
      }
    }
    return target;
  }

  /** What lies in a folder. */
  public static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> list = Files.list(folder)) {
      return list.sorted().toList();
    }
  }
}
