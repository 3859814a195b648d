package org.holdall.modules.core.grades;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.holdall.engine.structure.RestoreScope;
import org.jspecify.annotations.Nullable;

/** The gradebook of the target course: its top category and the item for its total, which Moodle makes when it needs them. */
final class CourseGrades {
  static final String CATEGORIES = "grade_categories";
  static final String ITEMS = "grade_items";
  static final String NEEDS_UPDATE = "needsupdate";

  /** Mapping of categories. */
  static final String CATEGORY = "grade_category";

  /** How a calculation names another item. */
  private static final Pattern REFERENCE = Pattern.compile("##gi(\\d{1,18})##");

  private CourseGrades() {}

  /** Id of the category that all others are in; 0 if the course has none yet. */
  static long findTop(RestoreScope in) {
    return first(in.rows(
        "SELECT [id] FROM {grade_categories} WHERE [courseid] = ? AND [parent] IS NULL ORDER BY [id]",
        1,
        in.word("COURSE")));
  }

  /** The same, made if there is none, with the item for its total. */
  static long top(RestoreScope in) {
    return in.once("top category of grades", () -> {
      long found = findTop(in);
      return found != 0 ? found : makeTop(in);
    });
  }

  private static long makeTop(RestoreScope in) {
    Map<String, @Nullable Object> category = new HashMap<>();
    category.put("courseid", in.word("COURSE"));
    category.put("parent", null);
    category.put("depth", 1L);
    category.put("fullname", "?");
    category.put("aggregation", setting("aggregation", "13", in));
    category.put("aggregateonlygraded", setting("aggregateonlygraded", "1", in));
    category.put("aggregateoutcomes", setting("aggregateoutcomes", "0", in));
    category.put("keephigh", setting("keephigh", "0", in));
    category.put("droplow", setting("droplow", "0", in));
    category.put("timecreated", in.word("NOW"));
    category.put("timemodified", in.word("NOW"));
    long made = in.insert(CATEGORIES, category);
    String path = "/" + in.resolved(made) + "/";
    in.set(CATEGORIES, made, "path", path);
    category.put("depth", 0L); // as Moodle makes it, before it knows the place
    GradebookChanges.made(CATEGORIES, made, category, GradebookChanges.SYSTEM, in);
    category.put("depth", 1L);
    category.put("path", path);
    GradebookChanges.changed(CATEGORIES, made, category, GradebookChanges.SYSTEM, in);
    makeTotal(made, in);
    return made;
  }

  /** Id of the item for the course's total; 0 if the course has none yet. */
  static long findTotal(RestoreScope in) {
    return first(in.rows(
        "SELECT [id] FROM {grade_items} WHERE [courseid] = ? AND [itemtype] = 'course' ORDER BY [id]",
        1,
        in.word("COURSE")));
  }

  /** The same, made if there is none. Moodle will compute the totals. */
  static long total(RestoreScope in) {
    long top = top(in);
    return in.once("total of grades", () -> {
      long found = findTotal(in);
      return found != 0 ? found : makeTotal(top, in);
    });
  }

  private static long makeTotal(long category, RestoreScope in) {
    Map<String, Object> item = totalRow(category, nextSortOrder(in), in);
    long made = in.insert(ITEMS, item);
    GradebookChanges.made(ITEMS, made, item, GradebookChanges.SYSTEM, in);
    return made;
  }

  private static Map<String, Object> totalRow(long category, long sortOrder, RestoreScope in) {
    Map<String, Object> item = new HashMap<>();
    item.put("courseid", in.word("COURSE"));
    item.put("itemtype", "course");
    item.put("iteminstance", category);
    item.put("sortorder", sortOrder);
    item.put(NEEDS_UPDATE, 1L);
    item.put("timecreated", in.word("NOW"));
    item.put("timemodified", in.word("NOW"));
    return item;
  }

  /** Behind all items of the course. */
  static long nextSortOrder(RestoreScope in) {
    return 1
        + first(in.rows(
            "SELECT MAX([sortorder]) FROM {grade_items} WHERE [courseid] = ?",
            1,
            in.word("COURSE")));
  }

  /** How many grades a scale of the site has. */
  static long grades(long scale, RestoreScope in) {
    return in.once("grades of scale " + scale, () -> {
      List<List<@Nullable String>> found =
          in.rows("SELECT [scale] FROM {scale} WHERE [id] = ?", 1, in.resolved(scale));
      return found.isEmpty() ? 0L : String.valueOf(found.get(0).get(0)).split(",", -1).length;
    });
  }

  /** A calculation with the new ids of the items that it names, as far as they are known. */
  static String calculation(String old, RestoreScope in) {
    return REFERENCE.matcher(old).replaceAll(match -> {
      long item = in.mapped("GRADE_ITEM", Long.parseLong(match.group(1)));
      return Matcher.quoteReplacement(
          item == 0 ? match.group() : "##gi" + in.resolved(item) + "##");
    });
  }

  /** Equal numbers are equal, however many digits they have. */
  static String number(@Nullable String text) {
    try {
      return new BigDecimal(String.valueOf(text)).stripTrailingZeros().toPlainString();
    } catch (NumberFormatException e) {
      return String.valueOf(text); // the database says what is wrong with it
    }
  }

  private static String setting(String name, String otherwise, RestoreScope in) {
    String value = in.config("core", "grade_" + name);
    return value != null && value.matches("-?\\d{1,9}") ? value : otherwise;
  }

  private static long first(List<List<@Nullable String>> rows) {
    String value = rows.isEmpty() ? null : rows.get(0).get(0);
    return value == null ? 0 : Long.parseLong(value);
  }
}
