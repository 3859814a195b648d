package org.holdall.engine.restore;

import java.nio.file.Path;
import java.util.Map;
import org.holdall.engine.settings.Mode;
import org.jspecify.annotations.Nullable;

/**
 * What is to be restored, and how.
 *
 * @param archive an archive in Moodle's format
 * @param target where it goes
 * @param user id or name of the user on whose behalf; null for the first site administrator
 * @param settings values by Moodle's names, for example {@code users=0}; what is not named has the site's default
 * @param roleMap short names of roles in the archive, and of those on the site that they become; empty to leave a role out
 * @param dryRun true to check only: nothing is written
 * @param ifPresent what happens to activities that the course has already
 * @param strict true to stop at warnings, too
 * @param mode the purpose; an import brings no users and no ways to enrol
 */
public record RestoreRequest(
    Path archive,
    RestoreTarget target,
    @Nullable String user,
    Map<String, String> settings,
    Map<String, String> roleMap,
    boolean dryRun,
    IfPresent ifPresent,
    boolean strict,
    Mode mode) {

  public RestoreRequest {
    settings = Map.copyOf(settings);
    roleMap = Map.copyOf(roleMap);
  }

  /** By a person, from an archive that was kept. */
  public RestoreRequest(
      Path archive,
      RestoreTarget target,
      @Nullable String user,
      Map<String, String> settings,
      Map<String, String> roleMap,
      boolean dryRun,
      IfPresent ifPresent,
      boolean strict) {
    this(archive, target, user, settings, roleMap, dryRun, ifPresent, strict, Mode.GENERAL);
  }

  /** The same from another archive. */
  RestoreRequest of(Path newArchive) {
    return new RestoreRequest(
        newArchive, target, user, settings, roleMap, dryRun, ifPresent, strict, mode);
  }

  /** The same for another purpose. */
  public RestoreRequest in(Mode newMode) {
    return new RestoreRequest(
        archive, target, user, settings, roleMap, dryRun, ifPresent, strict, newMode);
  }

  /**
   * Adds what the archive holds to a course, on behalf of the first site administrator, with all defaults.
   *
   * @param course its id
   */
  public static RestoreRequest into(Path archive, long course) {
    return new RestoreRequest(
        archive,
        new RestoreTarget.Into(Long.toString(course), false),
        null,
        Map.of(),
        Map.of(),
        false,
        IfPresent.ADD,
        false);
  }

  /**
   * Makes a course of an archive of one, on behalf of the first site administrator, with all defaults.
   *
   * @param category id of the category it is made in
   */
  public static RestoreRequest made(Path archive, long category) {
    return new RestoreRequest(
        archive,
        new RestoreTarget.NewCourse(category),
        null,
        Map.of(),
        Map.of(),
        false,
        IfPresent.ADD,
        false);
  }
}
