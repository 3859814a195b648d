package org.holdall.modules.mod.bigbluebuttonbn;

import org.holdall.annotations.Link;
import org.holdall.annotations.Plugin;

/** Links to bigbluebuttonbn activities. */
@Plugin("mod_bigbluebuttonbn")
@Link(name = "BIGBLUEBUTTONBNINDEX", path = "/mod/bigbluebuttonbn/index.php?id=", to = "COURSE")
@Link(
    name = "BIGBLUEBUTTONBNVIEWBYID",
    path = "/mod/bigbluebuttonbn/view.php?id=",
    to = "COURSE_MODULE")
record BigbluebuttonbnLinks() {}
