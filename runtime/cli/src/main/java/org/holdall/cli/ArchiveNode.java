package org.holdall.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A part of an archive: a section, an activity, a block, the course, or what all of these share.
 *
 * @param kind {@code section}, {@code choice}, {@code block html}, {@code course}, ...
 * @param title of the section or activity, else empty
 * @param directory in the archive, or a file at the top; empty for all of these
 * @param files number of entries, without those of {@code parts}
 * @param bytes their size, unpacked
 * @param rows rows of its main file by element, in the order of their first one
 * @param parts within it
 */
record ArchiveNode(
    String kind,
    String title,
    String directory,
    int files,
    long bytes,
    Map<String, Integer> rows,
    List<ArchiveNode> parts) {

  /** Kinds of rows in a line; --json says all. */
  private static final int SHOWN = 5;

  /** Adds its lines: itself, then its parts below. */
  void draw(String first, String rest, List<String> lines) {
    String counts = rows.entrySet().stream()
            .limit(SHOWN)
            .map(e -> e.getValue() + " " + e.getKey())
            .collect(Collectors.joining(", "))
        + (rows.size() > SHOWN ? ", ..." : "");
    lines.add(first + kind + (title.isEmpty() ? "" : " \"" + Printable.line(title) + '"') + "  "
        + (directory.isEmpty() || directory.equals(kind) ? "" : directory + ", ")
        + (files == 1 ? "" : Sizes.count(files, "file") + ", ")
        + Sizes.bytes(bytes) + (counts.isEmpty() ? "" : ": " + counts));
    for (int i = 0; i < parts.size(); i++) {
      boolean last = i + 1 == parts.size();
      parts.get(i).draw(rest + (last ? "└─ " : "├─ "), rest + (last ? "   " : "│  "), lines);
    }
  }

  /** The same for programs. */
  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kind", kind);
    json.put("title", title);
    json.put("directory", directory);
    json.put("files", files);
    json.put("bytes", bytes);
    json.put("rows", rows);
    json.put("parts", new ArrayList<>(parts.stream().map(ArchiveNode::json).toList()));
    return json;
  }
}
