package org.holdall.modules.mod.choice;

import static org.holdall.annotations.FileArea.NONE;
import static org.holdall.annotations.Kind.USER;

import java.util.List;
import org.holdall.annotations.Annotate;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Children;
import org.holdall.annotations.FileArea;
import org.holdall.annotations.Link;
import org.holdall.annotations.MapsTo;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.RichText;
import org.holdall.annotations.RollDate;
import org.holdall.annotations.Source;
import org.holdall.annotations.When;

/** A choice: one question, a list of options, the users' answers. */
@Plugin("mod_choice")
@BackupElement("choice")
@Source(table = "choice", key = "id", of = "ACTIVITY", without = "course", fill = "course = COURSE")
@FileArea(value = "intro", itemId = NONE)
@Link(name = "CHOICEINDEX", path = "/mod/choice/index.php?id=", to = "COURSE")
@Link(name = "CHOICEVIEWBYID", path = "/mod/choice/view.php?id=", to = "COURSE_MODULE")
public record Choice(
    @Attr long id,
    String name,
    @RichText String intro,
    int introformat,
    int publish,
    int showresults,
    int display,
    int allowupdate,
    int allowmultiple,
    int showunanswered,
    int limitanswers,
    @RollDate long timeopen,
    @RollDate long timeclose,
    long timemodified,
    int completionsubmit,
    int showpreview,
    int includeinactive,
    int showavailable,
    @Children("options") List<Option> options,
    @Children("answers") @When("userinfo") List<Answer> answers) {

  /** One of the options, in the order they were made. */
  @BackupElement("option")
  @Source(table = "choice_options", key = "choiceid")
  public record Option(@Attr long id, String text, Long maxanswers, long timemodified) {}

  /** The option a user chose. */
  @BackupElement("answer")
  @Source(table = "choice_answers", key = "choiceid")
  public record Answer(
      @Attr long id,
      @Annotate(USER) long userid,
      @MapsTo(Option.class) long optionid,
      long timemodified) {}
}
