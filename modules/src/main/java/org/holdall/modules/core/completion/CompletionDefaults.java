package org.holdall.modules.core.completion;

import java.util.List;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Children;
import org.holdall.annotations.Column;
import org.holdall.annotations.Join;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.RollDate;
import org.holdall.annotations.Source;
import org.holdall.annotations.Step;
import org.holdall.annotations.Task;
import org.holdall.annotations.When;

/** When new activities of the course count as completed. */
@Plugin("core")
@Step(value = "completiondefaults", task = Task.COURSE, order = 505)
@When("course")
@BackupElement(value = "course_completion_defaults", hooks = CompletionDefaultsHooks.class)
public record CompletionDefaults(@Children List<Default> defaults) {

  /** What holds for new activities of a module, which every site knows by its name. */
  @BackupElement("course_completion_default")
  @Source(table = "course_completion_defaults", key = "course", of = "COURSE", without = "module")
  @Join(table = "modules", as = "m", on = "m.id = t.module")
  public record Default(
      @Attr long id,
      @Column("m.name") String modulename,
      int completion,
      int completionview,
      int completionusegrade,
      int completionpassgrade,
      @RollDate long completionexpected,
      String customrules) {}
}
