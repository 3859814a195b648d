package org.holdall.engine.backup;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdall.engine.HoldallException;
import org.holdall.engine.access.Access;
import org.holdall.engine.database.View;
import org.holdall.engine.settings.Mode;
import org.holdall.engine.settings.Setting;
import org.holdall.engine.settings.Settings;
import org.holdall.engine.settings.Status;
import org.holdall.engine.site.SiteConfig;

/**
 * What the user on whose behalf a backup runs may have in it. What he may not is switched off and locked before he sets
 * anything; setting it all the same is an error.
 */
final class SecurityCheck {
  private static final String IMPORT = "moodle/backup:backuptargetimport";
  private static final String CONFIGURE = "moodle/backup:configure";
  private static final String USERINFO = "moodle/backup:userinfo";
  private static final String ANONYMISE = "moodle/backup:anonymise";

  /** What records may ask for: {@code may_course_update} is {@code moodle/course:update}. */
  private static final Set<String> CONDITIONS = Set.of(
      "may_course_changelockedcustomfields",
      "may_course_managegroups",
      "may_course_update",
      "may_course_view");

  private static final Set<String> ALL = Stream.concat(
          Stream.of(
              IMPORT,
              CONFIGURE,
              USERINFO,
              ANONYMISE,
              capability(BackupType.ACTIVITY),
              capability(BackupType.SECTION),
              capability(BackupType.COURSE)),
          CONDITIONS.stream().map(SecurityCheck::capability))
      .collect(Collectors.toUnmodifiableSet());

  private final Access access;
  private final long user;
  private final long course;

  /**
   * For a user and a course.
   *
   * @param course context of the course
   */
  SecurityCheck(View view, SiteConfig config, long user, long course) {
    this.access = Access.of(view, config, user, ALL);
    this.user = user;
    this.course = course;
  }

  /**
   * Applies it.
   *
   * @param context of what is backed up; a section's is the course's
   * @throws HoldallException if the user may not make this backup at all
   */
  void apply(BackupType type, Mode mode, long context, Settings settings) {
    if (mode == Mode.IMPORT) {
      demand(IMPORT, course, type);
    } else {
      demand(capability(type), context, type);
    }
    if (!access.allows(USERINFO, course)) {
      switchOff(settings.get("users"), USERINFO);
    }
    if (!access.allows(ANONYMISE, course)) {
      switchOff(settings.get("anonymize"), ANONYMISE);
    }
    if (mode != Mode.IMPORT && !access.allows(CONFIGURE, course)) {
      String why = "user " + user + " lacks " + CONFIGURE;
      settings.all().stream()
          .filter(setting -> !setting.name().equals("filename"))
          .forEach(setting -> setting.force(setting.value(), Status.LOCKED_BY_PERMISSION, why));
    }
  }

  /** Conditions about the user's rights in the course, and whether they hold. */
  Map<String, Boolean> rights() {
    return CONDITIONS.stream()
        .collect(Collectors.toUnmodifiableMap(
            term -> term, term -> access.allows(capability(term), course)));
  }

  private static String capability(String condition) {
    return "moodle/" + condition.substring("may_".length()).replaceFirst("_", ":");
  }

  private static String capability(BackupType type) {
    return "moodle/backup:backup" + type.text();
  }

  private void demand(String capability, long context, BackupType type) {
    if (!access.allows(capability, context)) {
      throw new HoldallException("User " + user + " may not back up this " + type.text()
          + ": the capability " + capability + " is missing. Give --user of somebody who has it.");
    }
  }

  /** What the site's administrator demands and the user may not have cannot be backed up by him. */
  private void switchOff(Setting setting, String capability) {
    if (setting.isOn() && setting.status() == Status.LOCKED_BY_CONFIG) {
      throw new HoldallException("The site demands " + setting.name() + "=1, and user " + user
          + " lacks " + capability + ". Give --user of somebody who has it.");
    }
    setting.force("0", Status.LOCKED_BY_PERMISSION, "user " + user + " lacks " + capability);
  }
}
