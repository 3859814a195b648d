package org.holdall.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.holdall.engine.database.SiteDatabase;
import org.holdall.engine.restore.Restore;
import org.holdall.engine.site.Site;

/**
 * A process that restores, and is killed before its n-th statement or operation on the disk. The last line that it prints,
 * if it lives, is the number of statements and that of operations passed.
 */
final class KilledRestore {
  private KilledRestore() {}

  /** Takes the database's address and user, the data folder, the archive, its target, and two points, of which one is 0. */
  public static void main(String[] args) {
    Fault statement = new Fault(Integer.parseInt(args[5]), KilledRestore::kill);
    Fault file = new Fault(Integer.parseInt(args[6]), KilledRestore::kill);
    SiteDatabase database = SiteDatabase.open(args[0], args[1], "", "mdl_");
    database.listener(statement.statements());
    Site site = new Site(database, Path.of(args[2]), ReferenceSite.WWWROOT, null, Map.of());
    new Restore(site).disk(file.disk()).run(new Attempt(args[3], args[4]).request());
    System.out.println(statement.count() + " " + file.count());
  }

  private static void kill() {
    try {
      new ProcessBuilder("kill", "-KILL", Long.toString(ProcessHandle.current().pid()))
          .start()
          .waitFor();
      Thread.sleep(60_000); // the signal is on its way
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new IllegalStateException("nobody killed this process");
  }
}
