package org.holdall.testkit.random;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Columns whose values mean something to backup or restore, which another value would break: what may be in them. All others
 * hold what they can.
 */
final class Meanings {
  /** Nothing: the column keeps what it has. */
  static final Object NONE = new Object();

  /** What stands there is what a word stands for in the place of the row. */
  record Word(String name) {}

  /** A word that nothing else is called. */
  private static final String NAME = "a name";

  private static final Map<String, List<Object>> VALUES = Map.ofEntries(
      Map.entry("question_categories.parent", List.of(new Word("TOP_CATEGORY"))),
      Map.entry("question_categories.stamp", List.of(NAME)),
      Map.entry("question.stamp", List.of(NAME)),
      Map.entry("question.parent", List.of(0L)),
      Map.entry("event.eventtype", List.of("due", "open")),
      Map.entry("event.repeatid", List.of(0L)),
      Map.entry("role_capabilities.capability", List.of("mod/forum:rate", "moodle/course:update")),
      Map.entry("course_completion_defaults.module", List.of(new Word("MODULE"))),
      Map.entry("role_assignments.itemid", List.of(0L)),
      Map.entry("role_assignments.sortorder", List.of(0L)),
      Map.entry("event.instance", List.of(0L)),
      Map.entry("groups_members.itemid", List.of(0L)),
      Map.entry("grade_items.idnumber", List.of(NAME)),
      Map.entry("grade_items.gradetype", List.of(1L)),
      Map.entry("grade_items.scaleid", List.of(NONE)),
      Map.entry("course_modules.idnumber", List.of(NAME)),
      Map.entry("course.legacyfiles", List.of(0L)),
      Map.entry("grade_items.calculation", List.of(NONE)),
      Map.entry("groups.idnumber", List.of(NAME)),
      Map.entry("groupings.idnumber", List.of(NAME)),
      Map.entry("question_categories.idnumber", List.of(NAME)),
      Map.entry("question_bank_entries.idnumber", List.of(NAME)),
      Map.entry("block_instances.parentcontextid", List.of(NONE)),
      Map.entry("block_positions.contextid", List.of(new Word("COURSE_CONTEXT"))),
      Map.entry("quizaccess_seb_template.enabled", List.of(1L)),
      Map.entry("event.type", List.of(0L)),
      Map.entry("enrol.enrol", List.of("self")),
      Map.entry("filter_active.filter", List.of("mathjaxloader", "emoticon")),
      Map.entry("filter_config.filter", List.of("mathjaxloader", "emoticon")),
      Map.entry("groups_members.component", List.of("")),
      Map.entry("role_assignments.component", List.of("")),
      Map.entry("course_completion_criteria.module", List.of("page")),
      Map.entry("course_sections.itemid", List.of(NONE)),
      Map.entry("grade_items.iteminstance", List.of(NONE)),
      Map.entry("grade_items.categoryid", List.of(new Word("GRADE_CATEGORY"))),
      Map.entry("grade_items.itemtype", List.of("manual")),
      Map.entry("course.format", List.of("topics")),
      Map.entry("course.lang", List.of("")),
      Map.entry("course.theme", List.of("")),
      Map.entry("course_modules.availability", List.of(NONE)),
      Map.entry("course_sections.availability", List.of(NONE)),
      Map.entry("course_sections.component", List.of(NONE)),
      Map.entry("course_sections.section", List.of(NONE)),
      Map.entry("course_sections.sequence", List.of(NONE)),
      Map.entry("block_instances.blockname", List.of(NONE)),
      Map.entry("course_format_options.format", List.of("topics")),
      Map.entry("tag.name", List.of(NAME)),
      Map.entry("customfield_field.shortname", List.of(NAME)),
      Map.entry("customfield_field.type", List.of("text")),
      Map.entry("customfield_field.configdata", List.of("{}")),
      Map.entry("user_info_field.shortname", List.of(NAME)),
      Map.entry("user_info_field.datatype", List.of("text")),
      Map.entry("competency.idnumber", List.of(NAME)),
      Map.entry("competency_framework.idnumber", List.of(NAME)));

  /** Columns that say the same as another of their table. */
  private static final Map<String, Map<String, String>> SAME =
      Map.of("tag", Map.of("rawname", "name"));

  /** Columns of which no two rows have the same values. Catalogues have keys only, no indexes. */
  private static final Map<String, List<String>> UNIQUE = Map.ofEntries(
      Map.entry("course_modules_completion", List.of("userid", "coursemoduleid")),
      Map.entry("course_modules_viewed", List.of("userid", "coursemoduleid")),
      Map.entry("filter_active", List.of("contextid", "filter")),
      Map.entry("user_enrolments", List.of("userid", "enrolid")),
      Map.entry("course_completion_aggr_methd", List.of("course", "criteriatype")),
      Map.entry("user_lastaccess", List.of("userid", "courseid")),
      Map.entry("grade_grades", List.of("userid", "itemid")),
      Map.entry("competency_coursecomp", List.of("courseid", "competencyid")),
      Map.entry("competency_modulecomp", List.of("cmid", "competencyid")),
      Map.entry("competency_usercompcourse", List.of("userid", "courseid", "competencyid")),
      Map.entry("role_assignments", List.of("roleid", "contextid", "userid")),
      Map.entry("role_capabilities", List.of("roleid", "contextid", "capability")));

  private Meanings() {}

  /** Columns of which no two rows of a table have the same values, besides its keys; none if it has no such index. */
  static List<String> unique(String table) {
    return UNIQUE.getOrDefault(table, List.of());
  }

  /** One of the values that a column may have; null if it may have any. */
  static @Nullable Object of(String table, String column, Random random) {
    List<Object> values = VALUES.get(table + "." + column);
    if (values == null) {
      return null;
    }
    Object value = values.get(random.nextInt(values.size()));
    return value.equals(NAME) ? name(random) : value;
  }

  /** Whether a column keeps what it has. */
  static boolean isKept(String table, String column) {
    return VALUES.getOrDefault(table + "." + column, List.of()).contains(NONE);
  }

  /** Copies what columns say that others say again. */
  static void same(String table, Map<String, @Nullable Object> row) {
    SAME.getOrDefault(table, Map.of()).forEach((column, other) -> row.put(column, row.get(other)));
  }

  private static String name(Random random) {
    return "n" + Long.toString(random.nextLong() & Long.MAX_VALUE, 36);
  }
}
