package org.holdall.modules.core.grades;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.holdall.engine.structure.RestoreScope;
import org.holdall.engine.structure.RestoredRow;
import org.holdall.engine.structure.Row;
import org.jspecify.annotations.Nullable;

/** Puts the activity's items into the gradebook of the target course, and says so in its history. */
final class ActivityGradebookHooks extends ActivityGradebookRestore {
  private static final long SCALE_TYPE = 2;
  private static final Map<String, Integer> ITEM = Map.ofEntries(
      Map.entry("itemname", GRADE_ITEM_ITEMNAME),
      Map.entry("itemtype", GRADE_ITEM_ITEMTYPE),
      Map.entry("itemmodule", GRADE_ITEM_ITEMMODULE),
      Map.entry("itemnumber", GRADE_ITEM_ITEMNUMBER),
      Map.entry("iteminfo", GRADE_ITEM_ITEMINFO),
      Map.entry("calculation", GRADE_ITEM_CALCULATION),
      Map.entry("gradetype", GRADE_ITEM_GRADETYPE),
      Map.entry("grademax", GRADE_ITEM_GRADEMAX),
      Map.entry("grademin", GRADE_ITEM_GRADEMIN),
      Map.entry("gradepass", GRADE_ITEM_GRADEPASS),
      Map.entry("multfactor", GRADE_ITEM_MULTFACTOR),
      Map.entry("plusfactor", GRADE_ITEM_PLUSFACTOR),
      Map.entry("aggregationcoef", GRADE_ITEM_AGGREGATIONCOEF),
      Map.entry("aggregationcoef2", GRADE_ITEM_AGGREGATIONCOEF2),
      Map.entry("weightoverride", GRADE_ITEM_WEIGHTOVERRIDE),
      Map.entry("sortorder", GRADE_ITEM_SORTORDER),
      Map.entry("display", GRADE_ITEM_DISPLAY),
      Map.entry("decimals", GRADE_ITEM_DECIMALS),
      Map.entry("hidden", GRADE_ITEM_HIDDEN),
      Map.entry("locked", GRADE_ITEM_LOCKED),
      Map.entry("locktime", GRADE_ITEM_LOCKTIME));
  private static final Map<String, Integer> GRADE = Map.ofEntries(
      Map.entry("rawgrade", GRADE_GRADE_RAWGRADE),
      Map.entry("rawgrademax", GRADE_GRADE_RAWGRADEMAX),
      Map.entry("rawgrademin", GRADE_GRADE_RAWGRADEMIN),
      Map.entry("finalgrade", GRADE_GRADE_FINALGRADE),
      Map.entry("hidden", GRADE_GRADE_HIDDEN),
      Map.entry("locked", GRADE_GRADE_LOCKED),
      Map.entry("locktime", GRADE_GRADE_LOCKTIME),
      Map.entry("exported", GRADE_GRADE_EXPORTED),
      Map.entry("overridden", GRADE_GRADE_OVERRIDDEN),
      Map.entry("excluded", GRADE_GRADE_EXCLUDED),
      Map.entry("feedback", GRADE_GRADE_FEEDBACK),
      Map.entry("feedbackformat", GRADE_GRADE_FEEDBACKFORMAT),
      Map.entry("information", GRADE_GRADE_INFORMATION),
      Map.entry("informationformat", GRADE_GRADE_INFORMATIONFORMAT));

  private final List<Made> items = new ArrayList<>();
  private Map<String, @Nullable Object> item = new HashMap<>();

  /** An item, and what is said of it when all of the gradebook is known. */
  private record Made(long id, long oldCategory, @Nullable String calculation) {}

