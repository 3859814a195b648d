package org.holdall.engine.compare;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.holdall.engine.HoldallException;
import org.holdall.engine.archive.ArchiveReader;

/** The entries of an archive or of an unpacked folder, by name, each in a file. */
final class Entries {

  private static final Pattern IGNORED =
      Pattern.compile("\\.ARCHIVE_INDEX|moodle_backup\\.log|\\.holdall/.*|holdall-[^/]*");

  private final Path scratch;
  private final Map<String, Path> files = new TreeMap<>();

  private Entries(Path scratch) {
    this.scratch = scratch;
  }

  /**
   * Unpacks an archive below a folder, under numbers instead of names; a folder is taken as it is.
   *
   * @throws HoldallException if it is neither a folder nor an archive that is safe to read
   * @throws IOException if there is no room to unpack, or the disk fails
   */
  static Map<String, Path> of(Path archive, Path scratch) throws IOException {
    Entries entries = new Entries(scratch);
    if (Files.isDirectory(archive)) {
      entries.walk(archive);
    } else {
      ArchiveReader.read(archive, entries::keep);
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
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void keep(String name, InputStream content) throws IOException {
    if (!IGNORED.matcher(name).matches()) {
      Path file = scratch.resolve(Integer.toString(files.size()));
      Files.copy(content, file);
      files.put(name, file);
    }
  }
}
