package org.holdall.modules.mod.url;

import org.holdall.annotations.Link;
import org.holdall.annotations.Plugin;

/** Links to url activities. */
@Plugin("mod_url")
@Link(name = "URLINDEX", path = "/mod/url/index.php?id=", to = "COURSE")
@Link(name = "URLVIEWBYID", path = "/mod/url/view.php?id=", to = "COURSE_MODULE")
@Link(name = "URLVIEWBYU", path = "/mod/url/view.php?u=", to = "url")
record UrlLinks() {}
