package org.holdall.modules.old;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Gradebooks that computed otherwise go on as they were. */
final class GradebookRulesTest {
  private static final String FILE = "gradebook.xml";
  private static final String NATURAL =
      "<grade_category id=\"5\"><aggregation>13</aggregation></grade_category>";
  private static final String MIN_MAX =
      "<grade_setting id=\"\"><name>minmaxtouse</name><value>%s</value></grade_setting>";

  @TempDir
  Path folder;

  private String upgraded(
      String version, String release, String items, String letters, String settings) {
    return new OldFiles(folder, version, release)
        .activity("quiz")
        .file(
            "activities/quiz_7/grades.xml",
            "<activity_gradebook><grade_items>"
                + item("mod", "<aggregationcoef>1.00000</aggregationcoef>")
                + "</grade_items></activity_gradebook>")
        .file(
            FILE,
            "<gradebook><grade_categories>" + NATURAL + "</grade_categories><grade_items>" + items
                + "</grade_items><grade_letters>" + letters + "</grade_letters><grade_settings>"
                + settings + "</grade_settings></gradebook>")
        .upgraded(FILE, new GradebookRules());
  }

  private static String item(String type, String fields) {
    return "<grade_item id=\"1\"><categoryid>5</categoryid><itemtype>" + type + "</itemtype>"
        + fields + "</grade_item>";
  }

  private static String frozen(long day) {
    return "<gradebook><attributes><calculations_freeze>" + day
        + "</calculations_freeze></attributes>";
  }

  @ParameterizedTest
  @CsvSource({"2014111005.02,2.8,true", "2015062000,2.9,false", "2014051200,2.7,false"})
  void aWeightBesideExtraCreditFreezes(String version, String release, boolean freezes) {
    String weighted = item("manual", "<weightoverride>1</weightoverride>");
    String upgraded = upgraded(version, release, weighted, "", MIN_MAX.formatted("1"));
    assertThat(upgraded.startsWith(frozen(20150619))).isEqualTo(freezes);
    assertThat(upgraded.contains("calculations_freeze")).isEqualTo(freezes);
  }

  @ParameterizedTest
  @CsvSource({"2,50,true", "1,50,false", "2,100,false"})
  void calculationsFromOtherBoundsFreeze(String setting, String most, boolean freezes) {
    String items = item(
        "manual",
        "<calculation>=1</calculation><grademax>" + most + "</grademax><grademin>0</grademin>");
    assertThat(upgraded("2015062000", "2.9", items, "", MIN_MAX.formatted(setting))
            .startsWith(frozen(20150627)))
        .isEqualTo(freezes);
  }

  @ParameterizedTest
  @CsvSource({"57.00000,3,true", "60.00000,3,false", "57.00000,1,false"})
  void lettersThatRoundingMovesFreeze(String boundary, String display, boolean freezes) {
    String letter =
        "<grade_letter id=\"1\"><lowerboundary>" + boundary + "</lowerboundary></grade_letter>";
    String items = item("manual", "<display>" + display + "</display>");
    assertThat(upgraded("2015111600", "3.0", items, letter, MIN_MAX.formatted("1"))
            .startsWith(frozen(20160518)))
        .isEqualTo(freezes);
  }

  @Test
  void whatIsFrozenStaysSo() {
    String gradebook =
        "<gradebook calculations_freeze=\"20150619\"><grade_items></grade_items></gradebook>";
    OldFiles old = new OldFiles(folder, "2015111600", "3.0").file(FILE, gradebook);
    assertThat(old.upgraded(FILE, new GradebookRules())).doesNotContain("<attributes>");
  }

  @ParameterizedTest
  @CsvSource({
    "2014051200,2.7,50,1",
    "2014111005.02,2.8,50,2",
    "2014111005.02,2.8,100,0",
    "2015111600,3.0,50,0"
  })
  void theBoundsThatCountedStillCount(String version, String release, String most, String counts) {
    String items = item(
        "manual",
        "<grademax>100.00000</grademax><grade_grades><grade_grade id=\"1\"><rawgrademax>" + most
            + "</rawgrademax></grade_grade></grade_grades>");
    String upgraded = upgraded(version, release, items, "", "");
    assertThat(upgraded.contains("minmaxtouse")).isEqualTo(!counts.equals("0"));
    if (!counts.equals("0")) {
      assertThat(upgraded)
          .endsWith(
              "<grade_settings>" + MIN_MAX.formatted(counts) + "</grade_settings></gradebook>");
    }
  }
}
