package org.holdall.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.holdall.engine.site.ConfigPhp;
import org.junit.jupiter.api.Test;

class UnixSocketFactoryTest {

  @Test
  void reachesPostgresql() throws IOException, SQLException {
    assumeTrue(
        System.getProperty("os.name").equals("Linux")
            && System.getProperty("os.arch").equals("amd64"),
        "no PostgreSQL for this system");
    Path folder =
        Files.createTempDirectory(Path.of("/tmp"), "holdall"); // paths of sockets have to be short
    folder.toFile().setWritable(true, false);
    folder.toFile().setExecutable(true, false);
    folder.toFile().setReadable(true, false);
    try (EmbeddedPostgres server = EmbeddedPostgres.builder()
        .setServerConfig("unix_socket_directories", folder.toString())
        .start()) {
      ConfigPhp config = ConfigPhp.parse(
          "config.php",
          "<?php $CFG->dbtype = 'pgsql'; $CFG->dbname = 'postgres'; $CFG->dbhost = 'localhost';"
              + " $CFG->dboptions = ['dbsocket' => '" + folder + "', 'dbport' => "
              + server.getPort() + "];");
      try (Connection connection =
              DriverManager.getConnection(JdbcUrl.of(config, "config.php"), "postgres", "");
          ResultSet row =
              connection.createStatement().executeQuery("SELECT inet_server_addr() IS NULL")) {
        row.next();
        assertThat(row.getBoolean(1)).as("not through TCP").isTrue();
      }
    } finally {
      Files.deleteIfExists(folder);
    }
  }
}
