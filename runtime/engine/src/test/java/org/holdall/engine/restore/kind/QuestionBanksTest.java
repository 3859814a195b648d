package org.holdall.engine.restore.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.holdall.engine.database.Engine;
import org.holdall.engine.database.Snapshot;
import org.holdall.engine.restore.Findings;
import org.holdall.engine.restore.place.TargetCourse;
import org.holdall.engine.structure.Row;
import org.holdall.tree.model.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where question banks go, who may do so, and which of their categories are there already: course 4 is in one category. */
final class QuestionBanksTest {
  private static final Element CATEGORY = Archived.element(
      "question_categories",
      "QUESTION_CATEGORY",
      Map.of(),
      "id",
      "name",
      "contextid",
      "contextlevel",
      "parent",
      "stamp");
  private static final int SITE = 1;
  private static final int AROUND = 20;
  private static final int COURSE = 40;
  private static final int TEACHER = 3;

  private KindSite site;
  private Findings findings = new Findings();
  private boolean made;

  @BeforeEach
  void open() throws SQLException {
    site = new KindSite(Engine.H2);
    site.run(
        "CREATE TABLE mdl_question_categories (id BIGINT PRIMARY KEY, contextid BIGINT, parent BIGINT,"
            + " stamp VARCHAR(255), idnumber VARCHAR(100))",
        "INSERT INTO mdl_capabilities VALUES (10, 'moodle/question:managecategory', 'write', 0),"
            + " (11, 'moodle/question:add', 'write', 0)",
        "INSERT INTO mdl_role_assignments VALUES (1, 7, 1, " + TEACHER + ")");
    there(1, COURSE, 0, "t");
    there(2, COURSE, 1, "s");
    there(3, SITE, 0, "top");
    there(4, SITE, 3, "u");
    there(5, AROUND, 0, "v");
    there(6, AROUND, 5, "w");
  }

  private void there(int id, int context, int parent, String stamp) throws SQLException {
    site.run("INSERT INTO mdl_question_categories VALUES (" + id + ", " + context + ", " + parent
        + ", '" + stamp + "', NULL)");
  }

  private void allow(int context, String... capabilities) throws SQLException {
    site.restorer = TEACHER;
    for (String capability : capabilities) {
      site.run("INSERT INTO mdl_role_capabilities (contextid, roleid, capability, permission)"
          + " VALUES (" + context + ", 7, 'moodle/question:" + capability + "', 1)");
    }
  }

  /** A category of the archive: level of its context, whose id is the level and 1; 0 is the category around the top one. */
  private static Row row(int level, int parent, String stamp) {
    return Archived.row(
        CATEGORY,
        Map.of(
            "id",
            Integer.toString(100 * level + stamp.charAt(0)),
            "name",
            "Category " + stamp,
            "contextid",
            level + "1",
            "contextlevel",
            Integer.toString(level),
            "parent",
            Integer.toString(parent),
            "stamp",
            stamp));
  }

  /** Ids of the site's categories, 0 for those that will be made. */
  private List<Long> found(Row... rows) {
    findings = new Findings();
    try (Snapshot snapshot = site.database.snapshot()) {
      KindContext context =
          site.context(snapshot, made ? new TargetCourse(0, 3, 0, true, false) : KindSite.COURSE);
      KindRestorer restorer = Objects.requireNonNull(Kinds.of(context).get(CATEGORY));
      List.of(rows).forEach(restorer::look);
      restorer.looked();
      return IntStream.range(0, rows.length)
          .mapToObj(i -> restorer.check(rows[i], findings).id())
          .toList();
    }
  }

  private void refused(String words) {
    assertThatThrownBy(() -> findings.check(false)).hasMessageContaining(words);
  }

  @Test
  void categoriesAreThoseOfTheSameStampInTheSamePlace() {
    assertThat(found(row(50, 0, "x"), row(50, 5, "s"), row(50, 5, "y")))
        .containsExactly(1L, 2L, 0L);
    assertThat(found(row(10, 0, "top"), row(10, 5, "u"), row(10, 5, "s")))
        .containsExactly(3L, 4L, 0L);
    assertThat(findings.warnings()).isEmpty();
  }

