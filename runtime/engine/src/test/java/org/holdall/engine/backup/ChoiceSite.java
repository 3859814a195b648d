package org.holdall.engine.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.holdall.engine.archive.Digests;
import org.holdall.engine.database.SiteDatabase;
import org.holdall.engine.site.Site;
import org.holdall.engine.structure.BackupInformation;
import org.holdall.engine.structure.BackupScope;
import org.holdall.engine.structure.StructureStep;

/** A site with one choice and one file, as small as a backup can bear, and the steps that write it. */
final class ChoiceSite implements AutoCloseable {
  static final String CONTENT = "the picture";
  private static final String CHOICE = """
      tree mod_choice component=mod_choice task=ACTIVITY order=300 file=choice.xml
      element choice one type=x.Choice
        source table=choice key=id of=ACTIVITY
        attribute id long
        field name String
        files mod_choice intro
        element answers/answer many type=x.Answer when=userinfo
          source table=choice_answers key=choiceid
          attribute id long
          field userid long annotate=USER
      """;
  private static final String INFOREF = """
      tree core.inforef component=core task=ACTIVITY order=600 file=inforef.xml
      element inforef one type=x.Inforef
      """;

  private final Connection keeper;
  private final String url;
  private final Path dataroot;

  ChoiceSite(Path dataroot) throws SQLException, IOException {
    this.dataroot = dataroot;
    url = "jdbc:h2:mem:choice" + System.identityHashCode(this);
    keeper = DriverManager.getConnection(url);
    table("config", "name VARCHAR, value VARCHAR");
    table("config_plugins", "plugin VARCHAR, name VARCHAR, value VARCHAR");
    table(
        "course_modules",
        "id BIGINT, course BIGINT, module BIGINT, section BIGINT, instance BIGINT, deletioninprogress BIGINT");
    table(
        "course_sections",
        "id BIGINT, course BIGINT, section BIGINT, name VARCHAR, sequence VARCHAR, component VARCHAR, itemid BIGINT");
    table("modules", "id BIGINT, name VARCHAR");
    table("context", "id BIGINT, contextlevel BIGINT, instanceid BIGINT");
    table(
        "course",
        "id BIGINT, category BIGINT, format VARCHAR, fullname VARCHAR, shortname VARCHAR, startdate BIGINT, enddate BIGINT");
    table("user", "id BIGINT, username VARCHAR, deleted BIGINT, mnethostid BIGINT");
    table("mnet_host", "id BIGINT, wwwroot VARCHAR");
    table("block_instances", "id BIGINT, blockname VARCHAR, parentcontextid BIGINT");
    table(
        "grade_items",
        "id BIGINT, courseid BIGINT, itemtype VARCHAR, itemmodule VARCHAR, iteminstance BIGINT");
    table("choice", "id BIGINT, name VARCHAR");
    table("choice_answers", "id BIGINT, choiceid BIGINT, userid BIGINT");
    table(
        "files",
        "id BIGINT, contextid BIGINT, component VARCHAR, filearea VARCHAR, itemid BIGINT, filepath VARCHAR, "
            + "filename VARCHAR, contenthash VARCHAR, filesize BIGINT, referencefileid BIGINT, mimetype VARCHAR");
    table("files_reference", "id BIGINT, repositoryid BIGINT");
    row("config", "'version', '2024100706'");
    row("config", "'release', '4.5.6 (Build: 20250811)'");
    row("config", "'siteidentifier', 'abc'");
    row("config", "'siteadmins', '2'");
    row("config", "'mnet_localhost_id', '1'");
    row("config_plugins", "'backup', 'backup_general_logs', '0'");
    row("config_plugins", "'backup', 'backup_general_histories', '0'");
    row("mnet_host", "1, 'https://moodle.example'");
    row("user", "2, 'admin', 0, 1");
    row("user", "3, 'gone', 1, 1");
    row("course", "4, 1, 'topics', 'A & B', 'AB', 1700000000, 0");
    row("context", "1, 10, 0");
    row("context", "40, 50, 4");
    row("context", "70, 70, 56");
    row("context", "71, 70, 57");
    row("modules", "7, 'choice'");
    row("modules", "8, 'quiz'");
    row("course_sections", "18, 4, 1, NULL, '56,57', NULL, NULL");
    row("course_modules", "56, 4, 7, 18, 5, 0");
    row("course_modules", "57, 4, 8, 18, 5, 0");
    table("quiz", "id BIGINT, name VARCHAR");
    row("quiz", "5, 'Test'");
    row("choice", "5, 'Lunch'");
    row("choice_answers", "1, 5, 2");
    row(
        "files",
        "100, 70, 'mod_choice', 'intro', 0, '/', '.', 'da39a3ee5e6b4b0d3255bfef95601890afd80709', 0, NULL, NULL");
    row(
        "files",
        "101, 70, 'mod_choice', 'intro', 0, '/', 'a.png', '" + hash() + "', " + CONTENT.length()
            + ", NULL, 'text/plain'");
    row(
        "files",
        "102, 70, 'mod_choice', 'intro', 0, '/', 'b.png', '" + hash() + "', " + CONTENT.length()
            + ", NULL, 'text/plain'");
    Files.createDirectories(content("filedir").getParent());
    Files.writeString(content("filedir"), CONTENT);
  }

