package org.holdall.modules.core.logs;

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
import org.holdall.annotations.When;

/** What users did in one activity. */
@Plugin("core")
@Step(value = "logs", task = Task.ACTIVITY, order = 440)
@When("logs")
@BackupElement("logs")
public record ActivityLogs(@Children List<Log> logs) {

  /** Something that a user did. The user is mapped, but not collected: whoever takes part is known already. */
  @BackupElement("log")
  @Source(
      table = "log",
      key = "cmid",
      of = "COURSE_MODULE",
      without = "course",
      fill = "course = COURSE")
  public record Log(
      @Attr long id,
      long time,

      @Annotate(value = USER, inforef = false, missing = Missing.SKIP)
      long userid,

      String ip,
      String module,
      String action,
      String url,
      String info) {}
}
