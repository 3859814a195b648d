package org.holdall.modules.core.xapistate;

import static org.holdall.annotations.Kind.CONTEXT;
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

/** Where users stand in the xAPI content of one activity. */
@Plugin("core")
@Step(value = "xapistate", task = Task.ACTIVITY, order = 700)
@When("xapistate")
@BackupElement(value = "states", hooks = StatesHooks.class)
public record States(@Children List<State> states) {

  /** A user's state. Once restored, its id tells plugins so. */
  @BackupElement("state")
  @Source(
      table = "xapi_states",
      key = "itemid",
      of = "CONTEXT",
      fill = {"stateid = 'restored'", "timemodified = NOW"})
  public record State(
      @Attr long id,
      String component,
      @Annotate(value = USER, missing = Missing.KEEP) Long userid,
      @Annotate(value = CONTEXT, inforef = false) long itemid,
      String stateid,
      String statedata,
      String registration,
      long timecreated,
      Long timemodified) {}
}
