package org.holdall.modules.mod.resource;

import org.holdall.annotations.Link;
import org.holdall.annotations.Plugin;

/** Links to resource activities. */
@Plugin("mod_resource")
@Link(name = "RESOURCEINDEX", path = "/mod/resource/index.php?id=", to = "COURSE")
@Link(name = "RESOURCEVIEWBYID", path = "/mod/resource/view.php?id=", to = "COURSE_MODULE")
record ResourceLinks() {}
