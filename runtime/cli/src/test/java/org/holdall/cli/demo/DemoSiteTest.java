package org.holdall.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoSiteTest {
  @TempDir
  Path folder;

  @Test
  void hasAllTablesAndACourse() throws SQLException {
    DemoSite first = DemoSite.create(folder);
    DemoSite site = DemoSite.create(folder);
    assertThat(site).isEqualTo(first);
    assertThat(site.tables()).isGreaterThan(450);
    try (Connection connection = DriverManager.getConnection(site.jdbcUrl(), site.user(), "")) {
      assertThat(number(connection, "SELECT COUNT(*) FROM \"mdl_choice_answers\""))
          .isEqualTo(16);
      assertThat(number(
              connection,
              "SELECT \"instance\" FROM \"mdl_course_modules\" WHERE \"id\" = " + site.module()))
          .isEqualTo(1);
      try (ResultSet files =
          connection.createStatement().executeQuery("SELECT \"contenthash\" FROM \"mdl_files\"")) {
        while (files.next()) {
          String hash = files.getString(1);
          assertThat(site.dataroot()
                  .resolve("filedir")
                  .resolve(hash.substring(0, 2))
                  .resolve(hash.substring(2, 4))
                  .resolve(hash))
              .matches(Files::isRegularFile);
        }
      }
    }
  }

  private static long number(Connection connection, String sql) throws SQLException {
    try (ResultSet row = connection.createStatement().executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
