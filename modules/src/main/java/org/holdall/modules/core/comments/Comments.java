package org.holdall.modules.core.comments;

import static org.holdall.annotations.Kind.USER;

import java.util.List;
import org.holdall.annotations.Annotate;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Children;
import org.holdall.annotations.MapsTo;
import org.holdall.annotations.Missing;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.Source;
import org.holdall.annotations.Step;
import org.holdall.annotations.Task;
import org.holdall.annotations.When;

/** Comments in one activity. */
@Plugin("core")
@Step(
    value = "comments",
    task = {Task.COURSE, Task.ACTIVITY, Task.BLOCK},
    order = 420)
@When("comments")
@BackupElement(value = "comments", hooks = CommentsHooks.class)
public record Comments(@Children List<Comment> comments) {

  /** A comment on something that the area names. */
  @BackupElement("comment")
  @Source(table = "comments", key = "contextid", of = "CONTEXT")
  public record Comment(
      @Attr long id,
      String component,
      String commentarea,

      @MapsTo(name = "comment:{commentarea}", missing = Missing.SKIP)
      long itemid,

      String content,
      int format,
      @Annotate(value = USER, missing = Missing.SKIP) long userid,
      long timecreated) {}
}
