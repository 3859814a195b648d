package org.holdall.benchmarks.big;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.holdall.benchmarks.site.Postgres;

/** A course with very much of one thing, made of a seed, and what real Moodle 4.5 took for such a course on two shared cores. */
public enum BigCourse {
  /** Attempts of a quiz, one for each user, each with 20 questions and 60 steps. */
  QUIZ(
      "quiz.sql",
      new Cost(27, 363_251),
      new Cost(50, 183_166),
      "SELECT u.username, z.name, a.attempt, a.state, a.sumgrades, t.slot, q.name, t.responsesummary, s.sequencenumber,"
          + " s.state, s.fraction, s.timecreated, w.username, d.name,"
          + " CASE d.name WHEN '_order' THEN (SELECT string_agg(n.answer, '|' ORDER BY o.i) FROM mdl_question_answers n"
          + " JOIN unnest(string_to_array(d.value, ',')::bigint[]) WITH ORDINALITY AS o(id, i) ON o.id = n.id) ELSE d.value END"
          + " FROM mdl_quiz_attempts a JOIN mdl_quiz z ON z.id = a.quiz JOIN mdl_user u ON u.id = a.userid"
          + " JOIN mdl_question_attempts t ON t.questionusageid = a.uniqueid JOIN mdl_question q ON q.id = t.questionid"
          + " JOIN mdl_question_attempt_steps s ON s.questionattemptid = t.id JOIN mdl_user w ON w.id = s.userid"
          + " LEFT JOIN mdl_question_attempt_step_data d ON d.attemptstepid = s.id",
      "SELECT u.username, i.itemtype, i.itemname, g.rawgrade, g.finalgrade FROM mdl_grade_grades g"
          + " JOIN mdl_grade_items i ON i.id = g.itemid JOIN mdl_user u ON u.id = g.userid"),

  /** Posts of a forum, 20 in each discussion. */
  FORUM(
      "forum.sql",
      new Cost(45, 442_530),
      new Cost(100, 185_174),
      "SELECT u.username, f.name, d.name, b.created, p.created, p.subject, p.message, s.message FROM mdl_forum_posts p"
          + " JOIN mdl_forum_discussions d ON d.id = p.discussion JOIN mdl_forum f ON f.id = d.forum"
          + " JOIN mdl_forum_posts b ON b.id = d.firstpost JOIN mdl_user u ON u.id = p.userid"
          + " LEFT JOIN mdl_forum_posts s ON s.id = p.parent",
      "SELECT u.username, f.name FROM mdl_forum_subscriptions s JOIN mdl_forum f ON f.id = s.forum"
          + " JOIN mdl_user u ON u.id = s.userid");

  private static final int SEED = 20_241_007;

  private final String resource;

  /** Moodle's for the backup. */
  final Cost backup;

  /** Moodle's for the restore. */
  final Cost restore;

  private final List<String> rows;

  BigCourse(String resource, Cost backup, Cost restore, String... rows) {
    this.resource = resource;
    this.backup = backup;
    this.restore = restore;
    this.rows = List.of(rows);
  }

  /** Queries for what is big, without ids: they find the same where it was restored to. */
  List<String> rows() {
    return rows;
  }

  /** Seconds and statements. */
  record Cost(int seconds, int statements) {}

  /**
   * Makes a site that has the users, another with the course too, replacing any of these names.
   *
   * @param posts of the forum; the quiz has 60 steps for each user
   */
  public void make(Postgres postgres, String known, String full, int users, int posts)
      throws SQLException, IOException {
    postgres.site(known);
    postgres.crowd(known, users, 0);
    postgres.copy(known, full);
    postgres.fill(
        full,
        List.of("words.sql", "course.sql", resource),
        Map.of("users", users, "posts", posts, "seed", SEED));
  }
}
