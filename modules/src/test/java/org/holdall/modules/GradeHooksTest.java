package org.holdall.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How grade items come into the gradebook of the target course. */
final class GradeHooksTest {
  private static final String TOP = "{grade_categories} WHERE [courseid] = ? AND [parent] IS NULL";
  private static final String TOTAL =
      "{grade_items} WHERE [courseid] = ? AND [itemtype] = 'course'";
  private static final String ALL = "FROM {grade_categories} WHERE [courseid] = ?";

  private static String item(int id, String type, String fields) {
    return "<grade_item id=\"" + id + "\"><categoryid>1</categoryid><itemtype>" + type
        + "</itemtype>" + fields
        + "<sortorder>7</sortorder><needsupdate>0</needsupdate></grade_item>";
  }

  private static String activity(String items) {
    return "<activity_gradebook><grade_items>" + items
        + "</grade_items><grade_letters></grade_letters></activity_gradebook>";
  }

  private static String gradebook(String categories, String items, String rest) {
    return "<gradebook><attributes></attributes><grade_categories>" + categories
        + "</grade_categories><grade_items>" + items + "</grade_items>" + rest + "</gradebook>";
  }

  private static StepRestore activity() {
    return new StepRestore("core.activity.grades").with(TOP, "4").with(TOTAL, "47");
  }

  @Test
  void anItemBelongsToTheActivity() {
    StepRestore restore = activity()
        .knowing("SCALE", 3, 30, "GRADE_ITEM", 12, 48)
        .with("{scale}", "bad, so-so, good")
        .read(activity(item(
                10,
                "mod",
                "<itemmodule>choice</itemmodule><iteminstance>1</iteminstance><idnumber>x</idnumber>"
                    + "<calculation>=##gi12##+##gi99##</calculation><gradetype>2</gradetype>"
                    + "<grademax>100</grademax><grademin>0</grademin><scaleid>3</scaleid>"
                    + "<outcomeid>0</outcomeid>")
            + item(
                11, "mod", "<idnumber>0</idnumber><gradetype>1</gradetype><scaleid>3</scaleid>")));
    Map<String, @Nullable Object> first = restore.of("grade_items").get(0);
    assertThat(first)
        .containsEntry("courseid", 4L)
        .containsEntry("iteminstance", 5L)
        .containsEntry("categoryid", 4L)
        .containsEntry("idnumber", "x")
        .containsEntry("calculation", "=##gi48##+##gi99##")
        .containsEntry("scaleid", 30L)
        .containsEntry("grademax", 3L)
        .containsEntry("grademin", 1L)
        .containsEntry("outcomeid", null)
        .containsEntry("needsupdate", "1")
        .containsEntry("timecreated", 9000L);
    assertThat(restore.of("grade_items").get(1))
        .containsEntry("scaleid", null)
        .containsEntry("idnumber", null);
    assertThat(restore.changes).contains("grade_items 47 needsupdate=1");
  }

  @Test
  void aNumberThatIsTakenIsLeftOut() {
    String item = activity(item(10, "mod", "<idnumber>x</idnumber><gradetype>1</gradetype>"));
    StepRestore module = activity();
    module.site.put("{course_modules}", List.of(List.of("56", "x")));
    assertThat(module.read(item).column("grade_items", "idnumber")).containsOnlyNulls();
    StepRestore other = activity();
    other.site.put("SELECT [idnumber] FROM {grade_items}", List.of(List.of("x")));
    assertThat(other.read(item).column("grade_items", "idnumber")).containsOnlyNulls();
  }

  @Test
  void numbersAreEqualAsTheDatabaseTakesThem() {
    String item = activity(item(10, "mod", "<idnumber>É x</idnumber><gradetype>1</gradetype>"));
    StepRestore other = activity();
    other.site.put("{course_modules}", List.of(List.of("56", "e X")));
    assertThat(other.read(item).column("grade_items", "idnumber")).containsExactly("É x");
    StepRestore loose = activity().with("'a' = 'A'", "1");
    loose.site.put("{course_modules}", List.of(List.of("56", "e X")));
    assertThat(loose.read(item).column("grade_items", "idnumber")).containsOnlyNulls();
  }

  @Test
  void itsHistoryIsWritten() {
    StepRestore restore = activity().knowing("USER", 3, 30);
    restore.site.put("MAX([sortorder])", List.of(List.of("7")));
    String item = item(10, "mod", "<gradetype>1</gradetype>");
    String grade = "<grade_grades><grade_grade id=\"1\"><userid>3</userid>"
        + "<finalgrade>5</finalgrade></grade_grade></grade_grades>";
    restore.read(activity(item.replace("</grade_item>", grade + "</grade_item>")));
    assertThat(restore.column("grade_items_history", "sortorder")).containsExactly(8L, 7L);
    assertThat(restore.column("grade_items_history", "action")).containsExactly(1L, 2L);
    assertThat(restore.of("grade_grades_history").get(0))
        .containsEntry("userid", 30L)
        .containsEntry("finalgrade", "5")
        .containsEntry("source", "restore");
  }

  @Test
  void onTheSameSiteItStaysInItsCategory() {
    StepRestore restore = activity().with(ALL, "1");
    restore.sameSite = true;
    restore.read(activity(item(10, "mod", "<gradetype>1</gradetype>")));
    assertThat(restore.column("grade_items", "categoryid")).containsExactly(1L);
  }

