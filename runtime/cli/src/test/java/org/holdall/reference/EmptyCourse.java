package org.holdall.reference;

/** A course without anything in it, inserted as rows. */
final class EmptyCourse {
  private EmptyCourse() {}

  /** Inserts the course, its context and its section 0. */
  static void insert(RestoreSite site, long id) {
    site.execute(
        "INSERT INTO mdl_course (id, category, fullname, shortname, summary, format, startdate, timecreated, timemodified)"
            + " VALUES (" + id
            + ", 1, 'Empty', 'EMPTY', '', 'topics', 1700000000, 1700000000, 1700000000)",
        "INSERT INTO mdl_context (contextlevel, instanceid, depth) VALUES (50, " + id + ", 3)",
        "UPDATE mdl_context SET path = concat((SELECT p FROM (SELECT max(path) AS p FROM mdl_context"
            + " WHERE contextlevel = 40 AND instanceid = 1) above), '/', id) WHERE contextlevel = 50 AND instanceid = "
            + id,
        "INSERT INTO mdl_course_sections (course, section, summary, sequence) VALUES (" + id
            + ", 0, '', '')");
  }
}
