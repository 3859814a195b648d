package org.holdall.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.holdall.engine.structure.BackupScope;
import org.holdall.engine.structure.Converter;
import org.holdall.engine.structure.Row;
import org.holdall.engine.structure.StructureStep;
import org.holdall.modules.core.competencies.CourseCompetencies;
import org.holdall.modules.core.course.Course;
import org.holdall.modules.core.customfields.TrustFlag;
import org.holdall.modules.core.grades.Gradebook;
import org.holdall.modules.core.users.Users;
import org.holdall.tree.model.Child;
import org.holdall.tree.model.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rows and values that no table has. */
final class RowsTest {
  private final TestScope scope = new TestScope();

  @Test
  void inforefListsTheIdsOfEachKind() {
    scope.annotated("USER", 3, 28);
    scope.annotated("QUESTION_CATEGORY", 7);
    assertThat(rows("core.inforef", "user")).extracting(row -> row[0]).containsExactly("3", "28");
    assertThat(rows("core.inforef", "question_category"))
        .extracting(row -> row[0])
        .containsExactly("7");
    assertThat(rows("core.inforef", "group")).isEmpty();
  }

  @Test
  void theGradebookSaysWhatItsCalculationsAreFrozenAt() {
    scope.word("COURSE", 4);
    assertThat(rows("core.final.gradebook", "attributes"))
        .containsExactly(new String[] {Row.ABSENT});
    scope.configured("gradebook_calculations_freeze_4", "20150619");
    assertThat(rows("core.final.gradebook", "attributes"))
        .containsExactly(new String[] {"20150619"});
  }

  @Test
  void settingsOfOtherLevelsHaveNoActivity() {
    scope
        .setting("root", null, "users", "1")
        .setting("activity", "choice_56", "choice_56_included", "1");
    assertThat(rows("core.final.moodle_backup", "setting"))
        .containsExactly(
            new String[] {"root", Row.ABSENT, Row.ABSENT, "users", "1"},
            new String[] {"activity", Row.ABSENT, "choice_56", "choice_56_included", "1"});
  }

  @Test
  void informationIsLookedUpByItsNameInTheFile() {
    assertThat(rows("core.final.moodle_backup", "information").get(0))
        .contains("?original_wwwroot", "?moodle_version");
    assertThat(rows("core.final.moodle_backup", "detail").get(0)).startsWith("?backup_id", "?type");
  }

  @Test
  void usersOfThisSiteHaveNoHost() {
    Converter converter = new Users.LeftOutIfEmpty();
    assertThat(converter.write(null, scope)).isSameAs(Converter.LEFT_OUT);
    assertThat(converter.write("https://other.example", scope)).isEqualTo("https://other.example");
  }

  @Test
  void onlyTheSitesHomePageHasNoCategory() {
    Converter converter = new Course.OfCategory();
    assertThat(converter.write(null, scope)).isNull();
    assertThat(converter.write("Miscellaneous", scope)).isEqualTo("Miscellaneous");
    scope.informed("original_course_format", "site");
    assertThat(converter.write(null, scope)).isSameAs(Converter.LEFT_OUT);
  }

  @Test
  void settingsOfCompetenciesHaveAnEmptyId() {
    assertThat(new CourseCompetencies.Unsaid().write("7", scope)).isEmpty();
  }

  @Test
  void aFlagIsWrittenAsPhpWritesIt() {
    Converter converter = new TrustFlag();
    assertThat(converter.write("0", scope)).isEmpty();
    assertThat(converter.write("1", scope)).isEqualTo("1");
    assertThat(converter.write(null, scope)).isNull();
    assertThat(converter.read("")).isEqualTo("0");
  }

  @Test
  void aSettingOfTheSiteIsNamedAsInACourse() {
    assertThat(new Gradebook.InCourse().write("grade_minmaxtouse", scope)).isEqualTo("minmaxtouse");
  }

  private List<@Nullable String[]> rows(String id, String element) {
    StructureStep step = Steps.of(id);
    List<String> names = names(step.tree().root()).map(Element::name).toList();
    try (Stream<@Nullable String[]> rows = step.rows(names.indexOf(element), (BackupScope) scope)) {
      return rows.toList();
    }
  }

  private static Stream<Element> names(Element element) {
    return Stream.concat(
        Stream.of(element),
        element.children().stream().map(Child::element).flatMap(RowsTest::names));
  }
}
