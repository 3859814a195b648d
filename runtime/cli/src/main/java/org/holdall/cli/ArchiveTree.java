package org.holdall.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.holdall.engine.inspect.BackupHeader;
import org.holdall.engine.inspect.Inspection;

/** An archive as people and programs want to see it. */
final class ArchiveTree {
  private static final int WIDTH = 100;

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

  /** Lines: what it is and what it needs, then its parts as a tree. */
  static List<String> lines(Inspection archive) {
    BackupHeader header = archive.header();
    List<String> lines = new ArrayList<>();
    lines.add(archive.file().getFileName() + "  " + Sizes.bytes(archive.bytes()) + ", "
        + archive.entries() + " entries, " + Sizes.bytes(archive.unpacked()) + " unpacked");
    lines.add("  " + header.detail().getOrDefault("type", "backup") + " backup, mode "
        + mode(header) + ", " + users(archive) + ", made " + date(header));
    lines.add(
        "  Moodle " + header.get("moodle_release") + ", backup " + header.get("backup_release"));
    lines.add("  course " + header.get("original_course_shortname") + " ("
        + header.get("original_course_fullname") + ") of " + header.get("original_wwwroot"));
    if (!archive.plugins().isEmpty()) {
      wrap("  needs " + String.join(", ", archive.plugins()), lines);
    }
    lines.add("");
    ArchiveNodes.of(archive).forEach(node -> node.draw("", "", lines));
    return lines;
  }

  private static String users(Inspection archive) {
    if (!archive.users()) {
      return "without users";
    }
    int users = archive.rows().getOrDefault("users.xml", Map.of()).getOrDefault("user", 0);
    boolean anonymous = "1".equals(archive.header().settings().get("anonymize"));
    return "with " + Sizes.count(users, anonymous ? "anonymised user" : "user");
  }

  private static void wrap(String text, List<String> lines) {
    StringBuilder line = new StringBuilder();
    for (String word : text.split("(?<=,) ")) {
      if (line.length() + word.length() > WIDTH) {
        lines.add(line.toString());
        line.setLength(0);
        line.append("   ");
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
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
  static Map<String, Object> json(Inspection archive) {
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
    json.put("plugins", archive.plugins());
    json.put("parts", ArchiveNodes.of(archive).stream().map(ArchiveNode::json).toList());
    json.put("rows", archive.rows());
    return json;
  }
}
