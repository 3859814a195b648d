package org.holdall.modules.core.grades;

import static org.holdall.annotations.Kind.GRADE_ITEM;
import static org.holdall.annotations.Kind.OUTCOME;
import static org.holdall.annotations.Kind.SCALE;
import static org.holdall.annotations.Kind.USER;

import java.math.BigDecimal;
import java.util.List;
import org.holdall.annotations.Accept;
import org.holdall.annotations.Annotate;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Children;
import org.holdall.annotations.FileArea;
import org.holdall.annotations.Missing;
import org.holdall.annotations.NotAnId;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.RollDate;
import org.holdall.annotations.Source;
import org.holdall.annotations.Step;
import org.holdall.annotations.Task;
import org.holdall.annotations.When;

/** Grade items of one activity, with the grades of its users. */
@Plugin("core")
@Step(value = "grades", task = Task.ACTIVITY, order = 470)
@When("course")
@BackupElement(value = "activity_gradebook", hooks = ActivityGradebookHooks.class)
public record ActivityGradebook(
    @Children("grade_items") List<Item> items,
    @Children("grade_letters") List<Letter> letters) {

  /** A column of the gradebook that the activity fills. */
  @BackupElement("grade_item")
  @Source(
      table = "grade_items",
      annotated = GRADE_ITEM,
      without = "courseid",
      fill = {
        "courseid = COURSE",
        "iteminstance = ACTIVITY",
        "needsupdate = 1",
        "timecreated = NOW",
        "timemodified = NOW"
      })
  public record Item(
      @Attr long id,

      @NotAnId("restore looks for a category of the target course")
      Long categoryid,

      String itemname,
      String itemtype,
      String itemmodule,
      @NotAnId("always the activity") Long iteminstance,
      Long itemnumber,
      String iteminfo,
      String idnumber,
      String calculation,
      int gradetype,
      BigDecimal grademax,
      BigDecimal grademin,
      @Annotate(value = SCALE, missing = Missing.NULL) Long scaleid,
      @Annotate(value = OUTCOME, missing = Missing.NULL) Long outcomeid,
      BigDecimal gradepass,
      BigDecimal multfactor,
      BigDecimal plusfactor,
      BigDecimal aggregationcoef,
      BigDecimal aggregationcoef2,
      int weightoverride,
      long sortorder,
      long display,
      Integer decimals,
      long hidden,
      long locked,
      @RollDate long locktime,
      long needsupdate,
      Long timecreated,
      Long timemodified,
      @Children("grade_grades") @When("userinfo") List<Grade> grades) {}

  /** A user's grade. */
  @BackupElement("grade_grade")
  @Source(table = "grade_grades", key = "itemid")
  @FileArea(value = "feedback", component = "grade")
  @Accept(
      rule = "HOLDALL-RICHTEXT",
      because = "its links stay as the archive has them, as in Moodle")
  public record Grade(
      @Attr long id,
      @Annotate(value = USER, missing = Missing.SKIP) long userid,
      BigDecimal rawgrade,
      BigDecimal rawgrademax,
      BigDecimal rawgrademin,

      @Annotate(value = SCALE, inforef = false, missing = Missing.NULL)
      Long rawscaleid,

      @Annotate(value = USER, missing = Missing.NULL) Long usermodified,
      BigDecimal finalgrade,
      long hidden,
      long locked,
      @RollDate long locktime,
      long exported,
      long overridden,
      long excluded,
      String feedback,
      long feedbackformat,
      String information,
      long informationformat,
      Long timecreated,
      Long timemodified,
      String aggregationstatus,
      BigDecimal aggregationweight) {}

  /** A letter that stands for grades from a boundary on. */
  @BackupElement("grade_letter")
  @Source(table = "grade_letters", key = "contextid", of = "CONTEXT")
  public record Letter(@Attr long id, BigDecimal lowerboundary, String letter) {}
}
