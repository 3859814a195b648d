package org.holdall.engine.settings;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.holdall.engine.database.SiteDatabase;
import org.holdall.engine.database.Snapshot;
import org.holdall.engine.site.SiteConfig;

/** The configuration of a made-up site. */
final class TestConfig {
  private static final String URL = "jdbc:h2:mem:settings";

  private TestConfig() {}

  /** Of a site with these rows in {@code config_plugins}: plugin/name to value. */
  static SiteConfig of(Map<String, String> rows) throws SQLException {
    try (Connection keeper = DriverManager.getConnection(URL);
        Statement sql = keeper.createStatement()) {
      sql.execute("CREATE TABLE \"mdl_config\" (\"name\" VARCHAR, \"value\" VARCHAR)");
      sql.execute(
          "CREATE TABLE \"mdl_config_plugins\" (\"plugin\" VARCHAR, \"name\" VARCHAR, \"value\" VARCHAR)");
      for (Map.Entry<String, String> row : rows.entrySet()) {
        sql.execute("INSERT INTO \"mdl_config_plugins\" VALUES ('"
            + row.getKey().replace("/", "', '") + "', '" + row.getValue() + "')");
      }
      try (Snapshot snapshot = SiteDatabase.open(URL, null, null, "mdl_").snapshot()) {
        return SiteConfig.read(snapshot, Map.of());
      }
    }
  }
}
