package org.holdall.engine.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.holdall.engine.HoldallException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** New rows, the same on every database. */
class InsertsTest {
  private static final List<String> NODE = List.of("name", "other");
  private static final List<String> LEAF = List.of("node", "name");
  private static final List<String> TEXT = List.of("name", "body");

  private static final String NODES =
      "SELECT [name], [other], [body], [amount] FROM {node} ORDER BY [id]";

  /** A table of the answer, columns separated by commas, NULL as -. */
  static List<String> read(SiteDatabase database, String sql) {
    List<String> found = new ArrayList<>();
    try (Snapshot snapshot = database.snapshot();
        Rows rows = snapshot.rows(Query.of(SqlText.of(database, sql)))) {
      int columns = sql.substring(0, sql.indexOf(" FROM ")).split(",").length;
      while (rows.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
          String text = rows.text(i);
          row.add(text == null ? "-" : text);
        }
        found.add(String.join(",", row));
      }
    }
    return found;
  }

  static @Nullable Object[] row(@Nullable Object... values) {
    return values;
  }

  @ParameterizedTest
  @EnumSource
  void backwardReferencesAndDefaults(Engine engine) {
    SiteDatabase database = engine.site();
    try (Transaction transaction = database.transaction()) {
      Inserts inserts = transaction.inserts();
      long a = inserts.reserve("node");
      inserts.add("node", NODE, a, row("a", 5L));
      inserts.add("node", List.of("name"), 0, row((Object) null));
      long leaf = inserts.reserve("leaf");
      inserts.add("leaf", LEAF, leaf, row(a, "leaf"));
      assertThat(inserts.resolve(leaf)).isPositive();
      assertThat(inserts.resolve(77)).isEqualTo(77);
      transaction.commit();
    }
    assertThat(read(database, NODES)).containsExactlyInAnyOrder("a,5,-,7.00000", "-,0,-,7.00000");
    assertThat(read(
            database, "SELECT n.[name], l.[name] FROM {leaf} l JOIN {node} n ON n.[id] = l.[node]"))
        .containsExactly("a,leaf");
  }

  @ParameterizedTest
  @EnumSource
  void forwardSelfAndCyclicReferences(Engine engine) {
    SiteDatabase database = engine.site();
    try (Transaction transaction = database.transaction()) {
      Inserts inserts = transaction.inserts();
      long self = inserts.reserve("node");
      long next = inserts.reserve("node");
      long leaf = inserts.reserve("leaf");
      inserts.add("leaf", LEAF, leaf, row(next, "cycle"));
      inserts.add("node", NODE, self, row("self", self));
      inserts.add("node", NODE, next, row("next", leaf));
      inserts.add("node", NODE, 0, row("last", next));
      transaction.commit();
    }
    assertThat(read(
            database,
            "SELECT a.[name], b.[name] FROM {node} a JOIN {node} b ON b.[id] = a.[other]"
                + " WHERE a.[name] <> 'next' ORDER BY a.[name]"))
        .containsExactly("last,next", "self,self");
    assertThat(
            read(
                database,
                "SELECT l.[name], n.[name] FROM {leaf} l JOIN {node} n ON n.[id] = l.[node] AND n.[other] = l.[id]"))
        .containsExactly("cycle,next");
  }

  /** A query must see the rows of its tables; that others wait saves statements. */
  @ParameterizedTest
  @EnumSource
  void onlyRowsThatAreAskedForAreSent(Engine engine) {
    SiteDatabase database = engine.site();
    String nodes = SqlText.of(database, "SELECT COUNT(*) FROM {node} WHERE [name] = 'a'");
    String leaves = SqlText.of(database, "SELECT COUNT(*) FROM {leaf} WHERE [name] = 'leaf'");
    try (Transaction transaction = database.transaction()) {
      Inserts inserts = transaction.inserts();
      long a = inserts.reserve("node");
      long leaf = inserts.reserve("leaf");
      inserts.add("node", NODE, a, row("a", 5L));
      inserts.add("leaf", LEAF, leaf, row(0L, "leaf"));
      inserts.flush(SqlText.tables("SELECT 1 FROM {node} JOIN {config}"));
      assertThat(count(transaction, nodes)).isEqualTo(1);
      assertThat(count(transaction, leaves)).isZero();
      inserts.set("leaf", leaf, "name", "other");
      inserts.flush(List.of("node"));
      assertThat(count(transaction, leaves)).isZero();
      inserts.flush(List.of("leaf"));
      assertThat(count(transaction, leaves)).isZero();
      assertThat(count(transaction, leaves.replace("'leaf'", "'other'"))).isEqualTo(1);
      transaction.commit();
    }
  }

  private static long count(Transaction transaction, String sql) {
    try (Rows rows = transaction.rows(Query.of(sql))) {
      rows.next();
      return rows.id(0);
    }
  }

  @ParameterizedTest
  @EnumSource
  void setsColumnsLater(Engine engine) {
    SiteDatabase database = engine.site();
    try (Transaction transaction = database.transaction()) {
      Inserts inserts = transaction.inserts();
      long a = inserts.reserve("node");
      long b = inserts.reserve("node");
      inserts.add("node", TEXT, a, row("a", "x"));
      inserts.set("node", a, "body", "first");
      inserts.set("node", a, "body", "sec'ond\\");
      inserts.set("node", a, "amount", "1.25000");
      inserts.set("node", a, "other", b);
      inserts.flush();
      inserts.add("node", TEXT, b, row("b", "x"));
      inserts.set("node", b, "body", null);
      inserts.set("node", inserts.resolve(a), "name", "real");
      transaction.commit();
    }
    assertThat(read(database, "SELECT [name], [body], [amount] FROM {node} ORDER BY [id]"))
        .containsExactly("real,sec'ond\\,1.25000", "b,-,7.00000");
    assertThat(read(
            database,
            "SELECT b.[name], a.[name] FROM {node} a JOIN {node} b ON b.[id] = a.[other]"))
        .containsExactly("b,real");
  }

  /** The row is sent with 0 for what it refers to; that must not win over what was set. */
  @ParameterizedTest
  @EnumSource
  void whatIsSetCountsMoreThanWhatWasAdded(Engine engine) {
    SiteDatabase database = engine.site();
    try (Transaction transaction = database.transaction()) {
      Inserts inserts = transaction.inserts();
      long a = inserts.reserve("node");
      long b = inserts.reserve("node");
      inserts.add("node", NODE, a, row("a", b));
      inserts.set("node", a, "other", 42L);
      inserts.add("node", NODE, b, row("b", 7L));
      transaction.commit();
    }
    assertThat(read(database, "SELECT [name], [other] FROM {node} ORDER BY [name]"))
        .containsExactly("a,42", "b,7");
  }

  @ParameterizedTest
  @EnumSource
  void manySetsAtOnce(Engine engine) {
    SiteDatabase database = engine.site();
    try (Transaction transaction = database.transaction()) {
      Inserts inserts = transaction.inserts();
      for (int i = 0; i < 3_001; i++) {
        long node = inserts.reserve("node");
        inserts.add("node", TEXT, node, row("n" + i, null));
        inserts.set("node", node, "body", "b" + i + "x".repeat(i % 1_000));
        inserts.set("node", node, "other", node);
      }
      transaction.commit();
    }
    assertThat(
            read(
                database,
                "SELECT COUNT(*), SUM(LENGTH([body])), MIN([id] - [other]), MAX([id] - [other]) FROM {node}"))
        .containsExactly("3001," + (3_001 + sizes()) + ",0,0");
    assertThat(read(database, "SELECT [body] FROM {node} WHERE [name] = 'n2001'"))
        .containsExactly("b2001x");
  }

  private static long sizes() {
    long size = 0;
    for (int i = 0; i < 3_001; i++) {
      size += String.valueOf(i).length() + i % 1_000;
    }
    return size;
  }

  @ParameterizedTest
  @EnumSource(names = {"H2", "MARIADB"})
  void reservedButNeverAdded(Engine engine) {
    try (Transaction transaction = engine.site().transaction()) {
      Inserts inserts = transaction.inserts();
      long never = inserts.reserve("node");
      assertThatThrownBy(() -> inserts.resolve(never)).isInstanceOf(IllegalStateException.class);
      inserts.add("node", NODE, 0, row("n", never));
      inserts.flush();
      assertThatThrownBy(transaction::commit)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("Rows of node refer by other");
    }
  }

  /** As on MySQL, which is not tested itself. */
  @ParameterizedTest
  @EnumSource(names = {"H2", "MARIADB"})
  void withoutReturning(Engine engine) throws SQLException {
    SiteDatabase database = engine.site();
    try (Connection connection = engine.connect()) {
      connection.setAutoCommit(false);
      Inserts inserts = new ReturningInserts(new Session(database, connection), Returning.KEYS);
      long a = inserts.reserve("node");
      long b = inserts.reserve("node");
      inserts.add("node", NODE, a, row("a", b));
      inserts.add("node", NODE, b, row("b", a));
      inserts.add("leaf", LEAF, 0, row(a, "x"));
      inserts.add("leaf", LEAF, 0, row(b, "y"));
      inserts.flush();
      connection.commit();
    }
    assertThat(read(
            database,
            "SELECT l.[name], a.[name], b.[name] FROM {leaf} l JOIN {node} a ON a.[id] = l.[node]"
                + " JOIN {node} b ON b.[id] = a.[other] ORDER BY l.[name]"))
        .containsExactly("x,a,b", "y,b,a");
  }

  @ParameterizedTest
  @EnumSource
  void rollbackLeavesNothing(Engine engine) {
    SiteDatabase database = engine.site();
    try (Transaction transaction = database.transaction()) {
      Inserts inserts = transaction.inserts();
      for (int i = 0; i < 20_000; i++) {
        inserts.add("node", NODE, 0, row("a", (long) i));
      }
    }
    assertThat(read(database, NODES)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void textNoDatabaseCanStore(Engine engine) {
    SiteDatabase database = engine.site();
    for (String text :
        new String[] {"a\0b", "\ud83d", "x\ude00", "\ude00\ud83d", "x".repeat(400_000) + "\0"}) {
      try (Transaction transaction = database.transaction()) {
        Inserts inserts = transaction.inserts();
        assertThatThrownBy(() -> inserts.add("node", TEXT, 0, row("a", text)))
            .isInstanceOf(HoldallException.class)
            .hasMessageContaining("column body of the table node");
      }
    }
    assertThat(read(database, NODES)).isEmpty();
  }
}
