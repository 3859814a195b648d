package org.holdall.modules.core.customfields;

import java.util.List;
import java.util.Map;
import org.holdall.engine.structure.RestoreScope;
import org.holdall.engine.structure.RestoredRow;
import org.jspecify.annotations.Nullable;

/** Values of custom fields go to this site's own fields: those of the same short name and type. */
public final class FieldValues {
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

  private FieldValues() {}

  /** A value of an archive. */
  public record Value(
      @Nullable String shortname,
      @Nullable String type,
      @Nullable String value) {}

  /**
   * Completes a row of {@code customfield_data}, or leaves it out: if the site has no such field, or a value already.
   *
   * @param owner what the value is of; 0 leaves the row out
   */
  public static void restore(
      String component, String area, long owner, Value value, RestoredRow out, RestoreScope in) {
    String type = String.valueOf(value.type());
    List<List<@Nullable String>> fields =
        in.rows("""
        SELECT MIN(f.[id]) FROM {customfield_field} f
        JOIN {customfield_category} c ON c.[id] = f.[categoryid] AND c.[component] = ? AND c.[area] = ?
        WHERE f.[shortname] = ? AND f.[type] = ? AND NOT EXISTS (
          SELECT 1 FROM {customfield_data} d WHERE d.[fieldid] = f.[id] AND d.[instanceid] = ?)
        """, 1, component, area, String.valueOf(value.shortname()), type, owner);
    String field = fields.isEmpty() ? null : fields.get(0).get(0);
    if (field == null || owner == 0) {
      out.skip();
      return;
    }
    out.set("fieldid", Long.parseLong(field))
        .set("contextid", in.word("COURSE_CONTEXT"))
        .set("timecreated", in.word("NOW"))
        .set("timemodified", in.word("NOW"));
    out.set("value", value.value() == null ? "" : value.value());
    String typed = TYPED.get(type);
    if (typed != null) {
      out.set(typed, value.value());
    }
  }
}
