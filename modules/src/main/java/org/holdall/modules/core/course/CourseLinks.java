package org.holdall.modules.core.course;

import org.holdall.annotations.Link;
import org.holdall.annotations.Plugin;

/** Links to pages of the course, and to files by context. */
@Plugin("core")
@Link(name = "COURSEVIEWBYID", path = "/course/view.php?id=", to = "COURSE", anyScheme = true)
@Link(
    name = "COURSESECTIONBYID",
    path = "/course/section.php?id=",
    to = "SECTION",
    anyScheme = true)
@Link(name = "GRADEINDEXBYID", path = "/grade/index.php?id=", to = "COURSE", anyScheme = true)
@Link(
    name = "GRADEREPORTINDEXBYID",
    path = "/grade/report/index.php?id=",
    to = "COURSE",
    anyScheme = true)
@Link(
    name = "BADGESVIEWBYID",
    since = "4.5",
    path = "/badges/index.php?type=2{&}id=",
    to = "COURSE",
    anyScheme = true)
@Link(name = "USERINDEXVIEWBYID", path = "/user/index.php?id=", to = "COURSE", anyScheme = true)
@Link(name = "PLUGINFILEBYCONTEXT", path = "/pluginfile.php/", to = "CONTEXT", anyScheme = true)
@Link(
    name = "PLUGINFILEBYCONTEXTURLENCODED",
    path = "/pluginfile.php/",
    to = "CONTEXT",
    encoded = true,
    anyScheme = true)
record CourseLinks() {}
