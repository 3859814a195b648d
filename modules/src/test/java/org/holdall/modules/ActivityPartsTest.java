package org.holdall.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of completion, filters, competencies and states of an activity. */
class ActivityPartsTest {

  private static StepRestore restore(String tree) {
    StepRestore restore = new StepRestore(tree);
    restore.words.putAll(Map.of(
        "COURSE_MODULE", 70L, "CONTEXT", 80L, "SYSTEM_CONTEXT", 1L, "RESTORER", 2L, "NOW", 5000L));
    restore.config.put("enablecompletion", "1");
    restore.map("USER", 3, 33);
    return restore;
  }

  private static Map<String, String> completion(int user, int state, int time, int viewed) {
    return Map.of(
        "userid",
        "" + user,
        "completionstate",
        "" + state,
        "timemodified",
        "" + time,
        "viewed",
        "" + viewed);
  }

  @Test
  void completionOfAUserTwiceIsTheLater() {
    StepRestore restore = restore("core.activity.completion");
    assertThat(restore.row("completion", completion(3, 1, 10, 1)))
        .containsEntry("userid", 33L)
        .containsEntry("coursemoduleid", 70L)
        .containsEntry("completionstate", "1");
    assertThat(restore.row("completion", completion(3, 0, 9, 1))).isNull();
    assertThat(restore.changes).isEmpty();
    assertThat(restore.row("completion", completion(3, 2, 11, 1))).isNull();
    assertThat(restore.changes)
        .containsExactly(
            "course_modules_completion 1001 completionstate=2",
            "course_modules_completion 1001 timemodified=11");
    assertThat(restore.of("course_modules_viewed").toString())
        .isEqualTo("[{coursemoduleid=70, timecreated=10, userid=33}]");
    assertThat(restore.row("completionview", Map.of("userid", "3", "timecreated", "4")))
        .isNull();
    assertThat(restore.row("completion", completion(4, 1, 10, 0))).isNull();
  }

  @Test
  void completionNeedsASiteThatHasIt() {
    StepRestore restore = restore("core.activity.completion");
    restore.config.clear();
    assertThat(restore.row("completion", completion(3, 1, 10, 1))).isNull();
    assertThat(restore.row("completionview", Map.of("userid", "3", "timecreated", "4")))
        .isNull();
    assertThat(restore.written).isEmpty();
  }

  @Test
  void filtersTheSiteHas() {
    StepRestore restore = restore("core.filters");
    restore.answer("{filter_active}; 1", "glossary");
    assertThat(restore.row("filter_active", Map.of("filter", "filter/glossary", "active", "-1")))
        .containsEntry("filter", "glossary")
        .containsEntry("active", "-1")
        .containsEntry("contextid", 80L);
    assertThat(restore.row("filter_active", Map.of("filter", "glossary", "active", "0")))
        .isNull();
    assertThat(restore.row("filter_active", Map.of("filter", "tex", "active", "1")))
        .isNull();
    assertThat(restore.row("filter_config", Map.of("filter", "tex", "name", "a", "value", "b")))
        .isNull();
    assertThat(
            restore.row("filter_config", Map.of("filter", "glossary", "name", "a", "value", "b")))
        .containsEntry("value", "b");
  }

  @Test
  void competenciesTheSiteHas() {
    StepRestore restore = restore("core.activity.competencies");
    restore.answer("{competency}; F1 C1", "41");
    restore.answer("{competency}; F1 C2", "42");
    assertThat(restore.row("competency", competency("C1", 7)))
        .containsEntry("cmid", 70L)
        .containsEntry("competencyid", 41L)
        .containsEntry("sortorder", 0L)
        .containsEntry("ruleoutcome", "1")
        .containsEntry("usermodified", 2L)
        .containsEntry("timecreated", 5000L);
    assertThat(restore.row("competency", competency("C1", 8))).isNull();
    assertThat(restore.row("competency", competency("C2", 9))).containsEntry("sortorder", 1L);
    assertThat(restore.row("competency", competency("C3", 10))).isNull();
    assertThat(restore.warnings)
        .containsExactly(
            "The site has no competency \"C3\" in a framework \"F1\": the choice is not linked"
                + " to it. Import the framework, then link it.");
  }

  private static Map<String, String> competency(String idnumber, int sortorder) {
    return Map.of(
        "idnumber",
        idnumber,
        "frameworkidnumber",
        "F1",
        "ruleoutcome",
        "1",
        "sortorder",
        "" + sortorder);
  }

  @Test
  void statesOfUsersWhoAreThere() {
    StepRestore restore = restore("core.activity.xapistate");
    Map<String, String> known =
        Map.of("userid", "3", "stateid", "a", "timemodified", "9", "itemid", "7");
    Map<String, String> unknown = Map.of("userid", "4", "stateid", "a");
    assertThat(restore.row("state", known))
        .containsEntry("userid", 33L)
        .containsEntry("stateid", "restored")
        .containsEntry("timemodified", 5000L)
        .containsEntry("itemid", 80L);
    assertThat(restore.row("state", unknown)).isNull();
    assertThat(restore.row("state", Map.of("stateid", "a"))).isNull();
    restore.sameSite = true;
    assertThat(restore.row("state", unknown)).containsEntry("userid", 4L);
  }
}
