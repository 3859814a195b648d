package org.holdall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.holdall.cli.demo.DemoSite;
import org.holdall.engine.archive.ArchiveReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Moodle's backup does with data and settings that are rare. */
class OddSiteTest {
  private static final String COURSE =
      "SELECT \"course\" FROM \"mdl_course_modules\" WHERE \"id\" = ";

  @TempDir
  Path folder;

  private DemoSite site;

  @BeforeEach
  void makeSite() {
    site = DemoSite.create(folder);
  }

  @Test
  void badgesAreThereWithoutTheActivityButNotTheirCriteria() throws SQLException, IOException {
    badge();
    Map<String, String> files = backup("activities=0");
    assertThat(files.get("badges.xml"))
        .contains("<badge id=\"1\">", "<alignments>")
        .doesNotContain("<criteria>");
    assertThat(files.get("moodle_backup.xml"))
        .contains("<contents>")
        .doesNotContain("<activities>");
    assertThat(backup().get("badges.xml")).contains("<criteria>");
  }

  @Test
  void tagsOfABadgeAreTakenWhateverTheirComponent() throws SQLException, IOException {
    badge();
    run("INSERT INTO \"mdl_tag_instance\" (\"tagid\", \"component\", \"itemtype\", \"itemid\") "
        + "SELECT \"id\", 'mod_other', 'badge', 1 FROM \"mdl_tag\"");
    assertThat(backup().get("badges.xml")).contains("<rawname>Excursion</rawname>");
  }

  @Test
  void aGradeCategoryWithoutATotalIsLeftOut() throws SQLException, IOException {
    for (String name : List.of("Whole", "Broken")) {
      run(
          "INSERT INTO \"mdl_grade_categories\" (\"courseid\", \"depth\", \"path\", \"fullname\", \"timecreated\", \"timemodified\") "
              + "SELECT \"course\", 1, '/1/', '" + name
              + "', 1, 1 FROM \"mdl_course_modules\" WHERE \"id\" = " + site.module());
    }
    run(
        "INSERT INTO \"mdl_grade_items\" (\"courseid\", \"itemtype\", \"iteminstance\") "
            + "SELECT \"courseid\", 'course', \"id\" FROM \"mdl_grade_categories\" WHERE \"fullname\" = 'Whole'");
    assertThat(backup().get("gradebook.xml"))
        .contains("<fullname>Whole</fullname>")
        .doesNotContain("Broken");
  }

  private void badge() throws SQLException {
    run(
        "INSERT INTO \"mdl_badge\" (\"name\", \"courseid\", \"usercreated\", \"usermodified\", \"issuername\", \"issuerurl\", \"message\", "
            + "\"messagesubject\") VALUES ('Walker', (" + COURSE + site.module()
            + "), 2, 2, 'School', '', 'Well done', 'A badge')");
  }

  private void run(String sql) throws SQLException {
    String writable = site.jdbcUrl().replace(";ACCESS_MODE_DATA=r", "");
    try (Connection connection = DriverManager.getConnection(writable, site.user(), "");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Entries of the archive by name. */
  private Map<String, String> backup(String... settings) throws IOException {
    Path target = folder.resolve("choice.mbz");
    List<String> args = new ArrayList<>(List.of(
        "backup",
        "--overwrite",
        "--activity",
        Long.toString(site.module()),
        "--jdbc-url",
        site.jdbcUrl(),
        "--db-user",
        site.user(),
        "--dataroot",
        site.dataroot().toString(),
        "--output",
        target.toString()));
    for (String setting : settings) {
      args.addAll(List.of("--set", setting));
    }
    Run run = Run.of(args.toArray(String[]::new));
    assertThat(run.exit()).as(run.err()).isZero();
    Map<String, String> files = new HashMap<>();
    ArchiveReader.read(
        target,
        (name, in) -> files.put(name, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    return files;
  }
}
