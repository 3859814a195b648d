package org.holdall.engine.ids;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class IdSetTest {
  @Test
  void holdsWhatATreeSetHolds() {
    Random random = new Random(1);
    IdSet set = new IdSet();
    TreeSet<Long> expected = new TreeSet<>();
    for (int i = 0; i < 200_000; i++) {
      long id = 1L + random.nextInt(50_000);
      set.add(id);
      expected.add(id);
      if (i % 20_000 == 0) {
        assertThat(set).containsExactlyElementsOf(expected);
      }
    }
    assertThat(set).hasSameSizeAs(expected).containsExactlyElementsOf(expected);
    assertThat(set.contains(expected.first())).isTrue();
    assertThat(set.contains(50_001L)).isFalse();
  }
}
