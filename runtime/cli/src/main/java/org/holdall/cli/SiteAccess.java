package org.holdall.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How to reach a site, as options and {@code config.php} say it.
 *
 * @param password null if there is none; never printed
 * @param wwwroot null to take it from the database
 * @param backupVersion {@code backup_version} of the site's Moodle, null to derive it from the version in the database
 * @param backupRelease {@code backup_release}, null together with the version
 */
record SiteAccess(String jdbcUrl, String user, @Nullable String password, Path dataroot, String prefix, @Nullable String wwwroot,
    @Nullable String backupVersion, @Nullable String backupRelease) {

  @Override
  public String toString() {
    return jdbcUrl + " as " + user;
  }
}
