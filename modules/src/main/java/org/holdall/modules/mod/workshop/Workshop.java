package org.holdall.modules.mod.workshop;

import static org.holdall.annotations.FileArea.NONE;
import static org.holdall.annotations.Kind.USER;

import java.math.BigDecimal;
import java.util.List;
import org.holdall.annotations.Annotate;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Children;
import org.holdall.annotations.Extensions;
import org.holdall.annotations.FileArea;
import org.holdall.annotations.Link;
import org.holdall.annotations.Missing;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.Plugins;
import org.holdall.annotations.RichText;
import org.holdall.annotations.RollDate;
import org.holdall.annotations.Source;
import org.holdall.annotations.When;

/** A workshop: what is to be handed in, examples to learn assessing from, submissions and their assessments. */
@Plugin("mod_workshop")
@BackupElement("workshop")
@Source(
    table = "workshop",
    key = "id",
    of = "ACTIVITY",
    without = {"course", "phaseswitchassessment"},
    fill = "course = COURSE")
@FileArea(value = "intro", itemId = NONE)
@FileArea(value = "instructauthors", itemId = NONE)
@FileArea(value = "instructreviewers", itemId = NONE)
@FileArea(value = "conclusion", itemId = NONE)
@Link(name = "WORKSHOPINDEX", path = "/mod/workshop/index.php?id=", to = "COURSE")
@Link(name = "WORKSHOPVIEWBYID", path = "/mod/workshop/view.php?id=", to = "COURSE_MODULE")
public record Workshop(
    @Attr long id,
    String name,
    @RichText String intro,
    int introformat,
    @RichText String instructauthors,
    int instructauthorsformat,
    @RichText String instructreviewers,
    int instructreviewersformat,
    long timemodified,
    Integer phase,
    Integer useexamples,
    Integer usepeerassessment,
    Integer useselfassessment,
    BigDecimal grade,
    BigDecimal gradinggrade,
    String strategy,
    String evaluation,
    Integer gradedecimals,
    int submissiontypetext,
    int submissiontypefile,
    Integer nattachments,
    String submissionfiletypes,
    Integer latesubmissions,
    Long maxbytes,
    Integer examplesmode,
    @RollDate Long submissionstart,
    @RollDate Long submissionend,
    @RollDate Long assessmentstart,
    @RollDate Long assessmentend,
    @RichText String conclusion,
    int conclusionformat,
    Integer overallfeedbackmode,
    Integer overallfeedbackfiles,
    String overallfeedbackfiletypes,
    Long overallfeedbackmaxbytes,
    @Plugins(value = "workshopform", sub = true) Extensions form,
    @Plugins(value = "workshopeval", sub = true) Extensions evaluations,
    @Children("examplesubmissions") List<Example> examples,
    @Children("submissions") @When("userinfo") List<Submission> submissions,
    @Children("aggregations") @When("userinfo") List<Aggregation> aggregations) {

  /** A submission that a teacher wrote for users to learn from. */
  @BackupElement("examplesubmission")
  @Source(
      table = "workshop_submissions",
      key = "workshopid",
      is = "example = 1",
      without = {
        "authorid",
        "grade",
        "gradeover",
        "gradeoverby",
        "feedbackauthor",
        "feedbackauthorformat",
        "timegraded",
        "published",
        "late"
      },
      fill = "authorid = RESTORER")
  @FileArea("submission_content")
  @FileArea("submission_attachment")
  public record Example(
      @Attr long id,
      long timecreated,
      long timemodified,
      String title,
      @RichText String content,
      int contentformat,
      int contenttrust,
      Integer attachment,
      @Children List<ReferenceAssessment> reference,
      @Children("exampleassessments") @When("userinfo") List<ExampleAssessment> assessments) {}

  /** How the teacher assesses an example. */
  @BackupElement("referenceassessment")
  @Source(
      table = "workshop_assessments",
      key = "submissionid",
      is = "weight = 1",
      without = {
        "reviewerid",
        "gradinggrade",
        "gradinggradeover",
        "gradinggradeoverby",
        "feedbackreviewer",
        "feedbackreviewerformat"
      },
      fill = "reviewerid = RESTORER")
  @FileArea("overallfeedback_content")
  @FileArea("overallfeedback_attachment")
  public record ReferenceAssessment(
      @Attr long id,
      Long timecreated,
      Long timemodified,
      BigDecimal grade,
      @RichText String feedbackauthor,
      Integer feedbackauthorformat,
      Integer feedbackauthorattachment,
      @Plugins(value = "workshopform", sub = true) Extensions form) {}

  /** How a user assesses an example. */
  @BackupElement("exampleassessment")
  @Source(table = "workshop_assessments", key = "submissionid", is = "weight = 0")
  @FileArea("overallfeedback_content")
  @FileArea("overallfeedback_attachment")
  public record ExampleAssessment(
      @Attr long id,
      @Annotate(value = USER, missing = Missing.SKIP) long reviewerid,
      long weight,
      Long timecreated,
      Long timemodified,
      BigDecimal grade,
      BigDecimal gradinggrade,
      BigDecimal gradinggradeover,
      @Annotate(value = USER, inforef = false) Long gradinggradeoverby,
      @RichText String feedbackauthor,
      Integer feedbackauthorformat,
      Integer feedbackauthorattachment,
      @RichText String feedbackreviewer,
      Integer feedbackreviewerformat,
      @Plugins(value = "workshopform", sub = true) Extensions form) {}

  /** What a user handed in. */
  @BackupElement("submission")
  @Source(table = "workshop_submissions", key = "workshopid", is = "example = 0")
  @FileArea("submission_content")
  @FileArea("submission_attachment")
  public record Submission(
      @Attr long id,
      @Annotate(value = USER, missing = Missing.SKIP) long authorid,
      long timecreated,
      long timemodified,
      String title,
      @RichText String content,
      int contentformat,
      int contenttrust,
      Integer attachment,
      BigDecimal grade,
      BigDecimal gradeover,
      @Annotate(USER) Long gradeoverby,
      @RichText String feedbackauthor,
      Integer feedbackauthorformat,
      Long timegraded,
      Integer published,
      int late,
      @Children("assessments") List<Assessment> assessments) {}

  /** How a user assesses a submission, or is to assess it. */
  @BackupElement("assessment")
  @Source(table = "workshop_assessments", key = "submissionid")
  @FileArea("overallfeedback_content")
  @FileArea("overallfeedback_attachment")
  public record Assessment(
      @Attr long id,
      @Annotate(value = USER, missing = Missing.SKIP) long reviewerid,
      long weight,
      Long timecreated,
      Long timemodified,
      BigDecimal grade,
      BigDecimal gradinggrade,
      BigDecimal gradinggradeover,
      @Annotate(USER) Long gradinggradeoverby,
      @RichText String feedbackauthor,
      Integer feedbackauthorformat,
      Integer feedbackauthorattachment,
      @RichText String feedbackreviewer,
      Integer feedbackreviewerformat,
      @Plugins(value = "workshopform", sub = true) Extensions form) {}

  /** The grade of a user for assessing. */
  @BackupElement("aggregation")
  @Source(table = "workshop_aggregations", key = "workshopid")
  public record Aggregation(
      @Attr long id,
      @Annotate(value = USER, missing = Missing.SKIP) long userid,
      BigDecimal gradinggrade,
      Long timegraded) {}
}
