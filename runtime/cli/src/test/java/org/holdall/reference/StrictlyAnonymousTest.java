package org.holdall.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.holdall.engine.backup.BackupReport;
import org.junit.jupiter.api.Test;

/**
 * No name, e-mail or IP address or phone number of any user of the site is in any entry, but for contents of files. The
 * test looks for them without Holdall's own code.
 */
final class StrictlyAnonymousTest {
  private static final long REF = 3;
  private static final List<String> COLUMNS = List.of(
      "username",
      "email",
      "firstname",
      "lastname",
      "middlename",
      "alternatename",
      "firstnamephonetic",
      "lastnamephonetic",
      "phone1",
      "phone2",
      "lastip");

  /** Not a person's, or nobody's, or Moodle's own word for a role. */
  private static final Set<String> NOBODY =
      Set.of("", "0.0.0.0", "guest", "Guest user", "root@localhost");

  private static final Pattern PACKED =
      Pattern.compile("<configdata>([A-Za-z0-9+/=]+)</configdata>");

  @Test
  void onPostgres() throws IOException, SQLException {
    ReferenceSite site = ReferenceSites.postgres().copy("strict");
    Set<String> values = values(site);
    plant(site, values);
    BackupReport report =
        Holdall.strictly(site, REF, "strict", Map.of("logs", "1", "grade_histories", "1"));
    Path folder = Entries.unpack(report.archive(), "");
    List<String> found = new ArrayList<>();
    int entries = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString();
        if (!name.startsWith("files/")) {
          entries++;
          String text = Files.readString(file, StandardCharsets.UTF_8) + unpacked(file);
          values.stream()
              .filter(value -> contains(text, value))
              .forEach(value -> found.add(name + ": " + value));
        }
      }
    }
    assertThat(found).isEmpty();
    assertThat(entries).isGreaterThan(500);
    assertThat(Files.readString(folder.resolve("moodle_backup.xml")))
        .contains(
            "<original_wwwroot>" + ReferenceSite.WWWROOT,
            "<name>anonymize</name>\n        <value>1<");
    assertThat(Files.readString(folder.resolve("users.xml")))
        .contains("<username>anon1</username>");
    assertThat(Files.readAllLines(folder.resolve(".holdall/not-anonymised.txt")))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(folder.resolve(line)).exists());
    assertThat(report.warnings()).anyMatch(line -> line.contains(".holdall/not-anonymised.txt"));
  }

  private static Set<String> values(ReferenceSite site) throws SQLException {
    Set<String> values = new TreeSet<>();
    try (Connection connection = site.server().connect(site.database());
        Statement sql = connection.createStatement();
        ResultSet rows =
            sql.executeQuery("SELECT " + String.join(", ", COLUMNS) + " FROM mdl_user")) {
      while (rows.next()) {
        for (String column : COLUMNS) {
          String value = rows.getString(column);
          values.add(value == null ? "" : value.strip());
        }
      }
    }
    values.removeAll(NOBODY);
    assertThat(values).hasSizeGreaterThan(100);
    return values;
  }

  /** Puts all of them into texts, titles, authors, logs and the configuration of a block. */
  private static void plant(ReferenceSite site, Set<String> values) {
    String all = String.join(" / ", values).replace("'", "''");
    String some = all.substring(0, 200);
    String packed =
        Base64.getEncoder().encodeToString(all.replace("''", "'").getBytes(StandardCharsets.UTF_8));
    site.execute(
        "UPDATE mdl_course SET summary = '<p>" + all + "</p>', fullname = '" + some
            + "' WHERE id = " + REF,
        "UPDATE mdl_course_sections SET name = '" + some + "', summary = '" + all
            + "' WHERE course = " + REF,
        "UPDATE mdl_choice SET name = '" + some + "', intro = '" + all + "'",
        "UPDATE mdl_files SET author = '" + some + "', source = '" + some + "'",
        "UPDATE mdl_logstore_standard_log SET ip = '10.0.0.3', other = '" + json(all)
            + "' WHERE courseid = " + REF,
        "UPDATE mdl_block_instances SET configdata = '" + packed + "'",
        "UPDATE mdl_event SET name = '" + all + "', description = '" + all + "'",
        "UPDATE mdl_groups SET name = '" + some + "' WHERE courseid = " + REF,
        "UPDATE mdl_grade_grades SET feedback = '" + all + "'");
  }

  private static String json(String text) {
    StringBuilder json = new StringBuilder("{\"x\":\"");
    text.chars()
        .forEach(c -> json.append(c > '~' ? String.format("\\u%04x", c) : Character.toString(c)));
    return json.append("\"}").toString();
  }

  private static String unpacked(Path file) throws IOException {
    StringBuilder text = new StringBuilder();
    Matcher packed = PACKED.matcher(Files.readString(file));
    while (packed.find()) {
      text.append('\n')
          .append(new String(Base64.getDecoder().decode(packed.group(1)), StandardCharsets.UTF_8));
    }
    return text.toString();
  }

  /** As a word of its own, as itself or in the form of JSON or XML. */
  private static boolean contains(String text, String value) {
    String xml = value.replace("&", "&amp;");
    String json = json(value).substring(6).replace("\"}", "");
    return Stream.of(value, xml, json)
        .anyMatch(form -> text.contains(form)
            && Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(form) + "(?![\\p{L}\\p{N}])")
                .matcher(text)
                .find());
  }
}
