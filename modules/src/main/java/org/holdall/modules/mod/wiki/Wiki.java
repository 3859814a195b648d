package org.holdall.modules.mod.wiki;

import static org.holdall.annotations.FileArea.NONE;
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
import org.holdall.annotations.Missing;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.RichText;
import org.holdall.annotations.RollDate;
import org.holdall.annotations.Source;
import org.holdall.annotations.When;
import org.holdall.modules.core.tags.Tag;
import org.holdall.modules.core.text.Letters;
import org.jspecify.annotations.Nullable;

/** A wiki, one for all, or one for each group or user. */
@Plugin("mod_wiki")
@BackupElement("wiki")
@Source(table = "wiki", key = "id", of = "ACTIVITY", without = "course", fill = "course = COURSE")
@FileArea(value = "intro", itemId = NONE)
@Link(name = "WIKIINDEX", path = "/mod/wiki/index.php?id=", to = "COURSE")
@Link(name = "WIKIVIEWBYID", path = "/mod/wiki/view.php?id=", to = "COURSE_MODULE")
@Link(name = "WIKIPAGEBYID", path = "/mod/wiki/view.php?pageid=", to = "page")
public record Wiki(
    @Attr long id,
    String name,
    @RichText @Nullable String intro,
    int introformat,
    long timecreated,
    long timemodified,
    String firstpagetitle,
    String wikimode,
    @Convert(Letters.class) String defaultformat,
    int forceformat,
    @RollDate long editbegin,
    @RollDate @Nullable Long editend,
    @Children("subwikis") @When("userinfo") List<Subwiki> subwikis) {

  /** The wiki of all, of a group, or of a user. */
  @BackupElement("subwiki")
  @Source(table = "wiki_subwikis", key = "wikiid")
  @FileArea("attachments")
  public record Subwiki(
      @Attr long id,
      @Annotate(value = GROUP, missing = Missing.SKIP) long groupid,
      @Annotate(value = USER, missing = Missing.SKIP) long userid,
      @Children("pages") List<Page> pages,
      @Children("synonyms") List<Synonym> synonyms,
      @Children("links") List<PageLink> links) {}

  /** A page. */
  @BackupElement(value = "page", mapped = "comment:wiki_page")
  @Source(table = "wiki_pages", key = "subwikiid")
  public record Page(
      @Attr long id,
      String title,

      @Accept(rule = "HOLDALL-AREA", because = "the files of a wiki belong to the subwiki")
      @RichText
      String cachedcontent,

      long timecreated,
      long timemodified,
      long timerendered,
      @Annotate(USER) long userid,
      long pageviews,
      int readonly,
      @Children("versions") List<Version> versions,

      @Children(
          value = "tags",
          with = {"component = 'mod_wiki'", "itemtype = 'wiki_pages'"})
      List<Tag> tags) {}

  /** What a page was at a time. */
  @BackupElement("version")
  @Source(table = "wiki_versions", key = "pageid")
  public record Version(
      @Attr long id,

      @Accept(rule = "HOLDALL-AREA", because = "the files of a wiki belong to the subwiki")
      @RichText
      String content,

      @Convert(Letters.class) String contentformat,
      int version,
      long timecreated,
      @Annotate(USER) long userid) {}

  /** Another name of a page. */
  @BackupElement("synonym")
  @Source(table = "wiki_synonyms", key = "subwikiid")
  public record Synonym(@Attr long id, @MapsTo(Page.class) long pageid, String pagesynonym) {}

  /** A link from one page to another, there or not. */
  @BackupElement("link")
  @Source(table = "wiki_links", key = "subwikiid")
  public record PageLink(
      @Attr long id,
      @MapsTo(Page.class) long frompageid,
      @MapsTo(Page.class) long topageid,
      @Nullable String tomissingpage) {}
}
