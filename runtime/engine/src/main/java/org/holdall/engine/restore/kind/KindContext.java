package org.holdall.engine.restore.kind;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.holdall.engine.database.View;
import org.holdall.engine.inspect.BackupHeader;
import org.holdall.engine.restore.place.TargetCourse;
import org.holdall.engine.site.SiteConfig;

/**
 * What matching goes by.
 *
 * @param view the site: a snapshot in checks, else the restore's own transaction
 * @param site reads what the site has as an archive would have it; by the same view
 * @param dataroot Moodle's data folder, where language packs are
 * @param config of the site
 * @param header of the archive
 * @param sameSite whether the archive comes from this site
 * @param target the target course
 * @param areas file areas that plugins declare, by component
 * @param restorer id of the user who restores
 * @param roleMap short names of roles in the archive, and of those on the site; empty to leave a role out
 */
public record KindContext(
    View view,
    SiteReader site,
    Path dataroot,
    SiteConfig config,
    BackupHeader header,
    boolean sameSite,
    TargetCourse target,
    Map<String, Set<String>> areas,
    long restorer,
    Map<String, String> roleMap) {

  /** Id of the target course, 0 while it is not made yet. */
  long course() {
    return target.id();
  }
}
