package org.holdall.engine.site;

import java.nio.file.Path;
import java.util.Map;
import org.holdall.engine.database.SiteDatabase;
import org.jspecify.annotations.Nullable;

/**
 * A Moodle site: its database, its data folder, and what only its code and {@code config.php} know.
 *
 * @param dataroot folder that holds {@code filedir}
 * @param wwwroot address without a slash at its end; null to take it from table {@code mnet_host}
 * @param backupVersion null to derive it from the site's version
 * @param forced values of {@code config.php} that win over the database, by name; for example {@code alternative_file_system_class}
 */
public record Site(
    SiteDatabase database,
    Path dataroot,
    @Nullable String wwwroot,
    @Nullable BackupVersion backupVersion,
    Map<String, String> forced) {

  public Site {
    forced = Map.copyOf(forced);
  }

  /** A site of which no more than database and data folder is known. */
  public static Site of(SiteDatabase database, Path dataroot) {
    return new Site(database, dataroot, null, null, Map.of());
  }
}
