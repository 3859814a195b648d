package org.holdall.engine.restore.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.holdall.engine.HoldallException;
import org.holdall.engine.database.Engine;
import org.holdall.engine.database.Inserts;
import org.holdall.engine.database.Transaction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where activities go, the same on every database. */
class PlacementTest {
  private static final long NOW = 5000;
  private static final List<String> MODULE = List.of("course");
  private static final String SECTIONS =
      "SELECT [section], [sequence], [timemodified] FROM {course_sections} WHERE [course] = 2 ORDER BY [section]";
  private static final String CONTEXTS =
      "SELECT [path], [depth], [locked] FROM {context} WHERE [contextlevel] = 70 ORDER BY [id]";
  private static final String COURSE_CONTEXT =
      "INSERT INTO mdl_context (id, contextlevel, instanceid, path, depth) VALUES (104, 50, 2, '/101/103/104', 3)";

  /** Sections 0 (id 12), 3 (id 11) and 1 (id 13) in the order they were made. */
  private static final String THREE_SECTIONS =
      "INSERT INTO mdl_course_sections (id, course, section, sequence) VALUES (12, 2, 0, '7'), (11, 2, 3, '')"
          + ", (13, 2, 1, '8,9'), (5, 1, 3, '')";

  private static long module(Inserts inserts) {
    long id = inserts.reserve("course_modules");
    inserts.add("course_modules", MODULE, id, new @Nullable Object[] {2L});
    return id;
  }

  private static Placement placement(Transaction transaction) {
    return new Placement(transaction, transaction.inserts(), 2, NOW);
  }

  private static long place(CourseSite site, long number, Runnable meanwhile) {
    try (Transaction transaction = site.database.transaction()) {
      Placement placement = placement(transaction);
      long module = module(transaction.inserts());
      placement.context(module, placement.reserveContext());
      placement.placed(placement.section(number), module);
      meanwhile.run();
      placement.finish();
      transaction.commit();
      return transaction.inserts().resolve(module);
    }
  }

  @ParameterizedTest
  @EnumSource
  void sectionIsTheOneWithThatNumberElseTheOldest(Engine engine) {
    CourseSite site = new CourseSite(engine, THREE_SECTIONS);
    try (Transaction transaction = site.database.transaction()) {
      Placement placement = placement(transaction);
      assertThat(placement.section(1)).isEqualTo(13);
      assertThat(placement.section(9)).isEqualTo(11);
    }
  }

  @ParameterizedTest
  @EnumSource
  void courseWithoutSectionsGetsTwo(Engine engine) {
    CourseSite site = new CourseSite(engine, COURSE_CONTEXT);
    long module = place(site, 4, () -> {});
    assertThat(site.read(SECTIONS, 3)).containsExactly("0 null 5000", "1 " + module + " 5000");
  }

  @Test
  void evenAnEmptyCourseHasTheSectionZero() {
    CourseSite site = new CourseSite(Engine.H2, COURSE_CONTEXT);
    try (Transaction transaction = site.database.transaction()) {
      placement(transaction).finish();
      transaction.commit();
    }
    assertThat(site.read(SECTIONS, 3)).containsExactly("0 null 5000");
  }

  @ParameterizedTest
  @EnumSource
  void contextIsBelowTheCourse(Engine engine) {
    CourseSite site = new CourseSite(engine, COURSE_CONTEXT);
    place(site, 0, () -> {});
    String id =
        site.read("SELECT [id] FROM {context} WHERE [contextlevel] = 70", 1).get(0);
    assertThat(site.read(CONTEXTS, 3)).containsExactly("/101/103/104/" + id + " 4 0");
  }

  @ParameterizedTest
  @EnumSource
  void courseWithoutContextGetsOneBelowItsCategory(Engine engine) {
    CourseSite site = new CourseSite(engine);
    place(site, 0, () -> {});
    String course =
        site.read("SELECT [id] FROM {context} WHERE [contextlevel] = 50", 1).get(0);
    String module =
        site.read("SELECT [id] FROM {context} WHERE [contextlevel] = 70", 1).get(0);
    assertThat(site.read(
            "SELECT [path], [depth] FROM {context} WHERE [contextlevel] > 40 ORDER BY [contextlevel]",
            2))
        .containsExactly("/101/103/" + course + " 3", "/101/103/" + course + "/" + module + " 4");
  }

