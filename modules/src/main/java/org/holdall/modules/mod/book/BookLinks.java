package org.holdall.modules.mod.book;

import org.holdall.annotations.Link;
import org.holdall.annotations.Plugin;

/** Links to book activities. */
@Plugin("mod_book")
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
record BookLinks() {}
