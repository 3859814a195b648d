package org.holdall.modules.mod.page;

import org.holdall.annotations.Link;
import org.holdall.annotations.Plugin;

/** Links to page activities. */
@Plugin("mod_page")
@Link(name = "PAGEINDEX", path = "/mod/page/index.php?id=", to = "COURSE")
@Link(name = "PAGEVIEWBYID", path = "/mod/page/view.php?id=", to = "COURSE_MODULE")
record PageLinks() {}
