package org.holdall.modules.core.regrading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.holdall.engine.structure.RestoreScope;
import org.jspecify.annotations.Nullable;

/** A column of the gradebook. What changes while grades are computed is here; the rest of its row is kept for the history. */
final class Item {
  static final int VALUE = 1;
  static final int SCALE = 2;
  private static final Pattern REFERENCE = Pattern.compile("##gi(\\d{1,18})##");
  /** As they are asked for. */
  static final List<String> COLUMNS = List.of(
      "id",
      "courseid",
      "categoryid",
      "itemname",
      "itemtype",
      "itemmodule",
      "iteminstance",
      "itemnumber",
      "iteminfo",
      "idnumber",
      "calculation",
      "gradetype",
      "grademax",
      "grademin",
      "scaleid",
      "outcomeid",
      "gradepass",
      "multfactor",
      "plusfactor",
      "aggregationcoef",
      "aggregationcoef2",
      "sortorder",
      "display",
      "decimals",
      "hidden",
      "locked",
      "locktime",
      "needsupdate",
      "weightoverride");

  final Map<String, @Nullable Object> row = new HashMap<>();
  final long id;
  final long category;
  final long instance;
  final String type;
  final String module;
  final boolean outcome;
  final double times;
  final double plus;

  /** Weight in a weighted mean, or whether it is extra credit. */
  final double coefficient;

  final boolean weightOverridden;

  /** Weight in natural aggregation. */
  double weight;

  int gradeType;
  double max;
  double min;
  boolean needsUpdate;

  @Nullable
  String calculation;

  /** Its activity is being deleted: its grades stay as they are. */
  boolean deleted;

  /** An item with these values of its columns. */
  Item(Map<String, @Nullable String> values) {
    row.putAll(values);
    row.remove("id");
    id = whole(values.get("id"));
    category = whole(values.get("categoryid"));
    instance = whole(values.get("iteminstance"));
    type = String.valueOf(values.get("itemtype"));
    module = String.valueOf(values.get("itemmodule"));
    outcome = whole(values.get("outcomeid")) != 0;
    times = decimal(values.get("multfactor"));
    plus = decimal(values.get("plusfactor"));
    coefficient = decimal(values.get("aggregationcoef"));
    weight = decimal(values.get("aggregationcoef2"));
    weightOverridden = whole(values.get("weightoverride")) != 0;
    gradeType = (int) whole(values.get("gradetype"));
    max = decimal(values.get("grademax"));
    min = decimal(values.get("grademin"));
    needsUpdate = whole(values.get("needsupdate")) != 0;
    String formula = values.get("calculation");
    calculation = formula == null || formula.isEmpty() || formula.equals("0") ? null : formula;
  }

  /** Those of the course, locked: Moodle computes them, too. */
  static List<Item> read(RestoreScope in) {
    List<Item> items = new ArrayList<>();
    String sql = "SELECT [" + String.join("], [", COLUMNS)
        + "] FROM {grade_items} WHERE [courseid] = ? ORDER BY [id] FOR UPDATE";
    for (List<@Nullable String> found : in.rows(sql, COLUMNS.size(), in.word("COURSE"))) {
      Map<String, @Nullable String> values = new HashMap<>();
      for (int i = 0; i < COLUMNS.size(); i++) {
        values.put(COLUMNS.get(i), found.get(i));
      }
      items.add(new Item(values));
    }
    return items;
  }

  /** Whether it is the total of a category, or of the course. */
  boolean isTotal() {
    return type.equals("category") || type.equals("course");
  }

  boolean isCalculated() {
    return calculation != null;
  }

  boolean isLocked() {
    return deleted || number("locked") != 0;
  }

  boolean isExtraCredit() {
    return coefficient > 0;
  }

  /** Whether its grades are made of those that its activity gives. */
  boolean isRawUsed() {
    return type.equals("mod") && !isCalculated() && !outcome;
  }

  /** Whether it can count in a total at all. */
  boolean isCounted(Rules rules, boolean outcomes) {
    return (gradeType == VALUE || gradeType == SCALE && rules.scales()) && (outcomes || !outcome);
  }

  /** The items its formula names. */
  Set<Long> references() {
    Set<Long> found = new LinkedHashSet<>();
    if (calculation != null) {
      Matcher matcher = REFERENCE.matcher(calculation);
      while (matcher.find()) {
        found.add(Long.parseLong(matcher.group(1)));
      }
    }
    return found;
  }

  Range range() {
    return new Range(min, max);
  }

  /** The nearest grade that it has. */
  double bounded(double value, Range range, Rules rules) {
    return gradeType == SCALE
        ? Points.bounded(Math.floor(value + 0.50001), range.min(), range.max())
        : Points.bounded(value, range.min(), range.max() * rules.most());
  }

  /** A whole number of its row. */
  long number(String column) {
    Object value = row.get(column);
    return value == null ? 0 : whole(String.valueOf(value));
  }

  private static long whole(@Nullable String text) {
    return text == null ? 0 : Long.parseLong(text);
  }

  private static double decimal(@Nullable String text) {
    return text == null ? 0 : Double.parseDouble(text);
  }
}
