package org.holdall.engine.compare;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.holdall.engine.HoldallException;

/** The entries of an archive or of an unpacked folder, by name, each in a file. */
final class Entries {

  private static final Pattern IGNORED = Pattern.compile("\\.ARCHIVE_INDEX|moodle_backup\\.log|\\.holdall/.*|holdall-[^/]*");

  private final Path scratch;
  private final Map<String, Path> files = new TreeMap<>();

  private Entries(Path scratch) {
    this.scratch = scratch;
  }

  /**
   * Unpacks an archive below a folder, under numbers instead of names; a folder is taken as it is.
   *
   * @throws HoldallException if it is neither a gzipped tar nor a zip nor a folder
   */
  static Map<String, Path> of(Path archive, Path scratch) {
    Entries entries = new Entries(scratch);
    try {
      if (Files.isDirectory(archive)) {
        entries.walk(archive);
      } else if (isGzip(archive)) {
        entries.untar(archive);
      } else {
        entries.unzip(archive);
      }
    } catch (IOException e) {
      throw new HoldallException(archive + " cannot be read as an archive (" + e.getMessage() + "); give a .mbz file or an unpacked folder");
    }
    return entries.files;
  }

  private void walk(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      all.filter(Files::isRegularFile).forEach(file -> {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (!IGNORED.matcher(name).matches()) {
          files.put(name, file);
        }
      });
    }
  }

  private static boolean isGzip(Path archive) throws IOException {
    try (InputStream in = Files.newInputStream(archive)) {
      return in.read() == 0x1f && in.read() == 0x8b;
    }
  }

  private void untar(Path archive) throws IOException {
    try (var in = new TarArchiveInputStream(
        new GZIPInputStream(new BufferedInputStream(Files.newInputStream(archive)), 1 << 16))) {
      for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.isFile()) {
          String name = entry.getName();
          keep(name.startsWith("./") ? name.substring(2) : name, in);
        }
      }
    }
  }

  private void unzip(Path archive) throws IOException {
    try (ZipFile zip = ZipFile.builder().setPath(archive).get()) {
      for (Enumeration<ZipArchiveEntry> all = zip.getEntries(); all.hasMoreElements();) {
        ZipArchiveEntry entry = all.nextElement();
        if (!entry.isDirectory()) {
          try (InputStream in = zip.getInputStream(entry)) {
            keep(entry.getName(), in);
          }
        }
      }
    }
  }

  private void keep(String name, InputStream content) throws IOException {
    if (!IGNORED.matcher(name).matches()) {
      Path file = Files.createTempFile(scratch, "entry", "");
      Files.delete(file);
      Files.copy(content, file);
      files.put(name, file);
    }
  }
}
