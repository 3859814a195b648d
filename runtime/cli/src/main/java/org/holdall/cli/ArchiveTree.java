package org.holdall.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.holdall.engine.inspect.BackupHeader;
import org.holdall.engine.inspect.Inspection;

/** An archive as people and programs want to see it. */
final class ArchiveTree {
  private static final Map<String, String> MODES = Map.of(
      "10",
      "general",
      "20",
      "import",
      "30",
      "hub",
      "40",
      "samesite",
      "50",
      "automated",
      "60",
      "converted",
      "70",
      "async",
      "80",
      "copy");

  private ArchiveTree() {}

  /** Lines: what it is, then its parts with their rows. */
  static List<String> lines(Inspection archive, Map<String, Map<String, Integer>> rows) {
    BackupHeader header = archive.header();
    List<String> lines = new ArrayList<>();
    lines.add(archive.file().getFileName() + "  " + Sizes.bytes(archive.bytes()) + ", "
        + archive.entries() + " entries, " + Sizes.bytes(archive.unpacked()) + " unpacked");
    lines.add(
        "  " + header.detail().getOrDefault("type", "backup") + " backup, mode " + mode(header)
            + ", " + (archive.users() ? "with" : "without") + " users, made " + date(header));
    lines.add(
        "  Moodle " + header.get("moodle_release") + ", backup " + header.get("backup_release"));
    lines.add("  course " + header.get("original_course_shortname") + " ("
        + header.get("original_course_fullname") + ") of " + header.get("original_wwwroot"));
    for (Inspection.Part part : archive.parts()) {
      lines.add("");
      lines.add((part.name().isEmpty() ? "." : part.name())
          + (part.title().isEmpty() ? "" : "  \"" + part.title() + "\"") + "  "
          + Sizes.count(part.entries(), "file") + ", " + Sizes.bytes(part.bytes()));
      String folder = part.name().isEmpty() ? "" : part.name() + "/";
      rows.forEach((file, counts) -> {
        String name = file.startsWith(folder) ? file.substring(folder.length()) : "/";
        if (!counts.isEmpty()
            && (!folder.isEmpty() && file.startsWith(folder) || !name.contains("/"))) {
          lines.add(String.format("  %-22s %s", name, text(counts)));
        }
      });
    }
    return lines;
  }

  private static String text(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .map(e -> e.getValue() + " " + e.getKey())
        .collect(Collectors.joining(", "));
  }

  private static String mode(BackupHeader header) {
    String mode = header.detail().getOrDefault("mode", "");
    return MODES.getOrDefault(mode, mode);
  }

  private static String date(BackupHeader header) {
    String date = header.get("backup_date");
    return date.matches("\\d{1,11}")
        ? Instant.ofEpochSecond(Long.parseLong(date)).toString()
        : "at an unknown time";
  }

  /** The same for programs. */
  static Map<String, Object> json(Inspection archive, Map<String, Map<String, Integer>> rows) {
    BackupHeader header = archive.header();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("file", archive.file().toString());
    json.put("container", archive.container().name().toLowerCase(Locale.ROOT));
    json.put("bytes", archive.bytes());
    json.put("unpacked", archive.unpacked());
    json.put("entries", archive.entries());
    json.put("manifest", archive.manifest());
    json.put("users", archive.users());
    json.put("information", header.information());
    json.put("detail", header.detail());
    json.put("activities", header.activities());
    json.put("sections", header.sections());
    json.put("settings", header.settings());
    json.put("rows", rows);
    return json;
  }
}
