package org.holdall.modules.core.completion;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.holdall.engine.structure.RestoreScope;
import org.holdall.engine.structure.RestoredRow;
import org.holdall.engine.structure.Row;
import org.jspecify.annotations.Nullable;

/** Defaults for the modules that the site has; those that the course has already become the archive's. */
public final class CompletionDefaultsHooks extends CompletionDefaultsRestore {
  private @Nullable Map<String, Long> modules;
  private @Nullable Map<Long, Long> there;

  /** Made by generated code. */
  public CompletionDefaultsHooks() {}

  @Override
  protected void beforeCourseCompletionDefault(Row row, RestoredRow out, RestoreScope in) {
    Map<String, Long> known = modules;
    if (known == null) {
      known = new HashMap<>();
      for (List<@Nullable String> each : in.rows("SELECT [name], [id] FROM {modules}", 2)) {
        known.put(String.valueOf(each.get(0)), number(each.get(1)));
      }
      modules = known;
    }
    Long module = known.get(row.text(COURSE_COMPLETION_DEFAULT_MODULENAME));
    if (module == null) {
      out.skip();
      return;
    }
    out.set("module", module);
    Long existing = there(in).get(module);
    if (existing != null) {
      out.update(existing);
    }
  }

  private Map<Long, Long> there(RestoreScope in) {
    Map<Long, Long> known = there;
    if (known == null) {
      known = new HashMap<>();
      String sql = "SELECT [module], [id] FROM {course_completion_defaults} WHERE [course] = ?";
      for (List<@Nullable String> each : in.rows(sql, 2, in.word("COURSE"))) {
        known.put(number(each.get(0)), number(each.get(1)));
      }
      there = known;
    }
    return known;
  }

  private static long number(@Nullable String text) {
    return Long.parseLong(String.valueOf(text));
  }
}
