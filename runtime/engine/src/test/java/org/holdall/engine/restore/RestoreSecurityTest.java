package org.holdall.engine.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.holdall.engine.HoldallException;
import org.holdall.engine.access.AccessSite;
import org.holdall.engine.database.Snapshot;
import org.holdall.engine.inspect.BackupHeader;
import org.holdall.engine.restore.place.TargetCourse;
import org.holdall.engine.settings.Mode;
import org.holdall.engine.settings.RestoreSettings;
import org.holdall.engine.settings.Settings;
import org.holdall.engine.settings.Status;
import org.holdall.engine.site.SiteConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Anna teaches course 5 of category 1, where users get no right but by their roles. */
class RestoreSecurityTest {
  private static final long ANNA = 20;
  private static final int TEACHER = 3;
  private static final int CATEGORY = 2;
  private static final int COURSE = 3;
  private static final TargetCourse THERE = new TargetCourse(5, 1, 0, false, false);
  private static final TargetCourse MADE = new TargetCourse(0, 1, 0, true, false);
  private static final List<String> RESTORE = List.of(
      "restorecourse",
      "restoresection",
      "restoreactivity",
      "restoretargetimport",
      "uploadfile",
      "viewautomatedfilearea",
      "userinfo",
      "configure",
      "rolldates");
  private static final List<String> COURSES =
      List.of("create", "update", "changefullname", "changeshortname", "enrolconfig");

  private AccessSite site;
  private Findings findings = new Findings();

  @BeforeEach
  void open() throws SQLException {
    site = new AccessSite();
    for (String name : RESTORE) {
      site.capability("moodle/restore:" + name);
    }
    for (String name : COURSES) {
      site.capability("moodle/course:" + name);
    }
    site.assign(TEACHER, COURSE, ANNA);
  }

  @AfterEach
  void close() throws SQLException {
    site.close();
  }

  private void allow(int context, String... capabilities) throws SQLException {
    for (String name : capabilities) {
      site.say(TEACHER, context, "moodle/" + name, 1);
    }
  }

  private Settings check(long user, String type, String madeIn, Mode mode, TargetCourse target) {
    findings = new Findings();
    BackupHeader header = new BackupHeader(
        Map.of(
            "original_course_fullname", "Theirs",
            "original_course_shortname", "THEIRS",
            "original_course_startdate", "86400"),
        Map.of("type", type, "mode", madeIn),
        List.of(),
        List.of(),
        Map.of("users", "1", "activities", "1", "blocks", "1"));
    try (Snapshot snapshot = site.snapshot()) {
      SiteConfig config = SiteConfig.read(snapshot, Map.of());
      Settings settings = RestoreSettings.of(header, target.made(), target.emptied(), mode, config);
      new RestoreSecurity(snapshot, config, user, target, findings).apply(header, mode, settings);
      return settings;
    }
  }

  private void refused(String capability, Runnable what) {
    what.run();
    assertThatThrownBy(() -> findings.check(false))
        .isInstanceOf(HoldallException.class)
        .hasMessageContaining("User 20 may not")
        .hasMessageContaining("moodle/" + capability + " is missing");
  }

  @ParameterizedTest
  @CsvSource({
    "course, 10, GENERAL, restore:restorecourse",
    "section, 10, GENERAL, restore:restoresection",
    "activity, 10, SAMESITE, restore:restoreactivity",
    "course, 20, IMPORT, restore:restoretargetimport",
    "course, 10, GENERAL, restore:uploadfile",
    "course, 50, GENERAL, restore:viewautomatedfilearea",
  })
  void whatIsRestoredNeedsItsCapability(String type, String madeIn, Mode mode, String lacking)
      throws SQLException {
    for (String name : RESTORE) {
      if (!lacking.equals("restore:" + name)) {
        allow(COURSE, "restore:" + name);
      }
    }
    refused(lacking, () -> check(ANNA, type, madeIn, mode, THERE));
    allow(COURSE, lacking);
    check(ANNA, type, madeIn, mode, THERE);
    findings.check(false);
  }

