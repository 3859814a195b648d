package org.holdall.compiler.check;

import org.holdall.compiler.model.Node;
import org.holdall.compiler.model.Rule;
import org.holdall.compiler.model.Rulebook;
import org.holdall.compiler.model.TreeModel;
import org.holdall.tree.model.Field;
import org.holdall.tree.model.Source;
import org.holdall.tree.schema.Column;
import org.holdall.tree.schema.DateNames;

/** Dates that teachers plan move with the course. */
final class CourseDates implements TreeRule {
  /** Digits of a column that holds seconds. */
  private static final int SECONDS = 10;

  @Override
  public Rule rule() {
    return Rulebook.DATE;
  }

  @Override
  public void check(TreeModel tree, Surroundings in, Report report) {
    if (tree.tree().annotatesOnly()) {
      return;
    }
    for (Node node : tree.nodes()) {
      Source source = node.element().source();
      if (source != null && source.rows() == null) {
        node.element().fields().stream()
            .filter(field -> !field.rollDate() && planned(field, source, in))
            .forEach(field -> report.add(
                node.member(field).place(),
                node.nameOf(field.member())
                    + " looks like a date of the course, but does not move with its start",
                "Add @RollDate"));
      }
    }
  }

  private static boolean planned(Field field, Source source, Surroundings in) {
    return DateNames.planned(field.column())
        && in.catalogue()
            .column(source.table(), field.column())
            .filter(column -> column.type() == Column.Type.INT && column.length() >= SECONDS)
            .isPresent();
  }
}
