package org.holdall.modules.mod.wiki;

import org.holdall.annotations.Link;
import org.holdall.annotations.Plugin;

/** Links to wiki activities. */
@Plugin("mod_wiki")
@Link(name = "WIKIINDEX", path = "/mod/wiki/index.php?id=", to = "COURSE")
@Link(name = "WIKIVIEWBYID", path = "/mod/wiki/view.php?id=", to = "COURSE_MODULE")
@Link(name = "WIKIPAGEBYID", path = "/mod/wiki/view.php?pageid=", to = "page")
record WikiLinks() {}
