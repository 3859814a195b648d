package org.holdall.reference;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole archive of one choice is what Moodle wrote from the same state. */
final class ChoiceTest {

  @ParameterizedTest
  @CsvSource({"56, CHOICE1-activity-choice", "9, REF-activity-choice"})
  void onPostgres(long moduleId, String name) {
    Comparisons.equal(
        ReferenceData.file("moodle-4.5/mbz/" + name + ".mbz"),
        Holdall.backup(ReferenceSites.postgres(), moduleId, "postgres-" + name));
  }

  @ParameterizedTest
  @CsvSource({"56, CHOICE1-activity-choice", "9, REF-activity-choice"})
  void onMariaDb(long moduleId, String name) {
    Comparisons.equal(
        ReferenceData.file("moodle-4.5-mariadb/mbz/" + name + ".mbz"),
        Holdall.backup(ReferenceSites.mariaDb(), moduleId, "mariadb-" + name));
  }
}