  static String hash() {
    var sha1 = Digests.sha1();
    sha1.update(CONTENT.getBytes(StandardCharsets.UTF_8));
    return Digests.hex(sha1);
  }

  /** Where the one content lies, or would lie in another folder. */
  Path content(String folder) {
    return dataroot
        .resolve(folder)
        .resolve(hash().substring(0, 2))
        .resolve(hash().substring(2, 4))
        .resolve(hash());
  }

  void table(String name, String columns) throws SQLException {
    run("CREATE TABLE \"mdl_" + name + "\" ("
        + columns.replaceAll("(\\w+) (BIGINT|VARCHAR)", "\"$1\" $2") + ")");
  }

  void row(String table, String values) throws SQLException {
    run("INSERT INTO \"mdl_" + table + "\" VALUES (" + values + ")");
  }

  /** Adds what rights are made of; nobody has any. */
  void withoutRoles() throws SQLException {
    run("ALTER TABLE \"mdl_context\" ADD \"path\" VARCHAR");
    run("ALTER TABLE \"mdl_context\" ADD \"locked\" BIGINT");
    run("UPDATE \"mdl_context\" SET \"path\" = CASE WHEN \"id\" = 1 THEN '/1'"
        + " WHEN \"id\" = 40 THEN '/1/40' ELSE '/1/40/' || \"id\" END, \"locked\" = 0");
    table("capabilities", "name VARCHAR, captype VARCHAR, riskbitmask BIGINT");
    table(
        "role_capabilities",
        "roleid BIGINT, contextid BIGINT, capability VARCHAR, permission BIGINT");
    table("role_assignments", "roleid BIGINT, contextid BIGINT, userid BIGINT");
    row("capabilities", "'moodle/backup:backupactivity', 'write', 28");
  }

  void run(String sql) throws SQLException {
    try (Statement statement = keeper.createStatement()) {
      statement.execute(sql);
    }
  }

  Site site(Map<String, String> forced) {
    return new Site(SiteDatabase.open(url, null, null, "mdl_"), dataroot, null, null, forced);
  }

  /** The steps of this site's backup; the last writes what {@code moodle_backup.xml} is told, one line a value. */
  static List<StructureStep> steps() {
    return List.of(new TestStep(CHOICE), new TestStep(INFOREF), new HeaderStep());
  }

  /** Writes a header with the values that the plan knows. */
  static final class HeaderStep extends TestHeader {
    static final List<String> NAMES = List.of(
        "name",
        "moodle_version",
        "moodle_release",
        "backup_version",
        "backup_release",
        "backup_date",
        "mnet_remoteusers",
        "include_files",
        "include_file_references_to_external_content",
        "original_wwwroot",
        "original_site_identifier_hash",
        "original_course_id",
        "original_course_format",
        "original_course_fullname",
        "original_course_shortname",
        "original_course_startdate",
        "original_course_enddate",
        "original_course_contextid",
        "original_system_contextid",
        "type",
        "format",
        "mode",
        "backup_id");

    HeaderStep() {
      super(NAMES);
    }

    @Override
    String[] values(BackupScope in) {
      BackupInformation backup = in.backup();
      return NAMES.stream().map(backup::information).toArray(String[]::new);
    }
  }

  @Override
  public void close() throws SQLException {
    keeper.close();
  }
}
