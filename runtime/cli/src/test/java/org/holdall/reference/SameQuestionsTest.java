package org.holdall.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.holdall.engine.restore.IfPresent;
import org.holdall.engine.restore.Restore;
import org.holdall.engine.restore.RestoreReport;
import org.holdall.engine.restore.RestoreRequest;
import org.holdall.engine.restore.RestoreTarget;
import org.junit.jupiter.api.Test;

/**
 * Questions of a course that is restored into itself are found, of whatever type, and not made again; what was changed since is
 * made, and attempts name the answers that are there.
 */
final class SameQuestionsTest {
  private static final String REF = "3";

  /** A question of multiple choice with attempts, and one whose parts are questions. */
  private static final long CHOICE = 51;

  private static final long CLOZE = 35;
  private static final long MOVED = 100_000;

  @Test
  void onPostgres() {
    check(RestoreSite.copy(ReferenceSites.postgres(), "samequestions"), "moodle-4.5");
  }

  @Test
  void onMariaDb() {
    check(RestoreSite.copy(ReferenceSites.mariaDb(), "samequestionsmdb"), "moodle-4.5-mariadb");
  }

  private static void check(RestoreSite site, String moodle) {
    site.copyFiles();
    site.execute(
        "UPDATE mdl_question_answers SET id = id + " + MOVED + " WHERE question = " + CHOICE);
    long steps = site.number("SELECT max(id) FROM mdl_question_attempt_steps");
    assertThat(restore(site, moodle, "REF-users").rows())
        .containsKey("question_attempts")
        .doesNotContainKeys(
            "question", "question_answers", "question_bank_entries", "question_datasets");
    List<String> orders = site
        .rows("SELECT d.value FROM mdl_question_attempt_step_data d"
            + " JOIN mdl_question_attempt_steps s ON s.id = d.attemptstepid"
            + " JOIN mdl_question_attempts a ON a.id = s.questionattemptid"
            + " WHERE d.name = '_order' AND a.questionid = " + CHOICE + " AND s.id > " + steps)
        .stream()
        .map(row -> row.get(0))
        .toList();
    assertThat(orders).isNotEmpty();
    assertThat(orders.stream().flatMap(each -> Arrays.stream(each.split(","))))
        .allMatch(id -> Long.parseLong(id) > MOVED);

    String right = "fraction > 0 AND question = " + CHOICE;
    site.execute("UPDATE mdl_question_answers SET fraction = fraction / 2 WHERE " + right);
    assertThat(restore(site, moodle, "REF-nousers").rows())
        .containsEntry("question", 1L)
        .containsEntry("question_answers", 4L)
        .as("a version of what is there")
        .containsEntry("question_versions", 1L)
        .doesNotContainKey("question_bank_entries");

    site.execute("UPDATE mdl_question SET defaultmark = defaultmark + 1 WHERE id = "
        + "(SELECT x.id FROM (SELECT min(id) AS id FROM mdl_question WHERE parent = " + CLOZE
        + ") x)");
    long parts = site.number("SELECT count(*) FROM mdl_question WHERE parent = " + CLOZE);
    assertThat(restore(site, moodle, "REF-nousers").rows())
        .as("a question with one other part, and no part of it belongs to two")
        .containsEntry("question", parts + 1)
        .containsEntry("question_bank_entries", parts + 1);
    assertThat(site.number("SELECT count(*) FROM mdl_question WHERE parent = " + CLOZE))
        .isEqualTo(parts);
  }

  private static RestoreReport restore(RestoreSite site, String moodle, String archive) {
    return new Restore(site.open())
        .run(new RestoreRequest(
            ReferenceData.file(moodle + "/mbz/" + archive + ".mbz"),
            new RestoreTarget.Into(REF, false),
            null,
            Map.of(),
            Map.of(),
            false,
            IfPresent.ADD,
            false));
  }
}
