package org.holdall.modules.core.grades;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.holdall.engine.structure.RestoreScope;
import org.holdall.engine.structure.RestoredRow;
import org.holdall.engine.structure.Row;
import org.holdall.modules.core.regrading.Regrading;
import org.jspecify.annotations.Nullable;

/**
 * Only a course without categories of its own gets the archive's; its top category and its total become those of the archive.
 * Then all grades that follow from others are computed.
 */
final class GradebookHooks extends GradebookRestore {
  private static final Map<String, Integer> TOP = Map.of(
      "fullname", GRADE_CATEGORY_FULLNAME,
      "aggregation", GRADE_CATEGORY_AGGREGATION,
      "keephigh", GRADE_CATEGORY_KEEPHIGH,
      "droplow", GRADE_CATEGORY_DROPLOW,
      "aggregateonlygraded", GRADE_CATEGORY_AGGREGATEONLYGRADED,
      "aggregateoutcomes", GRADE_CATEGORY_AGGREGATEOUTCOMES,
      "timecreated", GRADE_CATEGORY_TIMECREATED,
      "timemodified", GRADE_CATEGORY_TIMEMODIFIED,
      "hidden", GRADE_CATEGORY_HIDDEN);
  private static final Map<String, Integer> TOTAL = Map.ofEntries(
      Map.entry("itemname", GRADE_ITEM_ITEMNAME),
      Map.entry("iteminfo", GRADE_ITEM_ITEMINFO),
      Map.entry("idnumber", GRADE_ITEM_IDNUMBER),
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
      Map.entry("locktime", GRADE_ITEM_LOCKTIME),
      Map.entry("timecreated", GRADE_ITEM_TIMECREATED),
      Map.entry("timemodified", GRADE_ITEM_TIMEMODIFIED));

  private final CategoryTree categories = new CategoryTree();
  private final Map<Long, String> calculations = new HashMap<>();
  private boolean changed;

  /** The item that was there before and gets the grades that follow, 0 if that is made now. */
  private long item;

  private @Nullable GradesThere there;
  private @Nullable Boolean wanted;
  private @Nullable Set<String> letters;
  private @Nullable Set<String> settings;

  /** A new course may go on with old calculations; what one that is replaced went on with does not count any more. */
  @Override
  protected void beforeAttributes(Row row, RestoredRow out, RestoreScope in) {
    if (in.setting("adding")) {
      return;
    }
    String name = "gradebook_calculations_freeze_" + in.word("COURSE");
    in.rows("SELECT [id] FROM {config} WHERE [name] = ?", 1, name)
        .forEach(old -> in.delete("config", Long.parseLong(String.valueOf(old.get(0)))));
    String freeze = row.text(ATTRIBUTES_CALCULATIONS_FREEZE);
    if (freeze != null && !freeze.isEmpty()) {
      in.insert("config", Map.of("name", name, "value", freeze));
    }
  }

  @Override
  protected void beforeGradeCategory(Row row, RestoredRow out, RestoreScope in) {
    if (!wanted(in)) {
      out.skip();
    } else if (row.id(GRADE_CATEGORY_PARENT) <= 0) {
      long top = CourseGrades.top(in);
      take(CourseGrades.CATEGORIES, top, row, TOP, in);
      out.existing(top);
    } else {
      out.set("parent", null).set("path", null).set("depth", 0); // said when all are known
    }
  }

  @Override
  protected void afterGradeCategory(Row row, long newId, RestoreScope in) {
    categories.add(newId, row.id(GRADE_CATEGORY_PARENT));
  }

  @Override
  protected void beforeGradeItem(Row row, RestoredRow out, RestoreScope in) {
    String type = String.valueOf(row.text(GRADE_ITEM_ITEMTYPE));
    item = 0;
    if (!wanted(in)) {
      out.skip();
      return;
    }
    switch (type) {
      case "course" -> {
        long total = CourseGrades.total(in);
        take(CourseGrades.ITEMS, total, row, TOTAL, in);
        changed(row, total);
        item = total;
        out.extend(total); // its grades come, too
      }
      case "category" -> {
        long category = in.mapped(CourseGrades.CATEGORY, row.id(GRADE_ITEM_ITEMINSTANCE));
        if (category == 0) {
          out.skip();
        }
        out.set("iteminstance", category).set("categoryid", null);
      }
      case "manual" -> {
        long category = in.mapped(CourseGrades.CATEGORY, row.id(GRADE_ITEM_CATEGORYID));
        long at = category != 0 ? category : CourseGrades.top(in);
        item = there(in).manual(row.text(GRADE_ITEM_ITEMNAME), at);
        if (item == 0) {
          out.set("iteminstance", null).set("categoryid", at);
        } else {
          in.set(CourseGrades.ITEMS, item, CourseGrades.NEEDS_UPDATE, 1L);
          changed = true;
          out.extend(item);
        }
      }
      default -> out.skip();
    }
  }

