package org.holdall.modules.core.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.holdall.modules.RestoreFake;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourseHooksTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{\"locked\":1,\"visibility\":2}; false; true",
        "{\"locked\":\"1\"}; false; true",
        "{\"locked\":1}; true; false",
        "{\"locked\":0,\"required\":1}; false; false"
      })
  void lockedFieldsAreForThoseWhoMaySetThem(String config, boolean may, boolean skipped) {
    RestoreFake restore = new RestoreFake();
    restore.site.put("MIN(f.[id])", List.of(List.of("5")));
    restore.site.put("f.[configdata]", List.of(List.of(config)));
    if (!may) {
      restore.forbidden.add("moodle/course:changelockedcustomfields");
    }
    @Nullable String[] values = new String[20];
    values[CourseRestore.CUSTOMFIELD_SHORTNAME] = "field";
    values[CourseRestore.CUSTOMFIELD_TYPE] = "text";
    values[CourseRestore.CUSTOMFIELD_VALUE] = "x";
    new CourseHooks().beforeCustomfield(restore.row(values), restore.out(), restore);
    assertThat(restore.out().skipped).isEqualTo(skipped);
  }
}
