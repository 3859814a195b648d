package org.holdall.modules.core.regrading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Items are written as value, largest grade, coefficient and weight; a weight that somebody said ends with an exclamation mark. */
final class MethodTest {
  private static final Rules RULES = new Rules(true, true, 1, false, 0);

  @ParameterizedTest(name = "{0} of {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "MEAN | 0.2 100 0 0; 0.6 10 0 0 | 0.4 | 0.5 0.5",
        "MEDIAN | 0.1 10 0 0; 0.5 10 0 0; 0.9 10 0 0 | 0.5 | 0 1 0",
        "MEDIAN | 0.1 10 0 0; 0.3 10 0 0; 0.5 10 0 0; 0.9 10 0 0 | 0.4 | 0 0.5 0.5 0",
        "MEDIAN | 0.7 10 0 0 | 0.7 | 1",
        "MIN | 0.1 10 0 0; 0.5 10 0 0 | 0.1 | 1 0",
        "MAX | 0.1 10 0 0; 0.5 10 0 0 | 0.5 | 0 1",
        "MODE | 0.1 10 0 0; 0.5 10 0 0; 0.5 10 0 0 | 0.5 | 0 0.5 0.5",
        "MODE | 0.1 10 0 0; 0.5 10 0 0 | 0.5 | 0 1",
        "WEIGHTED_MEAN | 0.2 10 1 0; 0.8 10 3 0; 1 10 0 0 | 0.65 | 0.25 0.75 0",
        "SIMPLE_WEIGHTED_MEAN | 0.2 10 0 0; 0.8 30 0 0 | 0.65 | 0.25 0.75",
        "SIMPLE_WEIGHTED_MEAN | 0.2 10 0 0; 0.6 30 0 0; 1 4 1 0 | 0.6 | 0.25 0.75 0.1",
        "SIMPLE_WEIGHTED_MEAN | 0.8 10 0 0; 1 10 1 0 | 1.8 | 1 0.2",
        "SIMPLE_WEIGHTED_MEAN | 1 10 0 0; 1 10 1 0 | 2 | 1 0",
        "SIMPLE_WEIGHTED_MEAN | 1 10 1 0 | 10 | 0",
        "MEAN_WITH_EXTRA_CREDIT | 0.2 10 0 0; 0.6 10 0 0; 0.5 10 0.2 0 | 0.45 | 0.5 0.5 0.5",
        "MEAN_WITH_EXTRA_CREDIT | 0.9 10 0 0; 1 10 0.5 0 | 1.4 | 1 0.1",
        "NATURAL | 0.5 10 0 0.25; 1 30 0 0.75 | 0.875 | 0.25 0.75",
        "NATURAL | 0.5 10 0 0.5!; 1 10 0 0.25; 0 10 0 0.25 | 0.5 | 0.5 0.25 0.25",
        "NATURAL | 0.5 10 0 1; 1 2 1 0.2 | 0.7 | 1 0.2",
        "NATURAL | 0.5 10 0 0!; 1 10 0 1 | 1 | 0 1",
        "NATURAL | 0.5 10 1 0.2 | 0 | 0"
      })
  void makesOneGradeOfMany(Method method, String items, double grade, String weights) {
    Aggregation aggregation = aggregation(items, RULES);
    assertThat(method.aggregate(aggregation)).isCloseTo(grade, within(1e-9));
    List<Double> expected = new ArrayList<>();
    for (String weight : weights.split(" ")) {
      expected.add(Double.valueOf(weight));
    }
    assertThat(new ArrayList<>(aggregation.values.keySet()))
        .zipSatisfy(
            expected,
            (item, weight) -> assertThat(aggregation.weights.getOrDefault(item, -1.0))
                .isCloseTo(weight, within(1e-9)));
  }

  @Test
  void withoutWeightsThereIsNoWeightedMean() {
    assertThat(Method.WEIGHTED_MEAN.aggregate(aggregation("0.5 10 0 0", RULES))).isNull();
  }

  @Test
  void theTotalOfASumIsAsLargeAsWhatCounts() {
    Aggregation natural = aggregation("0.5 10 0 0.25; 1 30 0 0.75; 1 5 1 0.1", RULES);
    Method.NATURAL.aggregate(natural);
    assertThat(natural.range).isEqualTo(new Range(0, 40));
  }

  @Test
  void beforeTheRuleExtraCreditTookPartInTheSharingOfWeights() {
    Aggregation old =
        aggregation("0.5 10 0 0.5; 1 10 1 0.5", new Rules(true, true, 1, false, 20150619));
    assertThat(Method.NATURAL.aggregate(old)).isCloseTo(1.5, within(1e-9));
  }

  @Test
  void anUnknownMethodIsAMean() {
    assertThat(Method.of(77)).isEqualTo(Method.MEAN);
    assertThat(Method.of(13)).isEqualTo(Method.NATURAL);
  }

  static Item item(int id, String type, Object... more) {
    Map<String, @Nullable String> row = new HashMap<>(Map.of(
        "id", String.valueOf(id),
        "itemtype", type,
        "gradetype", "1",
        "grademax", "100",
        "grademin", "0",
        "multfactor", "1",
        "needsupdate", "1"));
    for (int i = 0; i < more.length; i += 2) {
      row.put(String.valueOf(more[i]), String.valueOf(more[i + 1]));
    }
    return new Item(row);
  }

  private static Aggregation aggregation(String text, Rules rules) {
    Map<Item, Double> values = new LinkedHashMap<>();
    for (String each : text.split("; ")) {
      String[] parts = each.split(" ");
      values.put(
          item(
              values.size() + 1,
              "manual",
              "grademax",
              parts[1],
              "aggregationcoef",
              parts[2],
              "aggregationcoef2",
              parts[3].replace("!", ""),
              "weightoverride",
              parts[3].endsWith("!") ? 1 : 0),
          Double.valueOf(parts[0]));
    }
    Item total = item(99, "category", "grademax", "10");
    return new Aggregation(total, rules, values, Map.of(), total.range());
  }
}
