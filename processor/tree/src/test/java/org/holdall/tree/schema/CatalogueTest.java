package org.holdall.tree.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {
  private static final Catalogue MOODLE = Catalogue.load("4.5");

  @Test
  void holdsAllTables() {
    assertThat(MOODLE.tables()).hasSize(494);
    assertThat(
            MOODLE.tables().stream().mapToInt(table -> table.columns().size()).sum())
        .isEqualTo(4487);
    assertThat(MOODLE.tables())
        .allSatisfy(table -> assertThat(table.columns().get(0).name()).isEqualTo("id"));
  }

  @Test
  void knowsColumns() {
    assertThat(MOODLE.column("choice", "maxanswers")).isEmpty();
    assertThat(MOODLE.column("choice_options", "maxanswers"))
        .contains(new Column("maxanswers", Column.Type.INT, 10, 0, true, "0", false));
    assertThat(MOODLE.column("choice", "name"))
        .contains(new Column("name", Column.Type.CHAR, 255, 0, false, "", false));
    assertThat(MOODLE.column("grade_items", "grademax").map(Column::decimals)).contains(5);
    assertThat(MOODLE.table("choice_options").orElseThrow().keys())
        .contains(new Key(List.of("choiceid"), false, "choice", List.of("id")));
  }

  @Test
  void textSurvives() {
    assertThat(CatalogueText.parse(CatalogueText.print(MOODLE))).isEqualTo(MOODLE);
    assertThat(CatalogueText.print(MOODLE)).isEqualTo(Resources.text("moodle-4.5.schema"));
  }

  @Test
  void otherVersionsAreNotKnown() {
    assertThatThrownBy(() -> Catalogue.load("3.9"))
        .hasMessage("the tables of Moodle 3.9 are not known here, only those of 4.5");
  }

  @Test
  void aPluginsTablesComeOnTop() {
    Table mine = new Table("choice", List.of(), List.of());
    Catalogue both = MOODLE.with(new Catalogue(List.of(mine)));
    assertThat(both.table("choice")).contains(mine);
    assertThat(both.tables()).hasSize(494);
  }

  @ParameterizedTest
  @CsvSource({
    "choice_answers, optionid, choice_options, , KEY",
    "assign_overrides, userid, user, USER, KEY",
    "choice_answers, userid, user, USER, NAME",
    "assign_grades, grader, user, USER, NAME",
    "grade_items, scaleid, scale, SCALE, KEY",
    "wiki_subwikis, groupid, groups, GROUP, NAME",
    "choice, course, course, COURSE, NAME",
    "forum, scale, scale, GRADE, NAME",
    "assign, grade, scale, GRADE, CORRECTION",
    "choice, id, choice, , KEY",
    "context, id, context, CONTEXT, KEY",
    "comments, itemid, several tables, , CORRECTION",
    "event, repeatid, event, , CORRECTION",
    "course_modules, section, course_sections, SECTION, CORRECTION"
  })
  void ids(String table, String column, String target, String kind, IdKind.Because because) {
    IdKind id = MOODLE.idKind(table, column).orElseThrow();
    assertThat(id.table()).isEqualTo(target);
    assertThat(id.kind()).isEqualTo(Optional.ofNullable(kind));
    assertThat(id.because()).isEqualTo(because);
  }

  @ParameterizedTest
  @CsvSource({
    "choice, name",
    "choice, timeopen",
    "mnet_log, userid",
    "scale, scale",
    "nothing, userid",
    "role_capabilities, capability"
  })
  void noIds(String table, String column) {
    assertThat(MOODLE.idKind(table, column)).isEmpty();
  }

  @Test
  void tablesReadOneByOneAreThoseOfTheWholeText() {
    Catalogue whole = CatalogueText.parse(Resources.text("moodle-4.5.schema"));
    assertThat(Catalogue.load("4.5")).isEqualTo(whole).hasSameHashCodeAs(whole);
  }
}
