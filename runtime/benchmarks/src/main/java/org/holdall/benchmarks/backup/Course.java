package org.holdall.benchmarks.backup;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.holdall.engine.archive.Container;
import org.holdall.engine.backup.Backup;
import org.holdall.engine.backup.BackupReport;
import org.holdall.engine.backup.BackupRequest;
import org.holdall.engine.backup.BackupType;
import org.holdall.engine.backup.Unknown;
import org.holdall.engine.database.SiteDatabase;
import org.holdall.engine.settings.Mode;
import org.holdall.engine.site.Site;

/**
 * A course of a site.
 *
 * @param options the same for the command line
 */
record Course(Site site, long id, List<String> options) {

  /**
   * By the words of the command: JDBC address, user of the database, data folder, the site's address, id of the course.
   *
   * @throws IllegalArgumentException if words are missing
   */
  static Course of(List<String> words) {
    if (words.size() < 5) {
      throw new IllegalArgumentException("give JDBC-URL USER DATAROOT WWWROOT COURSE [JAR]");
    }
    SiteDatabase database = SiteDatabase.open(words.get(0), words.get(1), "", "mdl_");
    Site site = new Site(database, Path.of(words.get(2)), words.get(3), null, Map.of());
    List<String> options = List.of(
        "--jdbc-url", words.get(0),
        "--db-user", words.get(1),
        "--dataroot", words.get(2),
        "--wwwroot", words.get(3),
        "--course", words.get(4));
    return new Course(site, Long.parseLong(words.get(4)), options);
  }

  /** Backs it up with the site's settings. */
  BackupReport backup(Path archive, int workers) {
    return new Backup(site)
        .workers(workers)
        .loggers(List.of())
        .run(new BackupRequest(
            BackupType.COURSE,
            id,
            null,
            Mode.GENERAL,
            Map.of(),
            Container.TGZ,
            archive,
            true,
            Unknown.WARN));
  }
}
