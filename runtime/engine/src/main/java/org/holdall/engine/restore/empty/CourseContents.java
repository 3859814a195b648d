package org.holdall.engine.restore.empty;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.holdall.engine.HoldallException;
import org.holdall.engine.database.Transaction;
import org.holdall.engine.structure.EmptiedCourse;
import org.holdall.tree.model.Tree;
import org.jspecify.annotations.Nullable;

/**
 * All that a course holds: its activities with what users did in them, blocks, questions, grades, groups, enrolments. As in
 * Moodle, its badges stay, archived, on the site; and earlier grades keep their history.
 */
public final class CourseContents implements EmptiedCourse {
  /** Tables whose rows belong to a context by {@code contextid}, and the family of what belongs to these. */
  private static final Map<String, String> OF_CONTEXT = new LinkedHashMap<>();

  /** Tables whose rows belong to the course by a column, and the family of what belongs to these. */
  private static final List<List<String>> OF_COURSE = List.of(
      List.of("course_completion_crit_compl", "course", "course_"),
      List.of("course_completion_criteria", "course", "course_"),
      List.of("course_completion_aggr_methd", "course", "course_"),
      List.of("course_completions", "course", "course_"),
      List.of("course_completion_defaults", "course", "course_"),
      List.of("grade_items", "courseid", "grade_"),
      List.of("grade_categories", "courseid", "grade_"),
      List.of("grade_outcomes_courses", "courseid", "grade_"),
      List.of("grade_outcomes", "courseid", "grade_"),
      List.of("grade_settings", "courseid", "grade_"),
      List.of("scale", "courseid", "scale_"),
      List.of("event", "courseid", "event_"),
      List.of("user_lastaccess", "courseid", "user_"),
      List.of("backup_courses", "courseid", "backup_"),
      List.of("competency_coursecomp", "courseid", "competency_"),
      List.of("competency_coursecompsetting", "courseid", "competency_"),
      List.of("competency_usercompcourse", "courseid", "competency_"),
      List.of("course_modules", "course", "course_modules_"),
      List.of("course_sections", "course", "course_"));

  static {
    OF_CONTEXT.put("question_references:usingcontextid", "question_");
    OF_CONTEXT.put("question_set_references:usingcontextid", "question_");
    OF_CONTEXT.put("question_usages:contextid", "question_");
    OF_CONTEXT.put("grading_areas:contextid", "grading");
    OF_CONTEXT.put("block_positions:contextid", "block_");
    OF_CONTEXT.put("block_instances:parentcontextid", "block_");
    OF_CONTEXT.put("comments:contextid", "comments_");
    OF_CONTEXT.put("rating:contextid", "rating_");
    OF_CONTEXT.put("filter_active:contextid", "filter_");
    OF_CONTEXT.put("filter_config:contextid", "filter_");
    OF_CONTEXT.put("grade_letters:contextid", "grade_");
    OF_CONTEXT.put("contentbank_content:contextid", "contentbank_");
    OF_CONTEXT.put("xapi_states:itemid", "xapi_");
    OF_CONTEXT.put("repository_instances:contextid", "repository_");
  }

  private final Transaction transaction;
  private final Deletions rows;
  private final long course;
  private final long context;
  private final String inside;
  private final boolean administrator;
  private final Predicate<String> may;

  /** Ids of the ways into the course that stay. */
  private final Set<Long> ways = new TreeSet<>();

  /** All contexts of the course. */
  private final String contexts;

  /** Those below the course's own. */
  private final String below;

  /**
   * Of a course.
   *
   * @param trees of all steps; they say what belongs to what
   * @param administrator whether the user who restores is one
   * @param may whether the user who restores has a capability in the course
   * @throws HoldallException if the course has no context
   */
  public CourseContents(
      Transaction transaction,
      Collection<Tree> trees,
      long course,
      boolean administrator,
      Predicate<String> may) {
    this.administrator = administrator;
    this.may = may;
    this.transaction = transaction;
    this.course = course;
    rows = new Deletions(transaction, trees);
    List<String> found = rows.column(
        "SELECT [path] FROM {context} WHERE [contextlevel] = 50 AND [instanceid] = " + course);
    String path = found.isEmpty() ? "" : found.get(0);
    if (!path.matches("(/\\d{1,18})+")) {
      throw new HoldallException(
          "Course " + course
              + " has no place among the site's contexts. Open the course in Moodle once, then restore again.");
    }
    context = Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
    inside = path + "/%";
    below = "SELECT [id] FROM {context} WHERE [path] LIKE '" + inside + "'";
    contexts = "SELECT [id] FROM {context} WHERE [path] LIKE '" + inside + "' OR [id] = " + context;
  }

