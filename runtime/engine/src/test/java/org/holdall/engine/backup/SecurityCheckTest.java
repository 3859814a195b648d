package org.holdall.engine.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.holdall.engine.HoldallException;
import org.holdall.engine.access.AccessSite;
import org.holdall.engine.database.Snapshot;
import org.holdall.engine.settings.BackupSettings;
import org.holdall.engine.settings.Level;
import org.holdall.engine.settings.Mode;
import org.holdall.engine.settings.PlanPart;
import org.holdall.engine.settings.Settings;
import org.holdall.engine.settings.Status;
import org.holdall.engine.site.SiteConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SecurityCheckTest {
  private static final long ANNA = 20;
  private static final int TEACHER = 3;
  private static final int COURSE = 3;
  private static final int ACTIVITY = 4;
  private static final String PREFIX = "moodle/backup:";

  private AccessSite site;

  @BeforeEach
  void open() throws SQLException {
    site = new AccessSite();
    for (String name : List.of(
        "backupsection",
        "backupactivity",
        "backuptargetimport",
        "configure",
        "userinfo",
        "anonymise")) {
      site.capability(PREFIX + name);
    }
    site.assign(TEACHER, COURSE, ANNA);
  }

  @AfterEach
  void close() throws SQLException {
    site.close();
  }

  private void allow(int context, String... names) throws SQLException {
    for (String name : names) {
      site.say(TEACHER, context, PREFIX + name, 1);
    }
  }

  private Settings check(long user, BackupType type, Mode mode) {
    try (Snapshot snapshot = site.snapshot()) {
      SiteConfig config = SiteConfig.read(snapshot, Map.of());
      PlanPart choice = new PlanPart(Level.ACTIVITY, "choice_6", null, false);
      Settings settings = BackupSettings.of(type.text(), mode, List.of(choice), config);
      new SecurityCheck(snapshot, config, user, COURSE)
          .apply(type, mode, type == BackupType.ACTIVITY ? ACTIVITY : COURSE, settings);
      return settings;
    }
  }

  private void refused(BackupType type, Mode mode, String capability) {
    assertThatThrownBy(() -> check(ANNA, type, mode))
        .isInstanceOf(HoldallException.class)
        .hasMessage("User 20 may not back up this " + type.text() + ": the capability " + PREFIX
            + capability + " is missing. Give --user of somebody who has it.");
  }

  @ParameterizedTest
  @EnumSource
  void whatIsBackedUpNeedsItsOwnCapability(BackupType type) throws SQLException {
    allow(COURSE, "backuptargetimport");
    refused(type, Mode.GENERAL, "backup" + type.text());
    refused(type, Mode.AUTOMATED, "backup" + type.text());
    allow(COURSE, "backup" + type.text());
    check(ANNA, type, Mode.GENERAL);
  }

  @Test
  void anActivitysRightsAreItsOwn() throws SQLException {
    allow(ACTIVITY, "backupactivity");
    check(ANNA, BackupType.ACTIVITY, Mode.GENERAL);
  }

  @Test
  void anImportNeedsOne() throws SQLException {
    allow(COURSE, "backupcourse");
    refused(BackupType.COURSE, Mode.IMPORT, "backuptargetimport");
    allow(COURSE, "backuptargetimport");
    Settings settings = check(ANNA, BackupType.COURSE, Mode.IMPORT);
    settings.get("groups").set("0");
    assertThatThrownBy(() -> settings.get("users").set("1"))
        .hasMessageContaining("users is locked at 0");
  }

  @Test
  void usersNeedOneToo() throws SQLException {
    allow(COURSE, "backupcourse", "configure");
    Settings settings = check(ANNA, BackupType.COURSE, Mode.GENERAL);
    assertThat(settings.get("users").isOn()).isFalse();
    assertThat(settings.get("users").status()).isEqualTo(Status.LOCKED_BY_PERMISSION);
    assertThat(settings.get("choice_6_userinfo").isOn()).isFalse();
    assertThatThrownBy(() -> settings.get("users").set("1"))
        .isInstanceOf(HoldallException.class)
        .hasMessage("The setting users is locked at 0: user 20 lacks moodle/backup:userinfo.");
    settings.get("users").set("0");
    settings.get("blocks").set("0");
    allow(COURSE, "userinfo");
    check(ANNA, BackupType.COURSE, Mode.GENERAL).get("users").set("1");
  }

  @Test
  void soDoesMakingThemAnonymous() throws SQLException {
    allow(COURSE, "backupcourse", "configure", "userinfo");
    Settings settings = check(ANNA, BackupType.COURSE, Mode.GENERAL);
    assertThatThrownBy(() -> settings.get("anonymize").set("1"))
        .hasMessage("The setting anonymize is locked at 0: user 20 lacks moodle/backup:anonymise.");
    allow(COURSE, "anonymise");
    check(ANNA, BackupType.COURSE, Mode.GENERAL).get("anonymize").set("1");
  }

  /** Otherwise the archive would have the names that the administrator wants to have out of it. */
  @Test
  void whatTheSiteDemandsIsNotSwitchedOff() throws SQLException {
    allow(COURSE, "backupcourse", "configure", "userinfo");
    site.run(
        "INSERT INTO \"mdl_config_plugins\" VALUES ('backup', 'backup_general_anonymize', '1')");
    assertThat(check(ANNA, BackupType.COURSE, Mode.GENERAL).get("anonymize").isOn())
        .as("only a default")
        .isFalse();
    site.run(
        "INSERT INTO \"mdl_config_plugins\" VALUES ('backup', 'backup_general_anonymize_locked', '1')");
    assertThatThrownBy(() -> check(ANNA, BackupType.COURSE, Mode.GENERAL))
        .hasMessageContaining("The site demands anonymize=1, and user 20 lacks");
  }

  @Test
  void whoMayNotConfigureTakesWhatThereIs() throws SQLException {
    allow(COURSE, "backupcourse", "userinfo");
    Settings settings = check(ANNA, BackupType.COURSE, Mode.GENERAL);
    settings.get("filename").set("mine.mbz");
    settings.get("blocks").set("1");
    assertThatThrownBy(() -> settings.get("blocks").set("0"))
        .hasMessage("The setting blocks is locked at 1: user 20 lacks moodle/backup:configure.");
    assertThatThrownBy(() -> settings.get("choice_6_included").set("0"))
        .hasMessageContaining("moodle/backup:configure");
    assertThat(settings.get("users").isOn()).isTrue();
  }

  @Test
  void anAdministratorIsNotHeld() {
    Settings settings = check(AccessSite.ADMIN, BackupType.COURSE, Mode.GENERAL);
    assertThat(settings.all())
        .allMatch(s -> s.status() == Status.NOT_LOCKED || s.name().equals("competencies"));
  }
}
