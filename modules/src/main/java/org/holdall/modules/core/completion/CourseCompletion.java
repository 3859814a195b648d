package org.holdall.modules.core.completion;

import static org.holdall.annotations.Kind.COURSE;
import static org.holdall.annotations.Kind.COURSE_MODULE;
import static org.holdall.annotations.Kind.ROLE;
import static org.holdall.annotations.Kind.USER;

import java.math.BigDecimal;
import java.util.List;
import org.holdall.annotations.Annotate;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Children;
import org.holdall.annotations.Column;
import org.holdall.annotations.Join;
import org.holdall.annotations.MapsTo;
import org.holdall.annotations.Missing;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.RollDate;
import org.holdall.annotations.Source;
import org.holdall.annotations.Step;
import org.holdall.annotations.Task;
import org.holdall.annotations.When;

/** When the course counts as completed, and by whom it is. */
@Plugin("core")
@Step(value = "completion", task = Task.FINAL, order = 350)
@When("course & all_activities")
@BackupElement(value = "course_completion", hooks = CourseCompletionHooks.class)
public record CourseCompletion(
    @Children List<Criterion> criteria,
    @Children @When("userscompletion") List<Completion> completions,
    @Children List<Aggregation> aggregations) {

  /** Something that must be done to complete the course. */
  @BackupElement("course_completion_criteria")
  @Source(
      table = "course_completion_criteria",
      key = "course",
      of = "COURSE",
      without = "courseinstance")
  @Join(table = "course", as = "c", on = "c.id = t.courseinstance", optional = true)
  @Join(table = "role", as = "r", on = "r.id = t.role", optional = true)
  public record Criterion(
      @Attr long id,
      @Annotate(value = COURSE, inforef = false) long course,
      long criteriatype,
      String module,

      @Annotate(value = COURSE_MODULE, inforef = false, missing = Missing.NULL)
      Long moduleinstance,

      @Column("c.shortname") String courseinstanceshortname,
      Long enrolperiod,
      @RollDate Long timeend,
      BigDecimal gradepass,
      @Annotate(value = ROLE, missing = Missing.NULL) Long role,
      @Column("r.shortname") String roleshortname,

      @Children("course_completion_crit_completions") @When("userscompletion")
      List<Met> met) {}

  /** A criterion that a user has met. */
  @BackupElement("course_completion_crit_compl")
  @Source(
      table = "course_completion_crit_compl",
      key = "criteriaid",
      without = {"course", "unenroled"},
      fill = "course = COURSE")
  public record Met(
      @Attr long id,

      @MapsTo(value = Criterion.class, missing = Missing.SKIP)
      long criteriaid,

      @Annotate(value = USER, missing = Missing.SKIP) long userid,
      BigDecimal gradefinal,
      Long timecompleted) {}

  /** A user's way through the course. */
  @BackupElement("course_completions")
  @Source(table = "course_completions", key = "course", of = "COURSE")
  public record Completion(
      @Attr long id,
      @Annotate(value = USER, missing = Missing.SKIP) long userid,
      @Annotate(value = COURSE, inforef = false) long course,
      long timeenrolled,
      long timestarted,
      Long timecompleted,
      long reaggregate) {}

  /** Whether all or any of the criteria of a type count. */
  @BackupElement("course_completion_aggr_methd")
  @Source(table = "course_completion_aggr_methd", key = "course", of = "COURSE")
  public record Aggregation(
      @Attr long id,
      @Annotate(value = COURSE, inforef = false) long course,
      Long criteriatype,
      int method,
      BigDecimal value) {}
}
