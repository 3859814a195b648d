package org.holdall.engine.restore.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.holdall.engine.HoldallException;
import org.holdall.engine.database.Engine;
import org.holdall.engine.database.Snapshot;
import org.holdall.engine.restore.Findings;
import org.holdall.engine.structure.Row;
import org.holdall.tree.model.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which user of the site a user of the archive is, and what a new one's row gets. */
class UsersTest {
  private static final Element USER = Archived.element(
      "user",
      "USER",
      Map.of(),
      "id",
      "contextid",
      "username",
      "email",
      "firstname",
      "lastname",
      "auth",
      "lang",
      "theme",
      "mnethosturl",
      "deleted",
      "firstaccess",
      "timecreated");
  private static final String MD5_OF_ANNA = "a70f9e38ff015afaa9ab0aacabee2e13";
  private static final String LONG = "x".repeat(95) + "@a.example";

  /** What became of a user: an id, else one of these. */
  private static final String NEW = "new";

  private static final String CONFLICT = "conflict";

  @TempDir
  private Path dataroot;

  private static Row user(String... pairs) {
    Map<String, String> values = new HashMap<>(Map.of(
        "id",
        "7",
        "contextid",
        "70",
        "username",
        "anna",
        "email",
        "anna@a.example",
        "deleted",
        "0",
        "firstaccess",
        "5"));
    for (int i = 0; i < pairs.length; i += 2) {
      values.put(pairs[i], pairs[i + 1]);
    }
    return Archived.row(USER, values);
  }

  private static String match(KindSite site, Row... rows) {
    try (Snapshot snapshot = site.database.snapshot()) {
      KindRestorer users =
          Objects.requireNonNull(Kinds.of(site.context(snapshot)).get(USER));
      Stream.of(rows).forEach(users::look);
      users.looked();
      Findings findings = new Findings();
      Found found = users.check(rows[0], findings);
      return findings.failed() ? CONFLICT : found.make() ? NEW : Long.toString(found.id());
    }
  }

  private static Arguments rule(
      String name, boolean sameSite, String siteUser, String expected, String... archive) {
    return Arguments.of(name, sameSite, siteUser, expected, List.of(archive));
  }

  /** The site's user as id, name, address, host, first access, deleted. */
  static Stream<Arguments> rules() {
    return Stream.of(
        rule("1A", true, "7, 'anna', 'other@a.example', 1, 0, 1", "7"),
        rule("1A other host", true, "7, 'anna', 'anna@a.example', 2, 5, 0", NEW),
        rule("1A MNet", true, "7, 'anna', '', 2, 0, 0", "7", "mnethosturl", "https://near.example"),
        rule(
            "1A unknown host",
            true,
            "7, 'anna', '', 1, 0, 0",
            "7",
            "mnethosturl",
            "https://far.example"),
        rule("1B", true, "9, 'anon3', '', 2, 0, 0", "9", anonymous()),
        rule("1C by name", true, "7, 'ANNA@a.example.1700000000', '', 1, 0, 1", "7"),
        rule("1C by hash", true, "7, 'gone', '" + MD5_OF_ANNA + "', 1, 0, 1", "7"),
        rule(
            "1C long address",
            true,
            "7, '" + LONG.substring(0, 89) + ".1700000000', '', 1, 0, 1",
            "7",
            "email",
            LONG),
        rule("1C not deleted", true, "7, 'anna@a.example.1700000000', '', 1, 0, 0", NEW),
        rule("1C other id", true, "8, 'anna@a.example.1700000000', '', 1, 0, 1", NEW),
        rule("1D", true, "7, 'anna', 'Anna@a.example', 1, 0, 0", "7", deleted()),
        rule("1D not deleted in archive", true, "7, 'ann', 'anna@a.example', 1, 0, 0", NEW),
        rule("1E", true, "8, 'anna', 'anna@a.example', 1, 5, 0", CONFLICT),
        rule("1E other host", true, "8, 'anna', 'anna@a.example', 2, 5, 0", NEW),
        rule("2A1 address", false, "8, 'anna', 'ANNA@A.example', 1, 0, 0", "8"),
        rule("2A1 first access", false, "8, 'anna', 'other@a.example', 1, 5, 0", "8"),
        rule("2A1 other name", false, "8, 'ann', 'anna@a.example', 1, 5, 0", NEW),
        rule("2B1 name", false, "8, 'anna@a.example.17', '" + MD5_OF_ANNA + "', 1, 0, 1", "8"),
        rule("2B1 first access", false, "8, 'gone', '" + MD5_OF_ANNA + "', 1, 5, 1", "8"),
        rule("2B1 hash only", false, "8, 'gone', '" + MD5_OF_ANNA + "', 1, 6, 1", NEW),
        rule("2B2", false, "8, 'anna@a.example.17', '', 1, 5, 1", "8"),
        rule(
            "2B2 never came",
            false,
            "8, 'anna@a.example.17', '', 1, 0, 1",
            NEW,
            "firstaccess",
            "0"),
        rule("2C", false, "8, 'anna', 'ANNA@a.example', 1, 5, 0", "8", deleted()),
        rule("2C never came", false, "8, 'anna', 'anna@a.example', 1, 6, 0", NEW, deleted()),
        rule("2D", false, "8, 'anna', 'other@a.example', 1, 6, 0", CONFLICT),
        rule(
            "2D never came",
            false,
            "8, 'anna', 'other@a.example', 1, 0, 0",
            CONFLICT,
            "firstaccess",
            "0"),
        rule("2E", false, "7, 'berta', 'berta@a.example', 1, 6, 0", NEW));
  }