  @Override
  protected void beforeGradeItem(Row row, RestoredRow out, RestoreScope in) {
    RestoredItems there = RestoredItems.of(in);
    item = values(row, ITEM);
    long scale = row.id(GRADE_ITEM_GRADETYPE) == SCALE_TYPE
        ? in.mapped("SCALE", row.id(GRADE_ITEM_SCALEID))
        : 0;
    item.put("scaleid", null); // all rows of the history have the same columns, and go in one batch
    item.put("outcomeid", null);
    if (scale == 0) {
      out.set("scaleid", null);
    } else {
      long grades = CourseGrades.grades(scale, in);
      out.set("grademax", grades).set("grademin", 1);
      item.putAll(Map.of("scaleid", scale, "grademax", grades, "grademin", 1L));
    }
    long outcome = in.mapped("OUTCOME", row.id(GRADE_ITEM_OUTCOMEID));
    if (outcome == 0) {
      out.set("outcomeid", null);
    } else {
      item.put("outcomeid", outcome);
    }
    long category = there.category(row.id(GRADE_ITEM_CATEGORYID), in);
    String idNumber =
        IdNumbers.of(in).ofItem(row.text(GRADE_ITEM_IDNUMBER), in.word("COURSE_MODULE"));
    out.set("categoryid", category).set("idnumber", idNumber);
    item.put("categoryid", category);
    item.put("idnumber", idNumber);
    item.put("iteminstance", in.word("ACTIVITY"));
    item.put("courseid", in.word("COURSE"));
  }

  /** Moodle makes an item behind all others, and then moves it to its place. */
  @Override
  protected void afterGradeItem(Row row, long newId, RestoreScope in) {
    items.add(new Made(newId, row.id(GRADE_ITEM_CATEGORYID), row.text(GRADE_ITEM_CALCULATION)));
    long place = row.id(GRADE_ITEM_SORTORDER);
    item.put("sortorder", RestoredItems.of(in).place(place));
    item.put(CourseGrades.NEEDS_UPDATE, 0L);
    GradebookChanges.made(CourseGrades.ITEMS, newId, item, GradebookChanges.RESTORE, in);
    item.put("sortorder", place);
    item.put(CourseGrades.NEEDS_UPDATE, 1L);
    GradebookChanges.changed(CourseGrades.ITEMS, newId, item, GradebookChanges.RESTORE, in);
  }

  @Override
  protected void afterGradeGrade(Row row, long newId, RestoreScope in) {
    Map<String, @Nullable Object> grade = values(row, GRADE);
    grade.put("itemid", items.get(items.size() - 1).id());
    grade.put("userid", in.mapped("USER", row.id(GRADE_GRADE_USERID)));
    putMapped(grade, "usermodified", "USER", row.id(GRADE_GRADE_USERMODIFIED), in);
    putMapped(grade, "rawscaleid", "SCALE", row.id(GRADE_GRADE_RAWSCALEID), in);
    GradebookChanges.made("grade_grades", newId, grade, GradebookChanges.RESTORE, in);
  }

  @Override
  public void afterRestore(RestoreScope in) {
    if (items.isEmpty()) {
      return;
    }
    for (Made each : items) {
      long category = in.mapped(CourseGrades.CATEGORY, each.oldCategory());
      if (category != 0) {
        in.set(CourseGrades.ITEMS, each.id(), "categoryid", category);
      }
      if (each.calculation() != null) {
        String calculation = CourseGrades.calculation(each.calculation(), in);
        in.set(CourseGrades.ITEMS, each.id(), "calculation", calculation);
      }
    }
    in.set(CourseGrades.ITEMS, CourseGrades.total(in), CourseGrades.NEEDS_UPDATE, 1L);
    SortOrders.spread(in);
  }

  private static Map<String, @Nullable Object> values(Row row, Map<String, Integer> columns) {
    Map<String, @Nullable Object> values = new HashMap<>();
    columns.forEach((column, position) -> {
      if (row.has(position)) {
        values.put(column, row.text(position));
      }
    });
    return values;
  }

  private static void putMapped(
      Map<String, @Nullable Object> row, String column, String kind, long old, RestoreScope in) {
    long known = in.mapped(kind, old);
    row.put(column, known == 0 ? null : known);
  }
}
