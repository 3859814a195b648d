package org.holdall.engine.restore;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What a restore did; of a dry run, what the checks found.
 *
 * @param restoreId 32 hexadecimal digits
 * @param course id of the target course
 * @param activities course-module ids of the activities it made
 * @param rows rows written, by table, without those that were only changed
 * @param usersMatched users of the archive that the site had already
 * @param usersCreated users that the restore made
 * @param contents file contents that came into the pool
 * @param contentBytes their size
 * @param statements SQL statements sent, of all attempts
 * @param attempts 1, or more if other work on the site was in the way
 * @param warnings one line each
 */
public record RestoreReport(
    String restoreId,
    Path archive,
    long course,
    List<Long> activities,
    Map<String, Long> rows,
    long usersMatched,
    long usersCreated,
    long contents,
    long contentBytes,
    long statements,
    Duration duration,
    int attempts,
    boolean dryRun,
    List<String> warnings) {

  public RestoreReport {
    activities = List.copyOf(activities);
    rows = Map.copyOf(rows);
    warnings = List.copyOf(warnings);
  }
}
