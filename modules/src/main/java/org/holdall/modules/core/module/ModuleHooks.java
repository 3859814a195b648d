package org.holdall.modules.core.module;

import org.holdall.engine.structure.RestoreScope;
import org.holdall.engine.structure.RestoredRow;
import org.holdall.engine.structure.Row;
import org.holdall.modules.core.availability.Availability;
import org.holdall.modules.core.grades.IdNumbers;
import org.jspecify.annotations.Nullable;

/** What the site's settings and its other activities make of a course module. */
public final class ModuleHooks extends ModuleRestore {
  /** Until all that they name is there. */
  private @Nullable String conditions;

  private boolean taken;

  @Override
  protected void beforeModule(Row row, RestoredRow out, RestoreScope in) {
    String idnumber = row.text(MODULE_IDNUMBER);
    taken = idnumber != null && !idnumber.isEmpty() && IdNumbers.of(in).isTaken(idnumber);
    if (taken) {
      out.set("idnumber", "");
    }
    if (off("enablecompletion", in)) {
      out.set("completion", 0)
          .set("completiongradeitemnumber", null)
          .set("completionview", 0)
          .set("completionexpected", 0);
    }
    String json = row.text(MODULE_AVAILABILITY);
    boolean none = json == null || json.isEmpty() || json.equals("0");
    conditions = none || off("enableavailability", in) ? null : json;
    out.set("availability", conditions);
  }

  @Override
  protected void afterModule(Row row, long newId, RestoreScope in) {
    if (!taken) {
      IdNumbers.of(in).add(row.text(MODULE_IDNUMBER), newId);
    }
  }

  @Override
  public void afterRestore(RestoreScope in) {
    if (conditions != null) {
      long id = in.word("COURSE_MODULE");
      String what = "the " + in.moduleName() + " with the course-module id " + in.resolved(id);
      String restored = Availability.restored(conditions, what, in);
      if (!conditions.equals(restored)) {
        in.set("course_modules", id, "availability", restored);
      }
    }
  }

  private static boolean off(String name, RestoreScope in) {
    String value = in.config("core", name);
    return value == null || value.isEmpty() || value.equals("0");
  }
}
