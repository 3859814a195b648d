package org.holdall.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.holdall.engine.archive.Container;
import org.holdall.engine.backup.Backup;
import org.holdall.engine.backup.BackupRequest;
import org.holdall.engine.backup.BackupType;
import org.holdall.engine.backup.Unknown;
import org.holdall.engine.database.SiteDatabase;
import org.holdall.engine.settings.Mode;
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
    SiteDatabase database =
        SiteDatabase.open(site.server().url(site.database()), site.server().user(), "", "mdl_");
    new Backup(new Site(database, site.dataroot(), ReferenceSite.WWWROOT, null, Map.of()))
        .run(new BackupRequest(
            type, id, null, mode, settings, Container.TGZ, file, true, Unknown.WARN));
    return file;
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
