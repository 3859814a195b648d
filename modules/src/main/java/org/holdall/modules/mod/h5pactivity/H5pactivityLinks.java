package org.holdall.modules.mod.h5pactivity;

import org.holdall.annotations.Link;
import org.holdall.annotations.Plugin;

/** Links to h5pactivity activities. */
@Plugin("mod_h5pactivity")
@Link(name = "H5PACTIVITYINDEX", path = "/mod/h5pactivity/index.php?id=", to = "COURSE")
@Link(name = "H5PACTIVITYVIEWBYID", path = "/mod/h5pactivity/view.php?id=", to = "COURSE_MODULE")
record H5pactivityLinks() {}
