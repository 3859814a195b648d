package org.holdall.engine.restore;

import java.util.Set;
import org.holdall.engine.access.Access;
import org.holdall.engine.database.View;
import org.holdall.engine.inspect.BackupHeader;
import org.holdall.engine.restore.place.TargetCourse;
import org.holdall.engine.settings.Mode;
import org.holdall.engine.settings.Setting;
import org.holdall.engine.settings.Settings;
import org.holdall.engine.settings.Status;
import org.holdall.engine.site.SiteConfig;
import org.holdall.engine.site.SiteLookup;

/**
 * What the user on whose behalf a restore runs may restore. What he may not set is locked before he sets anything; what he
 * may not do at all is an error of the checks.
 */
final class RestoreSecurity {
  private static final String RESTORE = "moodle/restore:";
  private static final String IMPORT = RESTORE + "restoretargetimport";
  private static final String UPLOAD = RESTORE + "uploadfile";
  private static final String AUTOMATED = RESTORE + "viewautomatedfilearea";
  private static final String USERINFO = RESTORE + "userinfo";
  private static final String CONFIGURE = RESTORE + "configure";
  private static final String ROLLDATES = RESTORE + "rolldates";
  private static final String CREATE = "moodle/course:create";
  private static final String UPDATE = "moodle/course:update";
  private static final String FULLNAME = "moodle/course:changefullname";
  private static final String SHORTNAME = "moodle/course:changeshortname";
  private static final String ENROL = "moodle/course:enrolconfig";
  private static final String CREATE_USER = "moodle/user:create";
  private static final Set<String> ALL = Set.of(
      RESTORE + "restorecourse",
      RESTORE + "restoresection",
      RESTORE + "restoreactivity",
      IMPORT,
      UPLOAD,
      AUTOMATED,
      USERINFO,
      CONFIGURE,
      ROLLDATES,
      CREATE,
      UPDATE,
      FULLNAME,
      SHORTNAME,
      ENROL,
      CREATE_USER);

  private final Access access;
  private final long user;
  private final TargetCourse target;
  private final Findings findings;
  private final long context;

  /** For a user and a course; of a course to be made, what he may in its category counts. */
  RestoreSecurity(View view, SiteConfig config, long user, TargetCourse target, Findings findings) {
    this.access = Access.of(view, config, user, ALL);
    this.user = user;
    this.target = target;
    this.findings = findings;
    context = SiteLookup.place(view, target.id(), target.category());
  }

  /** Says what he may not, and locks what follows from it. */
  void apply(BackupHeader header, Mode mode, Settings settings) {
    String type = header.detail().getOrDefault("type", "");
    demand(mode, type, header.detail().getOrDefault("mode", ""));
    users(mode, settings);
    if (mode != Mode.IMPORT && !access.allows(CONFIGURE, context)) {
      settings.all().forEach(setting -> lock(setting, setting.value(), CONFIGURE));
    }
    if (type.equals("course")) {
      course(settings);
    }
  }

  private void demand(Mode mode, String type, String madeIn) {
    if (target.made()) {
      demand(CREATE, "make a course in category " + target.category());
    }
    if (mode == Mode.IMPORT) {
      demand(IMPORT, "import into this course");
      return;
    }
    demand(RESTORE + "restore" + type, "restore a" + (type.equals("activity") ? "n " : " ") + type);
    if (mode != Mode.COPY) {
      demand(UPLOAD, "restore from a file");
    }
    if (madeIn.equals(Integer.toString(Mode.AUTOMATED.code()))) {
      demand(AUTOMATED, "restore an automated backup");
    }
  }

  private void demand(String capability, String what) {
    if (!access.allows(capability, context)) {
      findings.error("User " + user + " may not " + what + ": the capability " + capability
          + " is missing. Give --user of somebody who has it.");
    }
  }

  private void users(Mode mode, Settings settings) {
    Setting users = settings.get("users");
    if (mode.withoutUsers()) {
      users.force("0", Status.LOCKED_BY_PERMISSION, "what is " + mode.text() + "ed has no users");
    } else if (users.isOn() && !access.allows(USERINFO, context)) {
      findings.warning("Users and what they did are left out: user " + user + " lacks " + USERINFO
          + ". Give --user of somebody who has it.");
      lock(users, "0", USERINFO);
    }
  }

  /** Where he may not say what a course is like, the course that there is stays as it is. */
  private void course(Settings settings) {
    without(ROLLDATES, settings.get("course_startdate"), "0");
    without(FULLNAME, settings.get("course_fullname"), "");
    without(SHORTNAME, settings.get("course_shortname"), "");
    without(UPDATE, settings.get("overwrite_conf"), "0");
    if (!access.allows(ENROL, context)) {
      lock(settings.get("enrolments"), "0", ENROL);
    }
  }

  private void without(String capability, Setting setting, String value) {
    if (!access.allows(capability, context)) {
      boolean kept = target.made() && !setting.name().equals("course_startdate");
      lock(setting, kept ? setting.value() : value, capability);
    }
  }

  private void lock(Setting setting, String value, String capability) {
    setting.force(value, Status.LOCKED_BY_PERMISSION, "user " + user + " lacks " + capability);
  }

  /** Users whom another site of the archive's network knows come as users of this site, which is for those who may make users. */
  void remoteUsers(RestoreState state) {
    if (state.sameSite()
        || !state.setting("users")
        || !state.header().get("mnet_remoteusers").equals("1")) {
      return;
    }
    if (access.allows(CREATE_USER, state.systemContext())) {
      findings.warning("The archive has users who came to its site by MNet: those whose site this"
          + " one does not know become users of this site, who cannot log in by MNet.");
    } else {
      findings.error("The archive has users who came to its site by MNet, whom user " + user
          + " may not make here. Let an administrator restore, or restore without users"
          + " (--set users=0).");
    }
  }
}
