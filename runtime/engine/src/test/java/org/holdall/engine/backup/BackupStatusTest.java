package org.holdall.engine.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BackupStatusTest {

  @ParameterizedTest
  @CsvSource({
    "CREATED, REQUIRE_CONV PLANNED FINISHED_ERR",
    "REQUIRE_CONV, PLANNED FINISHED_ERR",
    "PLANNED, CONFIGURED FINISHED_ERR",
    "CONFIGURED, SETTING_UI NEED_PRECHECK AWAITING FINISHED_ERR",
    "SETTING_UI, NEED_PRECHECK AWAITING FINISHED_ERR",
    "NEED_PRECHECK, AWAITING FINISHED_ERR",
    "AWAITING, EXECUTING FINISHED_ERR",
    "EXECUTING, FINISHED_ERR FINISHED_OK",
    "FINISHED_ERR, ''",
    "FINISHED_OK, ''"
  })
  void theseFollow(BackupStatus status, String next) {
    List<String> allowed =
        Stream.of(BackupStatus.values()).filter(status::leadsTo).map(Enum::name).toList();
    assertThat(String.join(" ", allowed)).isEqualTo(next);
    assertThat(status.finished()).isEqualTo(next.isEmpty());
  }

  @ParameterizedTest
  @EnumSource
  void numbersAreMoodles(BackupStatus status) {
    assertThat(BackupStatus.of(status.code())).isEqualTo(status);
    assertThat(status.code() % 100).isZero();
    assertThat(BackupStatus.EXECUTING.code()).isEqualTo(800);
  }

  @Test
  void otherNumbersAreNone() {
    assertThatThrownBy(() -> BackupStatus.of(750)).isInstanceOf(IllegalArgumentException.class);
  }
}
