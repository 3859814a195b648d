package org.holdall.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of {@code module.xml}. */
class ModuleTest {
  private final StepRestore restore = new StepRestore("core.activity.module");

  @BeforeEach
  void site() {
    restore.words.putAll(
        Map.of("COURSE", 2L, "SECTION", 12L, "MODULE", 5L, "ACTIVITY", 30L, "COURSE_MODULE", 70L));
    restore.config.putAll(Map.of("enablecompletion", "1", "enableavailability", "1"));
    restore.on("groups");
  }

  private Map<String, @Nullable Object> module(Map<String, String> values) {
    Map<String, @Nullable Object> row = restore.row("module", values);
    return row == null ? Map.of() : row;
  }

  private @Nullable String conditions(String json) {
    assertThat(module(Map.of("availability", json))).containsEntry("availability", json);
    restore.finish();
    if (restore.changes.isEmpty()) {
      return json;
    }
    String set = restore.changes.remove(0);
    String start = "course_modules 70 availability=";
    assertThat(set).startsWith(start);
    return set.substring(start.length());
  }

  @Test
  void pointsToCourseSectionModuleAndActivity() {
    assertThat(module(Map.of("id", "9", "sectionid", "10", "sectionnumber", "3", "indent", "1")))
        .containsEntry("course", 2L)
        .containsEntry("section", 12L)
        .containsEntry("module", 5L)
        .containsEntry("instance", 30L)
        .containsEntry("indent", "1")
        .doesNotContainKeys("version", "sectionnumber", "downloadcontent");
  }

  @Test
  void idnumberIsKeptUnlessTaken() {
    restore.site.put("FROM {grade_items}; 2", List.of(List.of("X1")));
    restore.site.put("FROM {course_modules}; 2", List.of(List.of("8", "X2")));
    assertThat(module(Map.of("idnumber", "X1"))).containsEntry("idnumber", "");
    assertThat(module(Map.of("idnumber", "X2"))).containsEntry("idnumber", "");
    assertThat(module(Map.of("idnumber", "X3"))).containsEntry("idnumber", "X3");
    assertThat(module(Map.of("idnumber", "X3")))
        .as("now it is taken")
        .containsEntry("idnumber", "");
    assertThat(module(Map.of("idnumber", ""))).containsEntry("idnumber", "");
  }

  @Test
  void completionNeedsASiteThatHasIt() {
    Map<String, String> values = new HashMap<>(Map.of(
        "completion",
        "2",
        "completionview",
        "1",
        "completionpassgrade",
        "1",
        "completionexpected",
        "1000"));
    restore.dateOffset = 50;
    assertThat(module(values))
        .containsEntry("completion", "2")
        .containsEntry("completionexpected", 1050L);
    restore.config.put("enablecompletion", "0");
    assertThat(module(values))
        .containsEntry("completion", 0L)
        .containsEntry("completiongradeitemnumber", null)
        .containsEntry("completionview", 0L)
        .containsEntry("completionexpected", 0L)
        .containsEntry("completionpassgrade", "1");
  }

  @Test
  void availabilityNeedsASiteThatHasIt() {
    assertThat(module(Map.of("availability", ""))).containsEntry("availability", null);
    restore.config.put("enableavailability", "");
    assertThat(module(Map.of("availability", "{\"op\":\"&\",\"c\":[],\"showc\":[]}")))
        .containsEntry("availability", null);
    restore.finish();
    assertThat(restore.changes).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'type':'group','id':5} | {'type':'group','id':55}",
        "{'id':5,'type':'group'} | {'type':'group','id':55}",
        "{'type':'group','id':6} | {'type':'group','id':-1}",
        "{'type':'grouping','id':5} | {'type':'grouping','id':56}",
        "{'type':'grouping','id':6} | {'type':'grouping','id':-1}",
        "{'type':'completion','cm':'5','e':1} | {'type':'completion','cm':57,'e':1}",
        "{'type':'completion','cm':6,'e':1} | {'type':'completion','cm':0,'e':1}",
        "{'type':'grade','id':5,'min':50.00,'max':66.50} | {'type':'grade','id':58,'min':50.0,'max':66.5}",
        "{'type':'grade','id':6} | {'type':'grade','id':0}",
        "{'type':'date','d':'>=','t':1000} | {'type':'date','d':'>=','t':1050}",
        "{'op':'&','c':[{'type':'group','id':5}]} | {'op':'&','c':[{'type':'group','id':55}]}",
      })
  void conditionsNameWhatWasRestored(String archive, String site) {
    restore.mapped.putAll(
        Map.of("GROUP 5", 55L, "GROUPING 5", 56L, "COURSE_MODULE 5", 57L, "GRADE_ITEM 5", 58L));
    restore.dateOffset = 50;
    String profile = "{'type':'profile','sf':'city','op':'isequalto','v':'Köln/😀'}";
    String json = "{'op':'&','c':[" + archive + "," + profile + "],'showc':[true,false]}";
    String expected = "{'op':'&','showc':[true,false],'c':[" + site
        + ",{'type':'profile','op':'isequalto','sf':'city','v':'K\\u00f6ln\\/\\ud83d\\ude00'}]}";
    assertThat(conditions(json.replace('\'', '"'))).isEqualTo(expected.replace('\'', '"'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'type':'group'}",
        "{'type':'grouping','activity':true}",
        "{'type':'completion','cm':-1,'e':1}",
        "{'type':'other','id':5}",
        "{'type':'date','d':'<','t':1000}",
      })
  void whatNamesNothingStaysAsItIs(String archive) {
    String json = "{ 'op':'|', 'c':[" + archive + "], 'show':true}";
    assertThat(conditions(json.replace('\'', '"'))).isEqualTo(json.replace('\'', '"'));
    assertThat(restore.warnings).isEmpty();
  }

  @Test
  void groupsThatAreNotRestoredAreNoCondition() {
    restore.settings.remove("groups");
    String group = "{\"type\":\"group\",\"id\":5}";
    String date = "{\"type\":\"date\",\"d\":\"<\",\"t\":1}";
    assertThat(
            conditions("{\"op\":\"&\",\"c\":[" + group + "," + date + "],\"showc\":[false,true]}"))
        .isEqualTo("{\"op\":\"&\",\"showc\":[true],\"c\":[" + date + "]}");
    assertThat(conditions("{\"op\":\"|\",\"c\":[" + group + "],\"show\":true}")).isEqualTo("null");
  }

  @Test
  void whatTheCourseHasItselfIsKeptOnTheSameSite() {
    String json = "{\"op\":\"|\",\"c\":[{\"type\":\"completion\",\"cm\":6,\"e\":1}],\"show\":true}";
    restore.answer("{course_modules}; 6 2", "6");
    restore.sameSite = true;
    assertThat(conditions(json)).isEqualTo(json);
    restore.sameSite = false;
    assertThat(conditions(json)).contains("\"cm\":0");
    assertThat(restore.warnings)
        .containsExactly(
            "The access restrictions of the choice with the course-module id 70 name an"
                + " activity that was not restored. Set them again in Moodle.");
  }

  @Test
  void whatIsNoJsonIsSaid() {
    assertThat(conditions("{\"op\"")).isEqualTo("{\"op\"");
    assertThat(restore.warnings)
        .containsExactly("The access restrictions of the choice with the course-module id 70 cannot"
            + " be read and stay as they are. Set them again in Moodle.");
  }
}
