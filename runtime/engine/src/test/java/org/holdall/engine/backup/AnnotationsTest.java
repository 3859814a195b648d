package org.holdall.engine.backup;

import static org.assertj.core.api.Assertions.assertThat;

import org.holdall.annotations.Kind;
import org.junit.jupiter.api.Test;

final class AnnotationsTest {
  @Test
  void knowWhatIsNoId() {
    Annotations annotations = new Annotations();
    annotations.add(Kind.USER, 0);
    annotations.add(Kind.USER, -5);
    annotations.add(Kind.USER, 5);
    annotations.add(Kind.GRADE, 100);
    annotations.add(Kind.GRADE, -3);
    assertThat(annotations.of(Kind.USER)).containsExactly(5L);
    assertThat(annotations.of(Kind.SCALE)).containsExactly(3L);
    assertThat(annotations.of(Kind.GROUP)).isEmpty();
    Annotations all = new Annotations();
    all.add(Kind.USER, 1);
    all.addAll(annotations);
    assertThat(all.of(Kind.USER)).containsExactly(1L, 5L);
  }
}
