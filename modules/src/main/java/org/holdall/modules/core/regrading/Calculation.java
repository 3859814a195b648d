package org.holdall.modules.core.regrading;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.holdall.modules.core.formula.Formula;
import org.holdall.modules.core.formula.FormulaException;
import org.jspecify.annotations.Nullable;

/** Computes the grades of an item that has a formula: all users who have any grade in the course get one. */
final class Calculation {
  private static final Range USUAL = new Range(0, 100);

  private final Item item;
  private final Rules rules;
  private final Changes changes;
  private final Set<Long> inputs;
  private final @Nullable Formula formula;
  private @Nullable String problem;

  Calculation(Item item, Rules rules, Changes changes) {
    this.item = item;
    this.rules = rules;
    this.changes = changes;
    this.inputs = item.references();
    this.formula = formula();
  }

  private @Nullable Formula formula() {
    try {
      return Formula.of(String.valueOf(item.calculation).replaceAll("##(gi\\d+)##", "$1"));
    } catch (FormulaException e) {
      problem = e.getMessage();
      return null;
    }
  }

  /** Why the item has to stay as it is; null if it can be computed, for all users so far. */
  @Nullable
  String problem(Book book) {
    if (String.valueOf(item.calculation).contains("[[")) {
      return "it names an item that is not there";
    }
    for (long input : inputs) {
      if (book.item(input) == null) {
        return "it names an item that is not there";
      }
    }
    return problem;
  }

  void compute(UserGrades user) {
    Grade there = user.grades().get(item.id);
    Grade grade = there == null ? changes.make(item, user, USUAL) : there;
    if (grade.isFixed()) {
      return;
    }
    Map<String, Double> values = new HashMap<>();
    boolean any = false;
    for (long input : inputs) {
      Grade of = user.grades().get(input);
      Double value = of == null || input == item.id ? null : of.finalGrade;
      any |= value != null;
      values.put("gi" + input, value == null ? 0 : value);
    }
    values.remove("gi" + item.id);
    Double result = any ? value(values) : null;
    boolean moved =
        !rules.oldCalculated() && (grade.range.max() != item.max || grade.range.min() != item.min);
    if (moved || Points.differ(result, grade.finalGrade)) {
      changes.value(grade, result, moved ? item.range() : grade.range, "compute");
    }
  }

  private @Nullable Double value(Map<String, Double> values) {
    if (formula == null) {
      return null;
    }
    try {
      return item.bounded(formula.value(values), item.range(), rules);
    } catch (FormulaException e) {
      problem = e.getMessage();
      return null;
    }
  }
}
