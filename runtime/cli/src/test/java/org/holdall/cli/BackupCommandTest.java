package org.holdall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.holdall.cli.demo.DemoSite;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackupCommandTest {
  @TempDir
  static Path siteFolder;

  @TempDir
  Path folder;

  private static DemoSite site;
  private Path target;

  @BeforeAll
  static void makeSite() {
    site = DemoSite.create(siteFolder);
  }

  @BeforeEach
  void name() {
    target = folder.resolve("choice.mbz");
  }

  @Test
  void backsUpWhatVerifies() throws IOException {
    Run run = backup("--wwwroot", DemoSite.WWWROOT);
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .startsWith(target + "  ")
        .contains(" entries, 1 pool file, ")
        .hasLineCount(1);
    String entries =
        run.out().replaceFirst("(?s).*, (\\d+ entries).*", "$1"); // the same number everywhere
    assertThat(Run.of("verify", target.toString()).out())
        .contains("each as the manifest says", ": " + entries);
    assertThat(Run.of("inspect", target.toString()).out())
        .contains(": 1 choice, 4 option, 10 answer", "with 12 users", "1 role", "2 file");
    assertThat(names(folder)).containsExactly("choice.mbz");
  }

  @Test
  void saysWhereTheAddressComesFrom() {
    Run run = backup();
    assertThat(run.exit()).isZero();
    assertThat(run.err())
        .contains(DemoSite.WWWROOT, "taken from the database", "--wwwroot")
        .hasLineCount(1);
  }

  @Test
  void jsonHasThisShape() throws IOException {
    Run run = backup("--json", "--wwwroot", DemoSite.WWWROOT);
    Map<String, Object> json = JSON.std.mapFrom(run.out());
    assertThat(json.keySet())
        .containsExactly(
            "file",
            "backup_id",
            "bytes",
            "entries",
            "contents",
            "contentBytes",
            "statements",
            "milliseconds",
            "rows",
            "warnings");
    assertThat(json)
        .containsEntry("file", target.toString())
        .containsEntry("contents", 1)
        .containsEntry("warnings", List.of());
    assertThat(String.valueOf(json.get("backup_id"))).matches("[0-9a-f]{32}");
    assertThat(json.get("rows"))
        .asInstanceOf(InstanceOfAssertFactories.MAP)
        .containsKey("mod_choice");
  }

  @Test
  void quietSaysNothing() {
    assertThat(backup("--quiet")).isEqualTo(new Run(0, "", ""));
  }

  @Test
  void settingsByMoodlesNames() {
    assertThat(backup("--set", "users=0", "--container", "zip").exit()).isZero();
    Run inspect = Run.of("inspect", target.toString());
    assertThat(inspect.out())
        .contains("without users", ": 1 choice, 4 option")
        .doesNotContain("answer");
  }

  @Test
  void anExistingTarget() throws IOException {
    Files.writeString(target, "mine");
    refused(backup(), ExitCode.FAILED, target + "", "exists");
    assertThat(target).hasContent("mine");
    assertThat(backup("--overwrite").exit()).isZero();
    assertThat(Run.of("verify", target.toString()).exit()).isZero();
  }

  @Test
  void aLinkToNothingExists() throws IOException {
    Path link = Files.createSymbolicLink(siteFolder.resolve("link.mbz"), folder.resolve("nowhere"));
    refused(
        backup("--output", link.toString()), ExitCode.FAILED, link + "", "exists", "--overwrite");
    assertThat(link).isSymbolicLink();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--activity 4711|1|4711",
        "--user nobody|1|nobody",
        "--set nonsense=1|1|nonsense",
        "--set users=maybe|1|users",
        "--wwwroot http://x --mode nonsense|2|it knows general, import",
        "--container rar|2|it knows tgz, zip",
        "--workers 0|2|give 1 or more",
        "--output /no/such/folder/x.mbz|1|/no/such/folder",
        "--dataroot /no/such/folder|1|data folder /no/such/folder is not there",
        "--jdbc-url jdbc:postgresql://127.0.0.1:1/moodle|1|cannot be reached",
        "--jdbc-url jdbc:mariadb://127.0.0.1:1/moodle|1|cannot be reached",
        "--jdbc-url jdbc:nonsense:x|1|jdbc:nonsense:x",
        "--db-user wrong|1|user or password",
        "--prefix other_|1|no Moodle tables",
        "--activity many|2|'many' is not a whole number",
        "--set users|2|option '--set' (NAME=VALUE) should be",
        "--nonsense|2|--nonsense"
      })
  void badInput(String words, int exit, String message) {
    refused(backup(words.split(" ")), exit, message);
  }

  @Test
  void withoutSiteOrTarget() {
    refused(
        Run.of("backup", "--activity", "1", "--output", target.toString()),
        ExitCode.FAILED,
        "Which site?");
    refused(Run.of("backup", "--activity", "1"), ExitCode.USAGE, "--output");
    refused(Run.of("backup", "--output", target.toString()), ExitCode.USAGE, "--activity");
  }

  @Test
  void passwordsAreNotPrinted() {
    Run run = Run.with(
        Map.of("PW", "s3cret"),
        "backup",
        "--activity",
        "1",
        "--jdbc-url",
        site.jdbcUrl(),
        "--db-user",
        "sa",
        "--db-password-env",
        "PW",
        "--dataroot",
        site.dataroot().toString(),
        "--output",
        target.toString());
    refused(run, ExitCode.FAILED, "user or password");
    assertThat(run.err()).doesNotContain("s3cret");
  }

  @Test
  void aMissingOrWrongPoolFile(@TempDir Path other) throws IOException {
    DemoSite spoiled = DemoSite.create(other);
    Path content;
    try (Stream<Path> files = Files.walk(spoiled.dataroot())) {
      content = files
          .filter(file -> file.toFile().length() > 0 && Files.isRegularFile(file))
          .findFirst()
          .orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(content);
    bytes[3]++;
    Files.write(content, bytes);
    refused(backup(spoiled), ExitCode.FAILED, content.getFileName().toString());
    Files.write(content, new byte[] {1});
    refused(backup(spoiled), ExitCode.FAILED, content.getFileName().toString());
    Files.delete(content);
    refused(backup(spoiled), ExitCode.FAILED, content.getFileName().toString());
  }

  @Test
  void finishesWhatAKilledRestoreLeft(@TempDir Path other) throws IOException {
    DemoSite spoiled = DemoSite.create(other);
    Path left = Files.createDirectories(spoiled.dataroot().resolve("holdall"));
    Files.writeString(left.resolve("0123456789abcdef0123456789abcdef.journal"), "");
    Run run = backup(spoiled, "--wwwroot", DemoSite.WWWROOT);
    assertThat(run.exit()).isZero();
    assertThat(run.err())
        .startsWith("holdall: 1 interrupted restore finished: ")
        .hasLineCount(1);
    assertThat(left).isEmptyDirectory();
  }

  @Test
  void debugShowsEachStatement() {
    Run run = backup("--debug", "--wwwroot", DemoSite.WWWROOT);
    assertThat(run.exit()).isZero();
    assertThat(run.err()).contains("sql: SELECT", "choice_answers");
  }

  @Test
  void aDatabaseThatLacksATable(@TempDir Path other) throws SQLException {
    DemoSite spoiled = DemoSite.create(other);
    execute(spoiled, "DROP TABLE \"mdl_choice_options\"");
    refused(backup(spoiled), ExitCode.FAILED, "choice_options");
  }

  @Test
  void aSiteWhosePoolIsElsewhere(@TempDir Path other) throws SQLException {
    DemoSite spoiled = DemoSite.create(other);
    execute(
        spoiled,
        "INSERT INTO \"mdl_config\" (\"name\", \"value\") VALUES ('alternative_file_system_class', 'x')");
    refused(backup(spoiled), ExitCode.FAILED, "alternative_file_system_class");
  }

  private Run backup(String... more) {
    return backup(site, more);
  }

  private Run backup(DemoSite from, String... more) {
    List<String> args = new ArrayList<>(List.of("backup"));
    Map<String, String> defaults = Map.of(
        "--activity",
        Long.toString(from.module()),
        "--jdbc-url",
        from.jdbcUrl(),
        "--db-user",
        from.user(),
        "--dataroot",
        from.dataroot().toString(),
        "--output",
        target.toString());
    defaults.forEach((option, value) -> {
      if (!Arrays.asList(more).contains(option)) {
        args.addAll(List.of(option, value));
      }
    });
    args.addAll(List.of(more));
    return Run.of(args.toArray(String[]::new));
  }

  private void refused(Run run, int exit, String... messages) {
    assertThat(run.exit()).as(run.err()).isEqualTo(exit);
    assertThat(run.err())
        .startsWith("holdall: ")
        .contains(messages)
        .doesNotContain("Exception")
        .hasLineCount(1);
    assertThat(run.out()).isEmpty();
    assertThat(names(folder)).as("nothing left behind").isSubsetOf("choice.mbz");
    assertThat(target)
        .satisfiesAnyOf(
            file -> assertThat(file).doesNotExist(), file -> assertThat(file).hasContent("mine"));
  }

  private static List<String> names(Path folder) {
    return Arrays.stream(folder.toFile().listFiles())
        .map(file -> file.getName())
        .toList();
  }

  private static void execute(DemoSite site, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(
            site.jdbcUrl().replace(";ACCESS_MODE_DATA=r", ""), site.user(), "");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
