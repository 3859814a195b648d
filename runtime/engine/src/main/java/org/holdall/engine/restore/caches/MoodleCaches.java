package org.holdall.engine.restore.caches;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.holdall.engine.restore.place.TargetCourse;

/**
 * Caches that Moodle keeps outside of its database, so that no row tells them of what a restore wrote. What belongs to a
 * course's own page is not among them: the course's revision does that.
 */
public final class MoodleCaches {
  private static final String GROUPS = "core/groupdata";
  private static final String GROUPINGS = "core/user_group_groupings";

  /** Names of caches, by the tables whose rows they repeat. */
  private static final Map<String, List<String>> OF = new LinkedHashMap<>();

  static {
    OF.put("groups", List.of(GROUPS, "core/coursehiddengroups"));
    OF.put("groupings", List.of(GROUPS));
    OF.put("groupings_groups", List.of(GROUPS, GROUPINGS));
    OF.put("groups_members", List.of(GROUPINGS));
    OF.put("role_assignments", List.of("core/coursecontacts"));
    OF.put("role_capabilities", List.of("core/roledefs"));
    OF.put("grade_categories", List.of("core/grade_categories"));
    OF.put("course_modules_completion", List.of("core/completion"));
    OF.put("course_completions", List.of("core/coursecompletion"));
    OF.put("course_completion_crit_compl", List.of("core/coursecompletion"));
  }

  private MoodleCaches() {}

  /**
   * Those that may say less than the database now.
   *
   * @param written tables that got rows
   * @param course that they went to
   * @return names as Moodle's administration shows them, in order; of these only caches of the core are known
   */
  public static List<String> stale(Collection<String> written, TargetCourse course) {
    boolean emptied = course.emptied();
    Set<String> stale = new TreeSet<>();
    written.forEach(table -> stale.addAll(OF.getOrDefault(table, List.of())));
    if (course.made()) {
      stale.addAll(List.of("core/coursecat", "core/coursecattree"));
    }
    if (emptied) {
      OF.values().forEach(stale::addAll);
      stale.add("core/questiondata");
    }
    if (course.made() || emptied) {
      stale.add("core/course_image");
    }
    return List.copyOf(stale);
  }
}
