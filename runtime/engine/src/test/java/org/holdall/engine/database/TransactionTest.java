package org.holdall.engine.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.holdall.engine.database.InsertsTest.read;
import static org.holdall.engine.database.InsertsTest.row;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.holdall.engine.ConflictException;
import org.holdall.engine.HoldallException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Changes happen together or not at all, and beside those of others. */
class TransactionTest {
  private static final List<String> NODE = List.of("name", "other");
  private static final List<String> LEAF = List.of("node", "name");

  private static Query sql(SiteDatabase database, String text) {
    return Query.of(SqlText.of(database, text));
  }

  @ParameterizedTest
  @EnumSource
  void seesItsOwnRowsOnceTheyAreSent(Engine engine) {
    SiteDatabase database = engine.site();
    try (Transaction transaction = database.transaction()) {
      transaction.inserts().add("node", NODE, 0, row("a", 1L));
      assertThat(transaction.update(sql(database, "UPDATE {node} SET [other] = 5")))
          .isEqualTo(1);
      try (Rows rows = transaction.rows(sql(database, "SELECT [other] FROM {node}"))) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.id(0)).isEqualTo(5);
      }
      assertThat(read(database, "SELECT [other] FROM {node}")).isEmpty();
      transaction.commit();
    }
    assertThat(read(database, "SELECT [other] FROM {node}")).containsExactly("5");
  }

  /** Moodle goes on adding rows; ids never meet, references never cross. */
  @ParameterizedTest
  @EnumSource
  void othersAddRowsMeanwhile(Engine engine) throws SQLException {
    SiteDatabase database = engine.site();
    try (Connection other = engine.connect();
        PreparedStatement moodle = other.prepareStatement(
            SqlText.of(database, "INSERT INTO {node} ([name], [other]) VALUES ('moodle', 0)"));
        Transaction transaction = database.transaction()) {
      Inserts inserts = transaction.inserts();
      for (int i = 0; i < 4_000; i++) {
        long node = inserts.reserve("node");
        inserts.add("node", NODE, node, row("ours", (long) i));
        inserts.add("leaf", LEAF, 0, row(node, String.valueOf(i)));
        if (i % 100 == 0) {
          moodle.executeUpdate();
        }
      }
      transaction.commit();
    }
    assertThat(
            read(database, "SELECT [name], COUNT(*) FROM {node} GROUP BY [name] ORDER BY [name]"))
        .containsExactly("moodle,40", "ours,4000");
    assertThat(read(
            database,
            "SELECT COUNT(*) FROM {leaf} l JOIN {node} n ON n.[id] = l.[node] AND n.[name] = 'ours'"
                + " AND n.[other] = CAST(l.[name] AS DECIMAL(10))"))
        .containsExactly("4000");
  }

  @ParameterizedTest
  @EnumSource
  void manyTransactionsAtTheSameTime(Engine engine) {
    SiteDatabase database = engine.site();
    List<CompletableFuture<Void>> all = Stream.of("a", "b", "c", "d")
        .map(name -> CompletableFuture.runAsync(() -> {
          try (Transaction transaction = database.transaction()) {
            Inserts inserts = transaction.inserts();
            for (int i = 0; i < 3_000; i++) {
              long node = inserts.reserve("node");
              inserts.add("node", NODE, node, row(name, node));
            }
            transaction.commit();
          }
        }))
        .toList();
    all.forEach(CompletableFuture::join);
    assertThat(
            read(
                database,
                "SELECT [name], COUNT(*), MIN([id] - [other]), MAX([id] - [other]) FROM {node} GROUP BY [name] ORDER BY [name]"))
        .containsExactly("a,3000,0,0", "b,3000,0,0", "c,3000,0,0", "d,3000,0,0");
  }

  @ParameterizedTest
  @EnumSource
  void aDeadlockIsAConflict(Engine engine) {
    SiteDatabase database = engine.site();
    try (Transaction transaction = database.transaction()) {
      transaction.inserts().add("node", NODE, 0, row("a", 0L));
      transaction.inserts().add("node", NODE, 0, row("b", 0L));
      transaction.commit();
    }
    CyclicBarrier barrier = new CyclicBarrier(2);
    List<Throwable> thrown = Stream.of(List.of("a", "b"), List.of("b", "a"))
        .map(names -> CompletableFuture.supplyAsync(() -> {
          try (Transaction transaction = database.transaction(Duration.ofSeconds(5))) {
            change(transaction, names.get(0));
            barrier.await();
            change(transaction, names.get(1));
            transaction.commit();
            return List.<Throwable>of();
          } catch (HoldallException e) {
            return List.<Throwable>of(e);
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        }))
        .toList()
        .stream()
        .flatMap(future -> future.join().stream())
        .toList();
    assertThat(thrown).hasSize(1).hasOnlyElementsOfType(ConflictException.class);
    assertThat(read(database, "SELECT [other] FROM {node}")).containsExactly("1", "1");
  }

  private static void change(Transaction transaction, String name) {
    String sql = "UPDATE {node} SET [other] = [other] + 1 WHERE [name] = ?";
    transaction.update(Query.of(SqlText.of(transaction.database(), sql), name));
  }

  @ParameterizedTest
  @EnumSource
  void aLockThatDoesNotComeFreeIsAConflict(Engine engine) {
    SiteDatabase database = engine.site();
    try (Transaction first = database.transaction()) {
      first.inserts().add("node", NODE, 0, row("a", 0L));
      first.commit();
      change(first, "a");
      try (Transaction second = database.transaction(Duration.ofSeconds(1))) {
        assertThatThrownBy(() -> change(second, "a"))
            .isInstanceOf(ConflictException.class)
            .hasMessageContaining("try again");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aUniqueKeyIsAConflict(Engine engine) {
    SiteDatabase database = engine.site();
    try (Transaction transaction = database.transaction()) {
      transaction.inserts().add("leaf", LEAF, 0, row(1L, "a"));
      transaction.inserts().add("leaf", LEAF, 0, row(1L, "a"));
      assertThatThrownBy(transaction::commit).isInstanceOf(ConflictException.class);
    }
    assertThat(read(database, "SELECT [id] FROM {leaf}")).isEmpty();
  }

  private static void work(SiteDatabase database, int rows) {
    try (Transaction transaction = database.transaction()) {
      Inserts inserts = transaction.inserts();
      for (int i = 0; i < rows; i++) {
        long node = inserts.reserve("node");
        inserts.add("node", NODE, node, row("a", 0L));
        inserts.add("leaf", LEAF, 0, row(node, "leaf" + i));
        inserts.set("node", node, "other", node);
      }
      transaction.commit();
    }
  }

  @ParameterizedTest
  @EnumSource
  void tellsFewStatements(Engine engine) {
    SiteDatabase database = engine.site();
    List<String> told = new ArrayList<>();
    database.listener(told::add);
    long before = database.statements();
    work(database, 100);
    assertThat(database.statements() - before).isEqualTo(told.size());
    assertThat(told).last().isEqualTo("COMMIT");
    assertThat(told)
        .hasSize(
            switch (engine) {
              // Settings, two tables, columns set later, COMMIT.
              case H2 -> 5;
              // Also three blocks of ids.
              case POSTGRESQL -> 8;
              // Also the size of the longest statement.
              case MARIADB -> 6;
            });
    told.clear();
    try (Transaction transaction = database.transaction()) {
      for (int i = 0; i < 20_000; i++) {
        transaction.inserts().add("node", NODE, 0, row("a", (long) i));
      }
      transaction.commit();
    }
    assertThat(told)
        .hasSize(
            switch (engine) {
              case H2 -> 12;
              case POSTGRESQL -> 3;
              case MARIADB -> 13;
            });
  }

  @ParameterizedTest
  @EnumSource
  void whateverFailsNothingIsLeft(Engine engine) {
    SiteDatabase database = engine.site();
    List<String> told = new ArrayList<>();
    database.listener(told::add);
    work(database, 2_500);
    int statements = told.size();
    try (Transaction transaction = database.transaction()) {
      transaction.update(sql(database, "DELETE FROM {node}"));
      transaction.update(sql(database, "DELETE FROM {leaf}"));
      transaction.commit();
    }
    for (int fails = 0; fails < statements; fails++) {
      int last = fails;
      told.clear();
      database.listener(sql -> {
        if (told.size() == last) {
          throw new IllegalStateException("made to fail");
        }
        told.add(sql);
      });
      assertThatThrownBy(() -> work(database, 2_500)).hasMessage("made to fail");
      database.listener(sql -> {});
      assertThat(read(database, "SELECT [id] FROM {node}")).isEmpty();
      assertThat(read(database, "SELECT [id] FROM {leaf}")).isEmpty();
    }
    work(database, 2_500);
    assertThat(read(database, "SELECT COUNT(*) FROM {leaf} l JOIN {node} n ON n.[id] = l.[node]"))
        .containsExactly("2500");
  }
}
