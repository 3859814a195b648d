package org.holdall.modules.mod.subsection;

import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Link;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.Source;

/** A subsection; its activities are in a section of their own. */
@Plugin("mod_subsection")
@BackupElement("subsection")
@Source(
    table = "subsection",
    key = "id",
    of = "ACTIVITY",
    without = "course",
    fill = "course = COURSE")
@Link(name = "SUBSECTIONINDEX", path = "/mod/subsection/index.php?id=", to = "COURSE")
@Link(name = "SUBSECTIONVIEWBYID", path = "/mod/subsection/view.php?id=", to = "COURSE_MODULE")
public record Subsection(@Attr long id, String name, long timemodified) {}
