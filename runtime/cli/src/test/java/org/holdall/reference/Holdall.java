package org.holdall.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.holdall.engine.archive.Container;
import org.holdall.engine.backup.Backup;
import org.holdall.engine.backup.BackupReport;
import org.holdall.engine.backup.BackupRequest;
import org.holdall.engine.backup.BackupType;
import org.holdall.engine.backup.Unknown;
import org.holdall.engine.database.SiteDatabase;
import org.holdall.engine.settings.Mode;
import org.holdall.engine.settings.Settings;
import org.holdall.engine.site.Site;

/** Backups for tests, left below {@code target/reference}. */
final class Holdall {

  private static final Path FOLDER = Path.of("target", "reference").toAbsolutePath();

  private Holdall() {}

  /** Backs up one activity with the site's settings; returns the archive, whose name is free to choose. */
  static Path backup(ReferenceSite site, long moduleId, String name) {
    return backup(site, moduleId, name, Map.of());
  }

  /** The same with settings by Moodle's names. */
  static Path backup(ReferenceSite site, long moduleId, String name, Map<String, String> settings) {
    return backup(site, BackupType.ACTIVITY, moduleId, Mode.GENERAL, name, settings);
  }

  /** Backs up an activity, a section or a course. */
  static Path backup(
      ReferenceSite site,
      BackupType type,
      long id,
      Mode mode,
      String name,
      Map<String, String> settings) {
    Path file = target(name);
    backup(site).run(request(type, id, mode, settings, file));
    return file;
  }

  /** Backs up a course into a file of this form. */
  static void course(ReferenceSite site, long course, Container container, Path file) {
    backup(site)
        .run(new BackupRequest(
            BackupType.COURSE,
            course,
            null,
            Mode.GENERAL,
            Map.of(),
            container,
            file,
            true,
            Unknown.WARN));
  }

  /** Backs up a course on behalf of a user. */
  static Path backupBy(ReferenceSite site, long user, long course, String name) {
    Path file = target(name);
    BackupRequest request = request(BackupType.COURSE, course, Mode.GENERAL, Map.of(), file);
    backup(site)
        .run(new BackupRequest(
            request.type(),
            course,
            Long.toString(user),
            request.mode(),
            request.settings(),
            request.container(),
            file,
            true,
            request.unknown()));
    return file;
  }

  /** Backs up a course in which nobody is named. */
  static BackupReport strictly(
      ReferenceSite site, long course, String name, Map<String, String> settings) {
    return backup(site)
        .run(request(BackupType.COURSE, course, Mode.GENERAL, settings, target(name))
            .strict());
  }

  /** The settings that such a backup has. */
  static Settings settings(
      ReferenceSite site, BackupType type, long id, Mode mode, Map<String, String> settings) {
    return backup(site).settings(request(type, id, mode, settings, Path.of("none.mbz")));
  }

  private static Backup backup(ReferenceSite site) {
    SiteDatabase database =
        SiteDatabase.open(site.server().url(site.database()), site.server().user(), "", "mdl_");
    return new Backup(new Site(database, site.dataroot(), ReferenceSite.WWWROOT, null, Map.of()));
  }

  private static BackupRequest request(
      BackupType type, long id, Mode mode, Map<String, String> settings, Path file) {
    return new BackupRequest(
        type, id, null, mode, settings, Container.TGZ, file, true, Unknown.WARN);
  }

  /** Where an archive of this name is left. */
  static Path target(String name) {
    try {
      return Files.createDirectories(FOLDER).resolve(name + ".mbz");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
