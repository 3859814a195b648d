package org.holdall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.holdall.cli.demo.DemoSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What plugins attach goes into a backup and comes back: the log of an activity, and a form it is graded by. */
final class AttachedTreesTest {
  private static final String GRADING = """
      <?xml version="1.0" encoding="UTF-8"?>
      <areas>
        <area id="3">
          <areaname>work</areaname>
          <activemethod>rubric</activemethod>
          <definitions>
            <definition id="5">
              <method>rubric</method>
              <name>Form</name>
              <description>$@NULL@$</description>
              <descriptionformat>1</descriptionformat>
              <status>20</status>
              <timecreated>1</timecreated>
              <timemodified>2</timemodified>
              <options>$@NULL@$</options>
              <plugin_gradingform_gone_definition>
                <things>
                  <thing id="1">
                  </thing>
                </things>
              </plugin_gradingform_gone_definition>
              <plugin_gradingform_rubric_definition>
                <criteria>
                  <criterion id="7">
                    <sortorder>1</sortorder>
                    <description>Spelling</description>
                    <descriptionformat>0</descriptionformat>
                    <levels>
                      <level id="9">
                        <score>2.50000</score>
                        <definition>Good</definition>
                        <definitionformat>0</definitionformat>
                      </level>
                    </levels>
                  </criterion>
                </criteria>
              </plugin_gradingform_rubric_definition>
              <instances>
              </instances>
            </definition>
          </definitions>
        </area>
      </areas>""";

  @TempDir
  Path folder;

  private DemoSite source;
  private DemoSite target;

  @BeforeEach
  void sites() throws IOException, SQLException {
    source = DemoSite.create(Files.createDirectories(folder.resolve("from")));
    target = DemoSite.createOther(Files.createDirectories(folder.resolve("to")));
    for (DemoSite site : List.of(source, target)) {
      for (String plugin : List.of(
          "logstore_standard", "logstore_database", "gradingform_rubric", "gradingform_guide")) {
        execute(
            site,
            "INSERT INTO \"mdl_config_plugins\" (\"plugin\", \"name\", \"value\") VALUES ('"
                + plugin + "', 'version', '2024100700')");
      }
    }
  }

  @Test
  void logsComeBack() throws IOException, SQLException {
    String context = rows(
            source,
            "SELECT \"id\" FROM \"mdl_context\" WHERE \"contextlevel\" = 70 AND \"instanceid\" = "
                + source.module())
        .get(0)
        .get(0);
    String user = rows(source, "SELECT MIN(\"userid\") FROM \"mdl_choice_answers\"")
        .get(0)
        .get(0);
    log(source, context, user, "course_modules", Long.toString(source.module()), "'{\"a\":1}'");
    log(source, context, user, "tag", "4", "NULL");
    log(source, "1", user, "tag", "4", "NULL");
    Path archive = backup("--set", "logs=1");
    assertThat(entry(archive, "logstores.xml"))
        .contains(
            "<subplugin_logstore_database_logstore>",
            "<other>eyJhIjoxfQ==</other>",
            "<other></other>");

    assertThat(told(restore(archive))).isEmpty();
    assertThat(rows(target, "SELECT COUNT(*) FROM \"mdl_logstore_standard_log\""))
        .describedAs("the site writes to no store")
        .containsExactly(List.of("0"));
    execute(
        target,
        "INSERT INTO \"mdl_config_plugins\" (\"plugin\", \"name\", \"value\") VALUES"
            + " ('tool_log', 'enabled_stores', 'logstore_standard')");
    assertThat(told(restore(archive))).isEmpty();
    String module =
        rows(target, "SELECT MAX(\"id\") FROM \"mdl_course_modules\"").get(0).get(0);
    assertThat(rows(
            target,
            "SELECT l.\"objectid\", l.\"other\", l.\"contextlevel\", l.\"contextinstanceid\", x.\"instanceid\","
                + " l.\"courseid\", u.\"username\" FROM \"mdl_logstore_standard_log\" l"
                + " JOIN \"mdl_context\" x ON x.\"id\" = l.\"contextid\""
                + " JOIN \"mdl_user\" u ON u.\"id\" = l.\"userid\" ORDER BY l.\"id\""))
        .containsExactly(
            Arrays.asList(
                module, "{\"a\":1}", "70", module, module, target.course() + "", name(user)),
            Arrays.asList("-31338", null, "70", module, module, target.course() + "", name(user)));
  }

