package org.holdall.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.holdall.engine.restore.Restore;
import org.holdall.engine.restore.RestoreReport;
import org.holdall.engine.restore.RestoreRequest;
import org.junit.jupiter.api.Test;

/** External tools: secrets come back on the site that encrypted them, and only there; types are found, or made. */
final class RestoredToolsTest {
  private static final long CATEGORY = 1;
  private static final long REF = 3;

  /** An activity whose type is the course's, and one whose type is the site's. */
  private static final long OF_COURSE = 49;

  private static final long OF_SITE = 50;

  private static RestoreSite site(String name, String key) {
    RestoreSite site = RestoreSite.copy(ReferenceSites.postgres(), name);
    site.execute(
        "INSERT INTO mdl_config_plugins (plugin, name, value) VALUES ('backup', 'backup_encryptkey', '"
            + key + "')");
    return site;
  }

  @Test
  void secretsComeBackWhereTheyCameFrom() throws IOException {
    RestoreSite site = site("toolsof", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
    Path archive =
        Holdall.backup(site.reference(), OF_COURSE, "tools-of-course", Map.of("files", "0"));
    String xml = Files.readString(
        Entries.unpack(archive, "activities/").resolve("activities/lti_49/lti.xml"));
    assertThat(xml).contains("<password encrypted=\"true\">").doesNotContain("secret");

    long made = site.number("SELECT MAX(id) FROM mdl_course") + 1;
    EmptyCourse.insert(site, made);
    RestoreReport report = new Restore(site.open()).run(RestoreRequest.into(archive, made));

    assertThat(report.warnings()).noneMatch(line -> line.contains("secrets"));
    assertThat(site.rows("SELECT resourcekey, password FROM mdl_lti WHERE course = " + made))
        .containsExactly(List.of("12345", "secret"));
    assertThat(config(site, String.valueOf(made)))
        .hasSize(9)
        .isEqualTo(config(site, String.valueOf(REF)));
    assertThat(salts(site, made)).doesNotContainAnyElementsOf(salts(site, REF));
  }

  @Test
  void secretsOfOtherSitesStayEmptyAndAreNamed() {
    RestoreSite site = site("toolsother", "HwECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHgA=");
    RestoreReport report = new Restore(site.open())
        .run(RestoreRequest.made(RestoreSite.archive("REF-users"), CATEGORY));

    assertThat(report.warnings())
        .anyMatch(line -> line.contains("secrets in lti/password"))
        .anyMatch(line -> line.contains("secrets in ltitypesconfigencrypted/value"));
    String made = "(SELECT MAX(id) FROM mdl_course)";
    assertThat(
            site.rows("SELECT DISTINCT resourcekey, password FROM mdl_lti WHERE course = " + made))
        .containsExactly(List.of("null", "null"));
    List<List<String>> plain = config(site, String.valueOf(REF));
    plain.removeIf(row -> row.get(0).matches("password|resourcekey"));
    assertThat(config(site, String.valueOf(made))).isEqualTo(plain);
  }

  @Test
  void typesThatAreThereAreTaken() {
    RestoreSite site = RestoreSite.copy(ReferenceSites.postgres(), "toolsthere");
    List<List<String>> types = site.rows("SELECT * FROM mdl_lti_types ORDER BY id");
    List<List<String>> visible = site.rows("SELECT * FROM mdl_lti_coursevisible ORDER BY id");
    for (long module : new long[] {OF_COURSE, OF_SITE}) {
      Path archive =
          Holdall.backup(site.reference(), module, "tools-there-" + module, Map.of("files", "0"));
      new Restore(site.open()).run(RestoreRequest.into(archive, REF));
    }
    assertThat(site.rows("SELECT * FROM mdl_lti_types ORDER BY id")).isEqualTo(types);
    assertThat(site.rows("SELECT * FROM mdl_lti_coursevisible ORDER BY id")).isEqualTo(visible);
    assertThat(site.rows("SELECT typeid FROM mdl_lti ORDER BY id DESC LIMIT 2"))
        .containsExactly(List.of("2"), List.of("1"));
  }

  private static List<List<String>> salts(RestoreSite site, long course) {
    return site.rows("SELECT servicesalt FROM mdl_lti WHERE course = " + course);
  }

  /** What is set for the course's own type. */
  private static List<List<String>> config(RestoreSite site, String course) {
    return site.rows("SELECT c.name, c.value FROM mdl_lti_types_config c"
        + " JOIN mdl_lti_types t ON t.id = c.typeid WHERE t.name LIKE 'Course tool%' AND t.course = "
        + course + " AND c.name <> 'servicesalt' ORDER BY c.name");
  }
}
