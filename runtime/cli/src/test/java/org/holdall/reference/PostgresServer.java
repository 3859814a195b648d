package org.holdall.reference;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.regex.Pattern;

/** A real PostgreSQL, from binaries out of the registry, that logs every statement it executes. */
final class PostgresServer implements Server {

  /** Fetching more rows of an open portal is logged as an execution too, but it is no statement. */
  private static final Pattern EXECUTED =
      Pattern.compile("LOG:  (statement|execute (?!fetch from)[^:]*):");

  private final EmbeddedPostgres postgres;
  private final Path log;
  private long position;
  private long counted;

  PostgresServer() {
    try {
      Path folder = Files.createTempDirectory("holdall-postgres-log");
      // The server gives up root's rights and still has to write here.
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
      log = folder.resolve("statements.log");
      postgres = EmbeddedPostgres.builder()
          .setServerConfig("log_statement", "all")
          .setServerConfig("log_directory", folder.toString())
          .setServerConfig("log_filename", log.getFileName().toString())
          .setServerConfig("log_file_mode", "0644")
          .setServerConfig("log_rotation_size", "0")
          .setServerConfig("logging_collector", "on")
          .setServerConfig("log_parameter_max_length", "0")
          .setServerConfig("fsync", "off")
          .setServerConfig("full_page_writes", "off")
          .setServerConfig("wal_level", "minimal")
          .setServerConfig("max_wal_senders", "0")
          .setServerConfig("max_wal_size", "8GB")
          .setServerConfig("checkpoint_timeout", "1h")
          .setServerConfig("shared_buffers", "512MB")
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String url(String database) {
    return postgres.getJdbcUrl(user(), database);
  }

  @Override
  public String user() {
    return "postgres";
  }

  @Override
  public Connection connect(String database) throws SQLException {
    return postgres.getDatabase(user(), database).getConnection();
  }

  @Override
  public void create(String database) throws SQLException {
    execute("postgres", "DROP DATABASE IF EXISTS " + database, "CREATE DATABASE " + database);
  }

  @Override
  public String copy(String from, String to) throws SQLException {
    execute(
        "postgres", "DROP DATABASE IF EXISTS " + to, "CREATE DATABASE " + to + " TEMPLATE " + from);
    return to;
  }

  @Override
  public void disconnect(String database) {
    try {
      execute(
          "postgres",
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + database
              + "'");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Counts in the log, after a statement with a mark of its own has arrived there. */
  @Override
  public synchronized long executed() {
    String mark = UUID.randomUUID().toString();
    try {
      execute("postgres", "SELECT '" + mark + "'");
      for (int attempt = 0; attempt < 200; attempt++) {
        if (read(mark)) {
          return counted;
        }
        Thread.sleep(50);
      }
      throw new IllegalStateException("PostgreSQL does not log to " + log);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Counts the lines that came since the last time; whether the mark is among them. */
  private boolean read(String mark) throws IOException {
    boolean marked = false;
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      file.seek(position);
      byte[] bytes = new byte[Math.toIntExact(file.length() - position)];
      file.readFully(bytes);
      String text = new String(bytes, StandardCharsets.ISO_8859_1);
      String lines = text.substring(0, text.lastIndexOf('\n') + 1); // the last may not be complete
      counted += EXECUTED.matcher(lines).results().count();
      position += lines.length();
      marked = lines.contains(mark);
    }
    return marked;
  }
}
