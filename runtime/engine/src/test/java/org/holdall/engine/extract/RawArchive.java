package org.holdall.engine.extract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.holdall.engine.archive.Container;

/** Writes any names with any content, as somebody who means harm would. */
final class RawArchive {
  private RawArchive() {}

  /** A file, or a link to what the content says. */
  record Entry(String name, byte[] content, boolean link) {
    Entry(String name, byte[] content) {
      this(name, content, false);
    }

    Entry(String name, String content) {
      this(name, content.getBytes(UTF_8), false);
    }

    static Entry link(String name, String target) {
      return new Entry(name, target.getBytes(UTF_8), true);
    }
  }

  static Path write(Path target, Container container, List<Entry> entries) throws IOException {
    return write(target, container, entries.size(), entries::get);
  }

  static Path write(Path target, Container container, int number, IntFunction<Entry> entries)
      throws IOException {
    try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(target))) {
      if (container == Container.TGZ) {
        try (TarArchiveOutputStream tar =
            new TarArchiveOutputStream(new GzipCompressorOutputStream(file), "UTF-8")) {
          tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
          for (int i = 0; i < number; i++) {
            tar(tar, entries.apply(i));
          }
        }
      } else {
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(file)) {
          for (int i = 0; i < number; i++) {
            zip(zip, entries.apply(i));
          }
        }
      }
    }
    return target;
  }

  private static void tar(TarArchiveOutputStream tar, Entry entry) throws IOException {
    TarArchiveEntry header = entry.link
        ? new TarArchiveEntry(entry.name, TarConstants.LF_SYMLINK)
        : new TarArchiveEntry(entry.name, true);
    if (entry.link) {
      header.setLinkName(new String(entry.content, UTF_8));
    } else {
      header.setSize(entry.content.length);
    }
    tar.putArchiveEntry(header);
    if (!entry.link) {
      tar.write(entry.content);
    }
    tar.closeArchiveEntry();
  }

  private static void zip(ZipArchiveOutputStream zip, Entry entry) throws IOException {
    ZipArchiveEntry header = new ZipArchiveEntry(entry.name);
    if (entry.link) {
      header.setUnixMode(0120777);
    }
    zip.putArchiveEntry(header);
    zip.write(entry.content);
    zip.closeArchiveEntry();
  }
}
