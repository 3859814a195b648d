package org.holdall.engine.restore.empty;

import java.util.Set;
import java.util.TreeSet;

/** The files of a course, in its contexts and elsewhere. */
final class CourseFiles {
  private static final String TABLE = "files";

  private final Deletions rows;
  private final long course;
  private final long context;
  private final Set<String> hashes = new TreeSet<>();

  CourseFiles(Deletions rows, long course, long context) {
    this.rows = rows;
    this.course = course;
    this.context = context;
  }

  /** Those of scales and outcomes, which stand in the site's context. */
  void ofGrades() {
    String of = " IN (SELECT [id] FROM {";
    String here = "} WHERE [courseid] = " + course + ")";
    delete("[component] = 'grade' AND ([filearea] = 'scale' AND [itemid]" + of + "scale" + here
        + " OR [filearea] = 'outcome' AND [itemid]" + of + "grade_outcomes" + here + ")");
  }

  /**
   * Those in the course, but for those of what stays: fields of the course itself, and groups.
   *
   * @param contexts query for the ids of the course's contexts
   */
  void delete(String contexts, boolean keepGroups) {
    String fields =
        "[component] LIKE 'customfield%' AND [itemid] IN (SELECT d.[id] FROM {customfield_data} d"
            + " JOIN {customfield_field} f ON f.[id] = d.[fieldid]"
            + " JOIN {customfield_category} c ON c.[id] = f.[categoryid]"
            + " WHERE d.[contextid] = " + context + " AND c.[component] IN ('core_course'";
    String kept = keepGroups
        ? fields + ", 'core_group')) OR [component] IN ('group', 'grouping')"
        : fields + "))";
    delete("[contextid] IN (" + contexts + ") AND NOT (" + kept + ")");
  }

  /** SHA-1 of the contents of those that were deleted; other files may have them, too. */
  Set<String> hashes() {
    return hashes;
  }

  private void delete(String where) {
    hashes.addAll(rows.column("SELECT DISTINCT [contenthash] FROM {" + TABLE + "} WHERE " + where));
    rows.deleteOnly(TABLE, where);
  }
}
