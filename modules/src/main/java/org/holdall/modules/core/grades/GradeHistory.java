package org.holdall.modules.core.grades;

import static org.holdall.annotations.Kind.GRADE_ITEM;
import static org.holdall.annotations.Kind.SCALE;
import static org.holdall.annotations.Kind.USER;

import java.math.BigDecimal;
import java.util.List;
import org.holdall.annotations.Accept;
import org.holdall.annotations.Annotate;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Children;
import org.holdall.annotations.Join;
import org.holdall.annotations.MapsTo;
import org.holdall.annotations.Missing;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.Source;
import org.holdall.annotations.Step;
import org.holdall.annotations.Task;
import org.holdall.annotations.When;

/** Earlier grades in the columns of the gradebook that belong to no activity. */
@Plugin("core")
@Step(value = "grade_history", task = Task.FINAL, order = 340)
@When("course & gradebook_complete")
@BackupElement("grade_history")
public record GradeHistory(
    @Children("grade_grades") @When("users & grade_histories")
    List<Version> versions) {

  /** A grade as it was. */
  @BackupElement("grade_grade")
  @Source(
      table = "grade_grades_history",
      key = "i.courseid",
      of = "COURSE",
      where = "i.itemtype IN ('manual', 'course', 'category')")
  @Join(table = "grade_items", as = "i", on = "i.id = t.itemid")
  @Accept(
      rule = "HOLDALL-RICHTEXT",
      because = "its links stay as the archive has them, as in Moodle")
  public record Version(
      @Attr long id,
      long action,

      @MapsTo(value = Gradebook.Grade.class, missing = Missing.ZERO)
      long oldid,

      String source,
      @Annotate(value = USER, missing = Missing.NULL) Long loggeduser,

      @Annotate(value = GRADE_ITEM, inforef = false, missing = Missing.SKIP)
      long itemid,

      @Annotate(value = USER, missing = Missing.SKIP) long userid,
      BigDecimal rawgrade,
      BigDecimal rawgrademax,
      BigDecimal rawgrademin,
      @Annotate(value = SCALE, missing = Missing.NULL) Long rawscaleid,
      @Annotate(value = USER, missing = Missing.NULL) Long usermodified,
      BigDecimal finalgrade,
      long hidden,
      long locked,

      @Accept(rule = "HOLDALL-DATE", because = "what was, when it was")
      long locktime,

      long exported,
      long overridden,
      long excluded,
      String feedback,
      long feedbackformat,
      String information,
      long informationformat,
      Long timemodified) {}
}