  /**
   * Deletes it.
   *
   * @param keepRoles whether roles and enrolments stay
   * @param keepGroups whether groups and groupings stay
   * @param user who restores
   * @return SHA-1 of the contents of its files, which perhaps no row names any more
   * @throws HoldallException if the database fails
   */
  public Set<String> delete(boolean keepRoles, boolean keepGroups, long user, long now) {
    new DeletedGrades(transaction, course, user, now).remember();
    badges();
    for (String module : rows.column(
        "SELECT DISTINCT m.[name] FROM {modules} m JOIN {course_modules} cm ON cm.[module] = m.[id]"
            + " WHERE cm.[course] = " + course)) {
      if (transaction.database().schema().hasColumn(module, "course")) {
        String instances = "SELECT [id] FROM {" + module + "} WHERE [course] = " + course;
        rows.delete(
            "event",
            "[modulename] = '" + module + "' AND [instance] IN (" + instances + ")",
            "event_");
        rows.delete(module, "[course] = " + course, module);
      }
    }
    new Questions(rows).delete(contexts);
    preferences();
    OF_CONTEXT.forEach((at, family) -> {
      String[] place = at.split(":");
      rows.delete(place[0], "[" + place[1] + "] IN (" + contexts + ")", family);
    });
    String modules = "SELECT [id] FROM {course_modules} WHERE [course] = " + course;
    rows.delete("competency_modulecomp", "[cmid] IN (" + modules + ")", "competency_");
    rows.delete(
        "course_modules_completion", "[coursemoduleid] IN (" + modules + ")", "course_modules_");
    rows.delete(
        "course_modules_viewed", "[coursemoduleid] IN (" + modules + ")", "course_modules_");
    rows.delete("course_format_options", "[sectionid] <> 0 AND [courseid] = " + course, "course_");
    new People(rows, course, context, ways).delete(keepRoles, keepGroups, below);
    CourseFiles files = new CourseFiles(rows, course, context);
    files.ofGrades();
    OF_COURSE.forEach(
        each -> rows.delete(each.get(0), "[" + each.get(1) + "] = " + course, each.get(2)));
    rows.delete("post", "[module] = 'notes' AND [courseid] = " + course, "post_");
    // Badges stay, with their tags.
    rows.delete(
        "tag_instance",
        "[component] <> 'core_badges' AND [contextid] IN (" + contexts + ")",
        "tag_");
    rows.delete(
        "favourite", "[contextid] IN (" + below + ")", "favourite_"); // the course's own star stays
    files.delete(contexts, keepGroups);
    rows.update("DELETE FROM {context} WHERE [path] LIKE '" + inside + "'");
    rows.update("UPDATE {course} SET [summary] = '', [legacyfiles] = 0, [defaultgroupingid] = 0"
        + " WHERE [id] = " + course);
    return files.hashes();
  }

  /** Which blocks and sections somebody has closed. */
  private void preferences() {
    String blocks = " FROM {block_instances} b WHERE b.[parentcontextid] IN (" + contexts + ")";
    rows.update("DELETE FROM {user_preferences} WHERE [name] = 'coursesectionspreferences_" + course
        + "' OR [name] IN (SELECT CONCAT('block', b.[id], 'hidden')" + blocks
        + ") OR [name] IN (SELECT CONCAT('docked_block_instance_', b.[id])" + blocks + ")");
  }

  /** Badges of a course that is gone belong to the site, and nobody gets them any more. */
  private void badges() {
    rows.update("UPDATE {badge} SET [type] = 1, [status] = 4, [courseid] = NULL WHERE [type] = 2"
        + " AND [courseid] = " + course);
    new BadgeImages(transaction).move(context);
  }

  @Override
  public long id() {
    return course;
  }

  @Override
  public boolean administrator() {
    return administrator;
  }

  @Override
  public boolean may(String capability) {
    return may.test(capability);
  }

  @Override
  public void keepWay(long enrol) {
    ways.add(enrol);
  }

  @Override
  public List<List<@Nullable String>> rows(String sql, int columns, Object... values) {
    return rows.rows(sql, columns, values);
  }
}
