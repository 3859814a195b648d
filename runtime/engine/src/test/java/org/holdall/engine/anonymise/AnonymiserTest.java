package org.holdall.engine.anonymise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.Map;
import org.holdall.engine.database.SiteDatabase;
import org.holdall.engine.database.Snapshot;
import org.holdall.engine.site.SiteConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnonymiserTest {
  private static final String URL = "jdbc:h2:mem:anonymiser";

  private Connection keeper;
  private Anonymiser anonymiser;
  private long statements;

  @BeforeEach
  void site() throws SQLException {
    keeper = DriverManager.getConnection(URL);
    table("config", "name VARCHAR, value VARCHAR");
    table("config_plugins", "plugin VARCHAR, name VARCHAR, value VARCHAR");
    table("role", "shortname VARCHAR, archetype VARCHAR");
    table(
        "user",
        "id BIGINT, email VARCHAR, username VARCHAR, lastip VARCHAR, phone1 VARCHAR, phone2 VARCHAR, firstname VARCHAR,"
            + " lastname VARCHAR, middlename VARCHAR, alternatename VARCHAR, firstnamephonetic VARCHAR,"
            + " lastnamephonetic VARCHAR");
    row("config", "'siteguest', '1'");
    row("config_plugins", "'mod_quiz', 'version', '1'");
    row("config_plugins", "'quizling', 'other', '1'");
    row("role", "'tutor', 'teacher'");
    user(1, "root@localhost", "guest", "", "", "", "Guest user", " ");
    user(2, "anna@example.com", "annab", "10.0.0.7", "030 1234", "555666", "Anna", "de la Cruz");
    user(3, "q@example.com", "quiz", "0.0.0.0", "123", "", "tutor", "X");
    user(4, "0123456789abcdef", "gone@example.com.1795205372", "", "", "", "志明", "高");
    try (Snapshot snapshot = SiteDatabase.open(URL, null, null, "mdl_").snapshot()) {
      SiteConfig config = SiteConfig.read(snapshot, Map.of());
      long before = snapshot.database().statements();
      anonymiser = Anonymiser.of(snapshot, config);
      statements = snapshot.database().statements() - before;
    }
  }

  @AfterEach
  void close() throws SQLException {
    keeper.close();
  }

  private void table(String name, String columns) throws SQLException {
    run("CREATE TABLE \"mdl_" + name + "\" ("
        + columns.replaceAll("(\\w+) (BIGINT|VARCHAR)", "\"$1\" $2") + ")");
  }

  private void row(String table, String values) throws SQLException {
    run("INSERT INTO \"mdl_" + table + "\" VALUES (" + values + ")");
  }

  private void user(long id, String... texts) throws SQLException {
    row("user", id + ", '" + String.join("', '", texts) + "', NULL, NULL, NULL, ''");
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = keeper.createStatement()) {
      statement.execute(sql);
    }
  }

  private String text(String text) {
    return anonymiser.filter("intro", text);
  }

  @Test
  void whatSaysWhoSomebodyIs() {
    assertThat(text(
            "Anna ANNA de la Cruz, Cruz; AnnaB <Anna@example.com>, 030 1234, 555666, 10.0.0.7"))
        .isEqualTo(
            "xxxx xxxx xx xx xxxx, xxxx; xxxxx <xxxx@xxxxxxx.xxx>, xxx xxxx, xxxxxx, xx.x.x.x");
    assertThat(text("anna is a name, de and la are words")).contains("anna is", "de and la");
    assertThat(text("高志明")).isEqualTo("x".repeat(9));
    assertThat(text("gone@example.com was here")).doesNotContain("gone");
    assertThat(statements).isEqualTo(2);
  }

  @Test
  void theGuestIsNobody() {
    assertThat(text("guest Guest user root@localhost"))
        .isEqualTo("guest Guest user root@localhost");
  }

  @Test
  void wordsOfMoodleStay() {
    assertThat(text("mod_quiz quiz tutor teacher X 123"))
        .isEqualTo("mod_quiz quiz tutor teacher X 123");
    assertThat(anonymiser.kept()).containsExactly("quiz", "tutor");
  }

  @Test
  void fieldsOfTheirOwnKind() {
    assertThat(anonymiser.filter("ip", "192.168.7.7")).isEqualTo("127.0.0.1");
    assertThat(anonymiser.filter("ip", "")).isEmpty();
    assertThat(anonymiser.filter("phone", "555666")).as("might be any number").isEqualTo("555666");
    assertThat(anonymiser.filter("value", "10.0.0.7")).isEqualTo("xx.x.x.x");
    assertThat(anonymiser.filter("original_wwwroot", "https://Anna.example"))
        .isEqualTo("https://Anna.example");
  }

  @Test
  void configurationOfBlocksIsPacked() {
    String packed = base64("a:1:{s:4:\"text\";s:4:\"Anna\";}");
    assertThat(anonymiser.filter("configdata", packed))
        .isEqualTo(base64("a:1:{s:4:\"text\";s:4:\"xxxx\";}"));
    assertThat(anonymiser.filter("configdata", "Anna!")).isEqualTo("xxxx!");
    assertThat(anonymiser.filter("configdata", "")).isEmpty();
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
