package org.holdall.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.zip.GZIPInputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Loads a gzipped {@code pg_dump} or {@code mariadb-dump}.
 *
 * <p>A statement ends with the line that ends in a semicolon: both programs write line breaks inside texts as escapes.
 */
final class Dump {

  private final BufferedReader lines;
  private final Connection connection;

  private Dump(BufferedReader lines, Connection connection) {
    this.lines = lines;
    this.connection = connection;
  }

  /** Loads the file through a connection that is of no use afterwards: dumps change its session. */
  static void load(Path file, Connection connection) {
    try (var in = new GZIPInputStream(Files.newInputStream(file), 1 << 16);
        var lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16)) {
      new Dump(lines, connection).load();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot load " + file, e);
    }
  }

  private void load() throws IOException, SQLException {
    var pending = new StringBuilder();
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        boolean between = pending.isEmpty();
        if (between
            && (line.isEmpty()
                || line.startsWith("--")
                || line.startsWith("\\")
                || isSandbox(line))) {
          continue;
        }
        pending.append(line).append('\n');
        if (line.endsWith(";")) {
          String sql = pending.toString();
          pending.setLength(0);
          if (sql.startsWith("COPY ")) {
            copy(sql);
          } else {
            statement.execute(sql);
          }
        }
      }
    }
  }

  /** A comment that only MariaDB's own client understands. */
  private static boolean isSandbox(String line) {
    return line.startsWith("/*M!999999");
  }

  private void copy(String sql) throws IOException, SQLException {
    CopyIn in = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
    for (String line = lines.readLine();
        line != null && !line.equals("\\.");
        line = lines.readLine()) {
      byte[] row = (line + '\n').getBytes(StandardCharsets.UTF_8);
      in.writeToCopy(row, 0, row.length);
    }
    in.endCopy();
  }
}
