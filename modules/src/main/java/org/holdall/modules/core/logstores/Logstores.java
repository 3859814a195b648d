package org.holdall.modules.core.logstores;

import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Children;
import org.holdall.annotations.Extensions;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.Plugins;
import org.holdall.annotations.Step;
import org.holdall.annotations.Task;
import org.holdall.annotations.When;

/** What the log stores of the site know about the course, or about one activity. */
@Plugin("core")
@Step(
    value = "logstores",
    task = {Task.COURSE, Task.ACTIVITY},
    order = 445)
@When("logs")
@BackupElement("logstores")
public record Logstores(@Children Logstore logstore) {

  /** All stores together. */
  @BackupElement("logstore")
  public record Logstore(
      @Plugins(value = "logstore", sub = true) Extensions stores) {}
}
