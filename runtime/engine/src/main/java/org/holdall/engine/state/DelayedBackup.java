package org.holdall.engine.state;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;
import org.holdall.engine.HoldallException;
import org.holdall.engine.backup.Backup;
import org.holdall.engine.backup.BackupId;
import org.holdall.engine.backup.BackupPlan;
import org.holdall.engine.backup.BackupReport;
import org.holdall.engine.backup.BackupRequest;
import org.holdall.engine.backup.BackupStatus;
import org.holdall.engine.files.Claim;

/** Plans backups to be run later, and runs them: {@code AWAITING} in a folder, then {@code EXECUTING}, then finished. */
public final class DelayedBackup {
  private final StateFolder folder;
  private final Clock clock;

  /** In this folder. */
  public DelayedBackup(StateFolder folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /**
   * Plans a backup and stores it.
   *
   * @throws HoldallException if it would be refused, or cannot be stored
   */
  public StoredBackup plan(Backup backup, BackupRequest request) {
    BackupRequest kept = request.to(request.target().toAbsolutePath().normalize());
    BackupPlan plan = backup.plan(kept);
    Instant now = clock.instant();
    StoredBackup stored =
        new StoredBackup(BackupId.random(), BackupStatus.AWAITING, now, now, kept, plan, null);
    folder.store(stored);
    return stored;
  }

  /**
   * Runs a stored backup, once.
   *
   * @param again whether one that was begun, and did not end or failed, is run once more
   * @param ready makes the backup, of the site that the plan was made for
   * @throws HoldallException if it is not there, runs, has run, or fails; what is stored says so
   */
  public BackupReport run(String id, boolean again, Supplier<Backup> ready) {
    folder.load(id); // for what is not there, no lock is made
    Claim alone = folder.lock(id);
    try {
      StoredBackup stored = folder.load(id);
      check(stored, again);
      return run(stored, ready.get());
    } finally {
      folder.unlock(alone);
    }
  }

  private BackupReport run(StoredBackup stored, Backup backup) {
    folder.store(stored.in(BackupStatus.EXECUTING, clock.instant(), null));
    BackupReport report;
    try {
      report = backup.following(stored.plan()).backupId(stored::id).run(stored.request());
    } catch (RuntimeException e) {
      fail(stored, e);
      throw e;
    }
    folder.store(stored.in(BackupStatus.FINISHED_OK, clock.instant(), null));
    return report;
  }

  private void fail(StoredBackup stored, RuntimeException e) {
    String line = e.getMessage() == null ? e.toString() : e.getMessage();
    try {
      folder.store(stored.in(BackupStatus.FINISHED_ERR, clock.instant(), line));
    } catch (HoldallException more) {
      e.addSuppressed(more);
    }
  }

  private static void check(StoredBackup stored, boolean again) {
    String id = stored.id();
    switch (stored.status()) {
      case AWAITING -> {}
      case EXECUTING -> {
        if (!again) {
          throw new HoldallException(
              "The backup " + id + " was begun at " + stored.changed()
                  + " and did not say that it ended: its process was stopped. To run it once more, give --again.");
        }
      }
      case FINISHED_ERR -> {
        if (!again) {
          throw new HoldallException("The backup " + id + " failed at " + stored.changed() + ": "
              + stored.error() + " To run it once more, give --again.");
        }
      }
      case FINISHED_OK ->
        throw new HoldallException("The backup " + id + " was finished at " + stored.changed()
            + ": " + stored.request().target() + ". Plan another with holdall backup --plan-only.");
      default ->
        throw new HoldallException("The backup " + id + " cannot be run in status "
            + stored.status() + ". Plan it again with holdall backup --plan-only.");
    }
  }
}
