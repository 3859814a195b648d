package org.holdall.modules.mod.lti;

import static org.holdall.annotations.FileArea.NONE;
import static org.holdall.annotations.Kind.GRADE;
import static org.holdall.annotations.Kind.USER;

import java.math.BigDecimal;
import java.util.List;
import org.holdall.annotations.Annotate;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Children;
import org.holdall.annotations.Convert;
import org.holdall.annotations.Encrypted;
import org.holdall.annotations.Extensions;
import org.holdall.annotations.FileArea;
import org.holdall.annotations.Link;
import org.holdall.annotations.Missing;
import org.holdall.annotations.NotAnId;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.Plugins;
import org.holdall.annotations.RichText;
import org.holdall.annotations.RollDate;
import org.holdall.annotations.Source;
import org.holdall.annotations.When;

/** An external tool: where it is, what it may know, and what it said of users. */
@Plugin("mod_lti")
@BackupElement(value = "lti", hooks = LtiHooks.class)
@Source(
    table = "lti",
    key = "id",
    of = "ACTIVITY",
    without = {"course", "servicesalt"},
    fill = "course = COURSE")
@FileArea(value = "intro", itemId = NONE)
@Link(name = "LTIINDEX", path = "/mod/lti/index.php?id=", to = "COURSE")
@Link(name = "LTIVIEWBYID", path = "/mod/lti/view.php?id=", to = "COURSE_MODULE")
public record Lti(
    @Attr long id,
    String name,
    @RichText String intro,
    Integer introformat,
    long timecreated,
    long timemodified,

    @NotAnId("restore finds or makes the type") Long typeid,

    String toolurl,
    String securetoolurl,
    int launchcontainer,
    Integer instructorchoicesendname,
    Integer instructorchoicesendemailaddr,
    Integer instructorchoiceacceptgrades,
    Integer instructorchoiceallowroster,
    Integer instructorchoiceallowsetting,

    @Convert(WholePoints.class) @Annotate(value = GRADE, inforef = false)
    long grade,

    String instructorcustomparameters,
    int debuglaunch,
    int showtitlelaunch,
    int showdescriptionlaunch,
    String icon,
    String secureicon,
    @Encrypted String resourcekey,
    @Encrypted String password,
    @Children ToolType type,
    @Children("ltisubmissions") @When("userinfo") List<Submission> submissions,
    @Children @When("4.3") CourseVisible visible,

    @Plugins(
        value = {"ltisource", "ltiservice"},
        sub = true)
    Extensions plugins) {

  /** What a tool said of a user's work. */
  @BackupElement("ltisubmission")
  @Source(table = "lti_submission", key = "ltiid")
  public record Submission(
      @Attr long id,

      @Annotate(value = USER, missing = Missing.SKIP) long userid,

      @RollDate long datesubmitted,
      @RollDate long dateupdated,
      BigDecimal gradepercent,
      BigDecimal originalgrade,
      @NotAnId("the tool's own") long launchid,
      int state) {}

  /** Whether a type is offered to the course's teachers. */
  @BackupElement("lticoursevisible")
  @Source(table = "lti_coursevisible", key = "typeid", of = "typeid", is = "courseid = COURSE")
  public record CourseVisible(
      @Attr long id,
      @NotAnId("that of the activity") long typeid,
      long courseid,
      int coursevisible) {}
}