  @Test
  void formsComeBack() throws IOException, SQLException {
    Path archive = with(backup(), "activities/choice_" + source.module() + "/grading.xml", GRADING);
    assertThat(told(restore(archive)))
        .singleElement(InstanceOfAssertFactories.STRING)
        .contains(
            "grading.xml has definition/plugin_gradingform_gone_definition, which no plugin of this site knows");
    assertThat(rows(
            target,
            "SELECT a.\"component\", a.\"areaname\", d.\"name\", c.\"description\", l.\"definition\", l.\"score\""
                + " FROM \"mdl_grading_areas\" a"
                + " JOIN \"mdl_context\" x ON x.\"id\" = a.\"contextid\" AND x.\"contextlevel\" = 70"
                + " JOIN \"mdl_grading_definitions\" d ON d.\"areaid\" = a.\"id\""
                + " JOIN \"mdl_gradingform_rubric_criteria\" c ON c.\"definitionid\" = d.\"id\""
                + " JOIN \"mdl_gradingform_rubric_levels\" l ON l.\"criterionid\" = c.\"id\""))
        .containsExactly(List.of("mod_choice", "work", "Form", "Spelling", "Good", "2.50000"));
  }

  private String name(String user) throws SQLException {
    return String.valueOf(
        rows(source, "SELECT \"username\" FROM \"mdl_user\" WHERE \"id\" = " + user)
            .get(0)
            .get(0));
  }

  private static void log(
      DemoSite site, String context, String user, String table, String object, String other)
      throws SQLException {
    execute(
        site,
        "INSERT INTO \"mdl_logstore_standard_log\" (\"eventname\", \"component\", \"action\", \"target\","
            + " \"objecttable\", \"objectid\", \"crud\", \"edulevel\", \"contextid\", \"contextlevel\","
            + " \"contextinstanceid\", \"userid\", \"anonymous\", \"other\", \"timecreated\") VALUES ('e', 'core', 'a', 't', '"
            + table + "', " + object + ", 'r', 0, " + context + ", 70, 1, " + user + ", 0, " + other
            + ", 99)");
  }

  private Path backup(String... more) {
    Path file = folder.resolve("choice.mbz");
    List<String> words = new ArrayList<>(List.of(
        "backup",
        "--activity",
        Long.toString(source.module()),
        "--output",
        file.toString(),
        "--jdbc-url",
        source.jdbcUrl(),
        "--db-user",
        source.user(),
        "--dataroot",
        source.dataroot().toString()));
    words.addAll(List.of(more));
    Run run = Run.of(words.toArray(String[]::new));
    assertThat(run.exit()).as(run.err()).isZero();
    return file;
  }

  /** The lines besides the one about Moodle's caches, which every restore has. */
  private static List<String> told(Run run) {
    return run.err()
        .lines()
        .filter(line -> !line.contains("Moodle may remember"))
        .toList();
  }

  private Run restore(Path archive) {
    Run run = Run.of(Stream.of(
            "restore",
            archive.toString(),
            "--jdbc-url",
            target.jdbcUrl(),
            "--db-user",
            target.user(),
            "--dataroot",
            target.dataroot().toString(),
            "--wwwroot",
            DemoSite.OTHER_WWWROOT,
            "--into",
            "FIELD")
        .toArray(String[]::new));
    assertThat(run.exit()).as(run.err()).isZero();
    return run;
  }

  private static void execute(DemoSite at, String sql) throws SQLException {
    String writable = at.jdbcUrl().replace(";ACCESS_MODE_DATA=r", "");
    try (Connection connection = DriverManager.getConnection(writable, at.user(), "");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<List<String>> rows(DemoSite of, String sql) throws SQLException {
    List<List<String>> found = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(of.jdbcUrl(), of.user(), "");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        String[] row = new String[rows.getMetaData().getColumnCount()];
        for (int i = 0; i < row.length; i++) {
          row[i] = rows.getString(i + 1);
        }
        found.add(Arrays.asList(row));
      }
    }
    return found;
  }

  private static String entry(Path archive, String name) throws IOException {
    try (TarArchiveInputStream in = open(archive)) {
      for (TarArchiveEntry each = in.getNextEntry(); each != null; each = in.getNextEntry()) {
        if (each.getName().endsWith("/" + name)) {
          return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new IllegalArgumentException(archive + " has no " + name);
  }

  /** The archive with one more entry, and without the manifest, which would notice it. */
  private Path with(Path archive, String name, String text) throws IOException {
    Path more = folder.resolve("more.mbz");
    try (TarArchiveInputStream in = open(archive);
        OutputStream file = new GZIPOutputStream(Files.newOutputStream(more));
        TarArchiveOutputStream out = new TarArchiveOutputStream(file, "UTF-8")) {
      for (TarArchiveEntry each = in.getNextEntry(); each != null; each = in.getNextEntry()) {
        if (!each.isDirectory() && !each.getName().startsWith(".holdall/")) {
          put(out, each.getName(), in.readAllBytes());
        }
      }
      put(out, name, text.getBytes(StandardCharsets.UTF_8));
    }
    return more;
  }

  private static void put(TarArchiveOutputStream out, String name, byte[] bytes)
      throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name);
    entry.setSize(bytes.length);
    out.putArchiveEntry(entry);
    out.write(bytes);
    out.closeArchiveEntry();
  }

  private static TarArchiveInputStream open(Path archive) throws IOException {
    InputStream file = Files.newInputStream(archive);
    return new TarArchiveInputStream(new GZIPInputStream(file));
  }
}
