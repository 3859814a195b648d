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

  private CustomFields() {}
}
