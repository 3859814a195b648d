package org.holdall.modules.mod.data;

import org.holdall.annotations.Link;
import org.holdall.annotations.Plugin;

/** Links to data activities. */
@Plugin("mod_data")
@Link(name = "DATAINDEX", path = "/mod/data/index.php?id=", to = "COURSE")
@Link(name = "DATAVIEWBYID", path = "/mod/data/view.php?id=", to = "COURSE_MODULE")
@Link(name = "DATAVIEWBYD", path = "/mod/data/view.php?d=", to = "data")
@Link(
    name = "DATAVIEWRECORD",
    path = "/mod/data/view.php?d={}&amp;rid={}",
    to = {"data", "record"})
record DataLinks() {}
