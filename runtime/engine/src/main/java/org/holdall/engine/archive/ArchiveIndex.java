package org.holdall.engine.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Moodle's {@code .ARCHIVE_INDEX}: the list of a tar's entries, at its beginning. */
final class ArchiveIndex {
  static final String NAME = ".ARCHIVE_INDEX";

  private final Set<String> folders = new HashSet<>();
  private final List<String> first = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();

  /** Folders of the name that no entry needed before, outermost first, each with a {@code /} at its end. */
  List<String> newFolders(String name) {
    List<String> found = new ArrayList<>();
    for (int slash = name.indexOf('/'); slash > 0; slash = name.indexOf('/', slash + 1)) {
      String folder = name.substring(0, slash + 1);
      if (folders.add(folder)) {
        found.add(folder);
        lines.add(folder + "\td\t0\t?\n");
      }
    }
    return found;
  }

  /** Adds a file; {@code front} puts it before all others. */
  void file(String name, long size, boolean front) {
    (front ? first : lines).add(name + "\tf\t" + size + "\t" + TarHeader.DATE + "\n");
  }

  byte[] bytes() {
    String head = "Moodle archive file index. Count: " + (first.size() + lines.size()) + "\n";
    return (head + String.join("", first) + String.join("", lines)).getBytes(UTF_8);
  }
}
