package org.holdall.modules.mod.lti;

import org.holdall.annotations.Link;
import org.holdall.annotations.Plugin;

/** Links to lti activities. */
@Plugin("mod_lti")
@Link(name = "LTIINDEX", path = "/mod/lti/index.php?id=", to = "COURSE")
@Link(name = "LTIVIEWBYID", path = "/mod/lti/view.php?id=", to = "COURSE_MODULE")
record LtiLinks() {}
