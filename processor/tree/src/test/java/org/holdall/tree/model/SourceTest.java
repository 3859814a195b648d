package org.holdall.tree.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SourceTest {
  private static Source of(@Nullable String restoreTable) {
    return new Source(
        "grade_settings",
        "",
        "id",
        null,
        List.of(),
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        restoreTable);
  }

  @Test
  void rowsGoBackToTheirTableOrAnotherOrNone() {
    assertThat(of(null).written()).isEqualTo("grade_settings");
    assertThat(of("grade_letters").written()).isEqualTo("grade_letters");
    assertThat(of("-").written()).isEmpty();
  }
}
