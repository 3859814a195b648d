package org.holdall.engine.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BackupVersionTest {
  @ParameterizedTest
  @CsvSource({
    "2024100706,2024100700,4.5",
    "2024100706.00,2024100700,4.5",
    "2024042207.05,2024042200,4.4",
    "2023112400,2023100900,4.4",
    "2023100911,2023100900,4.3",
    "2023042420,2023042400,4.2"
  })
  void bySiteVersion(String site, long version, String release) {
    assertThat(BackupVersion.of(site)).isEqualTo(new BackupVersion(version, release));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2022112800", "2025041400"})
  void unknownMoodles(String site) {
    assertThatThrownBy(() -> BackupVersion.of(site)).hasMessageContaining("--moodle DIR");
  }

  @Test
  void noVersion() {
    assertThatThrownBy(() -> BackupVersion.of("x")).hasMessageContaining("no Moodle version");
  }
}
