package org.holdall.modules.mod.assign;

import org.holdall.annotations.Link;
import org.holdall.annotations.Plugin;

/** Links to assign activities. */
@Plugin("mod_assign")
@Link(name = "ASSIGNINDEX", path = "/mod/assign/index.php?id=", to = "COURSE")
@Link(name = "ASSIGNVIEWBYID", path = "/mod/assign/view.php?id=", to = "COURSE_MODULE")
record AssignLinks() {}
