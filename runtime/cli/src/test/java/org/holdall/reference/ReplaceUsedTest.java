package org.holdall.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.holdall.engine.HoldallException;
import org.holdall.engine.restore.Restore;
import org.junit.jupiter.api.Test;

/** A course is not replaced while another course uses its questions: they would be deleted with it. */
final class ReplaceUsedTest {
  private static final String ENTRY =
      "SELECT min(e.id) FROM mdl_question_bank_entries e JOIN mdl_question_categories q"
          + " ON q.id = e.questioncategoryid JOIN mdl_context c ON c.id = q.contextid"
          + " AND c.contextlevel = 50 AND c.instanceid = 3";

  @Test
  void onPostgres() {
    refuses(ReferenceSites.postgres());
  }

  @Test
  void onMariaDb() {
    refuses(ReferenceSites.mariaDb());
  }

  private static void refuses(ReferenceSite original) {
    RestoreSite site = RestoreSite.copy(original, "used");
    long entry = site.number(ENTRY);
    site.execute(
        "INSERT INTO mdl_question_references (usingcontextid, component, questionarea, itemid, questionbankentryid)"
            + " SELECT id, 'mod_quiz', 'slot', 4711, " + entry
            + " FROM mdl_context WHERE contextlevel = 70 AND instanceid = " + Crowd.CHOICE1);
    Attempt replace = new Attempt("CHOICE1-users", "replace 3");
    try (Unchanged rows = new Unchanged(site)) {
      assertThatThrownBy(() -> new Restore(site.open()).run(replace.request()))
          .isInstanceOf(HoldallException.class)
          .hasMessageContaining("Questions of course 3 are used in course 4");
      assertThat(rows.proven()).isTrue();
    }
    site.execute("DELETE FROM mdl_question_references WHERE itemid = 4711");
    assertThat(new Restore(site.open()).run(replace.request()).course()).isEqualTo(3);
  }
}
