package org.holdall.modules.mod.data;

import static org.holdall.annotations.FileArea.NONE;
import static org.holdall.annotations.Kind.GRADE;
import static org.holdall.annotations.Kind.GROUP;
import static org.holdall.annotations.Kind.USER;

import java.util.List;
import org.holdall.annotations.Accept;
import org.holdall.annotations.Annotate;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Children;
import org.holdall.annotations.Convert;
import org.holdall.annotations.FileArea;
import org.holdall.annotations.Link;
import org.holdall.annotations.MapsTo;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.RichText;
import org.holdall.annotations.RollDate;
import org.holdall.annotations.Source;
import org.holdall.annotations.When;
import org.holdall.modules.core.ratings.Rating;
import org.holdall.modules.core.tags.TagBeside;
import org.holdall.modules.core.text.Letters;
import org.jspecify.annotations.Nullable;

/** A database: fields, and records of them. */
@Plugin("mod_data")
@BackupElement("data")
@Source(table = "data", key = "id", of = "ACTIVITY", without = "course", fill = "course = COURSE")
@FileArea(value = "intro", itemId = NONE)
@Link(name = "DATAINDEX", path = "/mod/data/index.php?id=", to = "COURSE")
@Link(name = "DATAVIEWBYID", path = "/mod/data/view.php?id=", to = "COURSE_MODULE")
@Link(name = "DATAVIEWBYD", path = "/mod/data/view.php?d=", to = "data")
@Link(
    name = "DATAVIEWRECORD",
    path = "/mod/data/view.php?d={}&amp;rid={}",
    to = {"data", "record"})
public record Database(
    @Attr long id,
    String name,
    @RichText String intro,
    int introformat,
    int comments,
    @RollDate long timeavailablefrom,
    @RollDate long timeavailableto,
    @RollDate long timeviewfrom,
    @RollDate long timeviewto,
    int requiredentries,
    int requiredentriestoview,
    int maxentries,
    int rssarticles,
    @RichText @Nullable String singletemplate,
    @RichText @Nullable String listtemplate,
    @RichText @Nullable String listtemplateheader,
    @RichText @Nullable String listtemplatefooter,
    @RichText @Nullable String addtemplate,
    @RichText @Nullable String rsstemplate,
    @RichText @Nullable String rsstitletemplate,
    @Nullable String csstemplate,
    @Nullable String jstemplate,
    @RichText @Nullable String asearchtemplate,
    int approval,
    int manageapproved,
    @Annotate(GRADE) long scale,
    long assessed,
    @RollDate long assesstimestart,
    @RollDate long assesstimefinish,
    @MapsTo(DataField.class) long defaultsort,
    int defaultsortdir,
    int editany,
    long notification,
    long timemodified,
    @Nullable String config,
    @Nullable Long completionentries,
    @Children("fields") List<DataField> fields,
    @Children("records") @When("userinfo") List<Entry> records,

    @Children(
        value = "recordstags",
        with = {"component = 'mod_data'", "itemtype = 'data_records'", "item = 'data_record'"})
    @When("userinfo")
    List<TagBeside> tags) {

  /** A field. What its parameters mean, its type knows. */
  @BackupElement("field")
  @Source(table = "data_fields", key = "dataid")
  public record DataField(
      @Attr long id,
      @Convert(Letters.class) String type,
      String name,

      @Accept(rule = "HOLDALL-AREA", because = "descriptions of fields have no files") @RichText
      String description,

      int required,
      @RichText @Nullable String param1,
      @RichText @Nullable String param2,
      @RichText @Nullable String param3,
      @RichText @Nullable String param4,
      @RichText @Nullable String param5,
      @RichText @Nullable String param6,
      @RichText @Nullable String param7,
      @RichText @Nullable String param8,
      @RichText @Nullable String param9,
      @RichText @Nullable String param10) {}

  /** A record. */
  @BackupElement(
      value = "record",
      mapped = {"data_record", "comment:database_entry"})
  @Source(table = "data_records", key = "dataid")
  public record Entry(
      @Attr long id,
      @Annotate(USER) long userid,
      @Annotate(GROUP) long groupid,
      long timecreated,
      long timemodified,
      int approved,
      @Children("contents") List<Content> contents,

      @Children(
          value = "ratings",
          with = {"component = 'mod_data'", "area = 'entry'"})
      List<Rating> ratings) {}

  /** What a record has in a field. */
  @BackupElement("content")
  @Source(table = "data_content", key = "recordid")
  @FileArea("content")
  public record Content(
      @Attr long id,
      @MapsTo(DataField.class) long fieldid,
      @RichText @Nullable String content,
      @RichText @Nullable String content1,
      @RichText @Nullable String content2,
      @RichText @Nullable String content3,
      @RichText @Nullable String content4) {}
}
