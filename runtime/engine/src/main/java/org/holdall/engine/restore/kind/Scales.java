package org.holdall.engine.restore.kind;

import org.holdall.engine.structure.RestoreScope;
import org.holdall.engine.structure.RestoredRow;
import org.holdall.engine.structure.Row;
import org.holdall.tree.model.Element;

/** Scales: the same list of grades among those of the site, else of the target course. */
final class Scales extends SameInCourse {
  private final boolean maySite;

  Scales(Element element, KindContext context, Access access) {
    super(element, context);
    maySite = access.inSystem("moodle/course:managescales");
  }

  @Override
  public void look(Row row) {
    values.at(row);
    String condition = "[courseid] IN (0, ?) AND [scale] = ?";
    same.add(values.id("id"), "scale", "[courseid]", condition, course, values.text("scale"));
  }

  @Override
  public void complete(Row row, long parent, RestoredRow out, RestoreScope in) {
    boolean site = values.at(row).id(COURSE) == 0 && maySite;
    out.set(COURSE, site ? 0 : course);
    if (in.mapped("USER", values.id("userid")) == 0) {
      out.set("userid", in.word("RESTORER"));
    }
  }
}
