package org.holdall.engine.restore.kind;

import org.holdall.engine.structure.Row;
import org.holdall.tree.model.Element;

/** A kind of which the restore uses an equal row of the site, or of the target course, before it makes one. */
abstract class SameInCourse implements KindRestorer {
  static final String COURSE = "courseid";

  /** Of the row at hand. */
  final NamedRow values;

  /** Id of the target course. */
  final long course;

  /** To be asked by {@link #look}; by ids of the archive. */
  final SameRows same;

  SameInCourse(Element element, KindContext context) {
    values = new NamedRow(element);
    course = context.course();
    same = new SameRows(context.view());
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
}
