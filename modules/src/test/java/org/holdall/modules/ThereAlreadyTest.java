package org.holdall.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the course has already, or got from the same archive, is not made again; and what has to make room for the new. */
final class ThereAlreadyTest {
  private static final String BLOCKS = "FROM {block_instances}";

  private static String event(int id, String description, int repeat) {
    return "<event id=\"" + id + "\"><name>e</name><description>" + description
        + "</description><courseid>3</courseid><groupid>0</groupid><userid>7</userid><repeatid>"
        + repeat + "</repeatid><modulename>0</modulename><instance>0</instance><type>0</type>"
        + "<eventtype>course</eventtype><timestart>" + 100 * repeat
        + "</timestart><timeduration>0</timeduration></event>";
  }

  private static StepRestore events(String id, String... inside) {
    return new StepRestore(id)
        .knowing("USER", 7, 70)
        .read("<events>" + String.join("", inside) + "</events>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"core.course.calendar", "core.activity.calendar"})
  void anEventOfWhichTheArchiveHasTwo(String step) {
    StepRestore restore = events(step, event(1, "d", 0), event(2, "d", 0), event(3, "other", 0));
    assertThat(restore.column("event", "description")).containsExactly("d", "other");
    assertThat(events(step, event(1, "$@NULL@$", 0), event(2, "$@NULL@$", 0)).of("event"))
        .as("the database finds NULL unlike NULL")
        .hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"core.course.calendar", "core.activity.calendar"})
  void theFirstEventOfASeriesIsKnownByTheSecond(String step) {
    StepRestore alone = events(step, event(1, "a", 1), event(2, "b", 9));
    assertThat(alone.column("event", "repeatid")).containsExactly(0L, 0L);
    StepRestore series = events(step, event(1, "a", 1), event(2, "b", 1), event(3, "c", 1));
    long first = series.written.get(0).id();
    assertThat(series.column("event", "repeatid")).containsExactly(first, first, first);
    assertThat(series.changes).hasSize(1);
  }

  @Test
  void anEventOfTheCourse() {
    StepRestore restore = new StepRestore("core.course.calendar")
        .with("FROM {event} WHERE [courseid] = ?", "e|0|0|0|d");
    assertThat(restore.read("<events>" + event(1, "d", 0) + "</events>").of("event"))
        .isEmpty();
  }

  /** The rows that a query finds; the word null is NULL. */
  private static void there(StepRestore restore, String query, String... rows) {
    List<List<@Nullable String>> found = new ArrayList<>();
    for (String row : rows) {
      found.add(Stream.of(row.split("\\|"))
          .<@Nullable String>map(each -> each.equals("null") ? null : each)
          .toList());
    }
    restore.site.put(query, found);
  }

  private static StepRestore blocks(String... there) {
    StepRestore restore = new StepRestore("core.block.block")
        .with("FROM {block}", "calendar_month", "html")
        .knowing("CONTEXT", 30, 116);
    there(restore, BLOCKS, there);
    return restore;
  }

  private static String block(String name, String pages) {
    return "<block id=\"8\" contextid=\"90\" version=\"1\"><blockname>" + name
        + "</blockname><parentcontextid>30</parentcontextid><showinsubcontexts>1</showinsubcontexts>"
        + "<pagetypepattern>" + pages
        + "</pagetypepattern><subpagepattern>$@NULL@$</subpagepattern>"
        + "<defaultregion>side-post</defaultregion><defaultweight>0</defaultweight><configdata></configdata>"
        + "<timecreated>5</timecreated><timemodified>5</timemodified><block_positions></block_positions></block>";
  }

  private static List<Object> made(StepRestore restore, String name, String pages) {
    return List.copyOf(restore.read(block(name, pages)).column("block_instances", "blockname"));
  }

  @Test
  void aBlockThatLeavesNoRoomForAnother() {
    String month = "77|calendar_month|116|0|*|null|side-pre|x";
    assertThat(made(blocks(month), "calendar_month", "*")).isEmpty();
    assertThat(made(blocks(month), "calendar_month", "course-view-*")).isEmpty();
    assertThat(made(blocks(month), "html", "*")).containsExactly("html");
    StepRestore twice = blocks();
    assertThat(made(twice, "calendar_month", "*")).containsExactly("calendar_month");
    assertThat(made(twice, "calendar_month", "*")).as("a second one").hasSize(1);
  }

  @Test
  void filesOfOldTimesComeIntoACourseThatIsThere() {
    String course = "<course id=\"3\" contextid=\"30\"><shortname>s</shortname></course>";
    StepRestore none = new StepRestore("core.course.course").on("legacyfiles").read(course);
    assertThat(none.changes).isEmpty();
    StepRestore some = new StepRestore("core.course.course").on("legacyfiles");
    some.files.add("course/legacy");
    assertThat(some.read(course).changes)
        .containsExactly("course/legacy 30 attached to 116", "course 4 legacyfiles=2");
  }

  private static String comment(int user, int time) {
    return "<comment id=\"1\"><component>block_comments</component><commentarea>page_comments</commentarea>"
        + "<itemid>0</itemid><content>c</content><format>0</format><userid>" + user
        + "</userid><timecreated>" + time + "</timecreated></comment>";
  }

  @Test
  void aCommentOfTheSameSecond() {
    StepRestore restore = new StepRestore("core.comments").knowing("USER", 7, 70, "USER", 8, 80);
    restore.settings.add("comments");
    restore.words.put("CONTEXT", 116L);
    there(restore, "FROM {comments}", "70|100");
    restore.read("<comments>" + comment(7, 100) + comment(8, 100) + comment(8, 100)
        + comment(7, 101) + "</comments>");
    assertThat(restore.column("comments", "userid")).containsExactly(80L, 70L);
  }

  private static String section(int id, int number, String component) {
    return "<section id=\"" + id + "\"><number>" + number + "</number><name>s" + id
        + "</name><summary></summary><summaryformat>1</summaryformat><sequence></sequence><visible>1</visible>"
        + "<availabilityjson>$@NULL@$</availabilityjson><component>" + component
        + "</component><itemid>4</itemid><timemodified>5</timemodified></section>";
  }

  @Test
  void ofTheSectionsThatActivitiesShowTheNewestComesFirst() {
    StepRestore restore = new StepRestore("core.section.section");
    there(
        restore,
        "FROM {course_sections} WHERE",
        "61|0|null|null|null",
        "62|1|old|null|mod_subsection");
    restore.read(section(2, 5, "mod_subsection"));
    assertThat(
            restore.changes.stream().filter(each -> each.contains(" section=")).toList())
        .endsWith("course_sections 1001 section=1", "course_sections 62 section=2");
  }

  private static String parameters(String... names) {
    StringBuilder xml = new StringBuilder();
    for (String name : names) {
      xml.append("<parameter id=\"1\"><critid>5</critid><name>")
          .append(name)
          .append("</name><value>4</value><criteriatype>2</criteriatype></parameter>");
    }
    return "<badges><badge id=\"1\"><name>b</name><usercreated>0</usercreated><usermodified>0</usermodified>"
        + "<criteria><criterion id=\"5\"><criteriatype>2</criteriatype><method>1</method><parameters>"
        + xml + "</parameters></criterion></criteria></badge></badges>";
  }

  @Test
  void aParameterThatIsTheSameNow() {
    StepRestore restore = new StepRestore("core.final.badges")
        .on("badges", "all_activities")
        .knowing("ROLE", 3, 4, "ROLE", 5, 4);
    restore.config.put("enablebadges", "1");
    restore.config.put("badges_allowcoursebadges", "1");
    restore.read(parameters("role_3", "role_5"));
    assertThat(restore.column("badge_criteria_param", "name")).containsExactly("role_4");
    assertThat(restore.of("badge").get(0))
        .as("made by nobody")
        .containsEntry("usercreated", 2L)
        .containsEntry("usermodified", 2L);
  }
}
