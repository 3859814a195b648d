package org.holdall.modules.core.questions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.holdall.engine.structure.RestoreScope;
import org.jspecify.annotations.Nullable;

/** Filters as they were before 4.3: a category, and tags by their names, which the site finds or gets. */
final class OldSetFilter {
  private static final String CATEGORY = "questioncategoryid";
  private static final long ANY = 1;
  private static final long ALL = 2;
  private static final long PER_PAGE = 100;

  private OldSetFilter() {}

  /** The filter in today's form, with the category's old id; itself if it has that form. */
  static Map<?, ?> upgraded(Map<?, ?> old, RestoreScope in) {
    if (old.containsKey("filter") || !old.containsKey(CATEGORY)) {
      return old;
    }
    Map<Object, @Nullable Object> category = new LinkedHashMap<>();
    category.put("jointype", ANY);
    category.put("values", List.of(String.valueOf(old.get(CATEGORY))));
    Map<Object, @Nullable Object> options = new LinkedHashMap<>();
    options.put("includesubcategories", old.get("includingsubcategories"));
    category.put("filteroptions", options);
    Map<Object, @Nullable Object> filter = new LinkedHashMap<>();
    filter.put("category", category);
    if (old.get("tags") instanceof List<?> tags && !tags.isEmpty()) {
      Map<Object, @Nullable Object> tagged = new LinkedHashMap<>();
      tagged.put("jointype", ALL);
      tagged.put("values", tags(tags, in));
      filter.put("qtagids", tagged);
    }
    Map<Object, @Nullable Object> root = new LinkedHashMap<>();
    root.put("filter", filter);
    root.put("cat", "");
    root.put("tabname", "questions");
    root.put("qpage", 0L);
    root.put("qperpage", PER_PAGE);
    root.put("jointype", ALL);
    return root;
  }

  /** Ids of tags that were said by an id of elsewhere, and a name. */
  private static List<Object> tags(List<?> old, RestoreScope in) {
    List<Object> ids = new ArrayList<>();
    for (Object each : old) {
      String name = String.valueOf(each).replaceFirst("^[^,]*,", "").strip();
      if (!name.isEmpty()) {
        ids.add(in.resolved(in.once("tag of questions " + name, () -> tag(name, in))));
      }
    }
    return ids;
  }

  private static Long tag(String name, RestoreScope in) {
    String area =
        "SELECT [tagcollid] FROM {tag_area} WHERE [component] = ? AND [itemtype] = 'question'";
    List<List<@Nullable String>> areas = in.rows(area, 1, "core_question");
    long collection =
        areas.isEmpty() ? 1 : Long.parseLong(String.valueOf(areas.get(0).get(0)));
    String small = name.toLowerCase(Locale.ROOT);
    String sql = "SELECT MIN([id]) FROM {tag} WHERE [tagcollid] = ? AND [name] = ?";
    String known = in.rows(sql, 1, collection, small).get(0).get(0);
    if (known != null) {
      return Long.parseLong(known);
    }
    Map<String, @Nullable Object> tag = new LinkedHashMap<>();
    tag.put("userid", in.word("RESTORER"));
    tag.put("tagcollid", collection);
    tag.put("name", small);
    tag.put("rawname", name);
    tag.put("isstandard", 0L);
    tag.put("timemodified", in.word("NOW"));
    return in.insert("tag", tag);
  }
}
