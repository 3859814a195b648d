package org.holdall.modules.core.regrading;

import java.util.List;
import org.holdall.engine.structure.RestoreScope;
import org.jspecify.annotations.Nullable;

/**
 * What the site and the course say about the computing of grades.
 *
 * @param scales whether grades by scales count in totals
 * @param outcomes whether the site uses outcomes, so that a category says whether they count
 * @param most how many times the largest grade a grade may be, 1 as a rule
 * @param ofGrades whether each grade has a range of its own
 * @param freeze day ({@code 20150627}) of the rules that the course goes on with; 0 for today's
 */
record Rules(boolean scales, boolean outcomes, double most, boolean ofGrades, long freeze) {
  private static final String RANGE_OF_GRADES = "2";
  private static final long RULE_OF_EXTRA_CREDIT = 20150619;
  private static final long RULE_OF_CALCULATED = 20150627;

  static Rules read(RestoreScope in) {
    String range = value(in.rows(
        "SELECT [value] FROM {grade_settings} WHERE [courseid] = ? AND [name] = 'minmaxtouse'",
        1,
        in.word("COURSE")));
    String freeze = value(in.rows(
        "SELECT [value] FROM {config} WHERE [name] = ?",
        1,
        "gradebook_calculations_freeze_" + in.word("COURSE")));
    String most = in.config("core", "gradeoverhundredprocentmax");
    return new Rules(
        isSet("grade_includescalesinaggregation", in),
        isSet("enableoutcomes", in),
        !isSet("unlimitedgrades", in)
            ? 1
            : most != null && most.matches("\\d{1,9}") ? Double.parseDouble(most) : 10,
        RANGE_OF_GRADES.equals(range != null ? range : in.config("core", "grade_minmaxtouse")),
        freeze != null && freeze.matches("\\d{1,9}") ? Long.parseLong(freeze) : 0);
  }

  private static boolean isSet(String name, RestoreScope in) {
    String value = in.config("core", name);
    return value != null && !value.isEmpty() && !value.equals("0");
  }

  private static @Nullable String value(List<List<@Nullable String>> rows) {
    return rows.isEmpty() ? null : rows.get(0).get(0);
  }

  /** Whether extra credit is still weighed as it was before 2.8.7. */
  boolean oldExtraCredit() {
    return freeze != 0 && freeze <= RULE_OF_EXTRA_CREDIT;
  }

  /** Whether calculated totals still have the range of their category. */
  boolean oldCalculated() {
    return freeze != 0 && freeze <= RULE_OF_CALCULATED;
  }
}
