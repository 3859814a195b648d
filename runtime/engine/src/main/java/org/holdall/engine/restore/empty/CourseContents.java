package org.holdall.engine.restore.empty;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.holdall.engine.HoldallException;
import org.holdall.engine.database.Query;
import org.holdall.engine.database.Rows;
import org.holdall.engine.database.SqlText;
import org.holdall.engine.database.Transaction;
import org.holdall.engine.structure.EmptiedCourse;
import org.holdall.tree.model.Tree;
import org.holdall.tree.schema.Catalogue;
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
  private final Owned owned;
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
    owned = new Owned(trees, Catalogue.load("4.5"));
    List<String> found = column(
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
    for (String module : column(
        "SELECT DISTINCT m.[name] FROM {modules} m JOIN {course_modules} cm ON cm.[module] = m.[id]"
            + " WHERE cm.[course] = " + course)) {
      if (transaction.database().schema().hasColumn(module, "course")) {
        String instances = "SELECT [id] FROM {" + module + "} WHERE [course] = " + course;
        delete(
            "event",
            "[modulename] = '" + module + "' AND [instance] IN (" + instances + ")",
            "event_");
        delete(module, "[course] = " + course, module);
      }
    }
    new Questions(this).delete(contexts);
    preferences();
    OF_CONTEXT.forEach((at, family) -> {
      String[] place = at.split(":");
      delete(place[0], "[" + place[1] + "] IN (" + contexts + ")", family);
    });
    String modules = "SELECT [id] FROM {course_modules} WHERE [course] = " + course;
    delete("competency_modulecomp", "[cmid] IN (" + modules + ")", "competency_");
    delete("course_modules_completion", "[coursemoduleid] IN (" + modules + ")", "course_modules_");
    delete("course_modules_viewed", "[coursemoduleid] IN (" + modules + ")", "course_modules_");
    delete("course_format_options", "[sectionid] <> 0 AND [courseid] = " + course, "course_");
    new People(this, course, context, ways).delete(keepRoles, keepGroups, below);
    CourseFiles files = new CourseFiles(this, course, context);
    files.ofGrades();
    OF_COURSE.forEach(
        each -> delete(each.get(0), "[" + each.get(1) + "] = " + course, each.get(2)));
    delete("post", "[module] = 'notes' AND [courseid] = " + course, "post_");
    // Badges stay, with their tags.
    delete(
        "tag_instance",
        "[component] <> 'core_badges' AND [contextid] IN (" + contexts + ")",
        "tag_");
    delete(
        "favourite", "[contextid] IN (" + below + ")", "favourite_"); // the course's own star stays
    files.delete(contexts, keepGroups);
    update("DELETE FROM {context} WHERE [path] LIKE '" + inside + "'");
    update("UPDATE {course} SET [summary] = '', [legacyfiles] = 0, [defaultgroupingid] = 0"
        + " WHERE [id] = " + course);
    return files.hashes();
  }

  /** Which blocks and sections somebody has closed. */
  private void preferences() {
    String blocks = " FROM {block_instances} b WHERE b.[parentcontextid] IN (" + contexts + ")";
    update("DELETE FROM {user_preferences} WHERE [name] = 'coursesectionspreferences_" + course
        + "' OR [name] IN (SELECT CONCAT('block', b.[id], 'hidden')" + blocks
        + ") OR [name] IN (SELECT CONCAT('docked_block_instance_', b.[id])" + blocks + ")");
  }

  /** Badges of a course that is gone belong to the site, and nobody gets them any more. */
  private void badges() {
    update("UPDATE {badge} SET [type] = 1, [status] = 4, [courseid] = NULL WHERE [type] = 2"
        + " AND [courseid] = " + course);
    new BadgeImages(transaction).move(context);
  }

  /** Deletes rows, and before them what belongs to them. */
  void delete(String table, String where, String family) {
    delete(table, where, family, Set.of());
  }

  private void delete(String table, String where, String family, Set<String> above) {
    if (!transaction.database().schema().hasTable(table) || above.contains(table)) {
      return;
    }
    Set<String> now = new HashSet<>(above);
    now.add(table);
    String ids = " IN (SELECT [id] FROM {" + table + "} WHERE " + where + ")";
    for (Owned.Edge each : owned.of(table, family)) {
      if (transaction.database().schema().hasColumn(each.table(), each.column())) {
        delete(each.table(), "[" + each.column() + "]" + ids, family, now);
      }
    }
    update("DELETE FROM {" + table + "} WHERE " + where);
  }

  /** Deletes what belongs to questions, but for where they stand. */
  void belongings(String table, String where, String family) {
    Set<String> places = Set.of(table, "question_versions", "question_bank_entries");
    String ids = " IN (SELECT [id] FROM {" + table + "} WHERE " + where + ")";
    for (Owned.Edge each : owned.of(table, family)) {
      delete(each.table(), "[" + each.column() + "]" + ids, family, places);
    }
  }

  /** Deletes rows that nothing belongs to any more. */
  void deleteOnly(String table, String where) {
    update("DELETE FROM {" + table + "} WHERE " + where);
  }

  void update(String sql) {
    transaction.update(query(sql));
  }

  private Query query(String sql, Object... values) {
    return Query.of(SqlText.of(transaction.database(), sql), values);
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
    List<List<@Nullable String>> found = new ArrayList<>();
    try (Rows rows = transaction.rows(query(sql, values))) {
      while (rows.next()) {
        List<@Nullable String> row = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
          row.add(rows.text(i));
        }
        found.add(row);
      }
    }
    return found;
  }

  /** The first column of rows of the site. */
  List<String> column(String sql) {
    return rows(sql, 1).stream().map(row -> String.valueOf(row.get(0))).toList();
  }
}
