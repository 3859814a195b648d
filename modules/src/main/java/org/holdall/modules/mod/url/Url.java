package org.holdall.modules.mod.url;

import static org.holdall.annotations.FileArea.NONE;

import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.FileArea;
import org.holdall.annotations.Link;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.RichText;
import org.holdall.annotations.Source;
import org.jspecify.annotations.Nullable;

/** A link to somewhere. */
@Plugin("mod_url")
@BackupElement("url")
@Source(table = "url", key = "id", of = "ACTIVITY", without = "course", fill = "course = COURSE")
@FileArea(value = "intro", itemId = NONE)
@Link(name = "URLINDEX", path = "/mod/url/index.php?id=", to = "COURSE")
@Link(name = "URLVIEWBYID", path = "/mod/url/view.php?id=", to = "COURSE_MODULE")
@Link(name = "URLVIEWBYU", path = "/mod/url/view.php?u=", to = "url")
public record Url(
    @Attr long id,
    String name,
    @RichText @Nullable String intro,
    int introformat,
    @RichText String externalurl,
    int display,
    @Nullable String displayoptions,
    @Nullable String parameters,
    long timemodified) {}
