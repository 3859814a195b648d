package org.holdall.cli.demo;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import org.holdall.testkit.site.SiteContexts;
import org.holdall.testkit.site.SiteRows;

/** What a course has around its activities: a format, another way to enrol, groups, a block, a date, grades, a goal. */
final class DemoAround {
  private static final long DAY = 86_400;

  private final SiteRows rows;
  private final SiteContexts contexts;
  private final long course;
  private final SiteContexts.Context inside;
  private final long now;

  /** Around the course whose context is {@code inside}. */
  DemoAround(
      SiteRows rows, SiteContexts contexts, long course, SiteContexts.Context inside, long now) {
    this.rows = rows;
    this.contexts = contexts;
    this.course = course;
    this.inside = inside;
    this.now = now;
  }

  // Rows read best as rows.
  // spotless:off
  /** Two groups in a grouping. */
  void groups(List<Long> students) throws SQLException {
    long grouping = rows.add("groupings", "courseid", course, "name", "Boats", "idnumber", "", "description", "", "descriptionformat", 1,
        "timecreated", now, "timemodified", now);
    int half = students.size() / 2;
    group("Upstream", grouping, students.subList(0, half));
    group("Downstream", grouping, students.subList(half, students.size()));
  }

  private void group(String name, long grouping, List<Long> members) throws SQLException {
    long group = rows.add("groups", "courseid", course, "name", name, "description", "", "descriptionformat", 1, "timecreated", now,
        "timemodified", now);
    rows.add("groupings_groups", "groupingid", grouping, "groupid", group, "timeadded", now);
    for (long member : members) {
      rows.add("groups_members", "groupid", group, "userid", member, "timeadded", now);
    }
  }

  /** The page: how its format is set, and a block of text. */
  void page() throws SQLException {
    for (String option : List.of("hiddensections", "coursedisplay")) {
      rows.add("course_format_options", "courseid", course, "format", "topics", "sectionid", 0, "name", option, "value", "1");
    }
    rows.add("config_plugins", "plugin", "block_html", "name", "version", "value", "2024100700");
    rows.add("block", "name", "html");
    String config = "O:8:\"stdClass\":2:{s:5:\"title\";s:12:\"Before we go\";s:4:\"text\";s:35:\"<p>Rubber boots, a map, a pencil.</p>\";}";
    long block = rows.add("block_instances", "blockname", "html", "parentcontextid", inside.id(), "showinsubcontexts", 0,
        "pagetypepattern", "course-view-*", "defaultregion", "side-post", "defaultweight", 0, "configdata",
        Base64.getEncoder().encodeToString(config.getBytes(StandardCharsets.UTF_8)), "timecreated", now, "timemodified", now);
    contexts.add(SiteContexts.BLOCK, block, inside);
    rows.add("block_positions", "blockinstanceid", block, "contextid", inside.id(), "pagetype", "course-view-topics", "subpage", "",
        "visible", 1, "region", "side-pre", "weight", -1);
  }

  /** What the course asks for: a date, an activity to be completed, grades in a category. */
  void goals(long module, long teacher) throws SQLException {
    rows.add("enrol", "enrol", "self", "courseid", course, "status", 1, "sortorder", 1, "timecreated", now, "timemodified", now);
    rows.add("event", "name", "Excursion", "description", "<p>Meet at the bridge.</p>", "format", 1, "courseid", course, "userid", teacher,
        "modulename", "", "eventtype", "course", "timestart", now + 14 * DAY, "timesort", now + 14 * DAY, "timeduration", DAY / 3, "uuid", "",
        "timemodified", now);
    rows.add("course_completion_criteria", "course", course, "criteriatype", 4, "module", "choice", "moduleinstance", module);
    rows.add("course_completion_aggr_methd", "course", course, "method", 1);
    long category = rows.add("grade_categories", "courseid", course, "depth", 1, "fullname", "?", "aggregation", 13, "timecreated", now,
        "timemodified", now);
    rows.set("grade_categories", category, "path", "/" + category + "/");
    rows.add("grade_items", "courseid", course, "itemtype", "course", "iteminstance", category, "sortorder", 1, "timecreated", now,
        "timemodified", now);
  }
  // spotless:on
}
