package org.holdall.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/** A small archive by hand, sound until a test spoils it; of a Moodle so old that nobody knows the form of its files. */
final class TestArchive {
  private static final String PROLOGUE = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  private final Map<String, String> entries = new LinkedHashMap<>();
  private String link = "";

  TestArchive() {
    with("moodle_backup.xml", PROLOGUE + """
        <moodle_backup><information>
          <name>x.mbz</name><moodle_release>4.5</moodle_release><backup_version>2022041900</backup_version><backup_release>4.0</backup_release>
          <include_files>1</include_files><original_course_shortname>C</original_course_shortname>
          <details><detail backup_id="0123"><type>activity</type><format>moodle2</format><mode>10</mode></detail></details>
          <contents><activities><activity><moduleid>5</moduleid><sectionid>1</sectionid><modulename>choice</modulename>
            <title>T</title><directory>activities/choice_5</directory></activity></activities></contents>
          <settings><setting><level>root</level><name>users</name><value>0</value></setting></settings>
        </information></moodle_backup>""");
    for (String name : new String[] {
      "files",
      "groups",
      "questions",
      "roles",
      "scales",
      "outcomes",
      "gradebook",
      "grade_history",
      "completion",
      "users",
      "badges"
    }) {
      with(name + ".xml", PROLOGUE + "<" + name + ">\n</" + name + ">");
    }
    for (String name : new String[] {
      "choice",
      "module",
      "inforef",
      "roles",
      "filters",
      "comments",
      "completion",
      "calendar",
      "grades",
      "grade_history",
      "competencies",
      "xapistate"
    }) {
      with(
          "activities/choice_5/" + name + ".xml",
          PROLOGUE + "<" + name + " id=\"5\">\n</" + name + ">");
    }
  }

  TestArchive with(String name, String content) {
    entries.put(name, content);
    return this;
  }

  String text(String name) {
    return String.valueOf(entries.get(name));
  }

  TestArchive without(String name) {
    entries.remove(name);
    return this;
  }

  TestArchive withLink(String name) {
    link = name;
    return this;
  }

  Path writeTo(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        TarArchiveOutputStream tar =
            new TarArchiveOutputStream(new GZIPOutputStream(out), "UTF-8")) {
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        byte[] bytes = entry.getValue().getBytes(StandardCharsets.UTF_8);
        TarArchiveEntry header = new TarArchiveEntry(entry.getKey(), true);
        header.setSize(bytes.length);
        tar.putArchiveEntry(header);
        tar.write(bytes);
        tar.closeArchiveEntry();
      }
      if (!link.isEmpty()) {
        TarArchiveEntry header = new TarArchiveEntry(link, TarConstants.LF_SYMLINK);
        header.setLinkName("/etc/passwd");
        tar.putArchiveEntry(header);
        tar.closeArchiveEntry();
      }
    }
    return file;
  }
}
