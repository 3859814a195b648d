package org.holdall.modules.mod.label;

import static org.holdall.annotations.FileArea.NONE;

import org.holdall.annotations.Accept;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.FileArea;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.RichText;
import org.holdall.annotations.Source;
import org.jspecify.annotations.Nullable;

/** A text on the course page itself. */
@Plugin("mod_label")
@BackupElement("label")
@Source(table = "label", key = "id", of = "ACTIVITY", without = "course", fill = "course = COURSE")
@FileArea(value = "intro", itemId = NONE)
@Accept(rule = "HOLDALL-VIEW", because = "a label has no page of its own")
public record Label(
    @Attr long id,
    String name,
    @RichText String intro,
    @Nullable Integer introformat,
    long timemodified) {}
