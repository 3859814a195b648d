package org.holdall.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.holdall.engine.HoldallException;
import org.holdall.engine.site.BackupVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class SiteOptionsTest {
  @TempDir
  Path moodle;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pgsql|db.example.org|[]|jdbc:postgresql://db.example.org/moodle",
        "pgsql|127.0.0.1|['dbport' => 5433, 'dbsocket' => false, 'dbschema' => 'my schema']"
            + "|jdbc:postgresql://127.0.0.1:5433/moodle?currentSchema=my%20schema",
        "pgsql|::1|['dbport' => '']|jdbc:postgresql://[::1]/moodle",
        "mariadb|localhost|['dbport' => 3307, 'dbsocket' => 0]|jdbc:mariadb://localhost:3307/moodle",
        "pgsql|localhost|['dbsocket' => '/srv/pg', 'dbport' => 5433]|jdbc:postgresql://localhost/moodle"
            + "?socketFactory=org.holdall.cli.UnixSocketFactory&socketFactoryArg=%2Fsrv%2Fpg%2F.s.PGSQL.5433&sslmode=disable",
        "pgsql|/srv/pg|[]|jdbc:postgresql://localhost/moodle"
            + "?socketFactory=org.holdall.cli.UnixSocketFactory&socketFactoryArg=%2Fsrv%2Fpg%2F.s.PGSQL.5432&sslmode=disable",
        "mariadb|localhost|['dbsocket' => '/srv/my.sock']|jdbc:mariadb://localhost/moodle"
            + "?socketFactory=org.holdall.cli.UnixSocketFactory&unixSocket=%2Fsrv%2Fmy.sock",
        "pgsql|db|['dbsocket' => '/srv/pg']|jdbc:postgresql://db/moodle",
        "mysqli|p:db|array('dbpersist' => 1)|jdbc:mariadb://db/moodle"
      })
  void readsTheDatabasesAddress(String type, String host, String options, String url)
      throws IOException {
    config(type, host, options);
    assertThat(site("--moodle", moodle.toString()).jdbcUrl()).isEqualTo(url);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "oci|localhost|[]|dbtype 'oci' is not supported",
        "pgsql|localhost|['dbport' => getenv('PORT')]|config.php:6: $CFG->dboptions['dbport'] is computed by PHP"
      })
  void namesTheOptionToGiveInstead(String type, String host, String options, String message)
      throws IOException {
    config(type, host, options);
    assertThatThrownBy(() -> site("--moodle", moodle.toString()))
        .isInstanceOf(HoldallException.class)
        .hasMessageContaining(message)
        .hasMessageNotContaining("s3cret");
    assertThat(site("--moodle", moodle.toString(), "--jdbc-url", "jdbc:postgresql://h/d")
            .jdbcUrl())
        .isEqualTo("jdbc:postgresql://h/d");
  }

  @Test
  void readsEverythingElse() throws IOException {
    config("pgsql", "h", "[]");
    SiteAccess site = site("--moodle", moodle.toString());
    assertThat(site)
        .isEqualTo(new SiteAccess(
            "jdbc:postgresql://h/moodle",
            "moodleuser",
            "s3cret",
            Path.of("/srv/moodledata"),
            "mdl_",
            "https://moodle.example.org",
            new BackupVersion(2024100700, "4.5"),
            site.forced()));
    assertThat(site.forced()).containsEntry("dbtype", "pgsql").doesNotContainKey("dboptions");
    assertThat(site.toString()).doesNotContain("s3cret");
  }

  @Test
  void optionsWin() throws IOException {
    config("pgsql", "h", "[]");
    SiteAccess site = SiteOptionsTest.site(
        Map.of("PW", "other"),
        "--moodle",
        moodle.toString(),
        "--dataroot",
        "/data",
        "--prefix",
        "m_",
        "--wwwroot",
        "http://x",
        "--db-user",
        "u",
        "--db-password-env",
        "PW");
    assertThat(site)
        .isEqualTo(new SiteAccess(
            "jdbc:postgresql://h/moodle",
            "u",
            "other",
            Path.of("/data"),
            "m_",
            "http://x",
            new BackupVersion(2024100700, "4.5"),
            site.forced()));
  }

  @Test
  void withoutMoodle() {
    SiteAccess site = site("--jdbc-url", "jdbc:h2:./x", "--db-user", "sa", "--dataroot", "/data");
    assertThat(site)
        .isEqualTo(new SiteAccess(
            "jdbc:h2:./x", "sa", null, Path.of("/data"), "mdl_", null, null, Map.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--jdbc-url x --db-user u|(--dataroot is missing)",
        "--db-user u --dataroot d|(--jdbc-url is missing)",
        "--jdbc-url x --db-user u --dataroot d --db-password-env NONE|The environment variable NONE of --db-password-env is not set",
        "--moodle /no/such/folder|/no/such/folder/config.php cannot be read"
      })
  void saysWhatIsMissing(String args, String message) {
    assertThatThrownBy(() -> site(args.split(" ")))
        .isInstanceOf(HoldallException.class)
        .hasMessageContaining(message);
  }

  private void config(String type, String host, String options) throws IOException {
    Files.writeString(moodle.resolve("config.php"), """
        <?php
        unset($CFG); global $CFG; $CFG = new stdClass();
        $CFG->dbtype = '%s'; $CFG->dbhost = '%s';
        $CFG->dbname = 'moodle'; $CFG->dbuser = "moodleuser"; $CFG->dbpass = 's3cret';
        $CFG->prefix = 'mdl_';
        $CFG->dboptions = %s;
        $CFG->wwwroot = 'https://moodle.example.org';
        $CFG->dataroot = '/srv/moodledata';
        require_once(__DIR__ . '/lib/setup.php');
        """.formatted(type, host, options));
    Files.createDirectories(moodle.resolve("backup"));
    Files.writeString(moodle.resolve("backup/backup.class.php"), """
        <?php
        abstract class backup {
            const TYPE_1ACTIVITY = 'activity';
            const VERSION = 2024100700;
            const RELEASE = '4.5';
        }
        """);
  }

  private static SiteAccess site(String... args) {
    return site(Map.of(), args);
  }

  private static SiteAccess site(Map<String, String> environment, String... args) {
    SiteOptions options = new SiteOptions();
    new CommandLine(CommandLine.Model.CommandSpec.forAnnotatedObject(options)).parseArgs(args);
    return options.access(environment);
  }
}