  @Test
  void whatIsThereAlreadyNeedsNoPermission() {
    site.restorer = TEACHER;
    assertThat(found(row(10, 0, "top"), row(10, 5, "u"))).containsExactly(3L, 4L);
    assertThat(found(row(40, 0, "v"), row(40, 5, "w"))).containsExactly(5L, 6L);
    assertThat(found(row(50, 0, "t"), row(50, 5, "s"))).containsExactly(1L, 2L);
    assertThat(findings.failed()).isFalse();
    assertThat(findings.warnings()).isEmpty();
  }

  @Test
  void whoMayNotAddToTheSitesBankAddsToTheCourses() throws SQLException {
    allow(COURSE, "managecategory", "add");
    assertThat(found(row(10, 0, "top"), row(10, 5, "u"), row(10, 5, "new")))
        .as("all of a bank goes to one place")
        .containsExactly(1L, 0L, 0L);
    assertThat(findings.failed()).isFalse();
    assertThat(findings.warnings())
        .containsExactly("The question bank of the site in the archive, with \"Category u\", comes"
            + " into the course: user 3 lacks moodle/question:managecategory there.");
    allow(SITE, "managecategory", "add");
    assertThat(found(row(10, 0, "top"), row(10, 5, "u"), row(10, 5, "new")))
        .containsExactly(3L, 4L, 0L);
    assertThat(findings.warnings()).isEmpty();
  }

  @Test
  void theBankOfACategoryIsFoundByAnyOfItsCategories() throws SQLException {
    assertThat(found(row(40, 0, "otherTop"), row(40, 5, "w"))).containsExactly(5L, 6L);
    assertThat(found(row(40, 0, "otherTop"), row(40, 5, "z"))).containsExactly(1L, 0L);
    assertThat(findings.warnings())
        .singleElement()
        .asString()
        .contains("question bank of a category", "\"Category z\"", "comes into the course: none");
    allow(AROUND, "managecategory", "add");
    assertThat(found(row(40, 0, "otherTop"), row(40, 5, "w")))
        .as("a right in the category is enough")
        .containsExactly(5L, 6L);
    assertThat(findings.failed()).isFalse();
  }

  @Test
  void categoriesInTwoPlacesSayNothingOfTheirBank() throws SQLException {
    site.run(
        "INSERT INTO mdl_context VALUES (30, 40, 9, '/1/20/30', 3, 0)",
        "UPDATE mdl_context SET path = '/1/20/30/40' WHERE id = 40");
    there(7, 30, 0, "p");
    there(8, 30, 7, "q");
    assertThat(found(row(40, 0, "z"), row(40, 5, "w"), row(40, 5, "q")))
        .containsExactly(1L, 0L, 0L);
  }

  @Test
  void aCourseThatIsYetToBeMadeTakesThem() {
    made = true;
    assertThat(found(row(40, 0, "z"), row(40, 5, "x"), row(50, 0, "t"), row(50, 5, "s")))
        .containsOnly(0L);
    assertThat(findings.failed()).isFalse();
    assertThat(found(row(40, 0, "z"), row(40, 5, "w"))).containsExactly(5L, 6L);
    site.restorer = TEACHER;
    found(row(50, 0, "t"), row(50, 5, "s"));
    refused("user 3 lacks moodle/question:managecategory there");
  }

  @Test
  void whoMayNotAddToTheCourseIsRefused() throws SQLException {
    allow(COURSE, "managecategory");
    found(row(50, 0, "t"), row(50, 5, "new"));
    refused(
        "The archive has the question category \"Category new\", which cannot be restored to the"
            + " course: user 3 lacks moodle/question:add there.");
    found(row(10, 0, "top"), row(10, 5, "new"));
    refused("\"Category new\"");
    assertThat(findings.warnings()).as("it goes nowhere").isEmpty();
  }

  @Test
  void aPlaceHasOneCategoryAtTheTop() {
    found(row(50, 0, "t"), row(50, 0, "x"), row(50, 5, "s"), row(10, 0, "top"));
    refused("The archive has 2 question categories at the top of context 501");
  }
}
