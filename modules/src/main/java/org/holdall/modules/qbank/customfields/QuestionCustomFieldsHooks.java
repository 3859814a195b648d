package org.holdall.modules.qbank.customfields;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.holdall.engine.structure.RestoreScope;
import org.holdall.engine.structure.RestoredRow;
import org.holdall.engine.structure.Row;
import org.jspecify.annotations.Nullable;

/** Values go to this site's own fields of the same short name and type. */
public final class QuestionCustomFieldsHooks extends QuestionCustomFieldsRestore {

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

  /** Ids of the site's fields by short name and type, 0 for one that it does not have. */
  private final Map<String, Long> fields = new HashMap<>();

  @Override
  protected void beforeCustomfield(Row row, RestoredRow out, RestoreScope in) {
    String name = String.valueOf(row.text(CUSTOMFIELD_SHORTNAME));
    String type = String.valueOf(row.text(CUSTOMFIELD_TYPE));
    long field = fields.computeIfAbsent(name + " " + type, key -> field(name, type, in));
    if (field == 0) {
      out.skip();
      return;
    }
    out.set("fieldid", field)
        .set("contextid", in.word("COURSE_CONTEXT"))
        .set("timecreated", in.word("NOW"))
        .set("timemodified", in.word("NOW"));
    String value = row.text(CUSTOMFIELD_VALUE);
    out.set("value", value == null ? "" : value);
    String typed = TYPED.get(type);
    if (typed != null) {
      out.set(typed, value);
    }
  }

  private static long field(String name, String type, RestoreScope in) {
    List<List<@Nullable String>> fields = in.rows("""
        SELECT MIN(f.[id]) FROM {customfield_field} f
        JOIN {customfield_category} c
          ON c.[id] = f.[categoryid] AND c.[component] = 'qbank_customfields' AND c.[area] = 'question'
        WHERE f.[shortname] = ? AND f.[type] = ?
        """, 1, name, type);
    String id = fields.isEmpty() ? null : fields.get(0).get(0);
    return id == null ? 0 : Long.parseLong(id);
  }
}
