package org.holdall.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.holdall.engine.compare.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The comparison itself, on Moodle's own archives: what is unequal has to be found too. */
final class ComparisonTest {

  @ParameterizedTest
  @CsvSource({
    "moodle-4.5/mbz/REF-users, moodle-4.5/mbz/REF-nousers",
    "moodle-4.5/mbz/REF-users, moodle-4.5/mbz/REF-anonymized",
    "moodle-4.5/mbz/REF-users, moodle-4.5-mariadb/mbz/REF-users",
    "moodle-4.5/mbz/REF-activity-choice, moodle-4.5/mbz/REF-users",
    "samples/minimal-handwritten-zip, samples/minimal-handwritten",
  })
  void moodlesOwn(String expected, String actual) {
    var comparison = Comparisons.compare(
        ReferenceData.file(expected + ".mbz"), ReferenceData.file(actual + ".mbz"));
    assertThat(comparison.verdicts()).isNotEmpty();
  }

  @Test
  void usersOrNone() {
    var comparison = Comparisons.compare(
        ReferenceData.file("moodle-4.5/mbz/CHOICE1-users.mbz"),
        ReferenceData.file("moodle-4.5/mbz/CHOICE1-nousers.mbz"));
    assertThat(comparison.isEqual()).isFalse();
    assertThat(comparison.verdicts())
        .containsEntry("users.xml", Verdict.MISSING)
        .containsEntry("activities/choice_56/choice.xml", Verdict.DIFFERENT)
        .containsEntry("activities/choice_56/roles.xml", Verdict.IDENTICAL);
    assertThat(comparison.differences()).containsKey("activities/choice_56/choice.xml");
  }
}
