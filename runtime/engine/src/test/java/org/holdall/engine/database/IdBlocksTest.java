package org.holdall.engine.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import org.holdall.engine.HoldallException;
import org.junit.jupiter.api.Test;

class IdBlocksTest {

  @Test
  void nobodyGetsAnIdTwice() {
    SiteDatabase database = Engine.POSTGRESQL.site();
    Set<Long> all = ConcurrentHashMap.newKeySet();
    ForkJoinPool.commonPool()
        .invokeAll(List.of(
            () -> takes(database, all), () -> takes(database, all), () -> takes(database, all)))
        .forEach(future -> assertThat(future).succeedsWithin(Duration.ofMinutes(1)));
    assertThat(all).hasSize(60_000);
  }

  private static boolean takes(SiteDatabase database, Set<Long> all) throws SQLException {
    try (Connection connection = Engine.POSTGRESQL.connect()) {
      IdBlocks blocks = new IdBlocks(new Session(database, connection), "node");
      for (int i = 0; i < 20_000; i++) {
        assertThat(all.add(blocks.take())).isTrue();
      }
    }
    return true;
  }

  @Test
  void whatIsExpectedTakesOneStatement() {
    SiteDatabase database = Engine.POSTGRESQL.site();
    try (Transaction transaction = database.transaction()) {
      Inserts inserts = transaction.inserts();
      long before = database.statements();
      inserts.expect(Map.of("node", 500L, "leaf", 100L, "nowhere", 7L, "text", 0L));
      Set<Long> nodes = new HashSet<>();
      for (int i = 0; i < 500; i++) {
        nodes.add(inserts.reserve("node"));
      }
      for (int i = 0; i < 100; i++) {
        inserts.reserve("leaf");
      }
      assertThat(nodes).hasSize(500);
      assertThat(database.statements() - before).isEqualTo(1);
      assertThat(nodes).doesNotContain(inserts.reserve("node"));
      assertThat(database.statements() - before).isEqualTo(2);
    }
  }

  /** A sequence that skips is what ids of others between ours look like. */
  @Test
  void idsWithGaps() throws SQLException {
    SiteDatabase database = Engine.POSTGRESQL.site();
    Engine.POSTGRESQL.run(Engine.POSTGRESQL.url(), "ALTER SEQUENCE mdl_node_id_seq INCREMENT BY 3");
    List<Long> ids = new ArrayList<>();
    try (Transaction transaction = database.transaction()) {
      for (int i = 0; i < 50; i++) {
        ids.add(transaction.inserts().reserve("node"));
      }
    }
    assertThat(ids).doesNotHaveDuplicates().isSorted();
    assertThat(ids.get(49) - ids.get(0)).isEqualTo(147);
  }

  @Test
  void aTableWithoutASequence() throws SQLException {
    SiteDatabase database = Engine.POSTGRESQL.site();
    Engine.POSTGRESQL.run(
        Engine.POSTGRESQL.url(),
        "ALTER TABLE mdl_node ALTER id DROP DEFAULT",
        "DROP SEQUENCE mdl_node_id_seq");
    try (Transaction transaction = database.transaction()) {
      assertThatThrownBy(() -> transaction.inserts().reserve("node"))
          .isInstanceOf(HoldallException.class)
          .hasMessageContaining("no sequence for the ids");
    }
  }
}