  @Test
  void aCourseWithoutGradebookGetsOne() {
    StepRestore restore = new StepRestore("core.activity.grades")
        .read(activity(item(10, "mod", "<gradetype>1</gradetype>")));
    assertThat(restore.of("grade_categories").toString())
        .isEqualTo("[{aggregateonlygraded=1, aggregateoutcomes=0, aggregation=13, courseid=4,"
            + " depth=1, droplow=0, fullname=?, keephigh=0, parent=null, path=/1001/,"
            + " timecreated=9000, timemodified=9000}]");
    assertThat(restore.of("grade_items").get(0))
        .containsEntry("itemtype", "course")
        .containsEntry("iteminstance", 1001L)
        .containsEntry("sortorder", 1L)
        .containsEntry("needsupdate", 1L);
  }

  @Test
  void whatHasNoGradebookGetsATotal() {
    StepRestore restore = new StepRestore("core.final.gradebook").read(gradebook("", "", ""));
    assertThat(restore.of("grade_items").get(0))
        .containsEntry("itemtype", "course")
        .containsEntry("needsupdate", 1L);
    StepRestore second =
        new StepRestore("core.final.gradebook").with(TOP, "4").with(TOTAL, "47").with(ALL, "4");
    assertThat(second.read(gradebook("", "", "")).written).isEmpty();
    assertThat(second.changes).isEmpty();
  }

  private static String category(int id, String parent) {
    return "<grade_category id=\"" + id + "\"><parent>" + parent
        + "</parent><depth>9</depth><path>/9/</path><fullname>c" + id
        + "</fullname><aggregation>10</aggregation></grade_category>";
  }

  @Test
  void categoriesStandWhereTheyStood() {
    StepRestore restore = new StepRestore("core.final.gradebook")
        .with(TOP, "4")
        .with(TOTAL, "47")
        .with(ALL, "4")
        .read(gradebook(
            category(13, "12")
                + category(12, "11")
                + category(11, "$@NULL@$")
                + category(14, "15")
                + category(15, "14"),
            item(20, "course", "<iteminstance>11</iteminstance><grademax>50</grademax>")
                + item(21, "category", "<iteminstance>12</iteminstance>")
                + item(22, "category", "<iteminstance>99</iteminstance>")
                + item(23, "manual", "<calculation>##gi21##</calculation>"),
            ""));
    assertThat(restore.column("grade_categories", "path"))
        .as("two that are inside of each other are torn apart")
        .containsExactly("/4/1002/1001/", "/4/1002/", "/4/1003/", "/4/1003/1004/");
    assertThat(restore.column("grade_categories", "parent")).containsExactly(1002L, 4L, 4L, 1003L);
    assertThat(restore.column("grade_categories", "depth")).containsExactly(3L, 2L, 2L, 3L);
    assertThat(restore.changes)
        .contains("grade_categories 4 fullname=c11", "grade_items 47 grademax=50");
    assertThat(restore.of("grade_items").get(0))
        .containsEntry("iteminstance", 1002L)
        .containsEntry("categoryid", null);
    assertThat(restore.of("grade_items").get(1))
        .containsEntry("categoryid", 4L)
        .containsEntry("calculation", "##gi1005##");
    assertThat(restore.changes).contains("grade_items 47 needsupdate=1");
  }

  @Test
  void aCourseWithCategoriesKeepsItsGradebook() {
    StepRestore restore = new StepRestore("core.final.gradebook").with(ALL, "4", "5");
    restore.read(gradebook(
        category(11, "$@NULL@$"),
        item(20, "course", ""),
        "<grade_letters><grade_letter id=\"1\"><lowerboundary>50</lowerboundary><letter>A</letter>"
            + "</grade_letter></grade_letters><grade_settings><grade_setting id=\"1\"><name>n</name>"
            + "<value>1</value></grade_setting></grade_settings>"));
    assertThat(restore.written).isEmpty();
    assertThat(restore.changes).isEmpty();
  }

  @Test
  void lettersAndSettingsOnce() {
    StepRestore restore = new StepRestore("core.final.gradebook")
        .with(TOTAL, "47")
        .with("{grade_letters}", "50.00000|A")
        .with("{grade_settings}", "there");
    restore.settings.add("adding");
    String letter = "<grade_letter id=\"1\"><lowerboundary>50</lowerboundary><letter>%s</letter>"
        + "</grade_letter>";
    String setting = "<grade_setting id=\"1\"><name>%s</name><value>1</value></grade_setting>";
    restore.read(gradebook(
        "",
        "",
        "<grade_letters>" + letter.formatted("A") + letter.formatted("B")
            + "</grade_letters><grade_settings>" + setting.formatted("there")
            + setting.formatted("minmaxtouse") + setting.formatted("new") + "</grade_settings>"));
    assertThat(restore.column("grade_letters", "letter")).containsExactly("B");
    assertThat(restore.column("grade_letters", "contextid")).containsExactly(128L);
    assertThat(restore.column("grade_settings", "name")).containsExactly("new");
    assertThat(restore.column("grade_settings", "courseid")).containsExactly(4L);
  }
}
