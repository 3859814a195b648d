package org.holdall.modules.mod.forum;

import org.holdall.annotations.Feature;
import org.holdall.annotations.Link;
import org.holdall.annotations.Plugin;

/** Links to forum activities. */
@Plugin(value = "mod_forum", features = Feature.ADVANCED_GRADING)
@Link(name = "FORUMINDEX", path = "/mod/forum/index.php?id=", to = "COURSE")
@Link(name = "FORUMVIEWBYID", path = "/mod/forum/view.php?id=", to = "COURSE_MODULE")
@Link(name = "FORUMVIEWBYF", path = "/mod/forum/view.php?f=", to = "forum")
@Link(
    name = "FORUMDISCUSSIONVIEWPARENT",
    path = "/mod/forum/discuss.php?d={}&parent={}",
    to = {"discussion", "post"})
@Link(
    name = "FORUMDISCUSSIONVIEWINSIDE",
    path = "/mod/forum/discuss.php?d={}#{}",
    to = {"discussion", "post"})
@Link(name = "FORUMDISCUSSIONVIEW", path = "/mod/forum/discuss.php?d=", to = "discussion")
record ForumLinks() {}
