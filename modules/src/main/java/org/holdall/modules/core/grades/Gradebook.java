package org.holdall.modules.core.grades;

import static org.holdall.annotations.Kind.OUTCOME;
import static org.holdall.annotations.Kind.SCALE;
import static org.holdall.annotations.Kind.USER;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.holdall.annotations.Accept;
import org.holdall.annotations.Annotate;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Children;
import org.holdall.annotations.Column;
import org.holdall.annotations.Convert;
import org.holdall.annotations.Extensions;
import org.holdall.annotations.Join;
import org.holdall.annotations.Missing;
import org.holdall.annotations.Name;
import org.holdall.annotations.NotAnId;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.Plugins;
import org.holdall.annotations.RollDate;
import org.holdall.annotations.Source;
import org.holdall.annotations.Step;
import org.holdall.annotations.Task;
import org.holdall.annotations.When;
import org.holdall.engine.structure.BackupScope;
import org.holdall.engine.structure.Converter;
import org.holdall.engine.structure.RowSource;
import org.jspecify.annotations.Nullable;

/** What the course's gradebook holds besides the items of its activities. */
@Plugin("core")
@Step(value = "gradebook", task = Task.FINAL, order = 330)
@When("course & gradebook_complete")
@BackupElement(value = "gradebook", hooks = GradebookHooks.class)
public record Gradebook(
    @Children Attributes attributes,
    @Children("grade_categories") List<Category> categories,
    @Children("grade_items") List<Item> items,
    @Children("grade_letters") List<Letter> letters,
    @Children("grade_settings") List<Setting> settings,
    @Children("grade_settings") List<DefaultSetting> defaults) {

  /**
   * What holds for the whole gradebook.
   *
   * @param freeze version of the calculations the course still uses; empty for today's
   */
  @BackupElement("attributes")
  @Source(rows = AttributesRow.class)
  public record Attributes(@Name("calculations_freeze") Optional<String> freeze) {}

  /** A category: a node of the gradebook's tree. One without an item for its total is broken, and left out. */
  @BackupElement(value = "grade_category", mapped = "grade_category")
  @Source(table = "grade_categories", key = "courseid", of = "COURSE", orderBy = "parent")
  @Join(
      table = "grade_items",
      as = "total",
      on = "total.iteminstance = t.id AND total.itemtype IN ('course', 'category')")
  public record Category(
      @Attr long id,

      @NotAnId("restore places all categories when they are known")
      Long parent,

      long depth,
      String path,
      String fullname,
      long aggregation,
      long keephigh,
      long droplow,
      int aggregateonlygraded,
      int aggregateoutcomes,
      long timecreated,
      long timemodified,
      int hidden) {}

  /** A column of the gradebook that belongs to no activity. */
  @BackupElement(value = "grade_item", mapped = "GRADE_ITEM")
  @Source(
      table = "grade_items",
      key = "courseid",
      of = "COURSE",
      where = "t.itemtype IN ('manual', 'course', 'category')",
      fill = "needsupdate = 1")
  public record Item(
      @Attr long id,

      @NotAnId("restore looks for the category, or takes the top one")
      Long categoryid,

      String itemname,
      String itemtype,
      String itemmodule,

      @NotAnId("restore knows by the type what it points to")
      Long iteminstance,

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
      @Plugins("local") Extensions plugins,
      @Children("grade_grades") @When("users") List<Grade> grades) {}

  /** A user's grade. Who changed it last is mapped, but not collected: all users are known by now. */
  @BackupElement("grade_grade")
  @Source(table = "grade_grades", key = "itemid")
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

      @Annotate(value = USER, inforef = false, missing = Missing.NULL)
      Long usermodified,

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

  /** A setting of this gradebook. */
  @BackupElement("grade_setting")
  @Source(table = "grade_settings", key = "courseid", of = "COURSE")
  public record Setting(@Attr long id, String name, String value) {}

  /** The setting that a backup always names: whose smallest and largest grades count. This is the site's. */
  @BackupElement("grade_setting")
  @Source(
      table = "config",
      is = "name = 'grade_minmaxtouse'",
      where = "s.id IS NULL",
      without = "id",
      restoreTable = "grade_settings")
  @Join(
      table = "grade_settings",
      as = "s",
      on = "s.courseid = COURSE AND s.name = 'minmaxtouse'",
      optional = true)
  public record DefaultSetting(
      @Attr @Column("s.id") @NotAnId("always NULL: the course has no such setting")
      Long id,

      @Convert(InCourse.class) String name,
      String value) {}

  /** Reads the one attribute. */
  public static final class AttributesRow implements RowSource<Attributes> {
    @Override
    public Stream<Attributes> rows(BackupScope in) {
      return Stream.of(new Attributes(Optional.ofNullable(
              in.config("core", "gradebook_calculations_freeze_" + in.word("COURSE")))
          .filter(version -> !version.isEmpty() && !version.equals("0"))));
    }
  }

  /** A site's setting has a prefix that the course's does not have. */
  public static final class InCourse implements Converter {
    @Override
    public @Nullable String write(@Nullable String value, BackupScope in) {
      return value == null ? null : value.replaceFirst("^grade_", "");
    }

    @Override
    public @Nullable String read(@Nullable String text) {
      return text;
    }
  }
}
