package org.holdall.testkit.site;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Inserts rows; columns that are not named keep their default. */
public final class SiteRows {
  private final Connection connection;
  private final String prefix;

  /** Inserts through a connection, which stays the caller's; {@code prefix} is that of the tables. */
  public SiteRows(Connection connection, String prefix) {
    this.connection = connection;
    this.prefix = prefix;
  }

  /**
   * Inserts one row.
   *
   * @param pairs column, value, column, value, ...
   * @return the row's id
   */
  public long add(String table, Object... pairs) throws SQLException {
    List<String> columns = new ArrayList<>();
    for (int i = 0; i < pairs.length; i += 2) {
      columns.add('"' + pairs[i].toString() + '"');
    }
    String sql = "INSERT INTO \"" + prefix + table + "\" (" + String.join(", ", columns)
        + ") VALUES (" + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
    try (PreparedStatement insert = connection.prepareStatement(sql, new String[] {"id"})) {
      for (int i = 1; i < pairs.length; i += 2) {
        insert.setObject(i / 2 + 1, pairs[i]);
      }
      insert.executeUpdate();
      try (ResultSet keys = insert.getGeneratedKeys()) {
        keys.next();
        return keys.getLong(1);
      }
    }
  }

  /** Changes one column of one row. */
  public void set(String table, long id, String column, Object value) throws SQLException {
    String sql = "UPDATE \"" + prefix + table + "\" SET \"" + column + "\" = ? WHERE \"id\" = ?";
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      update.setObject(1, value);
      update.setLong(2, id);
      update.executeUpdate();
    }
  }
}