  private static String[] anonymous() {
    return new String[] {
      "username",
      "anon3",
      "firstname",
      "anonfirstname3",
      "lastname",
      "anonlastname3",
      "email",
      "anon3@doesntexist.invalid"
    };
  }

  private static String[] deleted() {
    return new String[] {"deleted", "1", "username", "anna@a.example.1700000000", "email", "hash"};
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void rulesOnH2(
      String name, boolean sameSite, String siteUser, String expected, List<String> archive)
      throws SQLException {
    rules(new KindSite(Engine.H2), sameSite, siteUser, expected, archive);
  }

  @ParameterizedTest
  @EnumSource(names = {"POSTGRESQL", "MARIADB"})
  void rulesElsewhere(Engine engine) throws SQLException {
    KindSite site = new KindSite(engine);
    for (Arguments each : rules().toList()) {
      Object[] rule = each.get();
      @SuppressWarnings("unchecked") // as rules() made it
      List<String> archive = (List<String>) rule[4];
      site.run("DELETE FROM mdl_user");
      rules(site, (boolean) rule[1], (String) rule[2], (String) rule[3], archive);
    }
  }

  private static void rules(
      KindSite site, boolean sameSite, String siteUser, String expected, List<String> archive)
      throws SQLException {
    site.sameSite = sameSite;
    site.run("INSERT INTO mdl_user VALUES (" + siteUser + ")");
    assertThat(match(site, user(archive.toArray(String[]::new))))
        .as("%s", siteUser)
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource
  void namesAreComparedByTheDatabase(Engine engine) throws SQLException {
    KindSite site = new KindSite(engine);
    site.run("INSERT INTO mdl_user VALUES (8, 'Zoé', 'zoe@a.example', 1, 5, 0)");
    String expected = engine == Engine.MARIADB ? "8" : NEW;
    assertThat(match(site, user("username", "zoe", "email", "zoe@a.example"))).isEqualTo(expected);
    assertThat(match(site, user("username", "Zoé", "email", "zoe@a.example"))).isEqualTo("8");
  }

  @Test
  void aSiteMayDistrustItsOwnArchives() throws SQLException {
    KindSite site = new KindSite(Engine.H2);
    site.sameSite = true;
    site.run("INSERT INTO mdl_user VALUES (7, 'anna', 'other@a.example', 1, 0, 0)");
    assertThat(match(site, user())).isEqualTo("7");
    site.config.put("forcedifferentsitecheckingusersonrestore", "1");
    assertThat(match(site, user())).isEqualTo(CONFLICT);
  }

  @Test
  void aSecondAdminComesInIfTheSiteSaysSo() throws SQLException {
    KindSite site = new KindSite(Engine.H2);
    site.run("INSERT INTO mdl_user VALUES (2, 'admin', 'root@here.example', 1, 6, 0)");
    Row admin = user("username", "admin");
    assertThat(match(site, admin)).isEqualTo(CONFLICT);
    site.pluginConfig.add(new String[] {"backup", "import_general_duplicate_admin_allowed", "1"});
    assertThat(match(site, admin)).isEqualTo(NEW);
    assertThat(completed(site, admin))
        .containsEntry("username", "admin_0123456789abcdef0123456789abcdef");
    site.run(
        "INSERT INTO mdl_user VALUES (12, 'admin_0123456789abcdef0123456789abcdef', '', 1, 6, 0)");
    assertThat(match(site, admin)).isEqualTo("12");
    site.run("INSERT INTO mdl_user VALUES (13, 'anna', 'other@a.example', 1, 6, 0)");
    assertThat(match(site, user())).as("only admin").isEqualTo(CONFLICT);
  }

  @Test
  void whatStandsAgainstMakingAUserIsSaid() throws SQLException {
    KindSite site = new KindSite(Engine.H2);
    site.config.put("disableusercreationonrestore", "1");
    assertThat(problem(site)).contains("\"anna\"").contains("disableusercreationonrestore");
    site.config.remove("disableusercreationonrestore");
    site.restorer = 3;
    assertThat(problem(site)).contains("user 3 may not do");
    site.run(
        "INSERT INTO mdl_role_assignments VALUES (1, 5, 20, 3)",
        "INSERT INTO mdl_role_capabilities VALUES (1, 1, 5, 'moodle/restore:createuser', 1),"
            + " (2, 1, 5, 'moodle/restore:userinfo', 1)");
    assertThat(match(site, user())).isEqualTo(NEW);
    site.run("INSERT INTO mdl_user VALUES (8, 'anna', 'other@a.example', 1, 6, 0)");
    assertThat(problem(site)).contains("another user with the name \"anna\"").contains("users=0");
    site.restore((kinds, scope) -> {
      KindRestorer users = Objects.requireNonNull(kinds.get(USER));
      users.look(user());
      users.looked();
      assertThatThrownBy(() -> users.find(user())).isInstanceOf(HoldallException.class);
    });
  }

  private static String problem(KindSite site) {
    try (Snapshot snapshot = site.database.snapshot()) {
      KindRestorer users =
          Objects.requireNonNull(Kinds.of(site.context(snapshot)).get(USER));
      users.look(user());
      users.looked();
      Findings findings = new Findings();
      assertThat(users.check(user(), findings)).isEqualTo(Found.LEFT_OUT);
      try {
        findings.check(false);
        return "";
      } catch (HoldallException e) {
        return String.valueOf(e.getMessage());
      }
    }
  }

  private static Map<String, String> completed(KindSite site, Row row) {
    Said said = new Said();
    site.restore((kinds, scope) -> {
      KindRestorer users = Objects.requireNonNull(kinds.get(USER));
      users.look(row);
      users.looked();
      users.complete(row, 0, said, scope);
    });
    return said.columns;
  }

  static Stream<Arguments> columns() {
    return Stream.of(
        Arguments.of("auth", "manual", "manual", "restored"),
        Arguments.of("auth", "email", "email", "restored"),
        Arguments.of("auth", "ldap", "manual", "restored"), // not enabled
        Arguments.of("auth", "nologin", "nologin", null),
        Arguments.of("auth", "oauth2", "oauth2", "not cached"),
        Arguments.of("auth", "db", "db", "not cached"),
        Arguments.of("auth", "mnet", "manual", "restored"),
        Arguments.of("lang", "de", "de", "restored"),
        Arguments.of("lang", "fr", "en", "restored"),
        Arguments.of("lang", "../de", "en", "restored"),
        Arguments.of("theme", "boost", "boost", "restored"),
        Arguments.of("theme", "gone", "", "restored"),
        Arguments.of("mnethosturl", "https://near.example", null, "restored"),
        Arguments.of("timecreated", "0", Long.toString(TestScope.NOW), "restored"),
        Arguments.of("timecreated", "17", null, "restored"));
  }

  @ParameterizedTest
  @MethodSource("columns")
  void columnsThatDependOnTheSite(String field, String archive, String expected, String password)
      throws Exception {
    KindSite site = new KindSite(Engine.H2);
    site.dataroot = dataroot;
    Files.createDirectories(dataroot.resolve("lang/de"));
    Files.createFile(dataroot.resolve("lang/de/langconfig.php"));
    site.config.put("allowuserthemes", "1");
    site.pluginConfig.add(new String[] {"theme_boost", "version", "1"});
    site.pluginConfig.add(new String[] {"auth_db", "passtype", "md5"});
    Map<String, String> said =
        completed(site, user("auth", "manual", "timecreated", "17", field, archive));
    assertThat(said.get(field)).isEqualTo(expected);
    assertThat(said.get("password")).isEqualTo(password);
    assertThat(said).containsEntry("policyagreed", "0");
    assertThat(said).containsEntry("mnethostid", field.equals("mnethosturl") ? "2" : "1");
  }

  @Test
  void whatTheSiteRegistersUsersWithComesInsteadOfWhatItLacks() throws SQLException {
    KindSite site = new KindSite(Engine.H2);
    site.config.put("registerauth", "email");
    assertThat(completed(site, user("auth", "ldap"))).containsEntry("auth", "email");
    site.config.put("disableuserimages", "1");
    assertThat(completed(site, user("theme", "boost")))
        .containsEntry("picture", "0")
        .containsEntry("theme", "");
  }

  @ParameterizedTest
  @EnumSource
  void newUsersGetContextsAndMatchedOnesNothing(Engine engine) throws SQLException {
    KindSite site = new KindSite(engine);
    site.run("INSERT INTO mdl_user VALUES (8, 'anna', 'anna@a.example', 1, 5, 0)");
    Row berta = user("id", "9", "username", "berta", "contextid", "90");
    Row gone = user("id", "10", "username", "gone", "contextid", "100", "deleted", "1");
    site.restore((kinds, scope) -> {
      KindRestorer users = Objects.requireNonNull(kinds.get(USER));
      List.of(user(), berta, gone).forEach(users::look);
      users.looked();
      assertThat(users.find(user())).isEqualTo(Found.existing(8));
      users.done(user(), Found.existing(8), 8, scope);
      assertThat(users.find(berta)).isEqualTo(Found.NEW);
      users.done(berta, Found.NEW, 109, scope);
      assertThat(users.find(gone)).isEqualTo(Found.NEW_ALONE);
      users.done(gone, Found.NEW_ALONE, 110, scope);
      assertThat(scope.mappings).containsOnlyKeys("CONTEXT90");
      assertThat(scope.attached).containsExactly("user/icon 90 -1", "user/profile 90 -1");
    });
    List<String> contexts = site.read(
        "SELECT [instanceid], [path], [depth], [locked], [id] FROM {context} WHERE [contextlevel] = 30");
    assertThat(contexts).singleElement().asString().matches("109,/1/(\\d+),2,0,\\1");
  }

  @ParameterizedTest
  @EnumSource
  void usersAreAskedForInGroups(Engine engine) throws SQLException {
    KindSite site = new KindSite(engine);
    try (Snapshot snapshot = site.database.snapshot()) {
      KindRestorer users =
          Objects.requireNonNull(Kinds.of(site.context(snapshot)).get(USER));
      long before = site.database.statements();
      for (int i = 1; i <= 5000; i++) {
        users.look(user("id", Integer.toString(i), "username", "u" + i));
      }
      users.looked();
      assertThat(site.database.statements() - before).isLessThanOrEqualTo(5 * 4);
      assertThat(users.find(user("id", "4999"))).isEqualTo(Found.NEW);
    }
  }
}
