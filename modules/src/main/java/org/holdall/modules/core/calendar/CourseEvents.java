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
import org.holdall.annotations.NotAnId;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.RichText;
import org.holdall.annotations.RollDate;
import org.holdall.annotations.Source;
import org.holdall.annotations.Step;
import org.holdall.annotations.Task;
import org.holdall.annotations.When;

/** Calendar events of the course and its groups. */
@Plugin("core")
@Step(value = "calendar", task = Task.COURSE, order = 450)
@When("calendarevents")
@BackupElement(value = "events", hooks = CourseEventsHooks.class)
public record CourseEvents(@Children List<Event> events) {

  /** An event that somebody made by hand, or that comes from a subscribed calendar. */
  @BackupElement("event")
  @Source(
      table = "event",
      key = "courseid",
      of = "COURSE",
      where = "t.eventtype IN ('course', 'group')",
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

      @NotAnId("an event of the course is of no activity") long instance,

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
