package org.holdall.engine.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Moodle's {@code .ARCHIVE_INDEX}: the list of a tar's entries, at its beginning. */
final class ArchiveIndex {
  static final String NAME = ".ARCHIVE_INDEX";

  private final Set<String> folders = new LinkedHashSet<>();
  private final List<String> lines = new ArrayList<>();

  /** Adds a file and its folders. */
  void file(String name, long size) {
    for (int slash = name.indexOf('/'); slash > 0; slash = name.indexOf('/', slash + 1)) {
      String folder = name.substring(0, slash + 1);
      if (folders.add(folder)) {
        lines.add(folder + "\td\t0\t?\n");
      }
    }
    lines.add(name + "\tf\t" + size + "\t" + TarHeader.DATE + "\n");
  }

  void file(WrittenEntry entry) {
    file(entry.name(), entry.size());
  }

  /** All folders, outer before inner, each with a {@code /} at its end. */
  Set<String> folders() {
    return folders;
  }

  byte[] bytes() {
    String head = "Moodle archive file index. Count: " + lines.size() + "\n";
    return (head + String.join("", lines)).getBytes(UTF_8);
  }
}
