package org.holdall.engine.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.holdall.engine.database.InsertsTest.read;
import static org.holdall.engine.database.InsertsTest.row;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many rows, of all sizes and shapes. */
class BatchesTest {
  private static final List<String> NODE = List.of("name", "other");
  private static final List<String> CONFIG = List.of("name");
  private static final List<String> LEAF = List.of("node", "name");
  private static final List<String> TEXT = List.of("name", "body");

  /** Rows of all sizes, so that batches end everywhere. */
  @ParameterizedTest
  @EnumSource
  void batchesOfAllSizes(Engine engine) {
    SiteDatabase database = engine.site();
    Random random = new Random(1);
    Map<Long, String> sent = new HashMap<>();
    try (Transaction transaction = database.transaction()) {
      Inserts inserts = transaction.inserts();
      Map<Long, String> reserved = new HashMap<>();
      for (int i = 0; i < 6_000; i++) {
        int size = i % 1_500 == 0 ? 700_000 + i : random.nextInt(i % 50 == 0 ? 40_000 : 300);
        String body = "\u00e9\t\ud83d\ude00ab".repeat(size / 6 + 1).substring(0, size / 6 * 6);
        long node = inserts.reserve("node");
        inserts.add("node", TEXT, node, row("n" + i, body));
        inserts.add("leaf", LEAF, 0, row(node, "n" + i));
        // Full in the middle of a row, as the other table is.
        inserts.add("config", CONFIG, 0, row(body));
        reserved.put(node, body);
      }
      reserved.forEach((node, body) -> sent.put(inserts.resolve(node), body));
      transaction.commit();
    }
    assertThat(sent).hasSize(6_000);
    try (Snapshot snapshot = database.snapshot();
        Rows rows = snapshot.rows(
            Query.of(
                SqlText.of(
                    database,
                    "SELECT n.[id], n.[body], n.[name], l.[name] FROM {node} n JOIN {leaf} l ON l.[node] = n.[id]")))) {
      while (rows.next()) {
        assertThat(rows.text(1)).isEqualTo(sent.remove(rows.id(0)));
        assertThat(rows.text(3)).isEqualTo(rows.text(2));
      }
    }
    assertThat(sent).isEmpty();
    assertThat(
            read(
                database,
                "SELECT COUNT(*) FROM {node} n JOIN {config} c ON c.[name] = n.[body] WHERE LENGTH(c.[name]) > 100000"))
        .containsExactly("4");
  }

  @ParameterizedTest
  @EnumSource
  void shapesAndTablesInTurn(Engine engine) {
    SiteDatabase database = engine.site();
    try (Transaction transaction = database.transaction()) {
      Inserts inserts = transaction.inserts();
      for (int i = 0; i < 3_000; i++) {
        long node = inserts.reserve("node");
        // Every list is a new one, as from a careless caller.
        inserts.add(
            "node", new ArrayList<>(i % 2 == 0 ? NODE : List.of("name")), node, row("n" + i, 1L));
        inserts.add("node", i % 3 == 0 ? TEXT : List.of("name", "amount"), 0, row("m", "3"));
        inserts.add("leaf", LEAF, 0, row(node, "leaf" + i));
        if (i % 1_000 == 0) {
          inserts.flush();
        }
      }
      transaction.commit();
    }
    assertThat(
            read(
                database,
                "SELECT [other], [body], [amount], COUNT(*) FROM {node} GROUP BY [other], [body], [amount]"))
        .containsExactlyInAnyOrder(
            "1,-,7.00000,1500", "0,-,7.00000,1500", "0,3,7.00000,1000", "0,-,3.00000,2000");
    assertThat(read(
            database,
            "SELECT COUNT(*) FROM {leaf} l JOIN {node} n ON n.[id] = l.[node] AND n.[name] <> 'm'"))
        .containsExactly("3000");
  }

  @ParameterizedTest
  @EnumSource
  void rowsAreAddedWhileOthersAreRead(Engine engine) {
    SiteDatabase database = engine.site();
    try (Transaction transaction = database.transaction()) {
      Inserts inserts = transaction.inserts();
      for (int i = 0; i < 2_500; i++) {
        inserts.add("node", NODE, 0, row("n", (long) i));
      }
      inserts.flush();
      Query query =
          Query.of(SqlText.of(database, "SELECT [id], [other] FROM {node} ORDER BY [other]"));
      try (Rows rows = transaction.rows(query)) {
        for (int i = 0; rows.next(); i++) {
          assertThat(rows.id(1)).isEqualTo(i);
          inserts.add("leaf", LEAF, inserts.reserve("leaf"), row(rows.id(0), "leaf" + i));
          inserts.add("node", TEXT, 0, row("n", "x".repeat(200)));
        }
      }
      transaction.commit();
    }
    assertThat(read(database, "SELECT COUNT(*) FROM {node}")).containsExactly("5000");
    assertThat(read(database, "SELECT COUNT(*) FROM {leaf} l JOIN {node} n ON n.[id] = l.[node]"))
        .containsExactly("2500");
  }
}
