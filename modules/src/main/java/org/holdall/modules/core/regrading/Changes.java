package org.holdall.modules.core.regrading;

import java.util.HashMap;
import java.util.Map;
import org.holdall.engine.structure.RestoreScope;
import org.holdall.modules.core.grades.GradebookChanges;
import org.jspecify.annotations.Nullable;

/** Writes what changes in a gradebook, and its history; or nothing, to see first what can be computed. */
final class Changes {
  private static final String ITEMS = "grade_items";
  private static final String GRADES = "grade_grades";
  private static final long PLAIN_TEXT = 2;

  private final RestoreScope in;
  private final boolean silent;
  private final long now;

  Changes(RestoreScope in, boolean silent) {
    this.in = in;
    this.silent = silent;
    this.now = in.word("NOW");
  }

  long now() {
    return now;
  }

  /** Columns of an item that changed. */
  void item(Item item, Map<String, @Nullable Object> columns, @Nullable String source) {
    if (silent) {
      return;
    }
    item.row.putAll(columns);
    columns.forEach((column, value) -> in.set(ITEMS, item.id, column, value));
    in.set(ITEMS, item.id, "timemodified", now);
    GradebookChanges.changed(ITEMS, item.id, item.row, source, in);
  }

  /** Says whether an item is to be computed; that is no change. */
  void needsUpdate(Item item, boolean needed) {
    if (!silent) {
      in.set(ITEMS, item.id, "needsupdate", needed ? 1L : 0L);
    }
  }

  /** A grade that has to be there, without a value yet. */
  Grade make(Item item, UserGrades user, Range range) {
    Map<String, @Nullable Object> values = new HashMap<>();
    Grade.COLUMNS.subList(1, Grade.COLUMNS.size()).forEach(column -> values.put(column, null));
    for (String none :
        new String[] {"hidden", "locked", "locktime", "exported", "overridden", "excluded"}) {
      values.put(none, 0L);
    }
    values.put("itemid", item.id);
    values.put("userid", user.user());
    values.put("rawgrademin", Points.text(range.min()));
    values.put("rawgrademax", Points.text(range.max()));
    values.put("feedbackformat", PLAIN_TEXT);
    values.put("informationformat", PLAIN_TEXT);
    values.put("aggregationstatus", "unknown");
    long id = silent ? 0 : in.insert(GRADES, values);
    Grade made = new Grade(id, item, range, values);
    user.grades().put(item.id, made);
    if (!silent) {
      GradebookChanges.made(GRADES, id, values, GradebookChanges.SYSTEM, in);
    }
    return made;
  }

  /** A grade that was computed: it has this value now, and this range. */
  void value(Grade grade, @Nullable Double value, Range range, String source) {
    Map<String, @Nullable Object> columns = new HashMap<>();
    grade.finalGrade = Points.roundedOrNull(value);
    grade.range = new Range(Points.rounded(range.min()), Points.rounded(range.max()));
    columns.put("finalgrade", Points.text(grade.finalGrade));
    columns.put("rawgrademin", Points.text(grade.range.min()));
    columns.put("rawgrademax", Points.text(grade.range.max()));
    columns.put("timemodified", now);
    grade(grade, columns, source);
  }

  /** Columns of a grade that changed. */
  void grade(Grade grade, Map<String, @Nullable Object> columns, String source) {
    grade.row.putAll(columns);
    if (!silent) {
      columns.forEach((column, value) -> in.set(GRADES, grade.id, column, value));
      GradebookChanges.changed(GRADES, grade.id, grade.row, source, in);
    }
  }

  /** How a grade counts; the history does not know that. A weight of null stays as it is. */
  void counts(Grade grade, String status, @Nullable Double weight) {
    if (!grade.status.equals(status)) {
      grade.status = status;
      set(grade, "aggregationstatus", status);
    }
    if (weight != null && Points.differ(grade.weight, weight)) {
      grade.weight = Points.rounded(weight);
      set(grade, "aggregationweight", Points.text(weight));
    }
  }

  private void set(Grade grade, String column, @Nullable String value) {
    if (!silent) {
      in.set(GRADES, grade.id, column, value);
    }
  }
}
