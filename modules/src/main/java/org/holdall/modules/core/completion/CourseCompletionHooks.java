package org.holdall.modules.core.completion;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.holdall.engine.structure.RestoreScope;
import org.holdall.engine.structure.RestoredRow;
import org.holdall.engine.structure.Row;
import org.jspecify.annotations.Nullable;

/** Only a course that has no criteria yet gets those of the archive. */
final class CourseCompletionHooks extends CourseCompletionRestore {
  private static final String COMPLETIONS = "course_completions";

  private @Nullable Boolean wanted;
  private @Nullable Map<Long, Long> completions;
  private @Nullable Set<String> methods;

  @Override
  protected void beforeCourseCompletionCriteria(Row row, RestoredRow out, RestoreScope in) {
    if (!wanted(in)
        || !module(row, out, in)
        || !role(row, out, in)
        || !prerequisite(row, out, in)) {
      out.skip();
    }
  }

  /** False if the criterion is about an activity that is not restored. */
  private static boolean module(Row row, RestoredRow out, RestoreScope in) {
    long old = row.id(COURSE_COMPLETION_CRITERIA_MODULEINSTANCE);
    if (old == 0 || word(row.text(COURSE_COMPLETION_CRITERIA_MODULE)).isEmpty()) {
      out.set("module", null).set("moduleinstance", null);
      return true;
    }
    return in.mapped("COURSE_MODULE", old) != 0;
  }

  /** By short name, so that it needs no restored role. False if the site has no such role. */
  private static boolean role(Row row, RestoredRow out, RestoreScope in) {
    long old = row.id(COURSE_COMPLETION_CRITERIA_ROLE);
    if (old == 0) {
      return true;
    }
    String name = word(row.text(COURSE_COMPLETION_CRITERIA_ROLESHORTNAME));
    long role = name.isEmpty() ? in.mapped("ROLE", old) : byShortName("role", name, in);
    out.set("role", role);
    return role != 0;
  }

  /** Another course, by short name. False if the site has no such course. */
  private static boolean prerequisite(Row row, RestoredRow out, RestoreScope in) {
    String name = word(row.text(COURSE_COMPLETION_CRITERIA_COURSEINSTANCESHORTNAME));
    if (name.isEmpty()) {
      return true;
    }
    long course = byShortName("course", name, in);
    out.set("courseinstance", course);
    return course != 0;
  }

  @Override
  protected void beforeCourseCompletions(Row row, RestoredRow out, RestoreScope in) {
    if (!wanted(in)) {
      out.skip();
      return;
    }
    if (completions == null) {
      completions = new HashMap<>();
      for (List<@Nullable String> each : in.rows(
          "SELECT [userid], [id] FROM {course_completions} WHERE [course] = ?",
          2,
          in.word("COURSE"))) {
        completions.put(number(each.get(0)), number(each.get(1)));
      }
    }
    Long existing = completions.get(in.mapped("USER", row.id(COURSE_COMPLETIONS_USERID)));
    if (existing != null) {
      in.set(COMPLETIONS, existing, "timeenrolled", row.id(COURSE_COMPLETIONS_TIMEENROLLED));
      in.set(COMPLETIONS, existing, "timestarted", row.id(COURSE_COMPLETIONS_TIMESTARTED));
      in.set(COMPLETIONS, existing, "timecompleted", row.text(COURSE_COMPLETIONS_TIMECOMPLETED));
      in.set(COMPLETIONS, existing, "reaggregate", row.id(COURSE_COMPLETIONS_REAGGREGATE));
      out.existing(existing);
    }
  }

  @Override
  protected void beforeCourseCompletionAggrMethd(Row row, RestoredRow out, RestoreScope in) {
    if (methods == null) {
      methods = new HashSet<>();
      for (List<@Nullable String> each : in.rows(
          "SELECT [criteriatype] FROM {course_completion_aggr_methd} WHERE [course] = ?",
          1,
          in.word("COURSE"))) {
        methods.add(String.valueOf(each.get(0)));
      }
    }
    boolean taken =
        !methods.add(String.valueOf(row.text(COURSE_COMPLETION_AGGR_METHD_CRITERIATYPE)));
    if (taken || !wanted(in)) {
      out.skip();
    }
  }

  private boolean wanted(RestoreScope in) {
    if (wanted == null) {
      String enabled = word(in.config("core", "enablecompletion"));
      wanted = !enabled.isEmpty()
          && !enabled.equals("0")
          && in.rows(
                  "SELECT [id] FROM {course_completion_criteria} WHERE [course] = ?",
                  1,
                  in.word("COURSE"))
              .isEmpty();
    }
    return wanted;
  }

  private static long byShortName(String table, String name, RestoreScope in) {
    List<List<@Nullable String>> found =
        in.rows("SELECT [id] FROM {" + table + "} WHERE [shortname] = ? ORDER BY [id]", 1, name);
    return found.isEmpty() ? 0 : number(found.get(0).get(0));
  }

  private static long number(@Nullable String text) {
    return Long.parseLong(String.valueOf(text));
  }

  /** Empty for NULL. */
  private static String word(@Nullable String text) {
    return text == null ? "" : text;
  }
}
