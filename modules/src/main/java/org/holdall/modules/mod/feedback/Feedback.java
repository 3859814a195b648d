package org.holdall.modules.mod.feedback;

import static org.holdall.annotations.FileArea.NONE;
import static org.holdall.annotations.Kind.COURSE;
import static org.holdall.annotations.Kind.USER;

import java.util.List;
import org.holdall.annotations.Accept;
import org.holdall.annotations.Annotate;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Children;
import org.holdall.annotations.Convert;
import org.holdall.annotations.FileArea;
import org.holdall.annotations.Link;
import org.holdall.annotations.MapsTo;
import org.holdall.annotations.NotAnId;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.RichText;
import org.holdall.annotations.RollDate;
import org.holdall.annotations.Source;
import org.holdall.annotations.When;
import org.holdall.modules.core.text.Letters;

/** A feedback: questions, and what was answered. */
@Plugin("mod_feedback")
@BackupElement(value = "feedback", hooks = FeedbackHooks.class)
@Source(
    table = "feedback",
    key = "id",
    of = "ACTIVITY",
    without = "course",
    fill = "course = COURSE")
@FileArea(value = "intro", itemId = NONE)
@FileArea(value = "page_after_submit", itemId = NONE)
@Link(name = "FEEDBACKINDEX", path = "/mod/feedback/index.php?id=", to = "COURSE")
@Link(name = "FEEDBACKVIEWBYID", path = "/mod/feedback/view.php?id=", to = "COURSE_MODULE")
@Link(name = "FEEDBACKANALYSISBYID", path = "/mod/feedback/analysis.php?id=", to = "COURSE_MODULE")
@Link(
    name = "FEEDBACKSHOWENTRIESBYID",
    path = "/mod/feedback/show_entries.php?id=",
    to = "COURSE_MODULE")
public record Feedback(
    @Attr long id,
    String name,
    @RichText String intro,
    int introformat,
    int anonymous,
    int email_notification,
    int multiple_submit,
    int autonumbering,
    @RichText String site_after_submit,
    @RichText String page_after_submit,
    int page_after_submitformat,
    int publish_stats,
    @RollDate long timeopen,
    @RollDate long timeclose,
    long timemodified,
    int completionsubmit,
    @Children("items") List<Item> items,
    @Children("completeds") @When("userinfo") List<Completed> completeds) {

  /** A question, or what stands between questions. */
  @BackupElement("item")
  @Source(table = "feedback_item", key = "feedback")
  @FileArea("item")
  public record Item(
      @Attr long id,
      @NotAnId("items of a feedback are of no template") long template,
      String name,
      String label,
      @RichText String presentation,
      @Convert(Letters.class) String typ,
      int hasvalue,
      int position,
      int required,
      @MapsTo(Item.class) long dependitem,
      String dependvalue,
      String options) {}

  /** All answers that somebody gave at once. */
  @BackupElement("completed")
  @Source(table = "feedback_completed", key = "feedback")
  public record Completed(
      @Attr long id,
      @Annotate(USER) long userid,
      long timemodified,
      long random_response,
      int anonymous_response,
      @Annotate(value = COURSE, inforef = false) long courseid,
      @Children("values") List<Answer> values) {}

  /** An answer. */
  @BackupElement("value")
  @Source(table = "feedback_value", key = "completed", without = "tmp_completed")
  public record Answer(
      @Attr long id,
      @MapsTo(Item.class) long item,
      @MapsTo(Completed.class) long completed,

      @Accept(rule = "HOLDALL-AREA", because = "answers are typed without editor") @RichText
      String value,

      @Annotate(value = COURSE, inforef = false) long course_id) {}
}
