package org.holdall.modules.mod.glossary;

import static org.holdall.annotations.FileArea.NONE;
import static org.holdall.annotations.Kind.GRADE;
import static org.holdall.annotations.Kind.USER;

import java.util.List;
import org.holdall.annotations.Annotate;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Children;
import org.holdall.annotations.FileArea;
import org.holdall.annotations.Link;
import org.holdall.annotations.MapsTo;
import org.holdall.annotations.Name;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.RichText;
import org.holdall.annotations.RollDate;
import org.holdall.annotations.Source;
import org.holdall.annotations.When;
import org.holdall.modules.core.ratings.Rating;
import org.holdall.modules.core.tags.TagBeside;

/** A glossary: entries, and categories of them. */
@Plugin("mod_glossary")
@BackupElement(value = "glossary", hooks = GlossaryHooks.class)
@Source(
    table = "glossary",
    key = "id",
    of = "ACTIVITY",
    without = {"course", "approvaldisplayformat"},
    fill = "course = COURSE")
@FileArea(value = "intro", itemId = NONE)
@Link(name = "GLOSSARYINDEX", path = "/mod/glossary/index.php?id=", to = "COURSE")
@Link(name = "GLOSSARYVIEWBYID", path = "/mod/glossary/view.php?id=", to = "COURSE_MODULE")
@Link(
    name = "GLOSSARYSHOWENTRY",
    path = "/mod/glossary/showentry.php?courseid={}&eid={}",
    to = {"COURSE", "entry"})
public record Glossary(
    @Attr long id,
    String name,
    @RichText String intro,
    int introformat,
    int allowduplicatedentries,
    String displayformat,
    int mainglossary,
    int showspecial,
    int showalphabet,
    int showall,
    int allowcomments,
    int allowprintview,
    int usedynalink,
    int defaultapproval,
    int globalglossary,
    int entbypage,
    int editalways,
    int rsstype,
    int rssarticles,
    long assessed,
    @RollDate long assesstimestart,
    @RollDate long assesstimefinish,
    @Annotate(GRADE) long scale,
    long timecreated,
    long timemodified,
    int completionentries,
    @Children("entries") @When("userinfo") List<Entry> entries,

    @Children(
        value = "entriestags",
        with = {
          "component = 'mod_glossary'",
          "itemtype = 'glossary_entries'",
          "item = 'glossary_entry'"
        })
    @When("userinfo")
    List<TagBeside> entriestags,

    @Children("categories") List<Category> categories) {

  /** What a word means. */
  @BackupElement(
      value = "entry",
      mapped = {"glossary_entry", "comment:glossary_entry"})
  @Source(table = "glossary_entries", key = "glossaryid")
  @FileArea("entry")
  @FileArea("attachment")
  public record Entry(
      @Attr long id,
      @Annotate(USER) long userid,
      String concept,
      @RichText String definition,
      int definitionformat,
      int definitiontrust,
      String attachment,
      long timecreated,
      long timemodified,
      int teacherentry,
      @MapsTo(Glossary.class) long sourceglossaryid,
      int usedynalink,
      int casesensitive,
      int fullmatch,
      int approved,
      @Children("aliases") List<Alias> aliases,

      @Children(
          value = "ratings",
          with = {"component = 'mod_glossary'", "area = 'entry'"})
      List<Rating> ratings) {}

  /** Another word for the same. */
  @BackupElement("alias")
  @Source(table = "glossary_alias", key = "entryid")
  public record Alias(@Attr long id, @Name("alias_text") String alias) {}

  /** A category of entries. */
  @BackupElement("category")
  @Source(table = "glossary_categories", key = "glossaryid")
  public record Category(
      @Attr long id,
      String name,
      int usedynalink,
      @Children("category_entries") @When("userinfo") List<CategoryEntry> entries) {}

  /** That an entry is in the category. */
  @BackupElement("category_entry")
  @Source(table = "glossary_entries_categories", key = "categoryid")
  public record CategoryEntry(
      @Attr long id, @MapsTo(Entry.class) long entryid) {}
}
