package org.holdall.modules.old;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What older versions said of a course and its gradebook otherwise. */
final class OldCourseTest {
  private static final String OPTION =
      "<courseformatoption><format>%s</format><sectionid>0</sectionid><name>%s</name>"
          + "<value>%s</value></courseformatoption>";

  @TempDir
  Path folder;

  private static String option(String format, String name, String value) {
    return OPTION.formatted(format, name, value);
  }

  @Test
  void optionsOfTheFormatHaveAListOfTheirOwn() {
    String course = "<course id=\"3\"><format>topics</format><startdate>5</startdate>"
        + "<numsections>4</numsections><coursedisplay>1</coursedisplay><tags></tags></course>";
    assertThat(new OldFiles(folder, "2014051200", "2.7")
            .file("course/course.xml", course)
            .upgraded("course/course.xml", new CourseFormatOptions()))
        .isEqualTo("<course id=\"3\"><format>topics</format><startdate>5</startdate><tags></tags>"
            + "<courseformatoptions>" + option("topics", "hiddensections", "1")
            + option("topics", "coursedisplay", "1") + "</courseformatoptions></course>");
  }

  @Test
  void allUnknownFieldsAreOptionsOfAFormatFromElsewhere() {
    String course = "<course id=\"3\"><format>grid</format><border>2</border>"
        + "<numsections>4</numsections><tags></tags></course>";
    assertThat(new OldFiles(folder, "2014051200", "2.7")
            .file("course/course.xml", course)
            .upgraded("course/course.xml", new CourseFormatOptions()))
        .endsWith("<courseformatoptions>" + option("grid", "border", "2")
            + option("grid", "numsections", "4") + "</courseformatoptions></course>");
  }

  @Test
  void optionsThatHaveTheirListStay() {
    String course = "<course id=\"3\"><format>topics</format><tags></tags><courseformatoptions>"
        + option("topics", "coursedisplay", "1") + "</courseformatoptions></course>";
    assertThat(new OldFiles(folder, "2022041900", "4.0")
            .file("course/course.xml", course)
            .upgraded("course/course.xml", new CourseFormatOptions()))
        .isEqualTo(course);
  }

  @Test
  void sectionsBeyondTheNumberAreHidden() {
    OldFiles old = new OldFiles(folder, "2016052300", "3.1")
        .file(
            "course/course.xml",
            "<course><format>topics</format><numsections>1</numsections></course>");
    for (int i : new int[] {1, 2}) {
      old.section(i)
          .file(
              "sections/section_" + i + "/section.xml",
              "<section id=\"9\"><number>" + i + "</number><visible>1</visible></section>");
    }
    assertThat(old.upgraded("sections/section_1/section.xml", new SectionCount()))
        .contains("<visible>1</visible>");
    assertThat(old.upgraded("sections/section_2/section.xml", new SectionCount()))
        .contains("<visible>0</visible>");
  }

  @Test
  void aCourseByWeeksEndsWithTheLastOne() {
    String course = "<course><format>weeks</format><startdate>1371733200</startdate></course>";
    OldFiles old = new OldFiles(folder, "2013061400", "2.6")
        .file("course/course.xml", course)
        .section(1)
        .file("sections/section_1/section.xml", "<section><number>10</number></section>");
    assertThat(old.upgraded("course/course.xml", new SectionCount()))
        .contains("<enddate>1377781200</enddate>", "<automaticenddate>1</automaticenddate>");
  }

  @Test
  void anEndThatWasSaidStays() {
    String course =
        "<course><format>weeks</format><startdate>1</startdate><enddate>77</enddate></course>";
    assertThat(new OldFiles(folder, "2016120500", "3.2")
            .file("course/course.xml", course)
            .upgraded("course/course.xml", new SectionCount()))
        .contains("<enddate>77</enddate>", "<automaticenddate>0</automaticenddate>");
  }

  @ParameterizedTest
  @CsvSource({"2015111600,3.0,true", "2015051100,2.9,true", "2016120500,3.2,false"})
  void aFrozenGradebookSaysItInAnElement(String version, String release, boolean changed) {
    assertThat(new OldFiles(folder, version, release)
            .file(
                "gradebook.xml",
                "<gradebook calculations_freeze=\"20150619\"><grade_items></grade_items></gradebook>")
            .upgraded("gradebook.xml", new GradebookFreeze()))
        .isEqualTo(
            changed
                ? "<gradebook><attributes><calculations_freeze>20150619</calculations_freeze>"
                    + "</attributes><grade_items></grade_items></gradebook>"
                : "<gradebook calculations_freeze=\"20150619\"><grade_items></grade_items></gradebook>");
  }
}
