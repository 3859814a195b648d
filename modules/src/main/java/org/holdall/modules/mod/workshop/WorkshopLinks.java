package org.holdall.modules.mod.workshop;

import org.holdall.annotations.Link;
import org.holdall.annotations.Plugin;

/** Links to workshop activities. */
@Plugin("mod_workshop")
@Link(name = "WORKSHOPINDEX", path = "/mod/workshop/index.php?id=", to = "COURSE")
@Link(name = "WORKSHOPVIEWBYID", path = "/mod/workshop/view.php?id=", to = "COURSE_MODULE")
record WorkshopLinks() {}
