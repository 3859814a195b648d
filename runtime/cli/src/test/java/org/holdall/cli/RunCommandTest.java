package org.holdall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.holdall.cli.demo.DemoSite;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunCommandTest {
  @TempDir
  static Path siteFolder;

  @TempDir
  Path folder;

  private static DemoSite site;
  private Path target;
  private Path state;

  @BeforeAll
  static void makeSite() {
    site = DemoSite.create(siteFolder);
  }

  @BeforeEach
  void name() {
    target = folder.resolve("course.mbz");
    state = folder.resolve("plans");
  }

  private Run onSite(String... words) {
    List<String> args = new ArrayList<>(List.of(words));
    args.addAll(List.of(
        "--state",
        state.toString(),
        "--jdbc-url",
        site.jdbcUrl(),
        "--db-user",
        site.user(),
        "--dataroot",
        site.dataroot().toString(),
        "--wwwroot",
        DemoSite.WWWROOT));
    return Run.of(args.toArray(String[]::new));
  }

  private Run backup(String... more) {
    List<String> words = new ArrayList<>(
        List.of("backup", "--course", Long.toString(site.course()), "--output", target.toString()));
    words.addAll(List.of(more));
    return onSite(words.toArray(String[]::new));
  }

  private String planned() {
    Run run = backup("--plan-only");
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    assertThat(run.out()).matches("[0-9a-f]{32}\n");
    return run.out().strip();
  }

  private static void refused(Run run, int exit, String... message) {
    assertThat(run.exit()).as(run.err()).isEqualTo(exit);
    assertThat(run.err()).startsWith("holdall: ").contains(message).hasLineCount(1);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void plannedNowAndRunLater() throws IOException {
    String id = planned();
    assertThat(target).doesNotExist();
    assertThat(Files.readString(state.resolve(id + ".json")))
        .contains("activities/choice_" + site.module())
        .doesNotContain("jdbc", site.dataroot().toString());
    Run list = Run.of("run", "--state", state.toString());
    assertThat(list.out())
        .startsWith(id + "  awaiting  course " + site.course() + " to " + target + "  planned ")
        .hasLineCount(1);

    Run run = onSite("run", id);
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).startsWith(target + "  ");
    assertThat(Run.of("verify", target.toString()).exit()).isZero();

    refused(onSite("run", id), ExitCode.FAILED, id, "was finished");
    assertThat(Run.of("run", "--state", state.toString()).out()).contains(id + "  finished  ");
  }

  @Test
  void jsonHasThisShape() throws IOException {
    Map<String, Object> json = JSON.std.mapFrom(backup("--plan-only", "--json").out());
    assertThat(json.keySet())
        .containsExactly(
            "backup_id",
            "status",
            "type",
            "id",
            "file",
            "created",
            "changed",
            "parts",
            "steps",
            "error",
            "warnings");
    assertThat(json).containsEntry("status", 700).containsEntry("file", target.toString());
    Run list = Run.of("run", "--state", state.toString(), "--json");
    assertThat(JSON.std.mapFrom(list.out())).containsEntry("backups", List.of(json));
  }

  @Test
  void planAndRunInOne() {
    assertThat(backup().out()).startsWith(target + "  ");
    assertThat(Run.of("run", "--state", state.toString()).out()).contains("  finished  course ");
  }

  @Test
  void aFailureIsListedWithItsReason() throws IOException {
    String id = planned();
    Files.writeString(target, "mine");
    refused(onSite("run", id), ExitCode.FAILED, target + " exists");
    assertThat(Run.of("run", "--state", state.toString()).out())
        .contains(id + "  failed  ", ": " + target + " exists");
    Files.delete(target);
    refused(onSite("run", id), ExitCode.FAILED, "--again");
    assertThat(onSite("run", id, "--again").exit()).isZero();
  }

  @Test
  void aDamagedOneHidesNoOther() throws IOException {
    String id = planned();
    Files.writeString(state.resolve("ffffffffffffffffffffffffffffffff.json"), "{}");
    Run list = Run.of("run", "--state", state.toString());
    assertThat(list.out()).startsWith(id).hasLineCount(1);
    assertThat(list.err()).contains("ffffffff.json").hasLineCount(1);
  }

  @Test
  void anEmptyListIsEmpty() {
    assertThat(Run.of("run", "--state", state.toString())).isEqualTo(new Run(0, "", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "latest, 1, is no id of a backup",
    "0123456789abcdef0123456789abcdef, 1, There is no backup 0123456789abcdef0123456789abcdef",
    "--workers=0, 2, give 1 or more"
  })
  void badInput(String word, int exit, String message) {
    refused(Run.of("run", word, "--state", state.toString()), exit, message);
  }

  @Test
  void planOnlyNeedsAFolder() {
    refused(
        Run.of("backup", "--course", "4", "--output", target.toString(), "--plan-only"),
        ExitCode.USAGE,
        "--plan-only needs --state DIR");
    refused(Run.of("run"), ExitCode.USAGE, "--state");
  }
}
