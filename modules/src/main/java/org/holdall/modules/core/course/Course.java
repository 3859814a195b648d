package org.holdall.modules.core.course;

import static org.holdall.annotations.FileArea.NONE;
import static org.holdall.annotations.Kind.CONTEXT;
import static org.holdall.annotations.Kind.GROUPING;

import java.util.List;
import org.holdall.annotations.Annotate;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Children;
import org.holdall.annotations.Column;
import org.holdall.annotations.Convert;
import org.holdall.annotations.Extensions;
import org.holdall.annotations.FileArea;
import org.holdall.annotations.Join;
import org.holdall.annotations.NotAnId;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.Plugins;
import org.holdall.annotations.RichText;
import org.holdall.annotations.RollDate;
import org.holdall.annotations.Source;
import org.holdall.annotations.Step;
import org.holdall.annotations.Task;
import org.holdall.annotations.When;
import org.holdall.engine.structure.BackupScope;
import org.holdall.engine.structure.Converter;
import org.holdall.modules.core.tags.ItemTag;
import org.jspecify.annotations.Nullable;

/** A course: what it is called, how it looks, when it takes place. Its files of old times (area legacy) on request. */
@Plugin("core")
@Step(value = "course", task = Task.COURSE, order = 100)
@BackupElement(value = "course", hooks = CourseHooks.class)
@Source(
    table = "course",
    key = "id",
    of = "COURSE",
    without = {
      "category",
      "sortorder",
      "relativedatesmode",
      "visibleold",
      "downloadcontent",
      "calendartype",
      "cacherev",
      "originalcourseid"
    })
@Join(table = "context", as = "x", on = "x.contextlevel = 50 AND x.instanceid = t.id")
@FileArea(value = "summary", component = "course", itemId = NONE)
@FileArea(value = "overviewfiles", component = "course", itemId = NONE)
@FileArea(value = "legacy", component = "course", itemId = NONE, when = "legacyfiles")
public record Course(
    @Attr long id,

    @Attr @Column("x.id") @Annotate(value = CONTEXT, inforef = false)
    long contextid,

    String shortname,
    String fullname,
    String idnumber,
    @RichText String summary,
    int summaryformat,
    String format,
    int showgrades,
    int newsitems,
    @RollDate long startdate,
    @RollDate long enddate,
    long marker,
    long maxbytes,
    int legacyfiles,
    int showreports,
    int visible,
    int groupmode,
    int groupmodeforce,
    @Annotate(GROUPING) long defaultgroupingid,
    String lang,
    String theme,
    long timecreated,
    long timemodified,
    int requested,
    int showactivitydates,
    Integer showcompletionconditions,
    String pdfexportfont,
    int enablecompletion,
    int completionnotify,

    @Plugins(value = "format", by = "format") Extensions formatPlugin,

    @Plugins({"theme", "report", "coursereport", "plagiarism", "local", "tool"})
    Extensions plugins,

    @Children Category category,

    @Children(
        value = "tags",
        with = {"component = 'core'", "itemtype = 'course'"})
    List<ItemTag> tags,

    @Children("customfields") @When("customfield") List<CourseField> customfields,
    @Children("courseformatoptions") List<FormatOption> options) {

  /** The category that the course is in; empty for the site's home page, which is in none. */
  @BackupElement("category")
  @Source(
      table = "context",
      key = "id",
      of = "COURSE_CONTEXT",
      without = {"id", "contextlevel", "instanceid", "path", "depth", "locked"})
  @Join(table = "course", as = "c", on = "c.id = t.instanceid")
  @Join(table = "course_categories", as = "cc", on = "cc.id = c.category", optional = true)
  public record Category(
      @Attr @Column("cc.id") @NotAnId("restore is told the category")
      Long id,

      @Column("cc.name") @Convert(OfCategory.class) String name,
      @Column("cc.description") @Convert(OfCategory.class) String description) {}

  /** A setting of the course's format; those of single sections are with the sections. */
  @BackupElement("courseformatoption")
  @Source(table = "course_format_options", key = "courseid", is = "sectionid = 0", without = "id")
  public record FormatOption(String format, long sectionid, String name, String value) {}

  /** Nothing can be said of the category of the site's home page. */
  public static final class OfCategory implements Converter {
    @Override
    public @Nullable String write(@Nullable String value, BackupScope in) {
      boolean home = "site".equals(in.backup().information("original_course_format"));
      return home ? LEFT_OUT : value;
    }

    @Override
    public @Nullable String read(@Nullable String text) {
      return text;
    }
  }
}
