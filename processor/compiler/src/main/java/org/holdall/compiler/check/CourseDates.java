package org.holdall.compiler.check;

import java.util.Set;
import org.holdall.compiler.model.Node;
import org.holdall.compiler.model.Rule;
import org.holdall.compiler.model.Rulebook;
import org.holdall.compiler.model.TreeModel;
import org.holdall.tree.model.Field;
import org.holdall.tree.model.Source;
import org.holdall.tree.schema.Column;

/** Dates that teachers plan move with the course. */
final class CourseDates implements TreeRule {
  /** Names of such columns in Moodle; moments that happened, {@code timecreated} for one, have other names. */
  private static final Set<String> PLANNED = Set.of(
      "timeopen",
      "timeclose",
      "opentime",
      "closetime",
      "opendate",
      "closedate",
      "startdate",
      "enddate",
      "duedate",
      "cutoffdate",
      "extensionduedate",
      "gradingduedate",
      "allowsubmissionsfromdate",
      "deadline",
      "available",
      "timeavailable",
      "timeavailablefrom",
      "timeavailableto",
      "timeviewfrom",
      "timeviewto",
      "assesstimestart",
      "assesstimefinish",
      "submissionstart",
      "submissionend",
      "assessmentstart",
      "assessmentend",
      "editbegin",
      "editend",
      "openingtime",
      "closingtime",
      "chattime",
      "completionexpected",
      "locktime");

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
    return PLANNED.contains(field.column())
        && in.catalogue()
            .column(source.table(), field.column())
            .filter(column -> column.type() == Column.Type.INT && column.length() >= SECONDS)
            .isPresent();
  }
}
