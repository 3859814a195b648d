package org.holdall.engine.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.holdall.engine.HoldallException;
import org.holdall.engine.archive.Archives;
import org.holdall.engine.archive.Container;
import org.holdall.engine.database.RowStrategy;
import org.holdall.engine.inspect.BackupHeader;
import org.holdall.engine.settings.Mode;
import org.holdall.engine.structure.StructureStep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BackupTest {
  @TempDir
  Path dataroot;

  @TempDir
  Path folder;

  private ChoiceSite site;

  @BeforeEach
  void open() throws SQLException, IOException {
    site = new ChoiceSite(dataroot);
  }

  @AfterEach
  void close() throws SQLException {
    site.close();
  }

  private Path target() {
    return folder.resolve("a.mbz");
  }

  private Backup backup() {
    return new Backup(site.site(Map.of()))
        .steps(ChoiceSite.steps())
        .clock(Clock.fixed(Instant.ofEpochSecond(1_800_000_000), ZoneOffset.UTC))
        .backupId(() -> "0123456789abcdef0123456789abcdef");
  }

  private BackupRequest with(Map<String, String> settings) {
    return new BackupRequest(
        BackupType.ACTIVITY,
        56,
        null,
        Mode.GENERAL,
        settings,
        Container.TGZ,
        target(),
        false,
        Unknown.WARN);
  }

  private void refused(Backup backup, BackupRequest request, String... parts) throws IOException {
    assertThatThrownBy(() -> backup.run(request))
        .isInstanceOf(HoldallException.class)
        .message()
        .doesNotContain("\n")
        .contains(parts);
    assertThat(Archives.files(folder)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(RowStrategy.class)
  void writesTheActivity(RowStrategy strategy) throws IOException {
    List<String> progress = new ArrayList<>();
    List<Double> fractions = new ArrayList<>();
    BackupReport report = backup()
        .strategy(strategy)
        .listener(part -> {
          progress.add(part.name());
          fractions.add(part.whole().fraction());
        })
        .run(BackupRequest.activity(56, target()));
    Map<String, byte[]> entries = Archives.read(target());
    String pool = "files/" + ChoiceSite.hash().substring(0, 2) + "/" + ChoiceSite.hash();
    assertThat(entries.keySet())
        .containsExactlyInAnyOrder(
            ".ARCHIVE_INDEX",
            "moodle_backup.xml",
            "activities/choice_56/choice.xml",
            "activities/choice_56/inforef.xml",
            "moodle_backup.log",
            pool,
            ".holdall/manifest.json");
    assertThat(new String(entries.get("activities/choice_56/choice.xml"), UTF_8))
        .contains("<name>Lunch</name>", "<userid>2</userid>");
    assertThat(new String(entries.get(pool), UTF_8)).isEqualTo(ChoiceSite.CONTENT);
    assertThat(report.contents()).isOne();
    assertThat(report.contentBytes()).isEqualTo(ChoiceSite.CONTENT.length());
    assertThat(report.entries()).isEqualTo(entries.size());
    assertThat(report.bytes()).isEqualTo(Files.size(target()));
    assertThat(report.trees().get(0))
        .isEqualTo(new BackupReport.TreeRows(
            "mod_choice", Map.of("choice", 1L, "choice/answers/answer", 1L)));
    assertThat(report.warnings())
        .singleElement()
        .asString()
        .contains("https://moodle.example", "--wwwroot");
    assertThat(progress).startsWith("plan", "mod_choice").endsWith("files", "files", "");
    assertThat(fractions).isSorted().allMatch(fraction -> fraction > 0).endsWith(1.0);
    assertThat(Archives.files(folder)).containsExactly(target());
  }

  @Test
  void saysWhereItComesFrom() throws IOException {
    backup().run(BackupRequest.activity(56, target()));
    BackupHeader header = BackupHeader.read(
        new ByteArrayInputStream(Archives.read(target()).get("moodle_backup.xml")));
    assertThat(header.information())
        .containsEntry("name", "backup.mbz")
        .containsEntry("moodle_version", "2024100706")
        .containsEntry("backup_version", "2024100700")
        .containsEntry("backup_release", "4.5")
        .containsEntry("backup_date", "1800000000")
        .containsEntry("mnet_remoteusers", "0")
        .containsEntry("include_files", "1")
        .containsEntry("include_file_references_to_external_content", "0")
        .containsEntry("original_wwwroot", "https://moodle.example")
        .containsEntry("original_site_identifier_hash", "900150983cd24fb0d6963f7d28e17f72")
        .containsEntry("original_course_fullname", "A & B")
        .containsEntry("original_course_contextid", "40")
        .containsEntry("original_system_contextid", "1")
        .containsEntry("type", "activity")
        .containsEntry("mode", "10")
        .containsEntry("backup_id", "0123456789abcdef0123456789abcdef");
  }

  @Test
  void theSameSiteGivesTheSameBytes() throws IOException {
    backup().run(BackupRequest.activity(56, target()));
    backup().run(BackupRequest.activity(56, folder.resolve("b.mbz")));
    assertThat(Files.mismatch(target(), folder.resolve("b.mbz"))).isEqualTo(-1);
  }

  @ParameterizedTest
  @EnumSource(RowStrategy.class)
  void theBytesDoNotDependOnTheNumberOfWorkers(RowStrategy strategy) throws IOException {
    backup().strategy(strategy).workers(1).run(BackupRequest.activity(56, target()));
    for (int workers : new int[] {2, 8}) {
      Path other = folder.resolve(workers + ".mbz");
      backup().strategy(strategy).workers(workers).run(BackupRequest.activity(56, other));
      assertThat(Files.mismatch(target(), other)).as(workers + " workers").isEqualTo(-1);
    }
  }

  @Test
  void anArchiveWithoutItsActivityIsSaid() throws IOException {
    BackupReport report = backup().run(with(Map.of("choice_56_included", "0")));
    assertThat(Archives.read(target())).doesNotContainKey("activities/choice_56/choice.xml");
    assertThat(report.warnings())
        .contains("The settings leave everything out: the archive has no activity.");
  }

  @Test
  void withoutUsersThereAreNoAnswers() throws IOException {
    backup().run(with(Map.of("users", "0")));
    assertThat(new String(Archives.read(target()).get("activities/choice_56/choice.xml"), UTF_8))
        .doesNotContain("userid");
  }

  @Test
  void withoutFilesThereAreNoContents() throws IOException {
    Files.delete(site.content("filedir"));
    BackupReport report = backup().run(with(Map.of("files", "0")));
    assertThat(report.contents()).isZero();
    Map<String, byte[]> entries = Archives.read(target());
    assertThat(entries.keySet()).noneMatch(name -> name.startsWith("files/"));
    assertThat(new String(entries.get("moodle_backup.xml"), UTF_8)).contains("<include_files>0<");
  }

  @Test
  void aliasesKeepTheirContentElsewhere() throws SQLException, IOException {
    site.row("files_reference", "9, 3");
    site.run("UPDATE \"mdl_files\" SET \"referencefileid\" = 9 WHERE \"id\" > 100");
    BackupReport report = backup().run(BackupRequest.activity(56, target()));
    assertThat(report.contents()).isZero();
    assertThat(new String(Archives.read(target()).get("moodle_backup.xml"), UTF_8))
        .contains("<include_file_references_to_external_content>1<");
  }

  @Test
  void remoteUsersAreSaid() throws SQLException, IOException {
    site.run("UPDATE \"mdl_user\" SET \"mnethostid\" = 5");
    backup().run(BackupRequest.activity(56, target()));
    assertThat(new String(Archives.read(target()).get("moodle_backup.xml"), UTF_8))
        .contains("<mnet_remoteusers>1<");
  }

  @Test
  void contentInTheBinIsFound() throws IOException {
    Files.createDirectories(site.content("trashdir").getParent());
    Files.move(site.content("filedir"), site.content("trashdir"));
    assertThat(backup().run(BackupRequest.activity(56, target())).contents()).isOne();
  }

  @Test
  void contentThatIsMissingOrDamagedIsNamed() throws IOException {
    Files.writeString(site.content("filedir"), "the Picture");
    refused(
        backup(),
        with(Map.of()),
        "The file /a.png (mod_choice/intro, context 70) is damaged",
        "SHA-1");
    Files.writeString(site.content("filedir"), "short");
    refused(backup(), with(Map.of()), "/a.png", "has 5 bytes instead of 11");
    Files.delete(site.content("filedir"));
    refused(backup(), with(Map.of()), "/a.png", "is missing, in trashdir too", "--unknown=skip");
  }

  @Test
  void contentThatIsMissingIsLeftOutOnRequest() throws IOException {
    Files.delete(site.content("filedir"));
    BackupReport report = backup()
        .run(new BackupRequest(
            BackupType.ACTIVITY,
            56,
            null,
            Mode.GENERAL,
            Map.of(),
            Container.TGZ,
            target(),
            false,
            Unknown.SKIP));
    assertThat(report.contents()).isZero();
    assertThat(report.warnings())
        .anyMatch(
            line -> line.contains("/a.png") && line.endsWith("The archive has its record only."));
    Map<String, byte[]> entries = Archives.read(target());
    assertThat(entries.keySet()).noneMatch(name -> name.startsWith("files/"));
    assertThat(new String(entries.get("moodle_backup.log"), UTF_8)).contains("/a.png");
  }

  @Test
  void filesKeptElsewhereAreRefused() throws IOException {
    Backup backup = new Backup(
            site.site(Map.of("alternative_file_system_class", "\\tool_objectfs\\s3")))
        .steps(ChoiceSite.steps());
    refused(backup, with(Map.of()), "\\tool_objectfs\\s3", "alternative_file_system_class");
  }

  @ParameterizedTest
  @CsvSource({
    "ACTIVITY, 99, , no activity with the course-module id 99",
    "ACTIVITY, 56, gone, no user \"gone\"",
    "ACTIVITY, 56, 99, no user \"99\"",
    "COURSE, 5, , no course with the id 5",
    "SECTION, 19, , no section with the id 19"
  })
  void whatDoesNotExistIsRefused(BackupType type, long id, String user, String message)
      throws IOException {
    refused(
        backup(),
        new BackupRequest(
            type, id, user, Mode.GENERAL, Map.of(), Container.TGZ, target(), false, Unknown.WARN),
        message);
  }

  @Test
  void whatIsNotThereYetIsRefused() throws IOException {
    refused(backup(), with(Map.of("nonsense", "1")), "no setting \"nonsense\"", "role_assignments");
  }

  @Test
  void anExistingTargetStays() throws IOException {
    Files.writeString(target(), "mine");
    assertThatThrownBy(() -> backup().run(with(Map.of()))).hasMessageContaining("exists");
    assertThat(target()).hasContent("mine");
    assertThat(Archives.files(folder)).containsExactly(target());
  }

  @Test
  void anUnusableHeaderNeverAppears() throws IOException {
    List<StructureStep> steps = ChoiceSite.steps().subList(0, 2);
    refused(backup().steps(steps), with(Map.of()), "No step wrote moodle_backup.xml");
  }

  @Test
  void statusesFollowEachOther() {
    assertThat(BackupStatus.CREATED.leadsTo(BackupStatus.PLANNED)).isTrue();
    assertThat(BackupStatus.CREATED.leadsTo(BackupStatus.EXECUTING)).isFalse();
    assertThat(BackupStatus.EXECUTING.leadsTo(BackupStatus.FINISHED_ERR)).isTrue();
    assertThat(BackupStatus.AWAITING.leadsTo(BackupStatus.FINISHED_OK)).isFalse();
    assertThat(BackupStatus.FINISHED_OK.leadsTo(BackupStatus.FINISHED_ERR)).isFalse();
  }
}
