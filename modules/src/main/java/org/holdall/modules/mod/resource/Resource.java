package org.holdall.modules.mod.resource;

import static org.holdall.annotations.FileArea.NONE;

import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.FileArea;
import org.holdall.annotations.Link;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.RichText;
import org.holdall.annotations.Source;
import org.jspecify.annotations.Nullable;

/** A file, or a page made of some. */
@Plugin("mod_resource")
@BackupElement("resource")
@Source(
    table = "resource",
    key = "id",
    of = "ACTIVITY",
    without = "course",
    fill = "course = COURSE")
@FileArea(value = "intro", itemId = NONE)
@FileArea(value = "content", itemId = NONE)
@Link(name = "RESOURCEINDEX", path = "/mod/resource/index.php?id=", to = "COURSE")
@Link(name = "RESOURCEVIEWBYID", path = "/mod/resource/view.php?id=", to = "COURSE_MODULE")
public record Resource(
    @Attr long id,
    String name,
    @RichText @Nullable String intro,
    int introformat,
    int tobemigrated,
    int legacyfiles,
    @Nullable Long legacyfileslast,
    int display,
    @Nullable String displayoptions,
    int filterfiles,
    long revision,
    long timemodified) {}
