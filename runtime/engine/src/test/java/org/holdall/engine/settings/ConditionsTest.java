package org.holdall.engine.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ConditionsTest {
  private static boolean hold(String condition, String... terms) {
    return Conditions.hold(condition, Set.of(terms)::contains);
  }

  @Test
  void allTermsHold() {
    assertThat(hold("users & groups", "users", "groups")).isTrue();
    assertThat(hold("users & groups", "users")).isFalse();
    assertThat(hold("users & !groups", "users")).isTrue();
    assertThat(hold("!users", "users")).isFalse();
  }

  @Test
  void releasesAreNoSettings() {
    assertThat(Conditions.isRelease("4.5")).isTrue();
    assertThat(Conditions.isRelease("userinfo")).isFalse();
  }
}
