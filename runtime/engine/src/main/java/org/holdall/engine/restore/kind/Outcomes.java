package org.holdall.engine.restore.kind;

import java.util.LinkedHashMap;
import java.util.Map;
import org.holdall.engine.structure.RestoreScope;
import org.holdall.engine.structure.RestoredRow;
import org.holdall.engine.structure.Row;
import org.holdall.tree.model.Element;
import org.jspecify.annotations.Nullable;

/** Outcomes: the same short name among those of the site, else of the target course, which uses them from now on. */
final class Outcomes extends SameInCourse {
  private final boolean maySite;

  Outcomes(Element element, KindContext context, Access access) {
    super(element, context);
    maySite = access.inSystem("moodle/grade:manageoutcomes");
  }

  @Override
  public void look(Row row) {
    values.at(row);
    same.add(
        values.id("id"),
        "grade_outcomes",
        "COALESCE([courseid], 0)",
        "[shortname] = ? AND ([courseid] = ? OR [courseid] IS NULL)",
        values.text("shortname"),
        course);
  }

  @Override
  public void complete(Row row, long parent, RestoredRow out, RestoreScope in) {
    if (values.at(row).id(COURSE) == 0 && maySite) {
      out.set(COURSE, null);
    } else {
      out.set(COURSE, course);
    }
    if (in.mapped("USER", values.id("usermodified")) == 0) {
      out.set("usermodified", in.word("RESTORER"));
    }
  }

  @Override
  public void done(Row row, Found found, long newId, RestoreScope in) {
    String sql =
        "SELECT [id] FROM {grade_outcomes_courses} WHERE [courseid] = ? AND [outcomeid] = ?";
    if (found.make() || in.rows(sql, 1, course, newId).isEmpty()) {
      Map<String, @Nullable Object> columns = new LinkedHashMap<>();
      columns.put(COURSE, course);
      columns.put("outcomeid", newId);
      in.insert("grade_outcomes_courses", columns);
    }
  }
}
