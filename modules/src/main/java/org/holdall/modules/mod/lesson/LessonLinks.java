package org.holdall.modules.mod.lesson;

import org.holdall.annotations.Link;
import org.holdall.annotations.Plugin;

/** Links to lesson activities. */
@Plugin("mod_lesson")
@Link(name = "LESSONEDIT", path = "/mod/lesson/edit.php?id=", to = "COURSE_MODULE")
@Link(
    name = "LESSONEDITPAGE",
    path = "/mod/lesson/editpage.php?id={}&pageid={}",
    to = {"COURSE_MODULE", "page"})
@Link(name = "LESSONESSAY", path = "/mod/lesson/essay.php?id=", to = "COURSE_MODULE")
@Link(name = "LESSONREPORT", path = "/mod/lesson/report.php?id=", to = "COURSE_MODULE")
@Link(name = "LESSONMEDIAFILE", path = "/mod/lesson/mediafile.php?id=", to = "COURSE_MODULE")
@Link(name = "LESSONINDEX", path = "/mod/lesson/index.php?id=", to = "COURSE")
@Link(
    name = "LESSONVIEWPAGE",
    path = "/mod/lesson/view.php?id={}&pageid={}",
    to = {"COURSE_MODULE", "page"})
@Link(name = "LESSONVIEWBYID", path = "/mod/lesson/view.php?id=", to = "COURSE_MODULE")
record LessonLinks() {}