  @ParameterizedTest
  @EnumSource
  void whatOthersAddedMeanwhileStays(Engine engine) {
    CourseSite site = new CourseSite(engine, COURSE_CONTEXT, THREE_SECTIONS);
    long module = place(
        site,
        1,
        () -> site.other(
            "UPDATE mdl_course_sections SET sequence = '8,9,20', timemodified = 4000 WHERE id = 13",
            "UPDATE mdl_course SET cacherev = 6000 WHERE id = 2"));
    assertThat(site.read(SECTIONS, 3))
        .containsExactly("0 7 0", "1 8,9,20," + module + " 5000", "2 null 5000", "3  0");
    assertThat(site.read("SELECT [cacherev] FROM {course}", 1)).containsExactly("6001");
  }

  @ParameterizedTest
  @EnumSource
  void revisionIsTheTimeAndNeverGoesBack(Engine engine) {
    CourseSite site = new CourseSite(engine, COURSE_CONTEXT, THREE_SECTIONS);
    long first = place(site, 0, () -> {});
    assertThat(site.read("SELECT [cacherev] FROM {course}", 1)).containsExactly("5000");
    long second = place(site, 0, () -> {});
    assertThat(site.read("SELECT [cacherev] FROM {course}", 1)).containsExactly("5001");
    assertThat(site.read(SECTIONS, 3)).contains("0 7," + first + "," + second + " 5000");
  }

  @ParameterizedTest
  @EnumSource
  void calendarIsRefreshedOnce(Engine engine) {
    CourseSite site = new CourseSite(engine, COURSE_CONTEXT, THREE_SECTIONS);
    String tasks =
        "SELECT [component], [classname], [nextruntime], [faildelay], [customdata], [timecreated],"
            + " [attemptsavailable] FROM {task_adhoc} ORDER BY [id]";
    String task = " \\core\\task\\refresh_mod_calendar_events_task 4999 0 {\"courseid\":2} 5000 12";
    place(site, 0, () -> {});
    place(site, 0, () -> {});
    assertThat(site.read(tasks, 7)).containsExactly(task);
    site.other("UPDATE mdl_task_adhoc SET timestarted = 5001");
    place(site, 0, () -> {});
    assertThat(site.read(tasks, 7)).containsExactly(task, task);
  }

  @ParameterizedTest
  @EnumSource
  void numbersWithoutSectionGetOne(Engine engine) {
    String four = "INSERT INTO mdl_course_sections (id, course, section) VALUES (11, 2, 4)";
    CourseSite site = new CourseSite(engine, COURSE_CONTEXT, four);
    long module = place(site, 2, () -> {});
    assertThat(site.read(SECTIONS, 3))
        .containsExactly(
            "0 null 5000", "1 null 5000", "2 null 5000", "3 null 5000", "4 " + module + " 5000");
  }

  @ParameterizedTest
  @EnumSource
  void damagedNumberMakesNoMillionSections(Engine engine) {
    String far = "INSERT INTO mdl_course_sections (id, course, section) VALUES (11, 2, 1000000)";
    CourseSite site = new CourseSite(engine, COURSE_CONTEXT, far);
    place(site, 2, () -> {});
    assertThat(site.read(SECTIONS, 3)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void deletedSectionIsSaid(Engine engine) {
    CourseSite site = new CourseSite(engine, COURSE_CONTEXT, THREE_SECTIONS);
    Runnable deletion = () -> site.other("DELETE FROM mdl_course_sections WHERE id = 13");
    assertThatThrownBy(() -> place(site, 1, deletion))
        .isInstanceOf(HoldallException.class)
        .hasMessage("Section 13 of course 2 was deleted while the restore ran."
            + " Nothing was restored; restore again.");
    assertThat(site.read(CONTEXTS, 3)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void deletedCourseIsSaid(Engine engine) {
    CourseSite site = new CourseSite(engine, COURSE_CONTEXT, THREE_SECTIONS);
    Runnable deletion = () -> site.other("DELETE FROM mdl_course WHERE id = 2");
    assertThatThrownBy(() -> place(site, 1, deletion))
        .isInstanceOf(HoldallException.class)
        .hasMessage("Course 2 was deleted while the restore ran."
            + " Nothing was restored; choose another course.");
    assertThat(site.read(SECTIONS, 3)).contains("1 8,9 0");
  }
}
