package org.holdall.modules.core.customfields;

/** What the records of all values of custom fields have in common. */
public final class CustomFields {
  /**
   * Joins the data once more, as {@code v}, unless it says nothing; {@code f} is the field. Moodle keeps each value twice:
   * as text, which is never NULL, and in a column of the field's type. It backs up the latter, so that an empty number
   * is NULL.
   */
  public static final String SAYS_SOMETHING =
      "v.id = t.id AND (v.value <> '' OR v.intvalue IS NOT NULL OR v.decvalue IS NOT NULL OR v.charvalue IS NOT NULL"
          + " OR f.type NOT IN ('checkbox', 'date', 'number', 'select', 'text'))";

  /**
   * The user of the backup may see or change the course's field {@code f}: it is not locked, or he may change locked ones; else
   * it must be for everybody, or for teachers if he is one.
   */
  public static final String OF_COURSE_SHOWN = "(:may_course_changelockedcustomfields = 1"
      + " OR (f.configdata NOT LIKE '%\"locked\":\"1\"%' AND f.configdata NOT LIKE '%\"locked\":1%')"
      + " OR f.configdata LIKE '%\"visibility\":\"2\"%' OR f.configdata LIKE '%\"visibility\":2%'"
      + " OR (:may_course_update = 1 AND"
      + " (f.configdata LIKE '%\"visibility\":\"1\"%' OR f.configdata LIKE '%\"visibility\":1%')))";

  /** The user of the backup may see or change the fields of groups and groupings. */
  public static final String OF_GROUPS_SHOWN =
      "(:may_course_managegroups = 1 OR :may_course_view = 1)";

  private CustomFields() {}
}
