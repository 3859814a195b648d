package org.holdall.modules.core.enrolments;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnrolPluginTest {

  @ParameterizedTest
  @CsvSource({
    "manual, , true, false",
    "guest, , false, false",
    "lti, 3, false, false",
    "cohort, 0, false, true",
    "cohort, 2, false, true",
    "meta, 3, true, true",
    "database, , false, true",
    "database, 0, false, true",
    "database, 1, true, true",
    "ldap, 1, true, false",
    "ldap, 2, true, true",
    "elsewhere, 3, false, false"
  })
  void whoComesThatTheWayWouldNotLetInNow(
      String name, @Nullable String action, boolean comes, boolean suspended) {
    EnrolPlugin plugin = EnrolPlugin.named(name);
    assertThat(plugin.keepsUsers(action)).isEqualTo(comes);
    assertThat(plugin.suspends(action)).isEqualTo(suspended);
  }

  @ParameterizedTest
  @CsvSource({"manual, true", "self, true", "lti, true", "guest, false", "cohort, false", "x, false"
  })
  void whoCanBeLetOutByHand(String name, boolean byHand) {
    assertThat(EnrolPlugin.named(name).byHand()).isEqualTo(byHand);
  }
}
