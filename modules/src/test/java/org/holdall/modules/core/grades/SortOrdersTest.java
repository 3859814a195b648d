package org.holdall.modules.core.grades;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SortOrdersTest {

  @ParameterizedTest
  @CsvSource({
    "'1 2 3', '1 2 3'",
    "'1 1', '1 2'",
    "'1 2 2 3', '1 2 3 5'",
    "'5 5 5', '5 6 7'",
    "'3 1 3 1', '5 1 6 2'"
  })
  void placesAreSpread(String places, String spread) {
    List<long[]> items = new ArrayList<>();
    for (String place : places.split(" ")) {
      items.add(new long[] {items.size() + 1, Long.parseLong(place)});
    }
    var found = SortOrders.spread(items);
    assertThat(items.stream().map(item -> found.get(item[0])))
        .containsExactlyElementsOf(
            Stream.of(spread.split(" ")).map(Long::valueOf).toList());
  }
}
