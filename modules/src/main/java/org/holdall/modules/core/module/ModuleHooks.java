package org.holdall.modules.core.module;

import java.util.HashMap;
import java.util.Map;
import org.holdall.engine.structure.RestoreScope;
import org.holdall.engine.structure.RestoredRow;
import org.holdall.engine.structure.Row;
import org.holdall.modules.core.availability.Availability;
import org.jspecify.annotations.Nullable;

/** What the site's settings and its other activities make of a course module. */
public final class ModuleHooks extends ModuleRestore {
  /** Conditions by course module, until all that they name is there. */
  private final Map<Long, String> conditions = new HashMap<>();

  @Override
  protected void beforeModule(Row row, RestoredRow out, RestoreScope in) {
    String idnumber = row.text(MODULE_IDNUMBER);
    if (idnumber != null && !idnumber.isEmpty() && taken(idnumber, in)) {
      out.set("idnumber", "");
    }
    if (off("enablecompletion", in)) {
      out.set("completion", 0)
          .set("completiongradeitemnumber", null)
          .set("completionview", 0)
          .set("completionexpected", 0);
    }
    if (conditions(row, in) == null) {
      out.set("availability", null);
    }
  }

  @Override
  protected void afterModule(Row row, long newId, RestoreScope in) {
    String json = conditions(row, in);
    if (json == null) {
      conditions.remove(newId);
    } else {
      conditions.put(newId, json);
    }
  }

  @Override
  public void afterRestore(RestoreScope in) {
    long courseModule = in.word("COURSE_MODULE");
    String json = conditions.remove(courseModule);
    if (json != null) {
      String what =
          "the " + in.moduleName() + " with the course-module id " + in.resolved(courseModule);
      String restored = Availability.restored(json, what, in);
      if (!json.equals(restored)) {
        in.set("course_modules", courseModule, "availability", restored);
      }
    }
  }

  /** Null if there are none, or the site has switched them off. */
  private static @Nullable String conditions(Row row, RestoreScope in) {
    String json = row.text(MODULE_AVAILABILITY);
    boolean none = json == null || json.isEmpty() || json.equals("0");
    return none || off("enableavailability", in) ? null : json;
  }

  /** Activities and grades share their id numbers. */
  private static boolean taken(String idnumber, RestoreScope in) {
    String modules = "SELECT [id] FROM {course_modules} WHERE [course] = ? AND [idnumber] = ?";
    String grades = "SELECT [id] FROM {grade_items} WHERE [courseid] = ? AND [idnumber] = ?";
    long course = in.word("COURSE");
    return !in.rows(modules, 1, course, idnumber).isEmpty()
        || !in.rows(grades, 1, course, idnumber).isEmpty();
  }

  private static boolean off(String name, RestoreScope in) {
    String value = in.config("core", name);
    return value == null || value.isEmpty() || value.equals("0");
  }
}
