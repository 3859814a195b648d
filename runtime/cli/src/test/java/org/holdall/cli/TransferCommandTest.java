package org.holdall.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.holdall.cli.demo.DemoSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Imports and copies within one site. */
class TransferCommandTest {
  @TempDir
  Path folder;

  private DemoSite site;
  private String url = "";

  @BeforeEach
  void make() throws SQLException {
    site = DemoSite.create(folder);
    url = site.jdbcUrl().replace(";ACCESS_MODE_DATA=r", "");
    try (Connection connection = DriverManager.getConnection(url, site.user(), "");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "INSERT INTO \"mdl_config\" (\"name\", \"value\") SELECT 'enrol_plugins_enabled', 'manual'"
              + " WHERE NOT EXISTS (SELECT 1 FROM \"mdl_config\" WHERE \"name\" = 'enrol_plugins_enabled')");
    }
  }

  private Run run(String... words) {
    List<String> args = new ArrayList<>(List.of(words));
    args.addAll(List.of(
        "--jdbc-url",
        url,
        "--db-user",
        site.user(),
        "--dataroot",
        site.dataroot().toString()));
    return Run.of(args.toArray(String[]::new));
  }

  private String from() {
    return Long.toString(site.course());
  }

  private List<String> rows(String sql) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(url, site.user(), "");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        found.add(String.valueOf(rows.getString(1)));
      }
    }
    return found;
  }

  private String row(String sql) throws SQLException {
    assertThat(rows(sql)).as(sql).hasSize(1);
    return rows(sql).get(0);
  }

  /** What remains in the data folder, and in the system's folder for what is temporary. */
  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(site.dataroot())) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().endsWith(".lock"))
          .sorted()
          .toList();
    }
  }

  private String copied() throws SQLException {
    return row("SELECT \"id\" FROM \"mdl_course\" WHERE \"shortname\" = 'COPY'");
  }

  private Run copy(String... more) {
    List<String> args =
        new ArrayList<>(List.of("copy", "--from", from(), "--category", category()));
    args.addAll(List.of("--fullname", "The copy", "--shortname", "COPY"));
    args.addAll(List.of(more));
    return run(args.toArray(String[]::new));
  }

  private String category() {
    try {
      return row("SELECT \"category\" FROM \"mdl_course\" WHERE \"id\" = " + from());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aCopyHasWhatTheCourseHoldsButNoUsers() throws Exception {
    List<Path> before = files();
    Run run = copy("--idnumber", "N-2", "--visible", "0");
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).contains(" in course " + copied()).hasLineCount(1);
    assertThat(row("SELECT \"fullname\" FROM \"mdl_course\" WHERE \"shortname\" = 'COPY'"))
        .isEqualTo("The copy");
    assertThat(row("SELECT \"idnumber\" FROM \"mdl_course\" WHERE \"shortname\" = 'COPY'"))
        .isEqualTo("N-2");
    assertThat(row("SELECT \"visible\" FROM \"mdl_course\" WHERE \"shortname\" = 'COPY'"))
        .isEqualTo("0");
    assertThat(rows("SELECT \"id\" FROM \"mdl_choice\" WHERE \"course\" = " + copied()))
        .hasSize(rows("SELECT \"id\" FROM \"mdl_choice\" WHERE \"course\" = " + from())
            .size())
        .isNotEmpty();
    assertThat(rows("SELECT a.\"id\" FROM \"mdl_choice_answers\" a JOIN \"mdl_choice\" c"
            + " ON c.\"id\" = a.\"choiceid\" WHERE c.\"course\" = " + copied()))
        .isEmpty();
    assertThat(enrolled(copied())).isEmpty();
    assertThat(files()).as("no archive is left, and the pool has all").isEqualTo(before);
  }

  private List<String> enrolled(String course) throws SQLException {
    return rows("SELECT u.\"userid\" FROM \"mdl_user_enrolments\" u JOIN \"mdl_enrol\" e"
        + " ON e.\"id\" = u.\"enrolid\" WHERE e.\"courseid\" = " + course
        + " ORDER BY u.\"userid\"");
  }

  private List<String> having(String role, String course) throws SQLException {
    return rows("SELECT DISTINCT a.\"userid\" FROM \"mdl_role_assignments\" a"
        + " JOIN \"mdl_context\" c ON c.\"id\" = a.\"contextid\" AND c.\"contextlevel\" = 50"
        + " JOIN \"mdl_role\" r ON r.\"id\" = a.\"roleid\" WHERE r.\"shortname\" = '" + role
        + "' AND c.\"instanceid\" = " + course + " ORDER BY a.\"userid\"");
  }

  @Test
  void whoHasAKeptRoleComesAlong() throws Exception {
    List<String> students = having("student", from());
    assertThat(students).isNotEmpty();
    Run run = copy("--keep-users", "student");
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(enrolled(copied())).isEqualTo(students);
    assertThat(having("student", copied())).isEqualTo(students);
    assertThat(rows("SELECT a.\"id\" FROM \"mdl_choice_answers\" a JOIN \"mdl_choice\" c"
            + " ON c.\"id\" = a.\"choiceid\" WHERE c.\"course\" = " + copied()))
        .isEmpty();
  }

  @Test
  void whatTheyDidComesAlongOnRequest() throws Exception {
    Run run = copy("--keep-users", "student", "--user-data");
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(enrolled(copied())).isEqualTo(having("student", from()));
    assertThat(rows("SELECT a.\"id\" FROM \"mdl_choice_answers\" a JOIN \"mdl_choice\" c"
            + " ON c.\"id\" = a.\"choiceid\" WHERE c.\"course\" = " + copied()))
        .isNotEmpty();
  }

  @Test
  void anImportAddsToTheOtherCourse() throws Exception {
    assertThat(copy().exit()).isZero();
    int ways = rows("SELECT \"id\" FROM \"mdl_enrol\" WHERE \"courseid\" = " + copied())
        .size();
    int once =
        rows("SELECT \"id\" FROM \"mdl_choice\" WHERE \"course\" = " + copied()).size();
    Run run = run("import", "--from", from(), "--into", "COPY");
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(rows("SELECT \"id\" FROM \"mdl_choice\" WHERE \"course\" = " + copied()))
        .hasSize(2 * once);
    assertThat(rows("SELECT \"id\" FROM \"mdl_enrol\" WHERE \"courseid\" = " + copied()))
        .hasSize(ways);
    Run replaced = run("import", "--from", from(), "--into", "COPY", "--replace");
    assertThat(replaced.exit()).as(replaced.err()).isZero();
    assertThat(rows("SELECT \"id\" FROM \"mdl_choice\" WHERE \"course\" = " + copied()))
        .hasSize(once);
    assertThat(rows("SELECT \"id\" FROM \"mdl_enrol\" WHERE \"courseid\" = " + copied()))
        .as("ways into the course stay")
        .hasSize(ways);
  }

  @Test
  void skippedImportsAndCopiesChangeNoRow() throws Exception {
    assertThat(copy().exit()).isZero();
    List<String> before = script();
    Run copied = copy("--if-present", "skip");
    assertThat(copied.err()).contains("has all of it already");
    Run imported = run("import", "--from", from(), "--into", "COPY", "--if-present", "skip");
    assertThat(imported.err()).contains("has all of it already");
    assertThat(script()).isEqualTo(before);
  }

  private List<String> script() throws SQLException {
    return rows("SCRIPT NOPASSWORDS NOSETTINGS");
  }

  @Test
  void aDryRunLeavesNothing() throws Exception {
    List<Path> before = files();
    Run run = copy("--dry-run");
    assertThat(run.out())
        .startsWith("Course " + from() + " can be restored as a new course ")
        .contains("nothing was written");
    assertThat(rows("SELECT \"id\" FROM \"mdl_course\" WHERE \"shortname\" = 'COPY'"))
        .isEmpty();
    assertThat(files()).isEqualTo(before);
    assertThat(site.dataroot().resolve("holdall")).isEmptyDirectory();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "import --from 4711 --into 4711|1|no course \"4711\"",
        "import --from COURSE|2|--into",
        "import --from COURSE --into COURSE --replace|1|cannot be replaced by what it holds",
        "import --from COURSE --into COURSE --set users=1|1|users is locked at 0",
        "import --from COURSE --into COURSE --set nonsense=1|1|nonsense",
        "import --from COURSE --into COURSE --unknown some|2|--unknown does not know",
        "copy --from COURSE|2|--category",
        "copy --from COURSE --category 4711|1|no course category 4711",
        "copy --from COURSE --category 1 --user-data|2|--user-data needs --keep-users",
        "copy --from COURSE --category 1 --visible x|2|--visible is 0 or 1",
        "copy --from COURSE --category CATEGORY --keep-users nobody|1|no role \"nobody\"",
      })
  void refused(String words, int exit, String message) throws Exception {
    List<Path> before = files();
    int courses = rows("SELECT \"id\" FROM \"mdl_course\"").size();
    Run run =
        run(words.replace("COURSE", from()).replace("CATEGORY", category()).split(" "));
    assertThat(run.err()).startsWith("holdall: ");
    assertThat(run.err().lines().filter(line -> !line.startsWith("  warning: ")))
        .satisfiesAnyOf(
            lines -> assertThat(lines).singleElement(STRING).contains(message),
            lines -> assertThat(lines)
                .hasSize(2)
                .last(STRING)
                .startsWith("  error: ")
                .contains(message));
    assertThat(run.exit()).isEqualTo(exit);
    assertThat(rows("SELECT \"id\" FROM \"mdl_course\"")).hasSize(courses);
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void recoverFinishesWhatAKillLeftAndNothingElse() throws IOException {
    assertThat(run("recover").out()).isEqualTo("nothing to finish\n");
    Path left = Files.createDirectories(site.dataroot().resolve("holdall"));
    String id = "0123456789abcdef0123456789abcdef";
    Files.writeString(left.resolve(id + ".journal"), "");
    Path archive = Files.createDirectories(left.resolve(id + "/archive/transfer"));
    Files.writeString(archive.resolve("course.mbz"), "half of it");
    List<Path> pool = files().stream().filter(file -> !file.startsWith(left)).toList();
    Run run = run("recover");
    assertThat(run.exit()).isZero();
    assertThat(run.out()).startsWith("1 interrupted restore finished: 0 of its files kept");
    assertThat(left).isEmptyDirectory();
    assertThat(files()).isEqualTo(pool);
    assertThat(run("recover", "--json").out()).contains("\"restores\" : 0");
  }
}
