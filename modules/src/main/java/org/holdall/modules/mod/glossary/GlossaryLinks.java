package org.holdall.modules.mod.glossary;

import org.holdall.annotations.Link;
import org.holdall.annotations.Plugin;

/** Links to glossary activities. */
@Plugin("mod_glossary")
@Link(name = "GLOSSARYINDEX", path = "/mod/glossary/index.php?id=", to = "COURSE")
@Link(name = "GLOSSARYVIEWBYID", path = "/mod/glossary/view.php?id=", to = "COURSE_MODULE")
@Link(
    name = "GLOSSARYSHOWENTRY",
    path = "/mod/glossary/showentry.php?courseid={}&eid={}",
    to = {"COURSE", "entry"})
record GlossaryLinks() {}
