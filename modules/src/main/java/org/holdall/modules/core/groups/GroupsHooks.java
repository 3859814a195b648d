package org.holdall.modules.core.groups;

import java.util.List;
import java.util.Map;
import org.holdall.engine.structure.RestoreScope;
import org.holdall.engine.structure.RestoredRow;
import org.holdall.engine.structure.Row;
import org.jspecify.annotations.Nullable;

/** Members come with enrolments, which no activity has; values of custom fields go to this site's own fields. */
public final class GroupsHooks extends GroupsRestore {

  /** Columns beside {@code value} that hold it too, by type of field. */
  private static final Map<String, String> TYPED = Map.of(
      "text",
      "charvalue",
      "checkbox",
      "intvalue",
      "date",
      "intvalue",
      "select",
      "intvalue",
      "number",
      "decvalue");

  @Override
  protected void beforeGroup_member(Row row, RestoredRow out, RestoreScope in) {
    out.skip();
  }

  @Override
  protected void beforeGroupcustomfield(Row row, RestoredRow out, RestoreScope in) {
    value("group", in.mapped("GROUP", row.id(GROUPCUSTOMFIELD_GROUPID)), row, out, in);
  }

  @Override
  protected void beforeGroupingcustomfield(Row row, RestoredRow out, RestoreScope in) {
    value("grouping", in.mapped("GROUPING", row.id(GROUPINGCUSTOMFIELD_GROUPINGID)), row, out, in);
  }

  /** A value that the site's group has already stays. Both elements have the same fields. */
  private static void value(String area, long owner, Row row, RestoredRow out, RestoreScope in) {
    String type = String.valueOf(row.text(GROUPCUSTOMFIELD_TYPE));
    List<List<@Nullable String>> fields =
        in.rows("""
        SELECT MIN(f.[id]) FROM {customfield_field} f
        JOIN {customfield_category} c ON c.[id] = f.[categoryid] AND c.[component] = 'core_group' AND c.[area] = ?
        WHERE f.[shortname] = ? AND f.[type] = ? AND NOT EXISTS (
          SELECT 1 FROM {customfield_data} d WHERE d.[fieldid] = f.[id] AND d.[instanceid] = ?)
        """, 1, area, String.valueOf(row.text(GROUPCUSTOMFIELD_SHORTNAME)), type, owner);
    String field = fields.get(0).get(0);
    if (field == null || owner == 0) {
      out.skip();
      return;
    }
    out.set("fieldid", Long.parseLong(field))
        .set("contextid", in.word("COURSE_CONTEXT"))
        .set("timecreated", in.word("NOW"))
        .set("timemodified", in.word("NOW"));
    String value = row.text(GROUPCUSTOMFIELD_VALUE);
    out.set("value", value == null ? "" : value);
    String typed = TYPED.get(type);
    if (typed != null) {
      out.set(typed, value);
    }
  }
}
