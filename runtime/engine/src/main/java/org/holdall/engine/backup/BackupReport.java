package org.holdall.engine.backup;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What a backup did.
 *
 * @param backupId the id in {@code moodle_backup.xml}
 * @param bytes size of the archive
 * @param entries number of files in it, without index and manifest
 * @param contents of them, contents of the file pool
 * @param contentBytes size of these contents
 * @param trees rows that each tree wrote, in plan order
 * @param statements number of statements sent to the database
 * @param warnings one line each
 */
public record BackupReport(
    String backupId,
    Path archive,
    long bytes,
    int entries,
    int contents,
    long contentBytes,
    List<TreeRows> trees,
    Duration duration,
    long statements,
    List<String> warnings) {

  /**
   * Rows of one tree.
   *
   * @param tree id of the tree, for example {@code mod_choice}
   * @param rows by element path, for example {@code choice/answers/answer}
   */
  public record TreeRows(String tree, Map<String, Long> rows) {}
}
