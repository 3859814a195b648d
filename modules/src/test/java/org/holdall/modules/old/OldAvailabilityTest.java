package org.holdall.modules.old;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Columns and rows that said when something could be seen become one tree of conditions. */
final class OldAvailabilityTest {
  private static final String MODULE = "activities/page_7/module.xml";
  private static final String SECTION = "sections/section_5/section.xml";
  private static final String GRADE =
      "<availability id=\"3\"><sourcecmid>$@NULL@$</sourcecmid><requiredcompletion>$@NULL@$</requiredcompletion>"
          + "<gradeitemid>3</gradeitemid><grademin>90.00000</grademin><grademax>99.50000</grademax></availability>";
  private static final String DONE =
      "<availability id=\"4\"><sourcecmid>12</sourcecmid><requiredcompletion>1</requiredcompletion>"
          + "<gradeitemid>$@NULL@$</gradeitemid></availability>";

  @TempDir
  Path folder;

  private String module(String release, String inside) {
    return new OldFiles(folder, "2013111802", release)
        .activity("page")
        .file(MODULE, "<module id=\"7\" version=\"1\">" + inside + "</module>")
        .upgraded(MODULE, new OldAvailability());
  }

  private String section(String inside) {
    return new OldFiles(folder, "2013111802", "2.6")
        .section(5)
        .file(SECTION, "<section id=\"5\">" + inside + "</section>")
        .upgraded(SECTION, new OldAvailability());
  }

  @Test
  void nothingSaidIsNoCondition() {
    assertThat(module(
            "2.6",
            "<availablefrom>0</availablefrom><showavailability>1</showavailability>"
                + "<availability_info></availability_info>"))
        .isEqualTo("<module id=\"7\" version=\"1\"><availability>$@NULL@$</availability></module>");
  }

  @Test
  void allOfAModuleMustHold() {
    assertThat(module(
            "2.6",
            "<groupingid>0</groupingid><groupmembersonly>1</groupmembersonly>"
                + "<availablefrom>1400000000</availablefrom><availableuntil>1500000000</availableuntil>"
                + "<showavailability>1</showavailability><availability_info>" + GRADE + DONE
                + "</availability_info>"))
        .contains("<availability>{\"op\":\"&amp;\",\"showc\":[false,true,false,true,true],\"c\":["
            + "{\"type\":\"group\"},{\"type\":\"date\",\"d\":\">=\",\"t\":1400000000},"
            + "{\"type\":\"date\",\"d\":\"&lt;\",\"t\":1500000000},"
            + "{\"type\":\"grade\",\"id\":3,\"min\":90,\"max\":99.5},"
            + "{\"type\":\"completion\",\"cm\":12,\"e\":1}]}</availability>")
        .doesNotContain("groupmembersonly", "availability_info");
  }

  @Test
  void fieldsOfTheProfileComeBeforeGrades() {
    assertThat(section("<showavailability>0</showavailability><groupingid>4</groupingid>" + GRADE
            + "<availability_field id=\"1\"><userfield>email</userfield><customfield>$@NULL@$</customfield>"
            + "<customfieldtype>$@NULL@$</customfieldtype><operator>contains</operator><value>@</value>"
            + "</availability_field>"
            + "<availability_field id=\"2\"><userfield>$@NULL@$</userfield><customfield>colour</customfield>"
            + "<operator>isempty</operator><value>$@NULL@$</value></availability_field>"))
        .isEqualTo(
            "<section id=\"5\"><availabilityjson>{\"op\":\"&amp;\",\"showc\":[false,false,false,false],"
                + "\"c\":[{\"type\":\"grouping\",\"id\":4},"
                + "{\"type\":\"profile\",\"op\":\"contains\",\"sf\":\"email\",\"v\":\"@\"},"
                + "{\"type\":\"profile\",\"op\":\"isempty\",\"cf\":\"colour\"},"
                + "{\"type\":\"grade\",\"id\":3,\"min\":90,\"max\":99.5}]}</availabilityjson></section>");
  }

  @Test
  void membersAreAddedToATreeThatIsThere() {
    assertThat(module(
            "2.7",
            "<groupingid>4</groupingid><groupmembersonly>1</groupmembersonly>"
                + "<availability>{\"op\":\"|\",\"c\":[],\"show\":true}</availability>"))
        .contains("{\"op\":\"&amp;\",\"c\":[{\"op\":\"|\",\"c\":[],\"show\":true},"
            + "{\"type\":\"grouping\",\"id\":4}],\"showc\":[false,false]}");
  }

  @Test
  void todaysTreesStay() {
    assertThat(module("2.8", "<availability>{}</availability>"))
        .isEqualTo("<module id=\"7\" version=\"1\"><availability>{}</availability></module>");
  }
}
