package org.holdall.modules.core.enrolments;

import static org.holdall.annotations.Kind.ROLE;
import static org.holdall.annotations.Kind.USER;

import java.math.BigDecimal;
import java.util.List;
import org.holdall.annotations.Annotate;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Children;
import org.holdall.annotations.Extensions;
import org.holdall.annotations.Missing;
import org.holdall.annotations.NotAnId;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.Plugins;
import org.holdall.annotations.RollDate;
import org.holdall.annotations.Source;
import org.holdall.annotations.Step;
import org.holdall.annotations.Task;
import org.holdall.annotations.When;

/** The ways into the course, and who came in by each. What is imported or published goes without. */
@Plugin("core")
@Step(value = "enrolments", task = Task.COURSE, order = 200)
@When("course & !import & !hub")
@BackupElement(value = "enrolments", hooks = EnrolmentsHooks.class)
public record Enrolments(@Children("enrols") List<Enrol> enrols) {

  /** A way into the course: an instance of an enrolment plugin. */
  @BackupElement(value = "enrol", mapped = "enrol")
  @Source(
      table = "enrol",
      key = "courseid",
      of = "COURSE",
      orderBy = "sortorder",
      without = "sortorder")
  public record Enrol(
      @Attr long id,
      String enrol,
      long status,
      String name,
      Long enrolperiod,
      @RollDate Long enrolstartdate,
      @RollDate Long enrolenddate,
      Integer expirynotify,
      Long expirythreshold,
      Integer notifyall,
      String password,
      String cost,
      String currency,
      @Annotate(ROLE) Long roleid,
      Long customint1,
      Long customint2,
      Long customint3,
      Long customint4,
      Long customint5,
      Long customint6,
      Long customint7,
      Long customint8,
      String customchar1,
      String customchar2,
      String customchar3,
      BigDecimal customdec1,
      BigDecimal customdec2,
      String customtext1,
      String customtext2,
      String customtext3,
      String customtext4,
      long timecreated,
      long timemodified,
      @Children("user_enrolments") @When("users") List<Enrolment> enrolments,
      @Children List<PublishedTool> tools,
      @Plugins("enrol") Extensions plugins) {}

  /** A user who came in. */
  @BackupElement("enrolment")
  @Source(table = "user_enrolments", key = "enrolid", without = "timecreated")
  public record Enrolment(
      @Attr long id,
      long status,
      @Annotate(value = USER, missing = Missing.SKIP) long userid,
      long timestart,
      long timeend,

      @NotAnId("restore makes whoever restores the modifier, if it does not know this one")
      long modifierid,

      long timemodified) {}
}
