package org.holdall.modules.core.groups;

import org.holdall.engine.structure.RestoreScope;
import org.holdall.engine.structure.RestoredRow;
import org.holdall.engine.structure.Row;
import org.holdall.modules.core.customfields.FieldValues;

/** Values of custom fields go to this site's own fields; one that the site's group has already stays. */
public final class GroupsHooks extends GroupsRestore {
  private static final String GROUPS = "core_group";

  @Override
  protected void beforeGroupcustomfield(Row row, RestoredRow out, RestoreScope in) {
    FieldValues.Value value = new FieldValues.Value(
        row.text(GROUPCUSTOMFIELD_SHORTNAME),
        row.text(GROUPCUSTOMFIELD_TYPE),
        row.text(GROUPCUSTOMFIELD_VALUE));
    long group = in.mapped("GROUP", row.id(GROUPCUSTOMFIELD_GROUPID));
    FieldValues.restore(GROUPS, "group", group, value, out, in);
  }

  @Override
  protected void beforeGroupingcustomfield(Row row, RestoredRow out, RestoreScope in) {
    FieldValues.Value value = new FieldValues.Value(
        row.text(GROUPINGCUSTOMFIELD_SHORTNAME),
        row.text(GROUPINGCUSTOMFIELD_TYPE),
        row.text(GROUPINGCUSTOMFIELD_VALUE));
    long grouping = in.mapped("GROUPING", row.id(GROUPINGCUSTOMFIELD_GROUPINGID));
    FieldValues.restore(GROUPS, "grouping", grouping, value, out, in);
  }
}
