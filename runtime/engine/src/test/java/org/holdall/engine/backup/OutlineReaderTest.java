package org.holdall.engine.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.holdall.engine.database.SiteDatabase;
import org.holdall.engine.database.Snapshot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OutlineReaderTest {
  @TempDir
  Path folder;

  private ChoiceSite site;
  private final Problems problems = new Problems();

  @BeforeEach
  void open() throws SQLException, IOException {
    site = new ChoiceSite(folder);
  }

  @AfterEach
  void close() throws SQLException {
    site.close();
  }

  private Outline read(BackupType type, long id) {
    SiteDatabase database = site.site(Map.of()).database();
    try (Snapshot snapshot = database.snapshot()) {
      return OutlineReader.read(snapshot, type, id, problems);
    }
  }

  private List<String> folders(BackupType type, long id) {
    return read(type, id).parts().stream().map(Part::directory).toList();
  }

  private List<String> told() {
    return problems.all().stream().map(Problems.Problem::text).toList();
  }

  @Test
  void tasksGoByTheOrderOfThePage() throws SQLException {
    site.run("UPDATE \"mdl_course_sections\" SET \"sequence\" = '57,99,57,x'");
    site.row("course_sections", "19, 4, 0, 'General', '', NULL, NULL");
    site.row("block_instances", "3, 'html', 40");
    site.row("block_instances", "2, 'html', 71");
    assertThat(folders(BackupType.COURSE, 4))
        .containsExactly(
            "course",
            "sections/section_19",
            "sections/section_18",
            "activities/quiz_57",
            "activities/quiz_57/blocks/html_2",
            "activities/choice_56",
            "course/blocks/html_3");
    assertThat(folders(BackupType.SECTION, 18)).hasSize(4);
    assertThat(told()).isEmpty();
  }

  @Test
  void aSubsectionFollowsItsActivity() throws SQLException {
    site.row("course_sections", "20, 4, 2, 'Inside', '58', 'mod_quiz', 5");
    site.row("course_modules", "58, 4, 7, 20, 5, 0");
    Outline outline = read(BackupType.COURSE, 4);
    assertThat(outline.parts().stream().map(Part::directory))
        .containsExactly(
            "course",
            "sections/section_18",
            "activities/choice_56",
            "activities/quiz_57",
            "sections/section_20",
            "activities/choice_58");
    Part section = outline.parts().get(4);
    assertThat(section.parent()).isEqualTo(outline.parts().get(3));
    assertThat(section.name()).isEqualTo("quiz");
    assertThat(outline.parts().get(5).subsection()).isTrue();
  }

  @Test
  void aMissingContextGetsTheIdThatMoodleWouldGiveIt() throws SQLException {
    site.run("DELETE FROM \"mdl_context\" WHERE \"id\" = 70");
    assertThat(read(BackupType.ACTIVITY, 56).parts().get(0).context()).isEqualTo(72);
  }

  @Test
  void whatDoesNotBelongTogetherIsLeftOutAndTold() throws SQLException {
    site.row("course_modules", "60, 4, 7, 18, 99, 0");
    site.row("course_modules", "61, 4, 99, 18, 5, 0");
    site.row("course_modules", "62, 4, 7, 77, 5, 0");
    site.row("course_modules", "63, 4, 7, 18, 5, 1");
    site.row("course_sections", "20, 4, 2, 'Lost', '', 'mod_quiz', 88");
    assertThat(folders(BackupType.COURSE, 4))
        .containsExactly(
            "course", "sections/section_18", "activities/choice_56", "activities/quiz_57");
    assertThat(told())
        .anyMatch(line -> line.contains("Table choice has no row 99"))
        .anyMatch(line -> line.contains("a module that the site does not have"))
        .anyMatch(line -> line.contains("lies in section 77"))
        .anyMatch(line -> line.contains("belongs to mod_quiz"))
        .hasSize(4);
  }
}
