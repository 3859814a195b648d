package org.holdall.modules.core.main;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Children;
import org.holdall.annotations.Name;
import org.holdall.annotations.NotAnId;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.Source;
import org.holdall.annotations.Step;
import org.holdall.annotations.Task;
import org.holdall.engine.structure.BackupInformation;
import org.holdall.engine.structure.BackupScope;
import org.holdall.engine.structure.RowSource;
import org.jspecify.annotations.Nullable;

/** What the archive is, what it contains and how it was made: the file that restore reads first. */
@Plugin("core")
@Step(value = "moodle_backup", task = Task.FINAL, order = 500)
@BackupElement("moodle_backup")
public record MoodleBackup(@Children Information information) {

  /** The site and the course that the backup was made of. Dates are seconds, flags 0 or 1. */
  @BackupElement("information")
  @Source(rows = InformationRow.class)
  public record Information(
      @Nullable String name,
      @Name("moodle_version") @Nullable String moodleVersion,
      @Name("moodle_release") @Nullable String moodleRelease,
      @Name("backup_version") @Nullable String backupVersion,
      @Name("backup_release") @Nullable String backupRelease,
      @Name("backup_date") @Nullable String backupDate,
      @Name("mnet_remoteusers") @Nullable String mnetRemoteusers,
      @Name("include_files") @Nullable String includeFiles,

      @Name("include_file_references_to_external_content") @Nullable
      String includeFileReferencesToExternalContent,

      @Name("original_wwwroot") @Nullable String originalWwwroot,
      @Name("original_site_identifier_hash") @Nullable String originalSiteIdentifierHash,
      @Name("original_course_id") @Nullable String originalCourseId,
      @Name("original_course_format") @Nullable String originalCourseFormat,
      @Name("original_course_fullname") @Nullable String originalCourseFullname,
      @Name("original_course_shortname") @Nullable String originalCourseShortname,
      @Name("original_course_startdate") @Nullable String originalCourseStartdate,
      @Name("original_course_enddate") @Nullable String originalCourseEnddate,
      @Name("original_course_contextid") @Nullable String originalCourseContextid,
      @Name("original_system_contextid") @Nullable String originalSystemContextid,
      @Children("details") @Nullable Detail detail,

      @Children(value = "contents/activities", omitEmpty = true)
      List<Activity> activities,

      @Children(value = "contents/sections", omitEmpty = true)
      List<Section> sections,

      @Children("contents") @Nullable Course course,

      @Children("settings") List<Setting> settings) {}

  /** How the backup was made, in the words and numbers of Moodle's controller. */
  @BackupElement("detail")
  @Source(rows = DetailRow.class)
  public record Detail(
      @Attr @Name("backup_id") @Nullable String backupId,
      @Nullable String type,
      @Nullable String format,
      @Nullable String interactive,
      @Nullable String mode,
      @Nullable String execution,
      @Nullable String executiontime) {}

  /** An activity, and where its files are. */
  @BackupElement("activity")
  @Source(rows = ActivityRows.class)
  public record Activity(
      @NotAnId("read by restore, written to no table") long moduleid,
      @NotAnId("read by restore, written to no table") long sectionid,
      String modulename,
      String title,
      String directory,
      Optional<String> insubsection) {}

  /** A section, where its files are, and the activity it belongs to if any. */
  @BackupElement("section")
  @Source(rows = SectionRows.class)
  public record Section(
      @NotAnId("read by restore, written to no table") long sectionid,
      String title,
      String directory,
      Optional<String> parentcmid,
      Optional<String> modname) {}

  /** The whole course, and where its files are. */
  @BackupElement("course")
  @Source(rows = CourseRow.class)
  public record Course(
      @NotAnId("read by restore, written to no table") long courseid,
      String title,
      String directory) {}

  /** A setting of the backup; section and activity are left out for other levels. */
  @BackupElement("setting")
  @Source(rows = SettingRows.class)
  public record Setting(
      String level,
      Optional<String> section,
      Optional<String> activity,
      String name,
      String value) {}

  /** Reads the one row of information. */
  public static final class InformationRow implements RowSource<Information> {
    @Override
    public Stream<Information> rows(BackupScope in) {
      BackupInformation backup = in.backup();
      return Stream.of(new Information(
          backup.information("name"),
          backup.information("moodle_version"),
          backup.information("moodle_release"),
          backup.information("backup_version"),
          backup.information("backup_release"),
          backup.information("backup_date"),
          backup.information("mnet_remoteusers"),
          backup.information("include_files"),
          backup.information("include_file_references_to_external_content"),
          backup.information("original_wwwroot"),
          backup.information("original_site_identifier_hash"),
          backup.information("original_course_id"),
          backup.information("original_course_format"),
          backup.information("original_course_fullname"),
          backup.information("original_course_shortname"),
          backup.information("original_course_startdate"),
          backup.information("original_course_enddate"),
          backup.information("original_course_contextid"),
          backup.information("original_system_contextid"),
          null,
          List.of(),
          List.of(),
          null,
          List.of()));
    }
  }

  /** Reads the one row of details. */
  public static final class DetailRow implements RowSource<Detail> {
    @Override
    public Stream<Detail> rows(BackupScope in) {
      BackupInformation backup = in.backup();
      return Stream.of(new Detail(
          backup.information("backup_id"),
          backup.information("type"),
          backup.information("format"),
          backup.information("interactive"),
          backup.information("mode"),
          backup.information("execution"),
          backup.information("executiontime")));
    }
  }

  /** Lists the included activities. */
  public static final class ActivityRows implements RowSource<Activity> {
    @Override
    public Stream<Activity> rows(BackupScope in) {
      return in.backup().activities().stream()
          .map(a -> new Activity(
              a.moduleid(),
              a.sectionid(),
              a.modulename(),
              a.title(),
              a.directory(),
              Optional.ofNullable(a.insubsection())));
    }
  }

  /** Lists the included sections. */
  public static final class SectionRows implements RowSource<Section> {
    @Override
    public Stream<Section> rows(BackupScope in) {
      return in.backup().sections().stream()
          .map(s -> new Section(
              s.sectionid(),
              s.title(),
              s.directory(),
              Optional.ofNullable(s.parentcmid()),
              Optional.ofNullable(s.modname())));
    }
  }

  /** The course, if it is backed up as a whole. */
  public static final class CourseRow implements RowSource<Course> {
    @Override
    public Stream<Course> rows(BackupScope in) {
      return Stream.ofNullable(in.backup().course())
          .map(c -> new Course(c.courseid(), c.title(), c.directory()));
    }
  }

  /** Lists the settings. */
  public static final class SettingRows implements RowSource<Setting> {
    @Override
    public Stream<Setting> rows(BackupScope in) {
      return in.backup().settings().stream()
          .map(s -> new Setting(
              s.level(),
              Optional.ofNullable(s.section()),
              Optional.ofNullable(s.activity()),
              s.name(),
              s.value()));
    }
  }
}
