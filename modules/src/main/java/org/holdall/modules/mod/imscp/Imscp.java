package org.holdall.modules.mod.imscp;

import static org.holdall.annotations.FileArea.NONE;

import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.FileArea;
import org.holdall.annotations.Link;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.RichText;
import org.holdall.annotations.Source;
import org.jspecify.annotations.Nullable;

/** An IMS content package. */
@Plugin("mod_imscp")
@BackupElement("imscp")
@Source(table = "imscp", key = "id", of = "ACTIVITY", without = "course", fill = "course = COURSE")
@FileArea(value = "intro", itemId = NONE)
@FileArea(value = "backup", itemId = NONE)
@FileArea(value = "content", itemId = NONE)
@Link(name = "IMSCPINDEX", path = "/mod/imscp/index.php?id=", to = "COURSE")
@Link(name = "IMSCPVIEWBYID", path = "/mod/imscp/view.php?id=", to = "COURSE_MODULE")
public record Imscp(
    @Attr long id,
    String name,
    @RichText @Nullable String intro,
    int introformat,
    long revision,
    long keepold,
    @Nullable String structure,
    long timemodified) {}
