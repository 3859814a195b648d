package org.holdall.modules.core.filters;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.holdall.engine.structure.RestoreScope;
import org.holdall.engine.structure.RestoredRow;
import org.holdall.engine.structure.Row;
import org.jspecify.annotations.Nullable;

/** Only filters that the site has and has not disabled. */
public final class FiltersHooks extends FiltersRestore {
  /** Of old archives: the filter was named by its folder. */
  private static final String FOLDER = "filter/";

  private @Nullable Set<String> enabled;

  @Override
  protected void beforeFilterActive(Row row, RestoredRow out, RestoreScope in) {
    filter(row.text(FILTER_ACTIVE_FILTER), out, in);
    if (row.id(FILTER_ACTIVE_ACTIVE) == 0) {
      out.skip(); // inherited, which no row means too
    }
  }

  @Override
  protected void beforeFilterConfig(Row row, RestoredRow out, RestoreScope in) {
    String name = configured(row.text(FILTER_CONFIG_FILTER), out, in);
    there("filter_config", name, " AND [name] = ?", row.text(FILTER_CONFIG_NAME), out, in);
  }

  private void filter(@Nullable String named, RestoredRow out, RestoreScope in) {
    there("filter_active", configured(named, out, in), "", null, out, in);
  }

  /** Of a course that was there, a filter may have been set, too. */
  private static void there(
      String table,
      String filter,
      String more,
      @Nullable String value,
      RestoredRow out,
      RestoreScope in) {
    long context = in.word("CONTEXT");
    if (in.setting("new_course") || filter.isEmpty() || context != in.word("COURSE_CONTEXT")) {
      return;
    }
    String sql = "SELECT [id] FROM {" + table + "} WHERE [contextid] = ? AND [filter] = ?" + more;
    List<List<@Nullable String>> known = more.isEmpty()
        ? in.rows(sql, 1, context, filter)
        : in.rows(sql, 1, context, filter, String.valueOf(value));
    if (!known.isEmpty()) {
      out.update(Long.parseLong(String.valueOf(known.get(0).get(0))));
    }
  }

  /** The filter's name, empty if the site has it not. */
  private String configured(@Nullable String named, RestoredRow out, RestoreScope in) {
    String name =
        named == null ? "" : named.startsWith(FOLDER) ? named.substring(FOLDER.length()) : named;
    if (enabled(in).contains(name)) {
      out.set("filter", name);
      return name;
    }
    out.skip();
    return "";
  }

  private Set<String> enabled(RestoreScope in) {
    Set<String> names = enabled;
    if (names == null) {
      String sql =
          "SELECT [filter] FROM {filter_active} WHERE [contextid] = ? AND [active] <> -9999";
      names = new HashSet<>();
      for (var row : in.rows(sql, 1, in.word("SYSTEM_CONTEXT"))) {
        names.add(String.valueOf(row.get(0)));
      }
      enabled = names;
    }
    return names;
  }
}
