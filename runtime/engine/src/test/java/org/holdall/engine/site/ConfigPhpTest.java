package org.holdall.engine.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.holdall.engine.HoldallException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigPhpTest {
  private static final String USUAL = """
      <?php  // Moodle configuration file; $CFG->dbtype = 'no';

      unset($CFG);
      global $CFG;
      $CFG = new stdClass();

      $CFG->dbtype    = 'pgsql';
      $CFG->dblibrary = 'native';
      # $CFG->dbhost = 'comment';
      $CFG->dbhost    = "db.example.org";
      $CFG->dbpass    = 'it\\'s a \\\\ "secret" \\n ?> $x';
      $CFG->prefix    = "mdl\\x5f\\u{e9}\\$";
      /* $CFG->prefix = 'other'; */
      $CFG->dboptions = array (
        'dbpersist' => 0,
        'dbport' => 5433,
        'dbsocket' => false,
        'nested' => ['fetchbuffersize' => 100000, 'x' => getenv('X')],
        'dbcollation' => getenv('COLLATION') . '_ci',
        'dbschema' => "moodle",
      );
      $CFG->debug = true;
      $CFG->directorypermissions = 02777;
      $CFG->offset = -5;
      $CFG->none = null;
      $CFG->dboptions['connecttimeout'] = 3;
      require_once(__DIR__ . '/lib/setup.php');
      ?>
      $CFG->outside = 'text';
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "NULL",
      value = {
        "dbtype|pgsql",
        "dbhost|db.example.org",
        "dboptions.dbport|5433",
        "dboptions.dbschema|moodle",
        "dboptions.dbsocket|''",
        "dboptions.nested.fetchbuffersize|100000",
        "dboptions.connecttimeout|3",
        "dboptions.absent|NULL",
        "debug|1",
        "offset|-5",
        "directorypermissions|02777",
        "none|NULL",
        "absent|NULL",
        "absent.member|NULL",
        "outside|NULL",
        "prefix|mdl_é$"
      })
  void readsLiterals(String name, String expected) {
    assertThat(ConfigPhp.parse("config.php", USUAL).get(name, "--x")).isEqualTo(expected);
  }

  @Test
  void listsLiterals() {
    assertThat(ConfigPhp.parse(
                "config.php",
                "<?php $CFG->a = 'x'; $CFG->b = f(); $CFG->c = ['d' => 1]; $CFG->e = null; $CFG->f = false;")
            .literals())
        .isEqualTo(Map.of("a", "x", "f", ""));
  }

  @Test
  void singleQuotesKnowTwoEscapes() {
    assertThat(ConfigPhp.parse("config.php", USUAL).get("dbpass", "--x"))
        .isEqualTo("it's a \\ \"secret\" \\n ?> $x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$CFG->dataroot = __DIR__ . '/data';",
        "$CFG->dataroot = '/a' . '/b';",
        "$CFG->dataroot = \"/data/$host\";",
        "$CFG->dataroot = \"/data/{$host}\";",
        "$CFG->dataroot = <<<END\n/data\nEND;\n",
        "$CFG->dataroot = getenv('DATA') ?: '/data';",
        "$CFG->dataroot = `pwd`;",
        "$CFG->dataroot = '/a'; if ($x) { $CFG->dataroot = '/b'; }",
        "$CFG->dataroot = '/a'; if ($x) $CFG->dataroot = '/b';",
        "$CFG->dataroot = '/a'; if (f(1)): $CFG->dataroot = '/b'; else: $CFG->dataroot = '/c'; endif;",
        "$CFG->dataroot = '/a'; switch ($x) { case 1: $CFG->dataroot = '/b'; break; }",
        "$CFG->dataroot = '/a'; $CFG->dataroot .= '/b';",
        "$CFG->wwwroot = $CFG->dataroot = '/a';",
        "$CFG->dataroot = '/a'; foreach ($all as $x) { f(function() { $CFG->dataroot = '/b'; }); }",
      })
  void saysWhatIsComputed(String source) {
    ConfigPhp config = ConfigPhp.parse("/srv/moodle/config.php", "<?php\n" + source);
    assertThatThrownBy(() -> config.get("dataroot", "--dataroot"))
        .isInstanceOf(HoldallException.class)
        .hasMessageMatching(
            "/srv/moodle/config.php:[234]: \\$CFG->dataroot is computed by PHP, .*; give --dataroot instead");
  }

  @Test
  void aLaterLiteralCounts() {
    ConfigPhp config = ConfigPhp.parse(
        "config.php",
        "<?php if ($x) { $CFG->wwwroot = 'a'; } else { $CFG->wwwroot = 'b'; } $CFG->wwwroot = 'c'; $CFG->wwwroot == 'd';");
    assertThat(config.get("wwwroot", "--wwwroot")).isEqualTo("c");
  }

  @Test
  void theClosingTagEndsAStatement() {
    assertThat(ConfigPhp.parse("config.php", "<?php $CFG->dataroot = '/a' ?>")
            .get("dataroot", "--dataroot"))
        .isEqualTo("/a");
  }

  @Test
  void namesTheMemberThatIsComputed() {
    ConfigPhp config = ConfigPhp.parse("config.php", USUAL);
    assertThatThrownBy(() -> config.get("dboptions.dbcollation", "--jdbc-url"))
        .hasMessageContaining("$CFG->dboptions['dbcollation'] is computed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<?php",
        "<?php $CFG->",
        "<?php $CFG->a = ",
        "<?php $CFG->a = [",
        "<?php $CFG->a = ['b' =>",
        "<?php 'open",
        "<?php if (",
        "<?php /* open",
        "no php at all",
        "<?php $CFG->a = array('b' => )) ; ]] }",
        "<?php <<<X\nopen"
      })
  void survivesBrokenSource(String source) {
    ConfigPhp config = ConfigPhp.parse("config.php", source);
    assertThat(config.get("dbtype", "--jdbc-url")).isNull();
  }
}
