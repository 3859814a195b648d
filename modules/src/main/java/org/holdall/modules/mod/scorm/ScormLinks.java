package org.holdall.modules.mod.scorm;

import org.holdall.annotations.Link;
import org.holdall.annotations.Plugin;

/** Links to scorm activities. */
@Plugin("mod_scorm")
@Link(name = "SCORMINDEX", path = "/mod/scorm/index.php?id=", to = "COURSE")
@Link(name = "SCORMVIEWBYID", path = "/mod/scorm/view.php?id=", to = "COURSE_MODULE")
record ScormLinks() {}
