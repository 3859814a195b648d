package org.holdall.cli.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.holdall.testkit.site.SiteContexts;
import org.holdall.testkit.site.SiteFrame;
import org.holdall.testkit.site.SiteRows;

/** A course without activities, on a site where other ids are in use and where few of the users are known. */
final class DemoEmptyCourse {
  private DemoEmptyCourse() {}

  // Rows read best as rows.
  // spotless:off
  /** Makes the course and returns its id. */
  static long create(SiteRows rows, SiteFrame frame, Connection connection, long now) throws SQLException {
    for (String table : List.of("user", "role", "context", "course", "course_sections", "course_modules", "modules", "choice",
        "choice_options", "choice_answers", "files")) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("ALTER TABLE \"" + DemoSite.PREFIX + table + "\" ALTER COLUMN \"id\" RESTART WITH 501");
      }
    }
    for (String name : List.of("Zoë Laurent", "Lea Weiß", "Maria Almeida", "Amara Okafor")) {
      frame.contexts().user(name, now - 100 * 86_400L);
    }
    rows.add("role", "name", "", "shortname", "student", "description", "", "sortorder", 5, "archetype", "student");
    rows.add("role", "name", "", "shortname", "editingteacher", "description", "", "sortorder", 3, "archetype", "editingteacher");
    long helper = rows.add("role", "name", "Excursion helper", "shortname", "helper", "description",
        "Helps on one excursion.", "sortorder", 9, "archetype", "");
    rows.add("role_context_levels", "roleid", helper, "contextlevel", SiteContexts.COURSE);
    rows.add("role_context_levels", "roleid", helper, "contextlevel", SiteContexts.MODULE);
    rows.add("modules", "name", "choice");
    rows.add("config_plugins", "plugin", "mod_choice", "name", "version", "value", "2024100700");
    rows.add("tag_coll", "isdefault", 1, "sortorder", 0);
    long course = rows.add("course", "category", frame.categoryId(), "fullname", "Field work", "shortname", "FIELD", "summary", "",
        "summaryformat", 1, "format", "topics", "startdate", now, "enablecompletion", 1, "timecreated", now, "timemodified", now);
    frame.contexts().add(SiteContexts.COURSE, course, frame.category());
    for (int section : new int[] {0, 1}) {
      rows.add("course_sections", "course", course, "section", section, "summary", "", "summaryformat", 1, "sequence", "", "timemodified",
          now);
    }
    return course;
  }
  // spotless:on
}
