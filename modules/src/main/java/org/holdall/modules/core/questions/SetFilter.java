package org.holdall.modules.core.questions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.holdall.engine.structure.RestoreScope;
import org.holdall.modules.core.php.PhpJson;
import org.jspecify.annotations.Nullable;

/** Which questions a set has: JSON that names a category, alone and with its context. */
public final class SetFilter {
  private SetFilter() {}

  /**
   * The filter with the category's new id, unchanged if it names none.
   *
   * @param context where the category is now
   */
  public static @Nullable String mapped(@Nullable String json, long context, RestoreScope in) {
    if (json == null || !(PhpJson.read(json) instanceof Map<?, ?> read)) {
      return json;
    }
    Map<?, ?> root = OldSetFilter.upgraded(read, in);
    if (!(root.get("filter") instanceof Map<?, ?> filter)
        || !(filter.get("category") instanceof Map<?, ?> category)
        || !(category.get("values") instanceof List<?> values)
        || values.isEmpty()
        || !String.valueOf(values.get(0)).matches("\\d{1,18}")) {
      return json;
    }
    long known = in.mapped("QUESTION_CATEGORY", Long.parseLong(String.valueOf(values.get(0))));
    if (known == 0) {
      return json;
    }
    long id = in.resolved(known);
    Map<Object, Object> changedCategory = new LinkedHashMap<>(category);
    changedCategory.put("values", List.of(id));
    Map<Object, Object> changedFilter = new LinkedHashMap<>(filter);
    changedFilter.put("category", changedCategory);
    Map<Object, Object> changed = new LinkedHashMap<>(root);
    changed.put("filter", changedFilter);
    changed.put("cat", id + "," + in.resolved(context));
    return PhpJson.write(changed);
  }
}
