package org.holdall.engine.state;

import java.time.Instant;
import org.holdall.engine.backup.BackupPlan;
import org.holdall.engine.backup.BackupRequest;
import org.holdall.engine.backup.BackupStatus;
import org.jspecify.annotations.Nullable;

/**
 * A backup as it is kept: what was asked for, what was decided, how far it came. It holds no password and no address of a database.
 *
 * @param id of the backup, 32 hexadecimal digits
 * @param created when it was planned
 * @param changed when its status changed last
 * @param request with an absolute target
 * @param error why it failed, in one line; null if it did not
 */
public record StoredBackup(
    String id,
    BackupStatus status,
    Instant created,
    Instant changed,
    BackupRequest request,
    BackupPlan plan,
    @Nullable String error) {

  /** The same in another status. */
  StoredBackup in(BackupStatus newStatus, Instant now, @Nullable String newError) {
    return new StoredBackup(id, newStatus, created, now, request, plan, newError);
  }
}
