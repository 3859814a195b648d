package org.holdall.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.holdall.engine.HoldallException;
import org.holdall.engine.database.SiteDatabase;
import org.holdall.engine.files.Recovery;
import org.holdall.engine.site.BackupVersion;
import org.holdall.engine.site.Site;
import org.jspecify.annotations.Nullable;

/**
 * How to reach a site, as options and {@code config.php} say it.
 *
 * @param password null if there is none; never printed
 * @param wwwroot null to take it from the database
 * @param version null to derive it from the site's version
 * @param forced values of {@code config.php}, which win over the site's table
 */
record SiteAccess(
    String jdbcUrl,
    String user,
    @Nullable String password,
    Path dataroot,
    String prefix,
    @Nullable String wwwroot,
    @Nullable BackupVersion version,
    Map<String, String> forced) {

  /**
   * Reaches it, and finishes what killed restores left there.
   *
   * @param console is told what was finished; with {@code --debug}, each statement
   * @throws HoldallException if database or data folder cannot be reached
   */
  Site open(Console console) {
    Site site = reach(console);
    Recovery.finish(site).notes().forEach(console::note);
    return site;
  }

  /** Only reaches it, with the same exceptions. */
  Site reach(Console console) {
    if (!Files.isDirectory(dataroot)) {
      throw new HoldallException("The data folder " + dataroot
          + " is not there; give --dataroot DIR, the folder that holds filedir");
    }
    SiteDatabase database = SiteDatabase.open(jdbcUrl, user, password, prefix);
    if (console.debug) {
      database.listener(sql -> console.err().println("sql: " + sql));
    }
    return new Site(
        database,
        dataroot,
        wwwroot == null ? null : wwwroot.replaceFirst("/+$", ""),
        version,
        forced);
  }

  @Override
  public String toString() {
    return jdbcUrl + " as " + user;
  }
}
