package org.holdall.reference;

import java.nio.file.Path;
import java.util.Map;
import org.holdall.engine.database.SiteDatabase;
import org.holdall.engine.restore.Restore;
import org.holdall.engine.restore.RestoreRequest;
import org.holdall.engine.site.Site;

/**
 * A process that restores, and ends at its n-th statement or operation on the disk as by SIGKILL. The last line that it
 * prints is the number of points passed.
 */
final class KilledRestore {
  private KilledRestore() {}

  /** Takes the database's address and user, the data folder, the archive, the course and the point. */
  public static void main(String[] args) {
    Fault kill = new Fault(Integer.parseInt(args[5]), () -> Runtime.getRuntime().halt(137));
    SiteDatabase database = SiteDatabase.open(args[0], args[1], "", "mdl_");
    database.listener(kill.statements());
    Site site = new Site(database, Path.of(args[2]), ReferenceSite.WWWROOT, null, Map.of());
    new Restore(site)
        .disk(kill.disk())
        .run(RestoreRequest.into(Path.of(args[3]), Long.parseLong(args[4])));
    System.out.println(kill.count());
  }
}
