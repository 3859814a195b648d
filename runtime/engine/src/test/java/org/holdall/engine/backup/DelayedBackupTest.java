package org.holdall.engine.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.assertj.core.api.AbstractStringAssert;
import org.holdall.engine.HoldallException;
import org.holdall.engine.archive.Archives;
import org.holdall.engine.archive.Container;
import org.holdall.engine.settings.Mode;
import org.holdall.engine.state.DelayedBackup;
import org.holdall.engine.state.StateFolder;
import org.holdall.engine.state.StoredBackup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DelayedBackupTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.ofEpochSecond(1_800_000_000), ZoneOffset.UTC);

  @TempDir
  Path dataroot;

  @TempDir
  Path folder;

  private ChoiceSite site;
  private StateFolder state;
  private DelayedBackup delayed;

  @BeforeEach
  void open() throws SQLException, IOException {
    site = new ChoiceSite(dataroot);
    state = new StateFolder(folder.resolve("state"));
    delayed = new DelayedBackup(state, CLOCK);
  }

  @AfterEach
  void close() throws SQLException {
    site.close();
  }

  private Backup backup() {
    return new Backup(site.site(Map.of())).steps(ChoiceSite.steps()).clock(CLOCK);
  }

  private Path target() {
    return folder.resolve("later.mbz");
  }

  private BackupRequest request(BackupType type, long id) {
    return new BackupRequest(
        type,
        id,
        "2",
        Mode.GENERAL,
        Map.of("comments", "0"),
        Container.TGZ,
        target(),
        false,
        Unknown.WARN);
  }

  private StoredBackup plan() {
    return delayed.plan(backup(), request(BackupType.ACTIVITY, 56));
  }

  private BackupReport run(StoredBackup stored, boolean again) {
    return delayed.run(stored.id(), again, this::backup);
  }

  private AbstractStringAssert<?> refused(StoredBackup stored) {
    return assertThatThrownBy(() -> run(stored, false))
        .isInstanceOf(HoldallException.class)
        .message()
        .doesNotContain("\n");
  }

  private BackupStatus status(StoredBackup stored) {
    return state.load(stored.id()).status();
  }

  private void isAsIfMadeAtOnce(StoredBackup stored) throws IOException {
    Path direct = folder.resolve("direct.mbz");
    backup().backupId(stored::id).run(stored.request().to(direct));
    assertThat(Files.mismatch(target(), direct)).isEqualTo(-1);
  }

  @Test
  void planningWritesNothingButThePlan() throws IOException {
    StoredBackup stored = plan();
    Path own = folder.resolve("state");
    Path file = own.resolve(stored.id() + ".json");
    assertThat(Archives.files(folder)).containsExactly(own);
    assertThat(Archives.files(own)).containsExactly(file);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(Files.readString(file)).doesNotContain("jdbc", dataroot.toString());
    assertThat(state.load(stored.id())).isEqualTo(stored);
    assertThat(stored.status()).isEqualTo(BackupStatus.AWAITING);
    assertThat(stored.plan().settings())
        .contains(new BackupPlan.Decision("root", "comments", "0", "NOT_LOCKED"));
    assertThat(stored.plan().parts())
        .contains(new BackupPlan.Included("activities/choice_56", "Lunch"));
    assertThat(stored.plan().steps()).startsWith("mod_choice");
  }

  @Test
  void laterGivesTheSameBytes() throws IOException {
    StoredBackup stored = plan();
    assertThat(run(stored, false).backupId()).isEqualTo(stored.id());
    isAsIfMadeAtOnce(stored);
    assertThat(status(stored)).isEqualTo(BackupStatus.FINISHED_OK);
  }

  @Test
  void runsOnce() {
    StoredBackup stored = plan();
    run(stored, false);
    refused(stored).contains(stored.id(), "was finished", target().toString());
    assertThatThrownBy(() -> run(stored, true)).hasMessageContaining("was finished");
  }

  @Test
  void aFailureIsKeptAndMayBeTriedAgain() throws IOException {
    StoredBackup stored = plan();
    Files.writeString(target(), "mine");
    refused(stored).contains("exists");
    assertThat(status(stored)).isEqualTo(BackupStatus.FINISHED_ERR);
    refused(stored).contains("failed at 2027-01-15T08:00:00Z", "exists", "--again");
    Files.delete(target());
    run(stored, true);
    isAsIfMadeAtOnce(stored);
  }

  @Test
  void aProcessThatRunsItAndIsKilled() throws IOException, InterruptedException {
    StoredBackup stored = plan();
    Process other = SlowBackup.start(folder.resolve("state"), stored.id(), dataroot);
    try {
      assertThat(status(stored)).isEqualTo(BackupStatus.EXECUTING);
      refused(stored).contains(stored.id(), "being run by another process");
      assertThatThrownBy(() -> run(stored, true)).hasMessageContaining("another process");
    } finally {
      other.destroyForcibly().waitFor();
    }
    refused(stored).contains("was begun at", "its process was stopped", "--again");
    assertThat(status(stored)).isEqualTo(BackupStatus.EXECUTING);
    run(stored, true);
    isAsIfMadeAtOnce(stored);
  }

  @Test
  void whatWasDeletedSinceIsTold() throws SQLException, IOException {
    site.run("DELETE FROM \"mdl_course_modules\" WHERE \"id\" = 57");
    StoredBackup stored = delayed.plan(backup(), request(BackupType.SECTION, 18));
    site.run("DELETE FROM \"mdl_course_modules\" WHERE \"id\" = 56");
    site.row("course_modules", "58, 4, 7, 18, 6, 0");
    site.row("context", "72, 70, 58");
    site.row("choice", "6, 'Tea'");
    site.run("UPDATE \"mdl_course_sections\" SET \"sequence\" = '58'");
    assertThat(run(stored, false).warnings())
        .contains(
            "choice_56 was planned and is no longer in the course.",
            "choice_58 is new since the plan and is left out.");
    assertThat(Archives.read(target()).keySet()).noneMatch(name -> name.startsWith("activities/"));
  }

  @Test
  void anotherSiteIsRefused() throws SQLException {
    StoredBackup stored = plan();
    site.run("UPDATE \"mdl_config\" SET \"value\" = 'x' WHERE \"name\" = 'siteidentifier'");
    refused(stored).contains("planned for another site");
  }

  @Test
  void whoMayNoLongerIsRefused() throws SQLException {
    StoredBackup stored = plan();
    site.run("UPDATE \"mdl_config\" SET \"value\" = '' WHERE \"name\" = 'siteadmins'");
    site.withoutRoles();
    refused(stored)
        .contains("User 2 may not back up this activity", "moodle/backup:backupactivity");
    assertThat(target()).doesNotExist();
  }

  @Test
  void aPlanThatWouldBeRefusedIsNotKept() {
    assertThatThrownBy(() -> delayed.plan(backup(), request(BackupType.ACTIVITY, 99)))
        .hasMessageContaining("no activity with the course-module id 99");
    assertThat(state.ids()).isEmpty();
  }
}
