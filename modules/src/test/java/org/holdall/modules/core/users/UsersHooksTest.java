package org.holdall.modules.core.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.holdall.engine.structure.Row;
import org.holdall.modules.RestoreFake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsersHooksTest {
  private final UsersHooks hooks = new UsersHooks();
  private final RestoreFake restore = new RestoreFake();

  @ParameterizedTest
  @CsvSource({
    "colour, text, red, 5",
    "colour, menu, red, ", // another type
    "Colour, text, red, ", // short names are compared exactly
    "shape, text, red, ",
    "colour, text, 0, ", // as Moodle
    "colour, text, '', "
  })
  void profileFieldsThatTheSiteHas(String name, String type, String data, Long expected) {
    restore.site.put("{user_info_field}", List.of(Arrays.asList("colour", "text", "5")));
    hooks.beforeCustomField(restore.row("9", name, type, data), restore.out(), restore);
    assertThat(restore.out().skipped).isEqualTo(expected == null);
    assertThat(restore.out().columns.get("fieldid")).isEqualTo(expected);
  }

  @Test
  void profileFieldsAreReadOnce() {
    restore.site.put("{user_info_field}", List.of());
    hooks.beforeCustomField(restore.row("9", "a", "text", "x"), restore.out(), restore);
    hooks.beforeCustomField(restore.row("9", "b", "text", "x"), restore.out(), restore);
    assertThat(restore.asked).hasSize(1);
  }

  private void preference(long newId, String name, String value) {
    Row row = restore.row("9", name, value);
    hooks.beforePreference(row, restore.out(), restore);
    if (!restore.out().skipped) {
      hooks.afterPreference(row, newId, restore);
    }
  }

  @Test
  void preferencesAboutMessagesGetTodaysNamesAndAreMerged() {
    hooks.beforeUser(restore.row("7"), restore.out(), restore);
    preference(100, "htmleditor", "textarea");
    assertThat(restore.out().columns.get("name")).isEqualTo("htmleditor");
    preference(101, "message_provider_mod_quiz_loggedin", "popup,email");
    assertThat(restore.out().columns.get("name")).isEqualTo("message_provider_mod_quiz_enabled");
    preference(102, "message_provider_mod_quiz_loggedoff", "email,airnotifier");
    assertThat(restore.out().skipped).isTrue();
    assertThat(restore.changes)
        .containsExactly("user_preferences 101 value=email,airnotifier,popup");
    hooks.beforeUser(restore.row("8"), restore.out(), restore);
    preference(103, "message_provider_mod_quiz_loggedoff", "none");
    assertThat(restore.out().skipped).as("of another user").isFalse();
    preference(104, "message_provider_mod_quiz_loggedin", "none");
    assertThat(restore.changes).last().isEqualTo("user_preferences 103 value=none");
  }

  @Test
  void rolesInAUsersContextStayWhereTheyAre() {
    hooks.beforeOverride(restore.row("1"), restore.out(), restore);
    assertThat(restore.out().skipped).isTrue();
    hooks.beforeAssignment(restore.row("1"), restore.out(), restore);
    assertThat(restore.out().skipped).isTrue();
  }
}
