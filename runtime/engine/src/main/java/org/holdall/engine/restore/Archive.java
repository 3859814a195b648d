package org.holdall.engine.restore;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.holdall.engine.HoldallException;
import org.holdall.engine.LaterException;
import org.holdall.engine.extract.Extraction;
import org.holdall.engine.inspect.BackupHeader;
import org.holdall.engine.restore.place.TargetCourse;
import org.holdall.engine.verify.RequiredFiles;

/** Checks what {@code moodle_backup.xml} says of an archive, before anything else of it is looked at. */
final class Archive {
  /** The first version of Moodle 2.0's backup. */
  private static final long OLDEST = 2010072300L;

  private static final Set<String> TYPES = Set.of("course", "section", "activity");

  private Archive() {}

  /**
   * Says what stands against restoring it.
   *
   * @throws HoldallException if nothing can be checked further
   */
  static void check(BackupHeader header) {
    String format = header.detail().getOrDefault("format", "moodle2");
    if (!format.equals("moodle2")) {
      throw new LaterException("The archive has the format " + format
          + "; Holdall restores moodle2. Let Moodle convert it.");
    }
    String type = header.detail().getOrDefault("type", "");
    if (!TYPES.contains(type)) {
      throw new HoldallException(
          BackupHeader.NAME + " says that the archive holds a \"" + type
              + "\", and Holdall knows courses, sections and activities. Get another copy of the archive.");
    }
    long made = number(header.information(), "backup_version");
    if (made < OLDEST) {
      throw new HoldallException("The archive was made by backup version " + made
          + ", before Moodle 2.0. Restore it with an older Moodle, and back it up there again.");
    }
    for (String needed :
        new String[] {"original_course_id", "original_course_contextid", "original_system_contextid"
        }) {
      number(header.information(), needed);
    }
    if (header.get("original_wwwroot").isEmpty()) {
      throw lacking("original_wwwroot");
    }
    if (type.equals("activity") && header.activities().size() != 1) {
      throw new HoldallException(
          BackupHeader.NAME + " names " + header.activities().size()
              + " activities, and says that it holds one. Get another copy of the archive.");
    }
    if (!type.equals("course")
        && header.activities().isEmpty()
        && header.sections().isEmpty()) {
      throw new HoldallException("The archive holds no activity: there is nothing to restore.");
    }
  }

  /** A newer Moodle may have written what the site does not know. */
  static void checkNewer(
      BackupHeader header, long backupVersion, String version, Findings findings) {
    boolean newer = number(header.information(), "backup_version") / 100 > backupVersion / 100
        || decimal(header.get("moodle_version")).compareTo(decimal(version)) > 0;
    if (newer) {
      findings.warning("The archive comes from a newer Moodle (" + header.get("moodle_release")
          + "): what this site does not know is left out.");
    }
  }

  /** The home page's archive is for home pages, and others are not. */
  static void checkHome(BackupHeader header, TargetCourse target, Findings findings) {
    boolean ofHome = header.get("original_course_format").equals("site");
    if (header.detail().getOrDefault("type", "").equals("course") && ofHome != target.home()) {
      findings.error(
          ofHome
              ? "The archive is of a site's home page, which becomes no course. Restore it into the"
                  + " home page, or choose sections or activities of it."
              : "The archive is of a course, which does not go into the site's home page. Choose a"
                  + " course, or an archive of a section or an activity.");
    }
  }

  /**
   * Says which files are missing; modules that are left out anyway need none.
   *
   * @throws org.holdall.engine.RefusedException if there are such
   */
  static void requireFiles(Extraction archive, Set<String> leftOut, Findings findings) {
    List<String> folders = archive.header().activities().stream()
        .filter(each -> leftOut.contains(each.get("modulename")))
        .map(each -> each.getOrDefault("directory", "") + "/")
        .toList();
    for (String name : RequiredFiles.of(archive.header())) {
      if (archive.file(name) == null && folders.stream().noneMatch(name::startsWith)) {
        findings.error(name + " is missing in the archive. Get another copy of it.");
      }
    }
    findings.check(false);
  }

  private static BigDecimal decimal(String number) {
    return number.matches("\\d{1,18}(\\.\\d{1,9})?") ? new BigDecimal(number) : BigDecimal.ZERO;
  }

  /** A whole number that must be there. */
  static long number(Map<String, String> values, String name) {
    try {
      return Long.parseLong(values.getOrDefault(name, ""));
    } catch (NumberFormatException e) {
      throw lacking(name);
    }
  }

  private static HoldallException lacking(String name) {
    return new HoldallException(BackupHeader.NAME + " does not say " + name
        + ", without which Moodle restores nothing. Get another copy of the archive.");
  }
}
