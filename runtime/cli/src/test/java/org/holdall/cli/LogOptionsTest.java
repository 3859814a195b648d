package org.holdall.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.holdall.cli.demo.DemoSite;
import org.holdall.engine.archive.ArchiveReader;
import org.holdall.engine.database.Query;
import org.holdall.engine.database.Rows;
import org.holdall.engine.database.SiteDatabase;
import org.holdall.engine.database.Snapshot;
import org.holdall.engine.database.SqlText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogOptionsTest {
  @TempDir
  Path folder;

  private DemoSite demo;
  private String url;
  private Path target;

  @BeforeEach
  void aSite() {
    demo = DemoSite.create(folder.resolve("site"));
    url = demo.jdbcUrl().replace(";ACCESS_MODE_DATA=r", ""); // logs are written
    target = folder.resolve("choice.mbz");
  }

  private Run backup(String... more) {
    List<String> args = new ArrayList<>(List.of(
        "backup",
        "--jdbc-url",
        url,
        "--db-user",
        demo.user(),
        "--dataroot",
        demo.dataroot().toString(),
        "--activity",
        "1",
        "--output",
        target.toString()));
    args.addAll(Arrays.asList(more));
    return Run.of(args.toArray(String[]::new));
  }

  private String archived() throws IOException {
    StringBuilder log = new StringBuilder();
    ArchiveReader.read(target, (name, content) -> {
      if (name.equals("moodle_backup.log")) {
        log.append(new String(content.readAllBytes(), UTF_8));
      }
    });
    return log.toString();
  }

  private List<String> siteLog() {
    List<String> lines = new ArrayList<>();
    SiteDatabase database = SiteDatabase.open(url, demo.user(), null, "mdl_");
    try (Snapshot snapshot = database.snapshot();
        Rows rows = snapshot.rows(Query.of(SqlText.of(
            database, "SELECT [loglevel], [message] FROM {backup_logs} ORDER BY [id]")))) {
      while (rows.next()) {
        lines.add(rows.id(0) + " " + rows.text(1));
      }
    }
    return lines;
  }

  @Test
  void withoutOptionsOnlyWarningsAreKept() throws IOException {
    assertThat(backup("--wwwroot", DemoSite.WWWROOT).exit()).isZero();
    assertThat(archived()).isEmpty();
    assertThat(backup("--overwrite").exit()).isZero();
    assertThat(archived())
        .startsWith("[warn] The site's address " + DemoSite.WWWROOT + " was taken from")
        .hasLineCount(1);
    assertThat(siteLog()).isEmpty();
  }

  @Test
  void infoIsShownAndKept() throws IOException {
    Path file = folder.resolve("holdall.log");
    Run run = backup("--log-level", "info", "--log-file", file.toString());
    assertThat(run.exit()).isZero();
    assertThat(run.err()).containsPattern("holdall: mod_choice: tasks 1, rows 15");
    assertThat(run.err()).containsOnlyOnce("was taken from the database");
    assertThat(archived())
        .contains("[info] mod_choice: tasks 1, rows 15\n")
        .doesNotContain("[debug]");
    assertThat(Files.readString(file, UTF_8))
        .containsPattern(
            "\\[\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ] \\[info] mod_choice: tasks 1");
  }

  @Test
  void theSitesTableOnRequest() {
    Run run = backup("--log-to-site");
    assertThat(run.exit()).isZero();
    assertThat(run.err()).contains("1 line in the site's table backup_logs");
    assertThat(siteLog()).singleElement().asString().startsWith("30 The site's address");
    assertThat(backup("--log-to-site", "--wwwroot", DemoSite.WWWROOT).exit())
        .isEqualTo(ExitCode.FAILED);
    assertThat(siteLog()).last().asString().startsWith("20 ").contains("choice.mbz exists");
  }

  @Test
  void noneKeepsNothing() throws IOException {
    assertThat(backup("--log-level", "none", "--log-to-site").exit()).isZero();
    assertThat(archived()).isEmpty();
    assertThat(siteLog()).isEmpty();
  }

  @Test
  void wrongWordsAndPlaces() {
    Run run = backup("--log-level", "loud");
    assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err())
        .contains("--log-level does not know 'loud'; it knows none, error, warning, info, debug")
        .hasLineCount(1);
    Path nowhere = folder.resolve("no/holdall.log");
    assertThat(backup("--log-file", nowhere.toString()).err())
        .contains("The log " + nowhere + " cannot be written");
    assertThat(target).doesNotExist();
  }
}
