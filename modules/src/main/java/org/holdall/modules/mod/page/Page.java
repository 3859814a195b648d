package org.holdall.modules.mod.page;

import static org.holdall.annotations.FileArea.NONE;

import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.FileArea;
import org.holdall.annotations.Link;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.RichText;
import org.holdall.annotations.Source;
import org.jspecify.annotations.Nullable;

/** A page: one text. */
@Plugin("mod_page")
@BackupElement("page")
@Source(table = "page", key = "id", of = "ACTIVITY", without = "course", fill = "course = COURSE")
@FileArea(value = "intro", itemId = NONE)
@FileArea(value = "content", itemId = NONE)
@Link(name = "PAGEINDEX", path = "/mod/page/index.php?id=", to = "COURSE")
@Link(name = "PAGEVIEWBYID", path = "/mod/page/view.php?id=", to = "COURSE_MODULE")
public record Page(
    @Attr long id,
    String name,
    @RichText @Nullable String intro,
    int introformat,
    @RichText @Nullable String content,
    int contentformat,
    int legacyfiles,
    @Nullable Long legacyfileslast,
    int display,
    @Nullable String displayoptions,
    long revision,
    long timemodified) {}
