package org.holdall.engine.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final List<Double> told = new ArrayList<>();
  private final Progress whole = Progress.of(part -> told.add(part.whole().fraction()));

  @Test
  void partsCountByTheirWeight() {
    Progress rows = whole.part("rows", 3);
    Progress files = whole.part("files", 1);
    Progress users = rows.part("users", 1);
    rows.part("groups", 1);
    users.end();
    assertThat(whole.fraction()).isEqualTo(0.375, within(1e-9));
    files.total(200);
    files.advance(50);
    assertThat(files.fraction()).isEqualTo(0.25);
    assertThat(whole.fraction()).isEqualTo(0.375 + 0.0625, within(1e-9));
    assertThat(users.whole()).isSameAs(whole);
    assertThat(users.parent()).isSameAs(rows);
  }

  @Test
  void withoutTotalAPartIsIndeterminateUntilItEnds() {
    Progress rows = whole.part("rows", 1);
    rows.advance(17);
    assertThat(rows.total()).isEqualTo(Progress.UNKNOWN);
    assertThat(rows.done()).isEqualTo(17);
    assertThat(rows.fraction()).isZero();
    rows.end();
    assertThat(rows.fraction()).isEqualTo(1);
  }

  @Test
  void neverGoesBackWhateverComesLate() {
    Progress rows = whole.part("rows", 1);
    rows.part("first", 1).end();
    assertThat(whole.fraction()).isEqualTo(1);
    Progress late = rows.part("second attempt", 9);
    late.total(10);
    late.advance(4);
    assertThat(whole.fraction()).isEqualTo(1);
    assertThat(late.fraction()).isEqualTo(0.4);
    late.total(1000); // there were more of them
    assertThat(late.fraction()).isEqualTo(0.4);
    assertThat(told).isSorted();
  }

  @Test
  void moreUnitsThanTheTotalAreNotMoreThanAll() {
    whole.total(2);
    whole.advance(3);
    assertThat(whole.fraction()).isEqualTo(1);
  }

  @Test
  void nothingToDoIsDoneWhenItEnds() {
    Progress files = whole.part("files", 1);
    files.total(0);
    assertThat(files.fraction()).isZero();
    whole.end();
    assertThat(files.fraction()).isEqualTo(1);
    assertThat(told).last().isEqualTo(1.0);
  }

  @Test
  void threadsAreToldOneAfterTheOther() throws InterruptedException {
    List<Double> fractions = Collections.synchronizedList(new ArrayList<>());
    Progress root = Progress.of(part -> fractions.add(part.whole().fraction()));
    List<Progress> parts = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      parts.add(root.part("part " + i, 1 + i));
    }
    ExecutorService threads = Executors.newFixedThreadPool(4);
    parts.forEach(part -> threads.execute(() -> {
      part.total(20);
      for (int i = 0; i < 20; i++) {
        part.advance(1);
      }
      part.end();
    }));
    threads.shutdown();
    assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    assertThat(fractions).hasSize(50 * 22).isSorted();
    assertThat(root.fraction()).isEqualTo(1, within(1e-9));
  }

  @Test
  void aPartHasAWeight() {
    assertThatThrownBy(() -> whole.part("nothing", 0)).isInstanceOf(IllegalArgumentException.class);
  }
}
