package org.holdall.modules.core.completion;

import static org.holdall.annotations.Kind.USER;

import java.util.List;
import org.holdall.annotations.Annotate;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Children;
import org.holdall.annotations.Missing;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.Source;
import org.holdall.annotations.Step;
import org.holdall.annotations.Task;
import org.holdall.annotations.Until;
import org.holdall.annotations.When;

/** Which users have completed or seen one activity. */
@Plugin("core")
@Step(value = "completion", task = Task.ACTIVITY, order = 430)
@When("userscompletion & course")
@BackupElement(value = "completions", hooks = CompletionsHooks.class)
public record Completions(
    @Children List<Completion> completions,
    @Children("completionviews") List<View> views) {

  /** A user's completion. */
  @BackupElement("completion")
  @Source(
      table = "course_modules_completion",
      key = "coursemoduleid",
      of = "COURSE_MODULE",
      without = "overrideby")
  public record Completion(
      @Attr long id,
      @Annotate(value = USER, missing = Missing.SKIP) long userid,
      int completionstate,
      @Until("3.11") Integer viewed,
      long timemodified) {}

  /** A user's first view. */
  @BackupElement("completionview")
  @Source(table = "course_modules_viewed", key = "coursemoduleid", of = "COURSE_MODULE")
  public record View(
      @Attr long id,
      @Annotate(value = USER, missing = Missing.SKIP) long userid,
      long timecreated) {}
}
