package org.holdall.modules.core.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.holdall.modules.RestoreFake;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupsHooksTest {
  private final GroupsHooks hooks = new GroupsHooks();
  private final RestoreFake restore = new RestoreFake();

  @BeforeEach
  void setUp() {
    restore.words.putAll(Map.of("COURSE_CONTEXT", 40L, "NOW", 1800000000L));
    restore.mapped.putAll(Map.of("GROUP 3", 13L, "GROUPING 3", 23L));
    restore.site.put("{customfield_field}", List.of(Arrays.asList("5")));
  }

  @ParameterizedTest
  @CsvSource({"text, charvalue", "checkbox, intvalue", "number, decvalue", "textarea, ", "other, "})
  void valuesGoToTheSitesField(String type, String column) {
    hooks.beforeGroupcustomfield(
        restore.row("9", "level", type, "1", "0", "0", "3"), restore.out(), restore);
    assertThat(restore.out().skipped).isFalse();
    assertThat(restore.out().columns)
        .containsEntry("fieldid", 5L)
        .containsEntry("contextid", 40L)
        .containsEntry("timecreated", 1800000000L)
        .containsEntry("value", "1")
        .hasSize(column == null ? 5 : 6);
    if (column != null) {
      assertThat(restore.out().columns).containsEntry(column, "1");
    }
    assertThat(restore.asked).containsExactly(List.of("core_group", "group", "level", type, 13L));
  }

  @Test
  void anEmptyNumberIsAnEmptyText() {
    hooks.beforeGroupcustomfield(
        restore.row("9", "level", "number", null, "0", "0", "3"), restore.out(), restore);
    assertThat(restore.out().columns).containsEntry("value", "").containsEntry("decvalue", null);
  }

  @Test
  void groupingsHaveFieldsOfTheirOwn() {
    hooks.beforeGroupingcustomfield(
        restore.row("9", "level", "text", "1", "0", "0", "3"), restore.out(), restore);
    assertThat(restore.asked)
        .containsExactly(List.of("core_group", "grouping", "level", "text", 23L));
  }

  @Test
  void withoutAFieldOrAGroupNothingIsRestored() {
    hooks.beforeGroupcustomfield(
        restore.row("9", "level", "text", "1", "0", "0", "4"), restore.out(), restore);
    assertThat(restore.out().skipped).as("no group").isTrue();
    restore.site.put("{customfield_field}", List.of(Arrays.asList((String) null)));
    hooks.beforeGroupcustomfield(
        restore.row("9", "level", "text", "1", "0", "0", "3"), restore.out(), restore);
    assertThat(restore.out().skipped).as("no field").isTrue();
  }
}
