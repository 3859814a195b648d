package org.holdall.modules.core.competencies;

import java.util.List;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Children;
import org.holdall.annotations.Column;
import org.holdall.annotations.Join;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.Source;
import org.holdall.annotations.Step;
import org.holdall.annotations.Task;
import org.holdall.annotations.When;

/** Competencies that completing the activity gives evidence of. */
@Plugin("core")
@Step(value = "competencies", task = Task.ACTIVITY, order = 500)
@When("competencies")
@BackupElement(value = "course_module_competencies", hooks = ModuleCompetenciesHooks.class)
public record ModuleCompetencies(@Children("competencies") List<Linked> competencies) {

  /** A competency, known on every site by its own and its framework's id number. */
  @BackupElement("competency")
  @Source(
      table = "competency_modulecomp",
      key = "cmid",
      of = "COURSE_MODULE",
      orderBy = "sortorder",
      without = {"id", "competencyid", "timecreated", "timemodified", "usermodified"},
      fill = {"timecreated = NOW", "timemodified = NOW", "usermodified = RESTORER"})
  @Join(table = "competency", as = "c", on = "c.id = t.competencyid")
  @Join(table = "competency_framework", as = "f", on = "f.id = c.competencyframeworkid")
  public record Linked(
      @Column("c.idnumber") String idnumber,
      int ruleoutcome,
      long sortorder,
      @Column("f.idnumber") String frameworkidnumber,
      int overridegrade) {}
}
