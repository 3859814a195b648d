package org.holdall.engine.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.jdbcx.JdbcDataSource;
import org.holdall.engine.HoldallException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SiteDatabaseTest {
  private static final String URL = "jdbc:h2:mem:site";

  @TempDir
  Path folder;

  private Connection keeper;

  @BeforeEach
  void create() throws SQLException {
    keeper = DriverManager.getConnection(URL, "sa", "secret");
    execute(
        "CREATE TABLE \"mdl_config\" (\"id\" BIGINT, \"name\" VARCHAR, \"value\" DECIMAL(10, 5))",
        "INSERT INTO \"mdl_config\" VALUES (1, 'a', 1.5), (2, NULL, NULL), (3, '', 0), (4, 'x\u00e9\ud83d\ude00', 2)");
  }

  @AfterEach
  void drop() throws SQLException {
    keeper.close();
  }

  private void execute(String... all) throws SQLException {
    try (Statement statement = keeper.createStatement()) {
      for (String sql : all) {
        statement.execute(sql);
      }
    }
  }

  private static SiteDatabase open() {
    return SiteDatabase.open(URL, "sa", "secret", "mdl_");
  }

  @Test
  void knowsItsTablesAndDialect() {
    SiteDatabase database = open();
    assertThat(database.dialect()).isEqualTo(Dialect.H2);
    assertThat(database.table("config")).isEqualTo("\"mdl_config\"");
    assertThat(database.schema().hasTable("config")).isTrue();
    assertThat(database.schema().hasTable("mdl_config")).isFalse();
    assertThat(database.schema().hasColumn("config", "name")).isTrue();
    assertThat(database.schema().hasColumn("config", "nothing")).isFalse();
    assertThat(database.schema().hasColumn("nothing", "name")).isFalse();
    assertThat(database.schema().isNumber("config", "value")).isTrue();
    assertThat(database.schema().isNumber("config", "name")).isFalse();
  }

  @ParameterizedTest
  @EnumSource(RowStrategy.class)
  void readsTheDatabasesOwnTexts(RowStrategy strategy) {
    SiteDatabase database = open();
    try (Snapshot snapshot = database.snapshot();
        Rows rows = strategy.rows(
            snapshot, Query.of("SELECT * FROM \"mdl_config\" ORDER BY \"id\""), 3, folder)) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.id(0)).isEqualTo(1);
      assertThat(rows.text(1)).isEqualTo("a");
      assertThat(rows.text(2)).isEqualTo("1.50000");
      assertThat(rows.next()).isTrue();
      assertThat(rows.text(1)).isNull();
      assertThat(rows.id(2)).isZero();
      assertThat(rows.next()).isTrue();
      assertThat(rows.text(1)).isEmpty();
      assertThat(rows.next()).isTrue();
      assertThat(rows.text(1)).isEqualTo("x\u00e9\ud83d\ude00");
      assertThat(rows.next()).isFalse();
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void opensByASourceOfConnections() {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL(URL);
    source.setUser("sa");
    source.setPassword("secret");
    SiteDatabase database = SiteDatabase.open(source, "mdl_");
    assertThat(database.dialect()).isEqualTo(Dialect.H2);
    assertThat(database.schema().hasTable("config")).isTrue();
  }

  @Test
  void spoolKeepsLongAndManyValues() {
    String sql = "SELECT x, REPEAT('ab', CAST(x AS INT) * 37) FROM SYSTEM_RANGE(0, 3000)";
    try (Snapshot snapshot = open().snapshot();
        Rows rows = RowStrategy.SPOOL.rows(snapshot, Query.of(sql), 2, folder)) {
      for (int i = 0; i <= 3000; i++) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.id(0)).isEqualTo(i);
        assertThat(rows.text(1)).hasSize(i * 74);
      }
      assertThat(rows.next()).isFalse();
    }
  }

  @Test
  void spoolLeavesNothingBehindWhenTheDatabaseFails() {
    String sql = "SELECT 1 / (x - 5) FROM SYSTEM_RANGE(1, 10)";
    try (Snapshot snapshot = open().snapshot()) {
      assertThatThrownBy(() -> RowStrategy.SPOOL.rows(snapshot, Query.of(sql), 1, folder))
          .isInstanceOf(HoldallException.class);
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void snapshotDoesNotSeeLaterChanges() throws SQLException {
    Query count = Query.of("SELECT COUNT(*) FROM \"mdl_config\"");
    try (Snapshot snapshot = open().snapshot()) {
      assertThat(one(snapshot, count)).isEqualTo(4);
      execute("INSERT INTO \"mdl_config\" VALUES (5, 'b', 1)");
      assertThat(one(snapshot, count)).isEqualTo(4);
    }
    try (Snapshot snapshot = open().snapshot()) {
      assertThat(one(snapshot, count)).isEqualTo(5);
    }
  }

  private static long one(Snapshot snapshot, Query query) {
    try (Rows rows = snapshot.rows(query)) {
      rows.next();
      return rows.id(0);
    }
  }

  @Test
  void sendsInstancesAlong() {
    SiteDatabase database = open();
    Instances instances = new Instances()
        .numbers("task", new long[] {0, 1})
        .texts("w0", new String[] {"a'\"", "b\\"});
    String sql = "SELECT * FROM " + database.dialect().relation(instances, "i") + " ORDER BY 1";
    try (Snapshot snapshot = database.snapshot();
        Rows rows = snapshot.rows(new Query(sql, database.dialect().values(instances)))) {
      rows.next();
      assertThat(rows.text(1)).isEqualTo("a'\"");
      rows.next();
      assertThat(rows.id(0)).isEqualTo(1);
      assertThat(rows.text(1)).isEqualTo("b\\");
    }
    assertThat(instances.json()).isEqualTo("[[0,\"a'\\u0022\"],[1,\"b\\u005c\"]]");
    assertThat(Dialect.MARIADB.values(instances)).containsExactly(instances.json());
    assertThat(Dialect.MARIADB.relation(instances, "i"))
        .startsWith("JSON_TABLE(?, '$[*]' COLUMNS (`task` BIGINT PATH '$[0]'");
  }

  @Test
  void countsStatements() {
    SiteDatabase database = open();
    long before = database.statements();
    try (Snapshot snapshot = database.snapshot()) {
      long begun = database.statements();
      assertThat(begun).isEqualTo(before + Dialect.H2.begin().size());
      one(snapshot, Query.of("SELECT 1"));
      assertThat(database.statements()).isEqualTo(begun + 1);
    }
  }

  @Test
  void saysInOneLineWhatIsWrong() {
    refuses(() -> SiteDatabase.open(URL, "sa", "wrong", "mdl_"), "refuses user or password");
    refuses(
        () -> SiteDatabase.open(URL, "sa", "secret", "moodle_"),
        "no Moodle tables with the prefix \"moodle_\"");
    refuses(
        () -> SiteDatabase.open("jdbc:h2:tcp://127.0.0.1:1/none", "sa", "", "mdl_"),
        "The database");
    refuses(
        () -> SiteDatabase.open("jdbc:h2:" + folder + "/none;IFEXISTS=TRUE", "sa", "", "mdl_"),
        "no such database");
    refuses(() -> SiteDatabase.open("jdbc:nothing:x", "sa", "", "mdl_"), "The database cannot be");
    try (Snapshot snapshot = open().snapshot()) {
      refuses(() -> snapshot.rows(Query.of("SELECT * FROM \"mdl_nothing\"")), "lacks a table");
      refuses(
          () -> snapshot.rows(Query.of("SELECT \"nothing\" FROM \"mdl_config\"")),
          "lacks a column");
    }
  }

  private static void refuses(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String message) {
    assertThatThrownBy(call)
        .isInstanceOf(HoldallException.class)
        .hasMessageContaining(message)
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
  }
}
