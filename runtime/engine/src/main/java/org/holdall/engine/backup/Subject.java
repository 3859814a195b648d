package org.holdall.engine.backup;

import org.holdall.engine.structure.BackupInformation;

/**
 * The activity that is backed up, and its course. Texts are the database's own.
 *
 * @param instance id in the module's own table
 */
record Subject(BackupInformation.Activity activity, long instance, long context, Course course) {

  /** The course around it; {@code siteCourse} is true for the site's front page. */
  record Course(
      long id,
      String format,
      String fullname,
      String shortname,
      String startdate,
      String enddate,
      long context,
      long systemContext,
      boolean siteCourse) {}

  /** Prefix of its settings: {@code choice_56}. */
  String prefix() {
    return activity.modulename() + "_" + activity.moduleid();
  }
}