  @Override
  protected void afterGradeItem(Row row, long newId, RestoreScope in) {
    changed(row, newId);
  }

  /** A user's grade that is there counts. */
  @Override
  protected void beforeGradeGrade(Row row, RestoredRow out, RestoreScope in) {
    if (item != 0 && there(in).hasGrade(item, in.mapped("USER", row.id(GRADE_GRADE_USERID)))) {
      out.skip();
    }
  }

  @Override
  protected void beforeGradeLetter(Row row, RestoredRow out, RestoreScope in) {
    if (letters == null) {
      letters = new HashSet<>();
      in.rows(
              "SELECT [lowerboundary], [letter] FROM {grade_letters} WHERE [contextid] = ?",
              2,
              in.word("COURSE_CONTEXT"))
          .forEach(each -> letters.add(CourseGrades.number(each.get(0)) + " " + each.get(1)));
    }
    String letter = CourseGrades.number(row.text(GRADE_LETTER_LOWERBOUNDARY)) + " "
        + row.text(GRADE_LETTER_LETTER);
    if (!wanted(in) || !letters.add(letter)) {
      out.skip();
    }
  }

  @Override
  protected void beforeGradeSetting(Row row, RestoredRow out, RestoreScope in) {
    setting(row.text(GRADE_SETTING_NAME), row.text(GRADE_SETTING_VALUE), out, in);
  }

  @Override
  protected void beforeGradeSetting_(Row row, RestoredRow out, RestoreScope in) {
    setting(row.text(GRADE_SETTING__NAME), row.text(GRADE_SETTING__VALUE), out, in);
  }

  private void setting(
      @Nullable String name, @Nullable String value, RestoredRow out, RestoreScope in) {
    if (settings == null) {
      settings = new HashSet<>();
      if (in.setting("adding")) {
        settings.add("minmaxtouse"); // would change grades that are there
      }
      in.rows("SELECT [name] FROM {grade_settings} WHERE [courseid] = ?", 1, in.word("COURSE"))
          .forEach(each -> settings.add(String.valueOf(each.get(0))));
    }
    if (!wanted(in) || name == null || !settings.add(name)) {
      out.skip();
    } else {
      out.set("courseid", in.word("COURSE")).set("name", name).set("value", value);
    }
  }

  @Override
  public void afterExecute(RestoreScope in) {
    if (!wanted(in)) {
      return;
    }
    categories.place(in);
    calculations.forEach((item, text) ->
        in.set(CourseGrades.ITEMS, item, "calculation", CourseGrades.calculation(text, in)));
    long total = CourseGrades.total(in);
    if (changed) {
      in.set(CourseGrades.ITEMS, total, CourseGrades.NEEDS_UPDATE, 1L);
    }
  }

  @Override
  public void afterRestore(RestoreScope in) {
    if (changed) {
      SortOrders.spread(in);
    }
    if (wanted(in)) {
      Regrading.run(in);
    }
  }

  private GradesThere there(RestoreScope in) {
    if (there == null) {
      there = GradesThere.read(in);
    }
    return there;
  }

  private void changed(Row row, long item) {
    changed = true;
    String calculation = row.text(GRADE_ITEM_CALCULATION);
    if (calculation != null) {
      calculations.put(item, calculation);
    }
  }

  private static void take(
      String table, long id, Row row, Map<String, Integer> columns, RestoreScope in) {
    columns.forEach((column, position) -> {
      if (row.has(position)) {
        in.set(table, id, column, row.text(position));
      }
    });
  }

  private boolean wanted(RestoreScope in) {
    if (wanted == null) {
      List<?> found =
          in.rows("SELECT [id] FROM {grade_categories} WHERE [courseid] = ?", 1, in.word("COURSE"));
      wanted = found.size() <= 1;
    }
    return wanted;
  }
}
