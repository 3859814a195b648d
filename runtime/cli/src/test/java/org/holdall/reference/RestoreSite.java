package org.holdall.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.holdall.engine.database.SiteDatabase;
import org.holdall.engine.site.Site;

/** A site of its own for restores: a copy of a reference site's database, and an empty data folder. */
final class RestoreSite {
  /** The course with the choice of the tutorial. */
  static final long CHOICE1 = 4;

  private final ReferenceSite site;
  private final Path dataroot;
  private final Path original;

  private RestoreSite(ReferenceSite site, Path dataroot, Path original) {
    this.site = site;
    this.dataroot = dataroot;
    this.original = original;
  }

  /** Copies a database; the name is the copy's. */
  static RestoreSite copy(ReferenceSite original, String name) {
    try {
      Path dataroot = Files.createTempDirectory("holdall-restore");
      Files.createDirectories(dataroot.resolve("filedir"));
      ReferenceSite copy = original.copy(name);
      return new RestoreSite(
          new ReferenceSite(copy.server(), copy.database(), dataroot),
          dataroot,
          original.dataroot());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An archive of the reference data, the one that Moodle wrote on the same kind of database. */
  static Path archive(String name) {
    return ReferenceData.file("moodle-4.5/mbz/" + name + ".mbz");
  }

  ReferenceSite reference() {
    return site;
  }

  Path dataroot() {
    return dataroot;
  }

  /** The site with a database that no other test listens to. */
  Site open() {
    SiteDatabase database =
        SiteDatabase.open(site.server().url(site.database()), site.server().user(), "", "mdl_");
    return new Site(database, dataroot, ReferenceSite.WWWROOT, null, Map.of());
  }

  void execute(String... statements) {
    site.execute(statements);
  }

  /** The site has half of its contents in its pool; its files are those with these contents. */
  void halveFiles() {
    execute("DELETE FROM mdl_files WHERE contenthash >= '8'");
    copyFiles();
  }

  /** The site has in its pool what its rows name. */
  void copyFiles() {
    try {
      for (List<String> row : rows("SELECT DISTINCT contenthash FROM mdl_files")) {
        String hash = row.get(0);
        Path name = Path.of("filedir", hash.substring(0, 2), hash.substring(2, 4), hash);
        if (Files.exists(original.resolve(name))) {
          Files.createDirectories(dataroot.resolve(name).getParent());
          Files.copy(original.resolve(name), dataroot.resolve(name));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows of a query, values as texts. */
  List<List<String>> rows(String sql) {
    try (Connection connection = site.server().connect(site.database());
        Statement statement = connection.createStatement()) {
      return rows(statement, sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static List<List<String>> rows(Statement statement, String sql) throws SQLException {
    try (ResultSet rows = statement.executeQuery(sql)) {
      List<List<String>> found = new ArrayList<>();
      while (rows.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          row.add(String.valueOf(rows.getString(i)));
        }
        found.add(row);
      }
      return found;
    }
  }

  /** A single number. */
  long number(String sql) {
    return Long.parseLong(rows(sql).get(0).get(0));
  }

  /** A checksum of every table's rows. */
  SortedMap<String, String> checksums() {
    return postgres()
        ? ofTables(
            "count(*) || ':' || coalesce(sum(hashtextextended(t::text, 0)), 0)",
            "SET jit = off") // it takes longer than the query
        : sums("CHECKSUM TABLE " + String.join(", ", tables()));
  }

  /** The number of every table's rows. */
  SortedMap<String, String> counts() {
    return postgres() ? ofTables("count(*)", "SET jit = off") : ofTables("count(*)");
  }

  private SortedMap<String, String> ofTables(String sum, String... before) {
    return sums(
        String.join(
            " UNION ALL ",
            tables().stream()
                .map(table -> "SELECT '" + table + "', " + sum + " FROM " + table + " t")
                .toList()),
        before);
  }

  private SortedMap<String, String> sums(String sql, String... before) {
    SortedMap<String, String> sums = new TreeMap<>();
    try (Connection connection = site.server().connect(site.database());
        Statement statement = connection.createStatement()) {
      for (String first : before) {
        statement.execute(first);
      }
      rows(statement, sql).forEach(row -> sums.put(row.get(0), row.get(1)));
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
    return sums;
  }

  private boolean postgres() {
    return site.server() instanceof PostgresServer;
  }

  private List<String> tables() {
    return rows("SELECT table_name FROM information_schema.tables WHERE table_schema = "
            + (postgres() ? "'public'" : "database()"))
        .stream()
        .map(row -> row.get(0))
        .toList();
  }

  /** All files below the data folder by relative path, with their sizes; without empty locks, and without what is in the bin. */
  SortedMap<String, Long> files() {
    SortedMap<String, Long> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(dataroot)) {
      all.filter(Files::isRegularFile).forEach(file -> {
        String name = dataroot.relativize(file).toString();
        if (!name.startsWith("trashdir/") && !name.endsWith(".lock")) {
          files.put(name, file.toFile().length());
        }
      });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }
}
