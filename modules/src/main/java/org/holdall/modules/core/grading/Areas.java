package org.holdall.modules.core.grading;

import static org.holdall.annotations.Kind.USER;

import java.math.BigDecimal;
import java.util.List;
import org.holdall.annotations.Accept;
import org.holdall.annotations.Annotate;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Children;
import org.holdall.annotations.Extensions;
import org.holdall.annotations.FileArea;
import org.holdall.annotations.MapsTo;
import org.holdall.annotations.Missing;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.Plugins;
import org.holdall.annotations.Source;
import org.holdall.annotations.Step;
import org.holdall.annotations.Task;
import org.holdall.annotations.When;
import org.jspecify.annotations.Nullable;

/** What can be graded by a form in one activity. */
@Plugin("core")
@Step(value = "grading", task = Task.ACTIVITY, order = 480)
@When("course & advanced_grading")
@BackupElement("areas")
public record Areas(@Children List<Area> areas) {

  /** One thing that is graded: an assignment's submissions, for example. */
  @BackupElement("area")
  @Source(table = "grading_areas", key = "contextid", of = "CONTEXT", is = "component = COMPONENT")
  public record Area(
      @Attr long id,
      String areaname,
      @Nullable String activemethod,
      @Plugins("local") Extensions plugins,
      @Children("definitions") List<Definition> definitions) {}

  /**
   * A form.
   *
   * @param method the plugin that knows what is in the form
   */
  @BackupElement("definition")
  @Source(
      table = "grading_definitions",
      key = "areaid",
      without = {"copiedfromid", "usercreated", "usermodified", "timecopied"},
      fill = {
        "timecreated = NOW",
        "timemodified = NOW",
        "usercreated = RESTORER",
        "usermodified = RESTORER"
      })
  @FileArea(value = "description", component = "grading")
  public record Definition(
      @Attr long id,
      String method,
      String name,

      @Accept(
          rule = "HOLDALL-RICHTEXT",
          because = "its links stay as the archive has them, as in Moodle")
      @Nullable
      String description,

      @Nullable Integer descriptionformat,
      long status,
      long timecreated,
      long timemodified,
      @Nullable String options,
      @Plugins(value = "gradingform", by = "method") Extensions form,
      @Plugins("local") Extensions plugins,
      @Children("instances") @When("userinfo") List<Instance> instances) {}

  /**
   * A form that was filled in.
   *
   * @param itemid what was graded; the module says what that is
   */
  @BackupElement("instance")
  @Source(table = "grading_instances", key = "definitionid")
  public record Instance(
      @Attr long id,
      @Annotate(USER) long raterid,

      @MapsTo(name = "grading:{../../areaname}", missing = Missing.SKIP) @Nullable
      Long itemid,

      @Nullable BigDecimal rawgrade,
      long status,

      @Accept(
          rule = "HOLDALL-RICHTEXT",
          because = "its links stay as the archive has them, as in Moodle")
      @Nullable
      String feedback,

      @Nullable Integer feedbackformat,
      long timemodified,
      @Plugins(value = "gradingform", by = "../method") Extensions form,
      @Plugins("local") Extensions plugins) {}
}
