package org.holdall.modules.core.regrading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.holdall.modules.RestoreFake;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A course with one category of items 11, 12, ... and its total 10; user 7 has grades, with ids from 701 on. */
final class RegradingTest {
  private final RestoreFake restore = new RestoreFake();
  private final List<List<@Nullable String>> items = new ArrayList<>();
  private final List<List<@Nullable String>> grades = new ArrayList<>();

  private void category(String settings) {
    restore.answer("FROM {grade_categories} c", "1|0|1|" + settings);
    item(10, "course", "iteminstance=1");
  }

  private void item(int id, String type, String more) {
    Map<String, String> values = values(more);
    values.putAll(Map.of("id", String.valueOf(id), "itemtype", type));
    values.putIfAbsent("gradetype", "1");
    values.putIfAbsent("grademax", "100");
    values.putIfAbsent("multfactor", "1");
    values.putIfAbsent("needsupdate", "1");
    if (!type.equals("course")) {
      values.putIfAbsent("categoryid", "1");
    }
    items.add(row(values, Item.COLUMNS));
  }

  private void grade(int item, @Nullable String value, String more) {
    Map<String, String> values = values(more);
    values.put("id", String.valueOf(701 + grades.size()));
    values.put("itemid", String.valueOf(item));
    values.put("userid", "7");
    values.putIfAbsent("rawgrademax", "100");
    values.putIfAbsent("rawgrademin", "0");
    values.put("aggregationstatus", "unknown");
    if (value != null) {
      values.put("finalgrade", value);
    }
    grades.add(row(values, Grade.COLUMNS));
  }

  private static Map<String, String> values(String text) {
    Map<String, String> values = new HashMap<>();
    Arrays.stream(text.split(" ")).filter(each -> !each.isEmpty()).forEach(each -> {
      int at = each.indexOf('=');
      values.put(each.substring(0, at), each.substring(at + 1));
    });
    return values;
  }

  private static List<@Nullable String> row(Map<String, String> values, List<String> columns) {
    List<@Nullable String> row = new ArrayList<>();
    columns.forEach(column -> row.add(values.get(column)));
    return row;
  }

  private void run() {
    restore.site.put("FOR UPDATE", items);
    restore.answer("COUNT(*)", "7|" + grades.size());
    restore.site.put("BETWEEN", grades);
    Regrading.run(restore);
  }

  private String made(String column) {
    return String.valueOf(restore.of("grade_grades").get(0).get(column));
  }

  @Test
  void aSumHasWeightsRangeAndTotal() {
    category("13|0|0|1|0");
    item(11, "manual", "grademax=30");
    item(12, "manual", "grademax=10");
    grade(11, "15", "");
    run();
    assertThat(restore.changes)
        .contains(
            "grade_items 11 aggregationcoef2=0.75000",
            "grade_items 12 aggregationcoef2=0.25000",
            "grade_items 10 grademax=40.00000",
            "grade_items 10 needsupdate=0",
            "grade_grades 701 aggregationstatus=used",
            "grade_grades 701 aggregationweight=1.00000");
    assertThat(made("finalgrade")).isEqualTo("15.00000");
    assertThat(made("rawgrademax")).isEqualTo("30.00000");
    assertThat(restore.of("grade_grades")).hasSize(2);
    assertThat(restore.of("grade_grades").get(1))
        .containsEntry("itemid", 12L)
        .containsEntry("aggregationstatus", "novalue");
    assertThat(restore.of("grade_grades_history").get(0)).containsEntry("source", "system");
    assertThat(restore.of("grade_grades_history"))
        .last()
        .satisfies(last -> assertThat(last)
            .containsEntry("source", "aggregation")
            .containsEntry("finalgrade", "15.00000")
            .containsEntry("loggeduser", 2L));
  }

  @Test
  void theWorstIsDropped() {
    category("0|0|1|1|0");
    item(11, "manual", "");
    item(12, "manual", "");
    grade(11, "20", "");
    grade(12, "60", "");
    run();
    assertThat(made("finalgrade")).isEqualTo("60.00000");
    assertThat(restore.changes).contains("grade_grades 701 aggregationstatus=dropped");
  }

