package org.holdall.modules.core.calendar;

import static org.holdall.annotations.Kind.COURSE;
import static org.holdall.annotations.Kind.GROUP;
import static org.holdall.annotations.Kind.USER;

import java.util.List;
import org.holdall.annotations.Accept;
import org.holdall.annotations.Annotate;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Children;
import org.holdall.annotations.FileArea;
import org.holdall.annotations.MapsTo;
import org.holdall.annotations.Missing;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.RichText;
import org.holdall.annotations.RollDate;
import org.holdall.annotations.Source;
import org.holdall.annotations.Step;
import org.holdall.annotations.Task;
import org.holdall.annotations.When;

/** Calendar events of one activity. */
@Plugin("core")
@Step(value = "calendar", task = Task.ACTIVITY, order = 450)
@When("calendarevents")
@BackupElement(value = "events", hooks = EventsHooks.class)
public record Events(@Children List<Event> events) {

  /** An event that the activity made for the course, or for one user; actions (type 1) are made anew by restore. */
  @BackupElement("event")
  @Source(
      table = "event",
      key = "instance",
      of = "ACTIVITY",
      is = "modulename = MODULE_NAME",
      where = "t.type <> 1 AND (:userinfo = 1 OR t.courseid = COURSE)",
      without = {"categoryid", "component", "subscriptionid"})
  @FileArea(value = "event_description", component = "calendar")
  public record Event(
      @Attr long id,
      String name,
      @RichText String description,
      int format,
      @Annotate(value = COURSE, inforef = false) long courseid,
      @Annotate(value = GROUP, missing = Missing.SKIP) long groupid,

      @Accept(rule = "HOLDALL-USERINFO", because = "who entered the event, not whose it is")
      @Annotate(value = USER, missing = Missing.RESTORER)
      long userid,

      @MapsTo(Event.class) long repeatid,
      String modulename,
      @MapsTo(name = "{modulename}", missing = Missing.ZERO) long instance,
      int type,
      String eventtype,
      @RollDate long timestart,
      long timeduration,
      @RollDate Long timesort,
      int visible,
      String uuid,
      long sequence,
      long timemodified,
      Long priority,
      String location) {}
}
