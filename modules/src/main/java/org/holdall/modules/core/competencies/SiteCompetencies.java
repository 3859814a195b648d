package org.holdall.modules.core.competencies;

import java.util.List;
import org.holdall.engine.structure.RestoreScope;
import org.jspecify.annotations.Nullable;

/** Competencies are never restored: the archive's are those of the site with the same id numbers. */
final class SiteCompetencies {
  private SiteCompetencies() {}

  /** Id of the competency in the framework, both by id number; 0 and a warning if the site has none. */
  static long find(
      @Nullable String idnumber, @Nullable String framework, String what, RestoreScope in) {
    String sql = """
        SELECT c.[id] FROM {competency} c
        JOIN {competency_framework} f ON f.[id] = c.[competencyframeworkid]
        WHERE f.[idnumber] = ? AND c.[idnumber] = ?
        """;
    List<List<@Nullable String>> found = in.once(
        "competency " + framework + "\n" + idnumber,
        () -> in.rows(sql, 1, String.valueOf(framework), String.valueOf(idnumber)));
    if (found.isEmpty()) {
      in.warn("The site has no competency \"" + idnumber + "\" in a framework \"" + framework
          + "\": " + what + " is not linked to it. Import the framework, then link it.");
      return 0;
    }
    return Long.parseLong(String.valueOf(found.get(0).get(0)));
  }
}
