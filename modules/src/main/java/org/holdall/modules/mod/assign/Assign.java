package org.holdall.modules.mod.assign;

import static org.holdall.annotations.FileArea.NONE;
import static org.holdall.annotations.Kind.GRADE;
import static org.holdall.annotations.Kind.GROUP;
import static org.holdall.annotations.Kind.GROUPING;
import static org.holdall.annotations.Kind.USER;

import java.math.BigDecimal;
import java.util.List;
import org.holdall.annotations.Accept;
import org.holdall.annotations.Annotate;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Children;
import org.holdall.annotations.Extensions;
import org.holdall.annotations.Feature;
import org.holdall.annotations.FileArea;
import org.holdall.annotations.Link;
import org.holdall.annotations.MapsTo;
import org.holdall.annotations.Missing;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.Plugins;
import org.holdall.annotations.RichText;
import org.holdall.annotations.RollDate;
import org.holdall.annotations.Since;
import org.holdall.annotations.Source;
import org.holdall.annotations.When;

/** An assignment: what is to be handed in until when, what users handed in, and how it was graded. */
@Plugin(value = "mod_assign", features = Feature.ADVANCED_GRADING)
@BackupElement(value = "assign", hooks = AssignHooks.class)
@Source(
    table = "assign",
    key = "id",
    of = "ACTIVITY",
    without = {"course", "nosubmissions"},
    fill = "course = COURSE")
@FileArea(value = "intro", itemId = NONE)
@FileArea(value = "introattachment", itemId = NONE)
@FileArea(value = "activityattachment", itemId = NONE, when = "4.5")
@Link(name = "ASSIGNINDEX", path = "/mod/assign/index.php?id=", to = "COURSE")
@Link(name = "ASSIGNVIEWBYID", path = "/mod/assign/view.php?id=", to = "COURSE_MODULE")
public record Assign(
    @Attr long id,
    String name,
    @RichText String intro,
    int introformat,
    int alwaysshowdescription,
    int submissiondrafts,
    int sendnotifications,
    int sendlatenotifications,
    int sendstudentnotifications,
    @RollDate long duedate,
    @RollDate long cutoffdate,
    @RollDate long gradingduedate,
    @RollDate long allowsubmissionsfromdate,
    @Annotate(value = GRADE, inforef = false) long grade,
    long timemodified,
    int completionsubmit,
    int requiresubmissionstatement,
    int teamsubmission,
    int requireallteammemberssubmit,
    @Annotate(GROUPING) long teamsubmissiongroupingid,
    int blindmarking,
    int hidegrader,
    int revealidentities,
    String attemptreopenmethod,
    int maxattempts,
    int markingworkflow,
    int markingallocation,
    @Since("4.5") int markinganonymous,
    int preventsubmissionnotingroup,

    @Accept(
        rule = "HOLDALL-RICHTEXT",
        because = "its links stay as the archive has them, as in Moodle")
    String activity,

    int activityformat,
    long timelimit,
    int submissionattachments,
    @Children("userflags") @When("userinfo") List<UserFlag> flags,
    @Children("submissions") @When("userinfo") List<Submission> submissions,
    @Children("grades") @When("userinfo") List<Grade> grades,
    @Children("plugin_configs") List<PluginConfig> configs,
    @Children("overrides") List<Override> overrides) {

  /** What teachers noted for a user: more time, a marker. */
  @BackupElement("userflag")
  @Source(table = "assign_user_flags", key = "assignment")
  public record UserFlag(
      @Attr long id,
      @Annotate(value = USER, missing = Missing.SKIP) long userid,
      @MapsTo(Assign.class) long assignment,
      int mailed,
      long locked,
      @RollDate long extensionduedate,
      String workflowstate,
      @Annotate(USER) long allocatedmarker) {}

  /**
   * What a user or a group handed in.
   *
   * @param userid 0 if it is a group's
   */
  @BackupElement(value = "submission", mapped = "comment:submission_comments")
  @Source(table = "assign_submission", key = "assignment")
  public record Submission(
      @Attr long id,
      @Annotate(value = USER, missing = Missing.SKIP) long userid,
      long timecreated,
      long timemodified,
      Long timestarted,
      String status,

      @Annotate(value = GROUP, missing = Missing.SKIP) @When(value = "groups", none = "0")
      long groupid,

      long attemptnumber,
      int latest,
      @Plugins(value = "assignsubmission", sub = true) Extensions plugins) {}

  /** The grade of a user for one of the attempts. */
  @BackupElement(value = "grade", mapped = "grading:submissions")
  @Source(table = "assign_grades", key = "assignment")
  public record Grade(
      @Attr long id,
      @Annotate(value = USER, missing = Missing.SKIP) long userid,
      long timecreated,
      long timemodified,
      @Annotate(USER) long grader,
      BigDecimal grade,
      long attemptnumber,
      @Plugins(value = "assignfeedback", sub = true) Extensions plugins) {}

  /** A setting of a kind of submission or of feedback. */
  @BackupElement("plugin_config")
  @Source(table = "assign_plugin_config", key = "assignment")
  public record PluginConfig(
      @Attr long id, String plugin, String subtype, String name, String value) {}

  /** Other dates for a user or a group. Those of users have no group, and stay only with groups, as Moodle has it. */
  @BackupElement("override")
  @Source(table = "assign_overrides", key = "assignid")
  public record Override(
      @Attr long id,

      @Annotate(value = GROUP, missing = Missing.SKIP) @When(value = "groups", none = "0")
      Long groupid,

      @Annotate(value = USER, missing = Missing.SKIP) @When("userinfo")
      Long userid,

      Long sortorder,
      @RollDate Long allowsubmissionsfromdate,
      @RollDate Long duedate,
      @RollDate Long cutoffdate,
      Long timelimit) {}
}
