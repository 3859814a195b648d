package org.holdall.engine.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.holdall.engine.HoldallException;
import org.holdall.engine.database.Snapshot;
import org.holdall.engine.site.Site;
import org.holdall.engine.site.SiteConfig;

/**
 * What a command did about restores that were killed.
 *
 * @param restores number of them that are finished now
 * @param kept contents that rows name, so that those restores were committed, or Moodle has them
 * @param binned contents that no row names, moved to the bin
 * @param problems why something is not finished, one line each; the command itself can go on
 */
public record Recovery(int restores, int kept, int binned, List<String> problems) {
  private static final Recovery NOTHING = new Recovery(0, 0, 0, List.of());

  /** Finishes what killed restores left on a site; never fails, and costs nothing when there is nothing. */
  public static Recovery finish(Site site) {
    return finish(FileOperations.DISK, site);
  }

  /** Likewise, on a disk that may fail. */
  public static Recovery finish(FileOperations disk, Site site) {
    Set<String> ids;
    try {
      ids = Workspace.ids(disk, site.dataroot());
    } catch (IOException e) {
      return new Recovery(
          0, 0, 0, List.of(problem(Workspace.home(site.dataroot()).toString(), e)));
    }
    return ids.isEmpty() ? NOTHING : finish(disk, site, ids);
  }

  private static Recovery finish(FileOperations disk, Site site, Set<String> ids) {
    int restores = 0;
    List<String> problems = new ArrayList<>();
    int kept = 0;
    int binned = 0;
    for (String id : ids) {
      try {
        Pool pool = pool(site);
        Settlement settlement = new Settlement(
            disk, pool, Permissions.of(site.forced()), NamedContents.in(site.database()));
        if (finish(disk, site, pool, settlement, id)) {
          restores++;
        }
        kept += settlement.kept();
        binned += settlement.binned();
      } catch (IOException | HoldallException e) {
        problems.add(problem(id, e));
      }
    }
    return new Recovery(restores, kept, binned, List.copyOf(problems));
  }

  private static Pool pool(Site site) {
    try (Snapshot snapshot = site.database().snapshot()) {
      return Pool.of(site.dataroot(), SiteConfig.read(snapshot, site.forced()));
    }
  }

  private static boolean finish(
      FileOperations disk, Site site, Pool pool, Settlement settlement, String id)
      throws IOException {
    try (Workspace workspace = Workspace.take(disk, site.dataroot(), pool, id)) {
      if (workspace == null) {
        Workspace.removeOrphan(disk, site.dataroot(), id);
        return false;
      }
      settlement.settle(workspace);
      workspace.remove();
      return true;
    }
  }

  private static String problem(String what, Exception e) {
    return "An interrupted restore cannot be finished: "
        + (e instanceof IOException io ? DiskErrors.reason(io) : e.getMessage()) + " (" + what
        + ")";
  }

  /** All of it for the user, one line each; empty if there was nothing. */
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (restores > 0) {
      notes.add(restores + (restores == 1 ? " interrupted restore" : " interrupted restores")
          + " finished: " + kept + " of its files kept, " + binned
          + " moved to the bin (trashdir).");
    }
    notes.addAll(problems);
    return notes;
  }
}
