package org.holdall.modules.core.competencies;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.holdall.engine.structure.RestoreScope;
import org.holdall.engine.structure.RestoredRow;
import org.holdall.engine.structure.Row;
import org.jspecify.annotations.Nullable;

/** The course is linked to the competencies that the site has, once to each; a course that was there keeps its settings. */
public final class CourseCompetenciesHooks extends CourseCompetenciesRestore {
  private static final String KIND = "COMPETENCY";

  private @Nullable Set<Long> linked;

  /** Made by generated code. */
  public CourseCompetenciesHooks() {}

  @Override
  protected void beforeSettings(Row row, RestoredRow out, RestoreScope in) {
    String sql = "SELECT [id] FROM {competency_coursecompsetting} WHERE [courseid] = ?";
    if (in.setting("adding") || !in.rows(sql, 1, in.word("COURSE")).isEmpty()) {
      out.skip();
    }
  }

  @Override
  protected void beforeCompetency(Row row, RestoredRow out, RestoreScope in) {
    long competency = SiteCompetencies.find(
        row.text(COMPETENCY_IDNUMBER), row.text(COMPETENCY_FRAMEWORKIDNUMBER), "the course", in);
    Set<Long> known = linked(in);
    if (competency == 0 || known.contains(competency)) {
      in.map(KIND, row.id(COMPETENCY_ID), competency);
      out.skip();
      return;
    }
    in.map(KIND, row.id(COMPETENCY_ID), competency);
    out.set("competencyid", competency).set("sortorder", known.size());
    known.add(competency);
  }

  @Override
  protected void beforeUserCompetency(Row row, RestoredRow out, RestoreScope in) {
    long user = in.mapped("USER", row.id(USER_COMPETENCY_USERID));
    long competency = in.mapped(KIND, row.id(USER_COMPETENCY_COMPETENCYID));
    if (user == 0 || competency == 0 || row.text(USER_COMPETENCY_GRADE) == null) {
      out.skip();
      return;
    }
    long grade = row.id(USER_COMPETENCY_GRADE);
    RatedUsers users = in.once("users rated in competencies", () -> new RatedUsers(in));
    out.set("proficiency", users.proficiency(competency, grade));
    long there = users.there(in.resolved(user), competency);
    if (there != 0) {
      out.leave("timecreated");
      out.update(there);
    }
    users.rated(user, competency, grade, in);
  }

  private Set<Long> linked(RestoreScope in) {
    Set<Long> known = linked;
    if (known == null) {
      known = new HashSet<>();
      String sql = "SELECT [competencyid] FROM {competency_coursecomp} WHERE [courseid] = ?";
      for (List<@Nullable String> each : in.rows(sql, 1, in.word("COURSE"))) {
        known.add(Long.parseLong(String.valueOf(each.get(0))));
      }
      linked = known;
    }
    return known;
  }
}
