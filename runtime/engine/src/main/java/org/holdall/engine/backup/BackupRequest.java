package org.holdall.engine.backup;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.holdall.engine.archive.Container;
import org.holdall.engine.settings.Mode;
import org.jspecify.annotations.Nullable;

/**
 * What a user wants.
 *
 * @param id of the activity (its course-module id), section or course
 * @param user id or name of the user on whose behalf; null for the first site administrator
 * @param settings values by Moodle's names, set in this order
 * @param target the archive to be written
 * @param overwrite whether an existing target is replaced, once the new archive is complete
 * @param unknown what becomes of broken data and plugins without a step
 * @param strictlyAnonymous whether nothing but contents of files may say who a user of the site is
 */
public record BackupRequest(
    BackupType type,
    long id,
    @Nullable String user,
    Mode mode,
    Map<String, String> settings,
    Container container,
    Path target,
    boolean overwrite,
    Unknown unknown,
    boolean strictlyAnonymous) {

  public BackupRequest {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
  }

  /** One that is as anonymous as its settings say. */
  public BackupRequest(
      BackupType type,
      long id,
      @Nullable String user,
      Mode mode,
      Map<String, String> settings,
      Container container,
      Path target,
      boolean overwrite,
      Unknown unknown) {
    this(type, id, user, mode, settings, container, target, overwrite, unknown, false);
  }

  /** The same, strictly anonymous. */
  public BackupRequest strict() {
    return new BackupRequest(
        type, id, user, mode, settings, container, target, overwrite, unknown, true);
  }

  /** An activity in general mode with the site's settings, as tgz, to a new file. */
  public static BackupRequest activity(long courseModule, Path target) {
    return new BackupRequest(
        BackupType.ACTIVITY,
        courseModule,
        null,
        Mode.GENERAL,
        Map.of(),
        Container.TGZ,
        target,
        false,
        Unknown.WARN);
  }

  /** The same to another file. */
  public BackupRequest to(Path newTarget) {
    return new BackupRequest(
        type,
        id,
        user,
        mode,
        settings,
        container,
        newTarget,
        overwrite,
        unknown,
        strictlyAnonymous);
  }
}
