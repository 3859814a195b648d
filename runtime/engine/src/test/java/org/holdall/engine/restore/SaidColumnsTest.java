package org.holdall.engine.restore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SaidColumnsTest {
  private final SaidColumns said = new SaidColumns();

  private Map<String, @Nullable Object> row() {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    List<String> names = said.names();
    for (int i = 0; i < names.size(); i++) {
      row.put(names.get(i), said.values()[i]);
    }
    return row;
  }

  @Test
  void rowsThatSayTheSameColumnsHaveOneListOfThem() {
    said.put("name", "a");
    said.put("course", 2L);
    List<String> first = said.names();
    said.clear();
    said.put("name", null);
    said.put("course", 3L);
    assertThat(said.names()).isSameAs(first).containsExactly("name", "course");
    assertThat(Arrays.copyOf(said.values(), 2)).containsExactly(null, 3L);
  }

  @Test
  void ofSeveralValuesTheLastCounts() {
    for (int i = 0; i < 2; i++) {
      said.clear();
      said.put("name", "a");
      said.put("course", 2L);
      said.put(new String("name"), "b");
      assertThat(row()).containsExactly(Map.entry("name", "b"), Map.entry("course", 2L));
    }
  }

  @Test
  void whatTheLastRowSaidIsForgotten() {
    Random random = new Random(7);
    String[] names = "a b c d e f g h i j k l m n o p q r s t".split(" ");
    for (int row = 0; row < 2000; row++) {
      said.clear();
      Map<String, Object> expected = new LinkedHashMap<>();
      int from = random.nextInt(3);
      for (int i = from; i < names.length; i++) {
        if (random.nextInt(10) > 0) {
          String name = names[random.nextInt(10) > 0 ? i : random.nextInt(names.length)];
          said.put(name, (long) row * i);
          expected.put(name, (long) row * i);
        }
      }
      assertThat(row()).containsExactlyEntriesOf(expected);
    }
  }
}
