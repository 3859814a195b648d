package org.holdall.engine.restore;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.holdall.engine.HoldallException;
import org.holdall.engine.database.Query;
import org.holdall.engine.database.Rows;
import org.holdall.engine.database.SqlText;
import org.holdall.engine.database.View;
import org.holdall.engine.inspect.BackupHeader;
import org.holdall.engine.restore.place.PresentActivities;
import org.holdall.engine.restore.place.TargetCourse;
import org.holdall.engine.settings.Setting;
import org.holdall.engine.settings.Settings;
import org.holdall.engine.settings.Status;

/**
 * What the target has already, and a restore leaves out if it is asked to.
 *
 * @param course id of the course that has all of it, 0 if something is missing
 */
record Present(long course) {
  /** Something is to be restored. */
  static final Present NOT_ALL = new Present(0);

  /** What comes once more with each restore into a course, not with one of its activities. */
  private static final List<String> ADDED =
      List.of("blocks", "badges", "calendarevents", "comments", "contentbankcontent", "logs");

  /**
   * Looks. If only a part is there, the settings leave that part out.
   *
   * @param unknown modules that are left out anyway
   */
  static Present find(
      View view,
      BackupHeader header,
      TargetCourse target,
      Settings settings,
      Set<String> unknown,
      Findings findings) {
    if (target.emptied()) {
      throw new HoldallException("With --replace the course holds nothing that --if-present=skip"
          + " could find. Leave one of them away.");
    }
    if (target.made()) {
      Setting name = settings.find("course_shortname");
      String wanted = name == null ? "" : name.value();
      long there =
          course(view, wanted.isEmpty() ? header.get("original_course_shortname") : wanted);
      return there == 0 ? NOT_ALL : all(there, findings);
    }
    List<Map<String, String>> wanted = header.activities().stream()
        .filter(each -> !unknown.contains(each.get("modulename")))
        .filter(each -> included(settings, each).isOn())
        .toList();
    List<Map<String, String>> there = new PresentActivities(view, target.id()).of(wanted);
    if (there.size() == wanted.size() && !wanted.isEmpty()) {
      return all(target.id(), findings);
    }
    if (!there.isEmpty()) {
      there.forEach(each -> leaveOut(included(settings, each)));
      ADDED.forEach(name -> leaveOut(settings.get(name)));
      findings.warning("Left out as course " + target.id() + " has it already: "
          + there.size() + " of " + wanted.size()
          + " activities, and what belongs to the course itself.");
    }
    return NOT_ALL;
  }

  private static Present all(long course, Findings findings) {
    findings.warning("Course " + course + " has all of it already: nothing was restored.");
    return new Present(course);
  }

  private static Setting included(Settings settings, Map<String, String> activity) {
    return settings.get(activity.get("modulename") + "_" + activity.get("moduleid") + "_included");
  }

  private static void leaveOut(Setting setting) {
    setting.force("0", Status.LOCKED_BY_ARCHIVE, "the course has it already");
  }

  /** No two courses of a site have the same short name. */
  private static long course(View view, String shortname) {
    String sql = "SELECT [id] FROM {course} WHERE [shortname] = ?";
    try (Rows rows = view.rows(Query.of(SqlText.of(view.database(), sql), shortname))) {
      return rows.next() ? rows.id(0) : 0;
    }
  }
}
