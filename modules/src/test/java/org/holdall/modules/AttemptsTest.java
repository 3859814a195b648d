package org.holdall.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of attempts, submissions and what they name in texts. */
class AttemptsTest {

  @Test
  void shuffledAnswersAreTheNewOnes() {
    StepRestore restore = new StepRestore("mod_quiz");
    restore.mapped.put("org.holdall.modules.core.questions.Answer 5", 55L);
    restore.mapped.put("question_match 7", 77L);
    assertThat(restore.row("variable", Map.of("name", "_order", "value", "5,6")))
        .containsEntry("value", "55,6");
    assertThat(restore.row("variable", Map.of("name", "-_sub1_order", "value", "6,5")))
        .containsEntry("value", "6,55");
    assertThat(restore.row("variable", Map.of("name", "_stemorder", "value", "7")))
        .containsEntry("value", "77");
    assertThat(restore.row("variable", Map.of("name", "answer", "value", "5")))
        .containsEntry("value", "5");
  }

  @Test
  void aSetNamesTheNewCategory() {
    StepRestore restore =
        new StepRestore("mod_quiz").knowing("QUESTION_CATEGORY", 3, 33, "CONTEXT", 9, 99);
    String filter =
        "{\"filter\":{\"category\":{\"jointype\":1,\"values\":[%s],\"filteroptions\":[]}}%s}";
    assertThat(restore.row(
            "question_set_reference",
            Map.of("questionscontextid", "9", "filtercondition", filter.formatted("\"3\"", ""))))
        .containsEntry("filtercondition", filter.formatted("33", ",\"cat\":\"33,99\""));
    assertThat(restore.row("question_set_reference", Map.of("filtercondition", "{")))
        .containsEntry("filtercondition", "{");
  }

  @Test
  void whoeverWasGradedHasASubmission() {
    StepRestore restore = new StepRestore("mod_assign")
        .on("userinfo", "groups")
        .knowing("USER", 7, 70, "USER", 8, 80);
    restore.row("assign", Map.of("id", "1"));
    restore.row("submission", Map.of("id", "2", "userid", "7"));
    restore.row("grade", Map.of("id", "3", "userid", "7", "attemptnumber", "0", "grade", "5"));
    assertThat(restore.row(
            "grade", Map.of("id", "4", "userid", "8", "attemptnumber", "1", "grade", "-3.5")))
        .containsEntry("grade", -1L);
    restore.finish();
    assertThat(restore.of("assign_submission"))
        .last()
        .satisfies(row -> assertThat(row)
            .containsEntry("userid", 80L)
            .containsEntry("attemptnumber", 1L)
            .containsEntry("status", "new")
            .containsEntry("latest", 1L));
    assertThat(restore.of("assign_submission")).hasSize(2);
  }

  @Test
  void submissionsOfGroupsNeedGroups() {
    StepRestore restore = new StepRestore("mod_assign").on("userinfo").knowing("USER", 7, 70);
    restore.row("assign", Map.of("id", "1", "teamsubmission", "1"));
    assertThat(restore.row("submission", Map.of("id", "2", "userid", "7"))).isNull();
  }

  @Test
  void namesStayHiddenWithoutUsers() {
    StepRestore restore = new StepRestore("mod_assign");
    Map<String, String> assign = Map.of("blindmarking", "1", "revealidentities", "1");
    assertThat(restore.row("assign", assign)).containsEntry("revealidentities", 0L);
    assertThat(restore.on("userinfo").row("assign", assign)).containsEntry("revealidentities", "1");
  }

  @Test
  void aQuizAsksForTheTemplateOnlyIfThereIsOne() {
    StepRestore restore = new StepRestore("quizaccess_seb.quiz");
    assertThat(restore.row(
            "quizaccess_seb_quizsettings",
            Map.of("templateid", "4", "requiresafeexambrowser", "2")))
        .containsEntry("templateid", 0L)
        .containsEntry("requiresafeexambrowser", 0L);
    restore.answer("{quizaccess_seb_template}; T <x>", "44");
    assertThat(restore.row(
            "quizaccess_seb_template", Map.of("name", "T", "content", "<x>", "enabled", "1")))
        .isNull();
    assertThat(restore.changes)
        .containsExactly(
            "quizaccess_seb_quizsettings 1001 templateid=44",
            "quizaccess_seb_quizsettings 1001 requiresafeexambrowser=2");
  }

  @Test
  void valuesOfAPackageBelongToAttemptsOfTheSite() {
    StepRestore restore = new StepRestore("mod_scorm").knowing("USER", 7, 70);
    restore.answer("{scorm_element}; cmi.x", "12");
    restore.row("scorm", Map.of("id", "1", "launch", "9"));
    restore.row("sco", Map.of("id", "8", "launch", ""));
    restore.row("sco", Map.of("id", "10", "launch", "index.html"));
    Map<String, String> track =
        Map.of("id", "1", "userid", "7", "attempt", "1", "element", "cmi.x", "value", "v");
    restore.row("sco_track", track);
    assertThat(restore.row("sco_track", track)).containsEntry("elementid", 12L);
    assertThat(restore.of("scorm_attempt")).hasSize(1);
    restore.finish();
    assertThat(restore.changes).hasSize(1).first().asString().startsWith("scorm 5 launch=");
  }
}
