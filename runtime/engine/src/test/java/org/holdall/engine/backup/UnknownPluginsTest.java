package org.holdall.engine.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.holdall.engine.HoldallException;
import org.holdall.engine.archive.Archives;
import org.holdall.engine.archive.Container;
import org.holdall.engine.settings.Mode;
import org.holdall.engine.structure.StructureStep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnknownPluginsTest {
  private static final String KNOWN = """
      tree qtype_stack.question component=qtype_stack host=x.Question
      element plugin_qtype_stack_question one type=x.Stack
      """;

  @TempDir
  Path dataroot;

  @TempDir
  Path folder;

  private ChoiceSite site;
  private final List<StructureStep> steps = new ArrayList<>(ChoiceSite.steps());

  @BeforeEach
  void open() throws SQLException, IOException {
    site = new ChoiceSite(dataroot);
    site.run("DELETE FROM \"mdl_course_modules\" WHERE \"id\" = 57"); // the quiz
    site.run("UPDATE \"mdl_course\" SET \"format\" = 'tiles'");
    site.run("UPDATE \"mdl_config_plugins\" SET \"value\" = '1' WHERE \"name\" LIKE '%logs'");
    site.row(
        "config_plugins",
        "'tool_log', 'enabled_stores', 'logstore_legacy,logstore_mine,logstore_gone'");
    for (String plugin : List.of(
        "enrol_coupon",
        "enrol_manual",
        "enrol_else",
        "format_tiles",
        "gradingform_stars",
        "gradingform_else",
        "logstore_legacy",
        "logstore_mine",
        "qtype_stack",
        "qtype_puzzle",
        "qtype_random",
        "qtype_drawn",
        "qtype_else")) {
      site.row("config_plugins", "'" + plugin + "', 'version', '1'");
    }
    site.table("enrol", "id BIGINT, enrol VARCHAR, courseid BIGINT");
    site.row("enrol", "1, 'coupon', 4");
    site.row("enrol", "2, 'manual', 4");
    site.row("enrol", "3, 'else', 5");
    site.table("grading_areas", "id BIGINT, contextid BIGINT");
    site.table("grading_definitions", "id BIGINT, areaid BIGINT, method VARCHAR");
    form(1, 70, "stars");
    form(2, 71, "else");
    form(3, 70, "gone");
    site.table("question_categories", "id BIGINT, contextid BIGINT");
    site.table("question_bank_entries", "id BIGINT, questioncategoryid BIGINT");
    site.table("question_versions", "id BIGINT, questionbankentryid BIGINT, questionid BIGINT");
    site.table("question", "id BIGINT, qtype VARCHAR");
    site.table(
        "question_references", "id BIGINT, usingcontextid BIGINT, questionbankentryid BIGINT");
    site.table(
        "question_set_references", "id BIGINT, usingcontextid BIGINT, questionscontextid BIGINT");
    question(1, 40, "stack");
    question(2, 70, "random");
    question(3, 1, "puzzle");
    question(4, 90, "drawn");
    question(5, 91, "else");
    site.row("question_references", "1, 70, 3");
    site.row("question_references", "2, 71, 5");
    site.row("question_set_references", "1, 70, 90");
  }

  @AfterEach
  void close() throws SQLException {
    site.close();
  }

  private void form(long id, long context, String method) throws SQLException {
    site.row("grading_areas", id + ", " + context);
    site.row("grading_definitions", id + ", " + id + ", '" + method + "'");
  }

  private void question(long id, long context, String type) throws SQLException {
    site.row("question_categories", id + ", " + context);
    site.row("question_bank_entries", id + ", " + id);
    site.row("question_versions", id + ", " + id + ", " + id);
    site.row("question", id + ", '" + type + "'");
  }

  private BackupRequest request(
      BackupType type, long id, Map<String, String> settings, Unknown unknown) {
    return new BackupRequest(
        type,
        id,
        null,
        Mode.GENERAL,
        settings,
        Container.TGZ,
        folder.resolve("a.mbz"),
        false,
        unknown);
  }

  private Backup backup() {
    return new Backup(site.site(Map.of())).steps(steps);
  }

  private List<String> unknown(BackupType type, long id, Map<String, String> settings) {
    return backup().plan(request(type, id, settings, Unknown.WARN)).warnings().stream()
        .filter(line -> line.contains("does not know"))
        .map(line -> line.replaceFirst(".*the plugin (\\w+), which the course uses: .*", "$1"))
        .sorted()
        .toList();
  }

  @Test
  void ofACourse() {
    assertThat(unknown(BackupType.COURSE, 4, Map.of()))
        .containsExactly(
            "enrol_coupon",
            "format_tiles",
            "gradingform_stars",
            "logstore_mine",
            "qtype_drawn",
            "qtype_puzzle",
            "qtype_stack");
  }

  @Test
  void whatIsLeftOutIsNotMissed() {
    assertThat(unknown(
            BackupType.COURSE,
            4,
            Map.of("logs", "0", "questionbank", "0", "choice_56_included", "0")))
        .containsExactly("enrol_coupon", "format_tiles");
  }

  @Test
  void ofAnActivity() {
    assertThat(unknown(BackupType.ACTIVITY, 56, Map.of()))
        .containsExactly("gradingform_stars", "logstore_mine", "qtype_drawn", "qtype_puzzle");
  }

  @Test
  void whatIsAttachedIsKnown() {
    steps.add(0, new TestStep(KNOWN));
    assertThat(unknown(BackupType.COURSE, 4, Map.of()))
        .contains("qtype_puzzle")
        .doesNotContain("qtype_stack");
  }

  @Test
  void refusedOnRequest() {
    assertThatThrownBy(() -> backup().run(request(BackupType.COURSE, 4, Map.of(), Unknown.REFUSE)))
        .isInstanceOf(HoldallException.class)
        .hasMessageContaining("the plugin format_tiles, which the course uses")
        .hasMessageContaining("And 2 more.");
  }

  @Test
  void blocksThatKeepMore() throws SQLException, IOException {
    site.row("block_instances", "8, 'rss_client', 40");
    site.row("block_instances", "9, 'html', 40");
    site.row("context", "80, 80, 8");
    site.row("context", "81, 80, 9");
    assertThat(unknown(BackupType.COURSE, 4, Map.of()))
        .contains(
            "course/blocks/rss_client_8: Holdall does not know what the block rss_client keeps"
                + " beside its settings: the file rss_client.xml is missing.")
        .noneMatch(line -> line.contains("html"));
    assertThat(
            backup().plan(request(BackupType.COURSE, 4, Map.of(), Unknown.SKIP)).parts())
        .extracting(BackupPlan.Included::directory)
        .contains("course/blocks/html_9")
        .doesNotContain("course/blocks/rss_client_8");
    assertThat(Archives.files(folder)).isEmpty();
  }
}
