package org.holdall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
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
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.holdall.cli.demo.DemoSite;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RestoreCommandTest {
  @TempDir
  static Path shared;

  @TempDir
  Path folder;

  private static DemoSite site;
  private static Path archive;

  @BeforeAll
  static void makeArchive() {
    archive = backup(DemoSite.create(shared), shared.resolve("choice.mbz"));
    site = DemoSite.createOther(shared);
  }

  private static Path backup(DemoSite source, Path file) {
    assertThat(Run.of(
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
                source.dataroot().toString())
            .exit())
        .isZero();
    return file;
  }

  @Test
  void restoresOnceMoreEachTime() throws IOException, SQLException {
    DemoSite own = DemoSite.createOther(folder);
    Run run = restore(own, archive, "--into", "FIELD");
    assertThat(run.err())
        .startsWith("holdall: Moodle may remember for a while")
        .contains("core/coursecontacts", "php admin/cli/purge_caches.php")
        .hasLineCount(1);
    assertThat(run.out())
        .startsWith("activity 501 in course " + own.course() + "  ")
        .contains("3 users matched, 9 created, ", " pool files, ")
        .hasLineCount(1);
    Map<String, Object> json = JSON.std.mapFrom(
        restore(own, archive, "--json", "--into", own.course() + "").out());
    assertThat(json.keySet())
        .containsExactly(
            "file",
            "restore_id",
            "dryRun",
            "course",
            "activities",
            "usersMatched",
            "usersCreated",
            "rows",
            "contents",
            "contentBytes",
            "statements",
            "attempts",
            "milliseconds",
            "warnings",
            "caches");
    assertThat(json)
        .containsEntry("usersMatched", 12)
        .containsEntry("usersCreated", 0)
        .containsEntry("contents", 0)
        .containsEntry("activities", List.of(502));
    assertThat(counts(own))
        .containsEntry("mdl_choice", 2L)
        .containsEntry("mdl_choice_answers", 20L);
  }

  /** All rows of all tables. */
  private static List<String> rows(DemoSite of) throws SQLException {
    List<String> all = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(of.jdbcUrl(), of.user(), "");
        Statement statement = connection.createStatement();
        ResultSet lines = statement.executeQuery("SCRIPT NOPASSWORDS NOSETTINGS")) {
      while (lines.next()) {
        all.add(lines.getString(1));
      }
    }
    return all;
  }

  @Test
  void whatIsThereIsSkippedAndNoRowChanges() throws IOException, SQLException {
    DemoSite own = DemoSite.createOther(folder);
    assertThat(restore(own, archive, "--into", "FIELD", "--if-present", "skip").out())
        .startsWith("activity 501 in course");
    List<String> before = rows(own);
    List<Path> files = poolFiles(own);
    Run again = restore(own, archive, "--into", "FIELD", "--if-present=skip");
    assertThat(again.exit()).isZero();
    assertThat(again.err())
        .contains("Course " + own.course() + " has all of it already: nothing was restored.");
    assertThat(rows(own)).isEqualTo(before);
    assertThat(poolFiles(own)).isEqualTo(files);
    execute(own, "UPDATE \"mdl_choice\" SET \"name\" = 'Renamed'");
    assertThat(restore(own, archive, "--into", "FIELD", "--if-present=skip").out())
        .as("another name is another activity")
        .startsWith("activity 502 in course");
  }

  @Test
  void cachesAreNamedOrPurged() throws IOException, SQLException {
    DemoSite own = DemoSite.createOther(folder);
    Path moodle = folder.resolve("moodle");
    Files.createDirectories(moodle.resolve("admin/cli"));
    Files.createDirectories(moodle.resolve("backup"));
    Files.writeString(
        moodle.resolve("backup/backup.class.php"),
        "<?php\nconst VERSION = 2024100700;\nconst RELEASE = '4.5';\n");
    Files.writeString(
        moodle.resolve("config.php"),
        "<?php $CFG->wwwroot = '" + DemoSite.OTHER_WWWROOT + "'; $CFG->dataroot = '"
            + own.dataroot() + "'; $CFG->prefix = 'mdl_';");
    assertThat(restore(own, archive, "--into", "FIELD", "--purge-caches").err())
        .contains("--purge-caches needs --moodle DIR");
    String[] words = {"--into", "FIELD", "--moodle", moodle.toString(), "--purge-caches"};
    assertThat(restore(own, archive, words).err()).contains("purge_caches.php is not there");
    assertThat(counts(own)).containsEntry("mdl_choice", 0L);
    Files.writeString(moodle.resolve("admin/cli/purge_caches.php"), "<?php exit(0);");
    Run run = restore(own, archive, words);
    assertThat(run.exit())
        .as("the restore is done, whatever php says: " + run.err())
        .isZero();
    assertThat(run.err()).contains("caches are ").hasLineCount(1);
    assertThat(counts(own)).containsEntry("mdl_choice", 1L).containsEntry("mdl_cache_flags", 1L);
  }

  @Test
  void finishesWhatAKilledRestoreLeft() throws IOException {
    DemoSite own = DemoSite.createOther(folder);
    Path left = Files.createDirectories(own.dataroot().resolve("holdall"));
    Files.writeString(left.resolve("0123456789abcdef0123456789abcdef.journal"), "");
    Run run = restore(own, archive, "--into", "FIELD", "--dry-run");
    assertThat(run.err())
        .startsWith("holdall: 1 interrupted restore finished: ")
        .hasLineCount(1);
    assertThat(left).isEmptyDirectory();
  }

  @Test
  void aDryRunWritesNothing() throws IOException, SQLException {
    Map<String, Long> before = counts(site);
    Run run = restore(site, archive, "--into", "FIELD", "--dry-run");
    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .startsWith("choice \"Where shall we go?\" of " + archive + " can be restored into course ")
        .contains("3 users matched, 9 to be created; nothing was written")
        .hasLineCount(1);
    assertThat(counts(site)).isEqualTo(before);
    assertThat(poolFiles(site)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--into FIELD --new-course|2|mutually exclusive",
        "--new-course|2|--new-course needs --category ID",
        "--into FIELD --if-present skip --replace|1|Leave one of them away",
        "--into FIELD --if-present update|3|--if-present=update comes with a later version",
        "--into FIELD --if-present never|2|it knows add, skip, update",
        "--into FIELD --category 1|2|--category belongs to --new-course",
        "--user admin|2|--into",
        "--into NOWHERE|1|no course \"NOWHERE\"",
        "--into 4711|1|no course \"4711\"",
        "--into FIELD --user nobody|1|no user \"nobody\"",
        "--into FIELD --set nonsense=1|1|nonsense",
        "--into FIELD --set users=maybe|1|users",
        "--into FIELD --set activities=0|1|leave out every activity",
        "--into FIELD --role-map /no/such/file|1|/no/such/file cannot be read",
        "--into FIELD --nonsense|2|--nonsense"
      })
  void refused(String words, int exit, String message) throws IOException, SQLException {
    refusal(restore(site, archive, words.split(" ")), exit, message);
  }

  @ParameterizedTest
  @CsvSource({
    "student,line 2: \"student\" is no role mapping",
    "= student,line 2: \"= student\" is no role mapping",
    "teacher = student,line 2: the role teacher has two lines",
  })
  void aWrongRoleMap(String line, String message) throws IOException, SQLException {
    Path map = Files.writeString(folder.resolve("roles"), "teacher =\n" + line + "\n");
    refusal(
        restore(site, archive, "--into", "FIELD", "--role-map", map.toString()),
        ExitCode.FAILED,
        map + ", " + message);
  }

  @Test
  void warningsStopOnlyIfStrict() throws IOException, SQLException {
    Path target = Files.createDirectories(folder.resolve("sites"));
    DemoSite own = DemoSite.createOther(target);
    execute(own, "DELETE FROM \"mdl_role_context_levels\""); // nobody may assign it
    Run strict = restore(own, archive, "--into", "FIELD", "--strict");
    assertThat(strict.exit()).isEqualTo(ExitCode.FAILED);
    assertThat(strict.err()).contains("Nothing was restored. ", "\"helper\"").hasLineCount(1);
    Path map = Files.writeString(folder.resolve("roles"), "# theirs = ours\n\nhelper =\n");
    assertThat(restore(own, archive, "--into", "FIELD", "--strict", "--role-map", map.toString())
            .err())
        .doesNotContain("helper");
    Run lenient = restore(own, archive, "--into", "FIELD");
    assertThat(lenient.exit()).isZero();
    assertThat(lenient.err()).contains("\"helper\"").hasLineCount(2);
  }

  @Test
  void allThatStandsAgainstARestoreIsListedErrorsFirst() throws IOException, SQLException {
    Path target = Files.createDirectories(folder.resolve("sites"));
    DemoSite own = DemoSite.createOther(target);
    execute(own, "DELETE FROM \"mdl_role_context_levels\"");
    execute(
        own, "UPDATE \"mdl_user\" SET \"email\" = 'somebody@else.example', \"firstaccess\" = 1");
    for (String dry : List.of("--quiet", "--dry-run")) {
      Run run = restore(own, archive, "--into", "FIELD", dry);
      assertThat(run.exit()).isEqualTo(ExitCode.FAILED);
      List<String> lines = run.err().lines().toList();
      assertThat(lines.get(0))
          .matches("holdall: Nothing was restored\\. Errors: [2-9], warnings: 1\\.");
      assertThat(lines.subList(1, lines.size() - 1))
          .hasSizeBetween(2, 9)
          .allMatch(line -> line.startsWith("  error: The site has another user with the name"));
      assertThat(lines.get(lines.size() - 1)).startsWith("  warning: ").contains("\"helper\"");
    }
  }

  @Test
  void warningsOfTheRestoreItselfStopItToo() throws IOException, SQLException {
    DemoSite source = DemoSite.create(Files.createDirectories(folder.resolve("source")));
    execute(source, "UPDATE \"mdl_role_assignments\" SET \"component\" = 'mod_gone'");
    Path given = backup(source, folder.resolve("given.mbz"));
    DemoSite own = DemoSite.createOther(Files.createDirectories(folder.resolve("sites")));
    Map<String, Long> before = counts(own);
    Run run = restore(own, given, "--into", "FIELD", "--strict");
    assertThat(run.exit()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err())
        .contains("Nothing was restored. A role that mod_gone gave")
        .hasLineCount(1);
    assertThat(counts(own)).isEqualTo(before);
  }

  @Test
  void whatIsNoArchive() throws IOException, SQLException {
    Path text = Files.writeString(folder.resolve("text.mbz"), "no archive");
    refusal(restore(site, text, "--into", "FIELD"), ExitCode.FAILED, text + "");
    Path nothing = folder.resolve("nothing.mbz");
    refusal(restore(site, nothing, "--into", "FIELD"), ExitCode.FAILED, nothing + "");
    Path other = new TestArchive()
        .with(
            "moodle_backup.xml",
            "<moodle_backup><information><backup_version>2024100700</backup_version><details>"
                + "<detail><type>site</type></detail></details></information></moodle_backup>")
        .writeTo(folder.resolve("site.mbz"));
    refusal(restore(site, other, "--into", "FIELD"), ExitCode.FAILED, "holds a \"site\"");
  }

  private static void refusal(Run run, int exit, String message) throws IOException, SQLException {
    assertThat(run.exit()).as(run.err()).isEqualTo(exit);
    assertThat(run.err())
        .startsWith("holdall: ")
        .contains(message)
        .doesNotContain("Exception")
        .hasLineCount(1);
    assertThat(run.out()).isEmpty();
    assertThat(counts(site)).containsEntry("mdl_choice", 0L).containsEntry("mdl_user", 6L);
    assertThat(poolFiles(site)).isEmpty();
  }

  private static Run restore(DemoSite to, Path file, String... more) {
    List<String> args = new ArrayList<>(List.of(
        "restore",
        file.toString(),
        "--jdbc-url",
        to.jdbcUrl(),
        "--db-user",
        to.user(),
        "--dataroot",
        to.dataroot().toString(),
        "--wwwroot",
        DemoSite.OTHER_WWWROOT));
    args.addAll(List.of(more));
    return Run.of(args.toArray(String[]::new));
  }

  /** Number of rows by table. */
  private static Map<String, Long> counts(DemoSite of) throws SQLException {
    Map<String, Long> counts = new TreeMap<>();
    try (Connection connection = DriverManager.getConnection(of.jdbcUrl(), of.user(), "");
        ResultSet tables = connection.getMetaData().getTables(null, null, "mdl_%", null)) {
      while (tables.next()) {
        String table = tables.getString("TABLE_NAME");
        try (Statement statement = connection.createStatement();
            ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM \"" + table + '"')) {
          row.next();
          counts.put(table, row.getLong(1));
        }
      }
    }
    return counts;
  }

  private static List<Path> poolFiles(DemoSite of) throws IOException {
    try (Stream<Path> files = Files.walk(of.dataroot())) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static void execute(DemoSite at, String sql) throws SQLException {
    String writable = at.jdbcUrl().replace(";ACCESS_MODE_DATA=r", "");
    try (Connection connection = DriverManager.getConnection(writable, at.user(), "");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
