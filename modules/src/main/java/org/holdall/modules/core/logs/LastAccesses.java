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

/** When users were last in the course. */
@Plugin("core")
@Step(value = "loglastaccess", task = Task.COURSE, order = 448)
@When("logs")
@BackupElement(value = "lastaccesses", hooks = LastAccessesHooks.class)
public record LastAccesses(@Children @When("users") List<LastAccess> accesses) {

  /** A user's last access. */
  @BackupElement("lastaccess")
  @Source(table = "user_lastaccess", key = "courseid", of = "COURSE")
  public record LastAccess(
      @Attr long id,
      @Annotate(value = USER, missing = Missing.SKIP) long userid,
      long timeaccess) {}
}
