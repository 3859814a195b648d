package org.holdall.modules.core.enrolments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.holdall.modules.RestoreFake;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefaultInstancesTest {

  @ParameterizedTest
  @CsvSource({
    "course new_course, 1, true",
    "course new_course hub, 2, true",
    "course, 0, true",
    "course new_course, 2, false",
    "course new_course users, 1, false",
    "course new_course import, 1, false",
    "course adding, 1, false",
    "new_course, 1, false"
  })
  void aCourseWithoutWaysInGetsTheUsualOnes(String settings, String enrolments, boolean gets) {
    RestoreFake restore = new RestoreFake();
    restore.settings.addAll(List.of(settings.split(" ")));
    restore.values.put("enrolments", enrolments);
    restore.config.putAll(
        Map.of("enrol_plugins_enabled", "manual,guest,self,cohort", "defaultenrol", "1"));
    DefaultInstances.complete(restore);
    assertThat(restore.of("enrol"))
        .extracting(row -> row.get("enrol"))
        .isEqualTo(gets ? List.of("manual", "guest", "self") : List.of());
  }
}
