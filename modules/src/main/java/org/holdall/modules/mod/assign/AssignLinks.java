package org.holdall.modules.mod.assign;

import org.holdall.annotations.Feature;
import org.holdall.annotations.Link;
import org.holdall.annotations.Plugin;

/** Links to assign activities. */
@Plugin(value = "mod_assign", features = Feature.ADVANCED_GRADING)
@Link(name = "ASSIGNINDEX", path = "/mod/assign/index.php?id=", to = "COURSE")
@Link(name = "ASSIGNVIEWBYID", path = "/mod/assign/view.php?id=", to = "COURSE_MODULE")
record AssignLinks() {}
