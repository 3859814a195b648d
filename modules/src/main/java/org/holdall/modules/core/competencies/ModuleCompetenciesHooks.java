package org.holdall.modules.core.competencies;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.holdall.engine.structure.RestoreScope;
import org.holdall.engine.structure.RestoredRow;
import org.holdall.engine.structure.Row;
import org.jspecify.annotations.Nullable;

/** Competencies are never restored: an activity is linked to those that the site has. */
public final class ModuleCompetenciesHooks extends ModuleCompetenciesRestore {
  private final Set<String> linked = new HashSet<>();

  @Override
  protected void beforeCompetency(Row row, RestoredRow out, RestoreScope in) {
    String idnumber = String.valueOf(row.text(COMPETENCY_IDNUMBER));
    String framework = String.valueOf(row.text(COMPETENCY_FRAMEWORKIDNUMBER));
    String sql = """
        SELECT c.[id] FROM {competency} c
        JOIN {competency_framework} f ON f.[id] = c.[competencyframeworkid]
        WHERE f.[idnumber] = ? AND c.[idnumber] = ?
        """;
    List<List<@Nullable String>> found = in.rows(sql, 1, framework, idnumber);
    if (found.isEmpty()) {
      in.warn("The site has no competency \"" + idnumber + "\" in a framework \"" + framework
          + "\": the " + in.moduleName()
          + " is not linked to it. Import the framework, then link it.");
      out.skip();
      return;
    }
    String competency = String.valueOf(found.get(0).get(0));
    out.set("competencyid", competency).set("sortorder", linked.size());
    if (!linked.add(competency)) {
      out.skip();
    }
  }
}
