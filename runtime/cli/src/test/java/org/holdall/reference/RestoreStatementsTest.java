package org.holdall.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.holdall.engine.restore.Restore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** More rows cost no more statements than batches, counted at the server, and no more heap than 64 MB. */
final class RestoreStatementsTest {
  private static final String HEAP = "64m";
  private static final int FEW = 10;

  /** Rows of a full batch are more. */
  private static final int BATCH = 500;

  private static final int WHOLE = 3_000;

  private static final Crowd SAMPLE = new Crowd(5_000, 50_000);
  private static final Crowd FULL = new Crowd(100_000, 1_000_000);

  @Test
  void manyAnswersOnPostgres() {
    check(ReferenceSites.postgres(), SAMPLE);
  }

  @Test
  void manyAnswersOnMariaDb() {
    check(ReferenceSites.mariaDb(), SAMPLE);
  }

  @Test
  @Tag("long")
  void aMillionAnswersOnPostgres() {
    check(ReferenceSites.postgres(), FULL);
  }

  @Test
  @Tag("long")
  void aMillionAnswersOnMariaDb() {
    check(ReferenceSites.mariaDb(), FULL);
  }

  @Test
  void aWholeCourseOnPostgres() {
    whole(ReferenceSites.postgres());
  }

  @Test
  void aWholeCourseOnMariaDb() {
    whole(ReferenceSites.mariaDb());
  }

  private static void whole(ReferenceSite original) {
    RestoreSite site = RestoreSite.copy(original, "statements");
    Server.Count count = original.server().count();
    new Restore(site.open()).run(new Attempt("REF-users", "new").request());
    long statements = count.since();
    System.out.printf(
        "%s: %d statements for a course with all modules (Moodle: 55,910)%n",
        original.server().getClass().getSimpleName(), statements);
    assertThat(statements).isLessThanOrEqualTo(WHOLE);
  }

  private static void check(ReferenceSite original, Crowd crowd) {
    String name = original.server().getClass().getSimpleName() + "-restored";
    RestoreSite site = RestoreSite.copy(original, "crowdrestored");
    Server.Count few = original.server().count();
    restore(site, RestoreSite.archive("CHOICE1-activity-choice"), name + "-few");
    long statements = few.since();

    Path archive = CrowdArchive.write(crowd, name + "-many");
    Server.Count many = original.server().count();
    restore(site, archive, name + "-many");
    // A row for each answer, and for each user: the user, the context and what else Moodle keeps of
    // users.
    long more = many.since() - statements;
    System.out.printf(
        "%s: %d statements for %d answers, %d more for %d more of %d users%n",
        name, statements, FEW, more, crowd.answers(), crowd.users());
    assertThat(more).isLessThan((crowd.answers() + 5L * crowd.users()) / BATCH);

    // Each answer has the option and the user that it had in the archive.
    String answers = " FROM mdl_choice_answers a JOIN mdl_choice c ON c.id = a.choiceid AND c.id ="
        + " (SELECT max(id) FROM mdl_choice) JOIN mdl_choice_options o ON o.choiceid = c.id AND o.id = a.optionid"
        + " JOIN mdl_user u ON u.id = a.userid";
    assertThat(site.number("SELECT count(*)" + answers)).isEqualTo(FEW + crowd.answers());
    String n = "(a.timemodified - 1700000000)";
    assertThat(site.number("SELECT count(*)" + answers
            + " WHERE u.username = concat('crowd', 1 + mod(" + n + ", " + crowd.users() + "))"
            + " AND o.text = CASE mod(" + n
            + ", 3) WHEN 0 THEN 'Red' WHEN 1 THEN 'Green' ELSE 'Blue' END"))
        .isEqualTo(crowd.answers());
    assertThat(
            site.number(
                "SELECT count(*) FROM mdl_user u JOIN mdl_context x ON x.instanceid = u.id"
                    + " AND x.contextlevel = 30 AND x.path = concat('/1/', x.id) WHERE u.username LIKE 'crowd%'"))
        .isEqualTo(crowd.users());
  }

  private static void restore(RestoreSite site, Path archive, String name) {
    HoldallProcess.run(
        site.reference(),
        name,
        HEAP,
        List.of(
            "restore",
            archive.toString(),
            "--into",
            Long.toString(RestoreSite.CHOICE1),
            "--quiet"));
  }
}
