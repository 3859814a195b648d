package org.holdall.modules.core.contentbank;

import static org.holdall.annotations.Kind.USER;

import java.util.List;
import org.holdall.annotations.Annotate;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Children;
import org.holdall.annotations.FileArea;
import org.holdall.annotations.Missing;
import org.holdall.annotations.NotAnId;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.Source;
import org.holdall.annotations.Step;
import org.holdall.annotations.Task;
import org.holdall.annotations.When;

/** Contents of the course's content bank. Written after the list of ids, like Moodle does. */
@Plugin("core")
@Step(value = "contentbank", task = Task.COURSE, order = 700)
@When("contentbankcontent")
@BackupElement(value = "contents", hooks = ContentsHooks.class)
public record Contents(@Children List<Content> contents) {

  /** A content; what it is made of is a file. */
  @BackupElement("content")
  @Source(
      table = "contentbank_content",
      key = "contextid",
      of = "CONTEXT",
      without = "visibility",
      fill = "timemodified = NOW")
  @FileArea(value = "public", component = "contentbank")
  public record Content(
      @Attr long id,
      String name,
      String contenttype,

      @NotAnId("what it points to depends on the type of content")
      Long instanceid,

      String configdata,

      @Annotate(value = USER, missing = Missing.SAMESITE_ELSE_RESTORER)
      long usercreated,

      @Annotate(value = USER, missing = Missing.SAMESITE_ELSE_RESTORER)
      Long usermodified,

      long timecreated,
      Long timemodified) {}
}
