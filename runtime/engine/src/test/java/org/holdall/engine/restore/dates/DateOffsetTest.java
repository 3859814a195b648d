package org.holdall.engine.restore.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.holdall.engine.HoldallException;
import org.junit.jupiter.api.Test;

class DateOffsetTest {
  private static final DateOffset WEEK_LATER = DateOffset.between(1_000_000, 1_604_800);

  @Test
  void datesMoveAsTheCourseDoes() {
    assertThat(WEEK_LATER.apply(2_000_000)).isEqualTo(2_604_800);
    assertThat(DateOffset.between(1_604_800, 1_000_000).apply(2_000_000)).isEqualTo(1_395_200);
    assertThat(DateOffset.between(1_000_000, 1_000_060).apply(2_000_000))
        .as("less than a day counts too")
        .isEqualTo(2_000_060);
  }

  @Test
  void noDateStaysNoDate() {
    assertThat(WEEK_LATER.apply(0)).isZero();
  }

  @Test
  void withoutBothStartsNothingMoves() {
    assertThat(DateOffset.between(0, 1_604_800)).isEqualTo(DateOffset.NONE);
    assertThat(DateOffset.between(1_000_000, 0)).isEqualTo(DateOffset.NONE);
    assertThat(DateOffset.NONE.apply(12)).isEqualTo(12);
  }

  @Test
  void aDateBeyondAllTimeIsSaid() {
    assertThatThrownBy(() -> new DateOffset(Long.MAX_VALUE).apply(1))
        .isInstanceOf(HoldallException.class)
        .hasMessageStartingWith("The date 1 cannot be moved");
  }
}
