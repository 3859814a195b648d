package org.holdall.modules.mod.subsection;

import org.holdall.annotations.Link;
import org.holdall.annotations.Plugin;

/** Links to subsection activities. */
@Plugin("mod_subsection")
@Link(name = "SUBSECTIONINDEX", path = "/mod/subsection/index.php?id=", to = "COURSE")
@Link(name = "SUBSECTIONVIEWBYID", path = "/mod/subsection/view.php?id=", to = "COURSE_MODULE")
record SubsectionLinks() {}
