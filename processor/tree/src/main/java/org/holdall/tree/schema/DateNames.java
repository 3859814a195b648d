package org.holdall.tree.schema;

import java.util.Set;

/** Columns that by their names hold dates that teachers plan; moments that happened, {@code timecreated} for one, have other names. */
public final class DateNames {
  private static final Set<String> PLANNED = Set.of(
      "timeopen",
      "timeclose",
      "opentime",
      "closetime",
      "opendate",
      "closedate",
      "startdate",
      "enddate",
      "duedate",
      "cutoffdate",
      "extensionduedate",
      "gradingduedate",
      "allowsubmissionsfromdate",
      "deadline",
      "available",
      "timeavailable",
      "timeavailablefrom",
      "timeavailableto",
      "timeviewfrom",
      "timeviewto",
      "assesstimestart",
      "assesstimefinish",
      "submissionstart",
      "submissionend",
      "assessmentstart",
      "assessmentend",
      "editbegin",
      "editend",
      "openingtime",
      "closingtime",
      "chattime",
      "completionexpected",
      "locktime");

  private DateNames() {}

  /** Whether a column of this name holds such a date, if its type fits. */
  public static boolean planned(String column) {
    return PLANNED.contains(column);
  }
}
