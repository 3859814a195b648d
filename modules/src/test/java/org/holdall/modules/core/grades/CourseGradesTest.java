package org.holdall.modules.core.grades;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.holdall.modules.RestoreFake;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class CourseGradesTest {
  private final RestoreFake restore = new RestoreFake();

  @BeforeEach
  void setUp() {
    restore.words.putAll(Map.of("COURSE", 4L, "NOW", 1800000000L, "RESTORER", 2L));
    restore.site.put("{grade_categories}", List.of());
    restore.site.put("MAX([sortorder])", List.of(Arrays.asList((String) null)));
  }

  @Test
  void theTopCategoryComesWithItsTotalAndTheirHistory() {
    assertThat(CourseGrades.top(restore)).isEqualTo(1001);
    assertThat(restore.written)
        .extracting(RestoreFake.Written::table)
        .containsExactly(
            "grade_categories",
            "grade_categories_history",
            "grade_categories_history",
            "grade_items",
            "grade_items_history");
    assertThat(restore.changes).containsExactly("grade_categories 1001 path=/1001/");
    assertThat(row(0)).containsEntry("depth", 1L);
    assertThat(row(1))
        .containsEntry("action", 1L)
        .containsEntry("oldid", 1001L)
        .containsEntry("source", "system")
        .containsEntry("loggeduser", 2L)
        .containsEntry("depth", 0L)
        .doesNotContainKeys("path", "timecreated");
    assertThat(row(2))
        .containsEntry("action", 2L)
        .containsEntry("depth", 1L)
        .containsEntry("path", "/1001/");
    assertThat(row(3)).containsEntry("iteminstance", 1001L).containsEntry("sortorder", 1L);
    assertThat(row(4)).containsEntry("oldid", 1004L).containsEntry("needsupdate", 1L);
  }

  @Test
  void aSiteMayKeepNoHistory() {
    restore.config.put("disablegradehistory", "1");
    CourseGrades.top(restore);
    assertThat(restore.written)
        .extracting(RestoreFake.Written::table)
        .containsExactly("grade_categories", "grade_items");
  }

  private Map<String, @Nullable Object> row(int position) {
    return restore.written.get(position).columns();
  }
}
