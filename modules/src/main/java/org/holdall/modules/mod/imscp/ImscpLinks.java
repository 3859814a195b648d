package org.holdall.modules.mod.imscp;

import org.holdall.annotations.Link;
import org.holdall.annotations.Plugin;

/** Links to imscp activities. */
@Plugin("mod_imscp")
@Link(name = "IMSCPINDEX", path = "/mod/imscp/index.php?id=", to = "COURSE")
@Link(name = "IMSCPVIEWBYID", path = "/mod/imscp/view.php?id=", to = "COURSE_MODULE")
record ImscpLinks() {}
