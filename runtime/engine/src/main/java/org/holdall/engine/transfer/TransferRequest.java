package org.holdall.engine.transfer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.holdall.engine.backup.Unknown;
import org.holdall.engine.restore.IfPresent;
import org.holdall.engine.restore.RestoreTarget;
import org.holdall.engine.settings.Mode;
import org.jspecify.annotations.Nullable;

/**
 * What one course gives to another.
 *
 * @param mode {@link Mode#IMPORT} or {@link Mode#COPY}
 * @param from id or short name of the course that stays as it is
 * @param target where it goes
 * @param user id or name of the user on whose behalf; null for the first site administrator
 * @param settings values by Moodle's names, of backups and of restores, set in this order
 * @param roleMap short names of roles, and of those that they become; empty to leave a role out
 * @param dryRun true to check only: nothing is written
 * @param ifPresent what happens to activities that the target has already
 * @param strict true to stop at warnings, too
 * @param unknown what becomes of broken data and plugins that nobody described
 */
public record TransferRequest(
    Mode mode,
    String from,
    RestoreTarget target,
    @Nullable String user,
    Map<String, String> settings,
    Map<String, String> roleMap,
    boolean dryRun,
    IfPresent ifPresent,
    boolean strict,
    Unknown unknown) {

  public TransferRequest {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    roleMap = Map.copyOf(roleMap);
  }
}
