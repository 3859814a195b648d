package org.holdall.benchmarks.site;

import java.io.IOException;
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
import org.holdall.engine.restore.Restore;
import org.holdall.engine.restore.RestoreReport;
import org.holdall.engine.restore.RestoreRequest;
import org.holdall.engine.settings.Mode;
import org.holdall.engine.site.Site;

/** The embedded sites as Holdall sees them, each with a data folder of its own. */
public final class Sites {
  private static final long CHOICE = 1;
  private static final long EMPTY_COURSE = 3;

  /** The course that the choice, and whatever is big, is in. */
  public static final long COURSE = 2;

  /** The category of the courses. */
  public static final long CATEGORY = 1;

  private final Postgres postgres;
  private final Path folder;

  /** With data folders in this one. */
  public Sites(Postgres postgres, Path folder) {
    this.postgres = postgres;
    this.folder = folder;
  }

  /** The site of this name. */
  public Site open(String name) throws IOException {
    SiteDatabase database = SiteDatabase.open(postgres.url(name), null, null, "mdl_");
    Path dataroot = folder.resolve(name);
    Files.createDirectories(dataroot.resolve("filedir"));
    return new Site(database, dataroot, "https://moodle.example.org", null, Map.of());
  }

  /** Backs up the choice, replacing the archive. */
  public static BackupReport backup(Site site, Path archive) {
    return backup(site, BackupType.ACTIVITY, CHOICE, archive);
  }

  /** Backs up the whole course that the choice is in, replacing the archive. */
  public static BackupReport backupCourse(Site site, Path archive) {
    return backup(site, BackupType.COURSE, COURSE, archive);
  }

  private static BackupReport backup(Site site, BackupType type, long id, Path archive) {
    return new Backup(site)
        .run(new BackupRequest(
            type, id, null, Mode.GENERAL, Map.of(), Container.TGZ, archive, true, Unknown.WARN));
  }

  /** Restores an archive into the empty course. */
  public static RestoreReport restore(Site site, Path archive) {
    return new Restore(site).run(RestoreRequest.into(archive, EMPTY_COURSE));
  }

  /** Restores an archive of a course as a new one. */
  public static RestoreReport restoreCourse(Site site, Path archive) {
    return new Restore(site).run(RestoreRequest.made(archive, CATEGORY));
  }
}
