package org.holdall.modules.core.filters;

import java.util.HashSet;
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
  protected void beforeFilter_active(Row row, RestoredRow out, RestoreScope in) {
    filter(row.text(FILTER_ACTIVE_FILTER), out, in);
    if (row.id(FILTER_ACTIVE_ACTIVE) == 0) {
      out.skip(); // inherited, which no row means too
    }
  }

  @Override
  protected void beforeFilter_config(Row row, RestoredRow out, RestoreScope in) {
    filter(row.text(FILTER_CONFIG_FILTER), out, in);
  }

  private void filter(@Nullable String named, RestoredRow out, RestoreScope in) {
    String name =
        named == null ? "" : named.startsWith(FOLDER) ? named.substring(FOLDER.length()) : named;
    if (enabled(in).contains(name)) {
      out.set("filter", name);
    } else {
      out.skip();
    }
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
