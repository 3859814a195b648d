package org.holdall.engine.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.holdall.engine.archive.Digests;
import org.holdall.engine.database.SiteDatabase;
import org.holdall.engine.site.Site;
import org.holdall.engine.site.SiteConfig;

/** A data folder, and a database that knows no more than its files. */
public final class PoolSite implements AutoCloseable {
  private static final AtomicInteger COUNT = new AtomicInteger();

  public final Path dataroot;
  public final Site site;
  private final Connection keeper;

  public PoolSite(Path dataroot) throws SQLException {
    this(dataroot, Map.of());
  }

  /** With values of {@code config.php}. */
  public PoolSite(Path dataroot, Map<String, String> forced) throws SQLException {
    this.dataroot = dataroot;
    String url = "jdbc:h2:mem:pool" + COUNT.incrementAndGet();
    keeper = DriverManager.getConnection(url);
    run("CREATE TABLE \"mdl_config\" (\"name\" VARCHAR, \"value\" VARCHAR)");
    run(
        "CREATE TABLE \"mdl_config_plugins\" (\"plugin\" VARCHAR, \"name\" VARCHAR, \"value\" VARCHAR)");
    run("CREATE TABLE \"mdl_files\" (\"contenthash\" VARCHAR)");
    site = new Site(SiteDatabase.open(url, null, null, "mdl_"), dataroot, null, null, forced);
  }

  private PoolSite(Path dataroot, PoolSite other) {
    this.dataroot = dataroot;
    keeper = other.keeper;
    site = new Site(other.site.database(), dataroot, null, null, other.site.forced());
  }

  /** The same database, emptied, with another data folder. */
  PoolSite emptied(Path otherDataroot) throws SQLException {
    run("DELETE FROM \"mdl_files\"");
    return new PoolSite(otherDataroot, this);
  }

  void run(String sql) throws SQLException {
    try (Statement statement = keeper.createStatement()) {
      statement.execute(sql);
    }
  }

  /** A committed row. */
  void row(String hash) throws SQLException {
    run("INSERT INTO \"mdl_files\" VALUES ('" + hash + "')");
  }

  public PoolWriter writer() {
    return PoolWriter.open(FileOperations.DISK, site, SiteConfig.EMPTY);
  }

  public static String hash(String content) {
    MessageDigest sha1 = Digests.sha1();
    sha1.update(content.getBytes(UTF_8));
    return Digests.hex(sha1);
  }

  static InputStream in(String content) {
    return new ByteArrayInputStream(content.getBytes(UTF_8));
  }

  /** Puts content into {@code filedir} or {@code trashdir}, as Moodle does; returns its hash. */
  String put(String folder, String content) throws IOException {
    String hash = hash(content);
    Path file = dataroot.resolve(folder + place(hash));
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
    return hash;
  }

  static String place(String hash) {
    return "/" + hash.substring(0, 2) + "/" + hash.substring(2, 4) + "/" + hash;
  }

  boolean inUse(String hash) {
    return Files.exists(dataroot.resolve("filedir" + place(hash)));
  }

  boolean inBin(String hash) {
    return Files.exists(dataroot.resolve("trashdir" + place(hash)));
  }

  /** All files of the data folder and what they hold. */
  public Map<String, String> files() throws IOException {
    Map<String, String> found = new TreeMap<>();
    try (Stream<Path> all = Files.walk(dataroot)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        found.put(dataroot.relativize(file).toString(), Files.readString(file));
      }
    }
    return found;
  }

  @Override
  public void close() throws SQLException {
    keeper.close();
  }
}
