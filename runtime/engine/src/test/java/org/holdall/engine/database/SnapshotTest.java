package org.holdall.engine.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.holdall.engine.HoldallException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One snapshot and several threads. */
@Timeout(60)
class SnapshotTest {
  private static final String URL = "jdbc:h2:mem:snapshots";
  private static final Query NAMES = Query.of("SELECT \"name\" FROM \"mdl_config\"");

  private Connection keeper;

  @BeforeEach
  void create() throws SQLException {
    keeper = DriverManager.getConnection(URL);
    try (Statement statement = keeper.createStatement()) {
      statement.execute("CREATE TABLE \"mdl_config\" (\"name\" VARCHAR)");
      statement.execute("INSERT INTO \"mdl_config\" VALUES ('a'), ('b')");
    }
  }

  @AfterEach
  void drop() throws SQLException {
    keeper.close();
  }

  private static Snapshot open() {
    return SiteDatabase.open(URL, null, null, "mdl_").snapshot();
  }

  private static int count(Snapshot snapshot) {
    try (Rows rows = snapshot.rows(NAMES)) {
      int count = 0;
      while (rows.next()) {
        count++;
      }
      return count;
    }
  }

  @Test
  void whoHasRowsOpenReadsMoreWhileOthersWait() throws Exception {
    try (Snapshot snapshot = open()) {
      CompletableFuture<Integer> other;
      try (Rows rows = snapshot.rows(NAMES)) {
        assertThat(rows.next()).isTrue();
        other = CompletableFuture.supplyAsync(() -> snapshot.alone(() -> count(snapshot)));
        Thread.sleep(50);
        assertThat(snapshot.alone(() -> count(snapshot))).isEqualTo(2);
        assertThat(rows.next()).isTrue();
        assertThat(rows.text(0)).isEqualTo("b");
        assertThat(other).isNotDone();
      }
      assertThat(other.get(30, TimeUnit.SECONDS)).isEqualTo(2);
    }
  }

  @Test
  void rowsAreClosedOnce() throws Exception {
    try (Snapshot snapshot = open()) {
      Rows rows = snapshot.rows(NAMES);
      rows.close();
      rows.close();
      assertThat(CompletableFuture.supplyAsync(() -> count(snapshot)).get(30, TimeUnit.SECONDS))
          .isEqualTo(2);
    }
  }

  @Test
  void aQueryThatFailsKeepsNobodyWaiting() throws Exception {
    try (Snapshot snapshot = open()) {
      assertThatThrownBy(() -> snapshot.rows(Query.of("SELECT nothing")))
          .isInstanceOf(HoldallException.class);
      assertThat(CompletableFuture.supplyAsync(() -> count(snapshot)).get(30, TimeUnit.SECONDS))
          .isEqualTo(2);
    }
  }
}