  @Test
  void ofACourseToBeMadeTheCategoryCounts() throws SQLException {
    allow(COURSE, "restore:restorecourse", "restore:uploadfile", "course:create");
    refused("course:create", () -> check(ANNA, "course", "10", Mode.GENERAL, MADE));
    site.assign(TEACHER, CATEGORY, ANNA);
    allow(CATEGORY, "restore:restorecourse", "restore:uploadfile", "course:create");
    check(ANNA, "course", "10", Mode.GENERAL, MADE);
    findings.check(false);
  }

  @Test
  void whoMayNotRestoreUsersRestoresWithout() throws SQLException {
    allow(COURSE, "restore:restorecourse", "restore:uploadfile", "restore:configure");
    Settings settings = check(ANNA, "course", "10", Mode.GENERAL, THERE);
    assertThat(settings.get("users").isOn()).isFalse();
    assertThat(findings.warnings()).singleElement().asString().contains("moodle/restore:userinfo");
    assertThatThrownBy(() -> settings.get("users").set("1"))
        .hasMessageContaining("user 20 lacks moodle/restore:userinfo");
  }

  @Test
  void whoMayNotConfigureTakesAllAsItIs() throws SQLException {
    allow(COURSE, "restore:restorecourse", "restore:uploadfile", "restore:userinfo");
    Settings settings = check(ANNA, "course", "10", Mode.GENERAL, THERE);
    assertThat(settings.get("users").isOn()).isTrue();
    assertThat(settings.get("blocks").isOn()).isTrue();
    assertThatThrownBy(() -> settings.get("blocks").set("0"))
        .hasMessageContaining("user 20 lacks moodle/restore:configure");
    assertThat(check(ANNA, "course", "20", Mode.IMPORT, THERE).get("blocks").status())
        .as("of an import the backup was configured")
        .isEqualTo(Status.NOT_LOCKED);
  }

  @Test
  void whatACourseIsLikeNeedsItsOwnRights() throws SQLException {
    allow(COURSE, "restore:restorecourse", "restore:uploadfile", "restore:configure");
    Settings settings = check(ANNA, "course", "10", Mode.GENERAL, THERE);
    assertThat(settings.get("course_startdate").value()).isEqualTo("0");
    assertThat(settings.get("course_fullname").value()).isEmpty();
    assertThat(settings.get("course_shortname").value()).isEmpty();
    assertThat(settings.get("overwrite_conf").isOn()).isFalse();
    assertThat(settings.get("enrolments").value()).isEqualTo("0");
    allow(COURSE, "restore:rolldates", "course:changefullname", "course:update");
    Settings more = check(ANNA, "course", "10", Mode.GENERAL, THERE);
    assertThat(more.get("course_startdate").value()).isEqualTo("86400");
    assertThat(more.get("course_fullname").value()).isEqualTo("Theirs");
    more.get("overwrite_conf").set("1");
  }

  @Test
  void aCourseToBeMadeKeepsTheArchivesNames() throws SQLException {
    Settings settings = check(ANNA, "course", "10", Mode.GENERAL, MADE);
    assertThat(settings.get("course_fullname").value()).isEqualTo("Theirs");
    assertThat(settings.get("overwrite_conf").isOn()).isTrue();
  }

  @Test
  void importsHaveNoUsers() {
    for (Mode mode : List.of(Mode.IMPORT, Mode.HUB)) {
      Settings settings = check(AccessSite.ADMIN, "course", "10", mode, THERE);
      assertThat(settings.get("users").isOn()).isFalse();
      assertThatThrownBy(() -> settings.get("users").set("1")).isInstanceOf(HoldallException.class);
    }
  }

  @Test
  void administratorsMayAll() {
    Settings settings = check(AccessSite.ADMIN, "course", "50", Mode.GENERAL, MADE);
    findings.check(true);
    assertThat(settings.get("users").status()).isEqualTo(Status.NOT_LOCKED);
    assertThat(settings.get("course_fullname").status()).isEqualTo(Status.NOT_LOCKED);
  }
}
