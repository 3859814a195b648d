package org.holdall.engine.restore.kind;

import org.holdall.engine.structure.RestoreScope;
import org.holdall.engine.structure.RestoredRow;
import org.holdall.engine.structure.Row;
import org.holdall.tree.model.Element;

/** Scales: the same list of grades among those of the site, else of the target course. */
final class Scales implements KindRestorer {
  private final NamedRow values;
  private final long course;
  private final SameRows same;
  private final boolean maySite;

  Scales(Element element, KindContext context, Access access) {
    values = new NamedRow(element);
    course = context.course();
    same = new SameRows(context.view());
    maySite = access.inSystem("moodle/course:managescales");
  }

  @Override
  public void look(Row row) {
    values.at(row);
    String condition = "[courseid] IN (0, ?) AND [scale] = ?";
    same.add(values.id("id"), "scale", "[courseid]", condition, course, values.text("scale"));
  }

  @Override
  public void looked() {
    same.flush();
  }

  @Override
  public Found find(Row row) {
    long known = same.get(values.at(row).id("id"));
    return known == 0 ? Found.NEW : Found.existing(known);
  }

  @Override
  public void complete(Row row, long parent, RestoredRow out, RestoreScope in) {
    boolean site = values.at(row).id("courseid") == 0 && maySite;
    out.set("courseid", site ? 0 : course);
  }
}
