package org.holdall.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The comparison of databases itself: ids do not count, but what they connect does. */
final class DatabaseComparisonTest {
  private static final DatabaseRows SITE = site("1", "1", "5", "1700000000", "1795205373");

  @Test
  void otherIds() {
    assertThat(answers(site("1", "7", "5", "1700000000", "1795205373")).isEqual())
        .isTrue();
  }

  @Test
  void timeOfTheRestore() {
    assertThat(answers(site("1", "1", "5", "1700000000", "1800000000")).isEqual())
        .isTrue();
  }

  @Test
  void anotherTime() {
    var counts = answers(site("1", "1", "5", "1700000001", "1795205373"));
    assertThat(counts).isEqualTo(new DatabaseComparison.Counts(1, 1, 0, 0));
  }

  @Test
  void anotherOption() {
    var counts = answers(site("2", "1", "5", "1700000000", "1795205373"));
    assertThat(counts).isEqualTo(new DatabaseComparison.Counts(1, 1, 0, 1));
  }

  @Test
  void anotherUser() {
    var counts = answers(site("1", "1", "6", "1700000000", "1795205373"));
    assertThat(counts).isEqualTo(new DatabaseComparison.Counts(1, 1, 0, 1));
  }

  @Test
  void differencesAreNamed() {
    var comparison = new DatabaseComparison(
        SITE, site("2", "1", "5", "1700000000", "1795205373"), LogicalKeys.ofMoodle());
    assertThat(comparison.differences("choice_answers"))
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).contains("timemodified=1700000000"));
    assertThat(comparison.differences("choice_options")).isEmpty();
  }

  @Test
  void columnThatMayDiffer() {
    var intended = new IntendedDifferences(List.of(
        new IntendedDifferences.Difference("any", "choice_answers", "timemodified", "a test")));
    var comparison = new DatabaseComparison(
        intended.without(SITE),
        intended.without(site("1", "1", "5", "1700000001", "1795205373")),
        LogicalKeys.ofMoodle());
    assertThat(comparison.counts("choice_answers").isEqual()).isTrue();
  }

  private static DatabaseComparison.Counts answers(DatabaseRows other) {
    return new DatabaseComparison(SITE, other, LogicalKeys.ofMoodle()).counts("choice_answers");
  }

  /** A choice with the options 1 and 2, the users 5 and 6, and one answer. */
  private static DatabaseRows site(
      String option, String answer, String user, String answered, String changed) {
    return new DatabaseRows(new TreeMap<>(Map.of(
        "choice",
        List.of(row("id", "3", "name", "Colour", "timemodified", changed)),
        "choice_options",
        List.of(
            row("id", "1", "choiceid", "3", "text", "Red"),
            row("id", "2", "choiceid", "3", "text", "Green")),
        "user",
        List.of(row("id", "5", "username", "ada"), row("id", "6", "username", "ben")),
        "choice_answers",
        List.of(row(
            "id",
            answer,
            "choiceid",
            "3",
            "optionid",
            option,
            "userid",
            user,
            "timemodified",
            answered)))));
  }

  private static Map<String, @Nullable String> row(String... columnsAndValues) {
    Map<String, @Nullable String> row = new TreeMap<>();
    for (int i = 0; i < columnsAndValues.length; i += 2) {
      row.put(columnsAndValues[i], columnsAndValues[i + 1]);
    }
    return row;
  }
}
