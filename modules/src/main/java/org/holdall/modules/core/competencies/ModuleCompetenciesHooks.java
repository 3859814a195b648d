package org.holdall.modules.core.competencies;

import java.util.HashSet;
import java.util.Set;
import org.holdall.engine.structure.RestoreScope;
import org.holdall.engine.structure.RestoredRow;
import org.holdall.engine.structure.Row;

/** An activity is linked to the competencies that the site has. */
public final class ModuleCompetenciesHooks extends ModuleCompetenciesRestore {
  private final Set<Long> linked = new HashSet<>();

  @Override
  protected void beforeCompetency(Row row, RestoredRow out, RestoreScope in) {
    long competency = SiteCompetencies.find(
        row.text(COMPETENCY_IDNUMBER),
        row.text(COMPETENCY_FRAMEWORKIDNUMBER),
        "the " + in.moduleName(),
        in);
    out.set("competencyid", competency).set("sortorder", linked.size());
    if (competency == 0 || !linked.add(competency)) {
      out.skip();
    }
  }
}
