package org.holdall.engine.restore;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a restore did; of a dry run, what the checks found.
 *
 * @param restoreId 32 hexadecimal digits
 * @param archive what was restored
 * @param course id of the target course
 * @param activities course-module ids of the activities it made; none after a dry run
 * @param rows rows written, by table, without those that were only changed
 * @param usersMatched users of the archive that the site had already
 * @param usersCreated users that the restore made
 * @param contents file contents that came into the pool
 * @param contentBytes their size in bytes
 * @param statements SQL statements sent, of checks and all attempts
 * @param duration from the request to the end, by the clock
 * @param attempts 1, or more if other work on the site was in the way
 * @param dryRun whether nothing was to be written
 * @param warnings one line each
 * @param caches of Moodle that no row can reach, and that may say less than the database now; in order
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
    List<String> warnings,
    List<String> caches) {

  public RestoreReport {
    activities = List.copyOf(activities);
    rows = Map.copyOf(rows);
    warnings = List.copyOf(warnings);
    caches = List.copyOf(caches);
  }

  /** The same with warnings of what was done before. */
  public RestoreReport after(List<String> earlier) {
    return new RestoreReport(
        restoreId,
        archive,
        course,
        activities,
        rows,
        usersMatched,
        usersCreated,
        contents,
        contentBytes,
        statements,
        duration,
        attempts,
        dryRun,
        Stream.concat(earlier.stream(), warnings.stream()).toList(),
        caches);
  }
}