  @Test
  void onlyTheBestIsKept() {
    category("0|1|0|1|0");
    item(11, "manual", "");
    item(12, "manual", "");
    item(13, "manual", "");
    grade(11, "20", "");
    grade(12, "60", "");
    grade(13, "50", "excluded=1");
    run();
    assertThat(made("finalgrade")).isEqualTo("60.00000");
    assertThat(restore.changes)
        .contains(
            "grade_grades 701 aggregationstatus=dropped",
            "grade_grades 703 aggregationstatus=dropped",
            "grade_grades 702 aggregationstatus=used");
  }

  @Test
  void whatIsEmptyCountsIfTheCategorySaysSo() {
    category("0|0|0|0|0");
    item(11, "manual", "");
    item(12, "manual", "");
    grade(11, "50", "");
    run();
    assertThat(made("finalgrade")).isEqualTo("25.00000");
  }

  @Test
  void outcomesAndScalesCountOnlyIfTheyAreSaidTo() {
    restore.config.put("enableoutcomes", "1");
    category("0|0|0|1|0");
    item(11, "manual", "");
    item(12, "manual", "outcomeid=3");
    item(13, "manual", "gradetype=2 grademax=4 grademin=1");
    grade(11, "50", "");
    grade(12, "90", "");
    grade(13, "4", "");
    run();
    assertThat(made("finalgrade")).isEqualTo("50.00000");
  }

  @Test
  void whatIsOverriddenStays() {
    category("0|0|0|1|0");
    item(11, "manual", "");
    grade(11, "50", "");
    grade(10, "77", "overridden=5");
    run();
    assertThat(restore.written).isEmpty();
    assertThat(restore.changes).allMatch(change -> change.endsWith("needsupdate=0"));
  }

  @Test
  void gradesOfActivitiesAreMadeOfRawOnes() {
    category("0|0|0|1|0");
    item(11, "mod", "itemmodule=quiz grademax=50 multfactor=2 plusfactor=1");
    item(12, "mod", "itemmodule=assign grademax=50");
    grade(11, "1", "rawgrade=20");
    grade(12, "1", "rawgrade=20");
    run();
    assertThat(restore.changes)
        .contains("grade_grades 701 finalgrade=21.00000", "grade_grades 702 finalgrade=20.00000");
  }

  @Test
  void formulasAreComputedFirst() {
    category("0|0|0|1|0");
    item(11, "manual", "calculation==##gi12##/2");
    item(12, "manual", "");
    grade(12, "50", "");
    run();
    assertThat(made("finalgrade")).isEqualTo("25.00000");
    assertThat(restore.of("grade_grades").get(1)).containsEntry("finalgrade", "37.50000");
  }

  @Test
  void whatHasNoValueStaysToBeComputed() {
    category("0|0|0|1|0");
    item(11, "manual", "itemname=half calculation==##gi12##/0");
    item(12, "manual", "");
    item(13, "manual", "itemname=round calculation==##gi13##");
    grade(12, "50", "");
    run();
    assertThat(restore.changes)
        .contains(
            "grade_items 11 needsupdate=1",
            "grade_items 13 needsupdate=1",
            "grade_items 10 needsupdate=1",
            "grade_items 12 needsupdate=0");
    assertThat(restore.written).as("no total").isEmpty();
    assertThat(restore.warnings).hasSize(2).first().asString().contains("\"half\"");
  }

  @Test
  void timeLocks() {
    category("0|0|0|1|0");
    item(11, "manual", "locktime=8000");
    grade(11, "50", "locktime=8999");
    grade(10, "50", "locktime=9001");
    run();
    assertThat(restore.changes)
        .contains("grade_items 11 locked=9000", "grade_grades 701 locked=9000")
        .doesNotContain("grade_grades 702 locked=9000");
  }

  @Test
  void whatIsUpToDateIsNotComputed() {
    category("0|0|0|1|0");
    items.clear();
    item(10, "course", "iteminstance=1 needsupdate=0");
    item(11, "manual", "");
    grade(11, "50", "");
    run();
    assertThat(restore.written).isEmpty();
    assertThat(restore.changes).isEmpty();
  }
}
