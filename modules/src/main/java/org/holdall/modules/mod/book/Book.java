package org.holdall.modules.mod.book;

import static org.holdall.annotations.FileArea.NONE;

import java.util.List;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Children;
import org.holdall.annotations.FileArea;
import org.holdall.annotations.Link;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.RichText;
import org.holdall.annotations.Source;
import org.holdall.modules.core.tags.TagBeside;
import org.jspecify.annotations.Nullable;

/** A book: chapters in an order. */
@Plugin("mod_book")
@BackupElement("book")
@Source(
    table = "book",
    key = "id",
    of = "ACTIVITY",
    without = {"course", "revision"},
    fill = "course = COURSE")
@FileArea(value = "intro", itemId = NONE)
@Link(name = "BOOKINDEX", path = "/mod/book/index.php?id=", to = "COURSE")
@Link(
    name = "BOOKVIEWBYIDCH",
    path = "/mod/book/view.php?id={}{&amp;}chapterid={}",
    to = {"COURSE_MODULE", "chapter"})
@Link(name = "BOOKVIEWBYID", path = "/mod/book/view.php?id=", to = "COURSE_MODULE")
@Link(
    name = "BOOKVIEWBYBCH",
    path = "/mod/book/view.php?b={}{&amp;}chapterid={}",
    to = {"book", "chapter"})
@Link(name = "BOOKVIEWBYB", path = "/mod/book/view.php?b=", to = "book")
// Older archives have these. A backup never writes them, as the rules above come first.
@Link(name = "BOOKSTART", path = "/mod/book/view.php?id=", to = "COURSE_MODULE")
@Link(
    name = "BOOKCHAPTER",
    path = "/mod/book/view.php?id={}{&amp;}chapterid={}",
    to = {"COURSE_MODULE", "chapter"})
public record Book(
    @Attr long id,
    String name,
    @RichText @Nullable String intro,
    int introformat,
    int numbering,
    int navstyle,
    int customtitles,
    long timecreated,
    long timemodified,
    @Children("chapters") List<Chapter> chapters,

    @Children(
        value = "chaptertags",
        with = {"component = 'mod_book'", "itemtype = 'book_chapters'", "item = 'book_chapter'"})
    List<TagBeside> chaptertags) {

  /** A chapter. When it was made is not in a backup, as Moodle misspells it there. */
  @BackupElement(value = "chapter", mapped = "book_chapter")
  @Source(table = "book_chapters", key = "bookid", without = "timecreated")
  @FileArea("chapter")
  public record Chapter(
      @Attr long id,
      long pagenum,
      long subchapter,
      String title,
      @RichText String content,
      int contentformat,
      int hidden,
      long timemodified,
      String importsrc) {}
}
