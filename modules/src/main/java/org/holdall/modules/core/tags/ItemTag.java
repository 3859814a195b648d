package org.holdall.modules.core.tags;

import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Column;
import org.holdall.annotations.Join;
import org.holdall.annotations.NotAnId;
import org.holdall.annotations.Source;

/**
 * A tag of the parent element, whichever component gave it. The parent says what it is with {@code itemtype}, and with
 * {@code component} who gives it on restore.
 *
 * @param id the tag's, not that of its use; the same tag may stand at many elements
 */
@BackupElement("tag")
@Source(
    table = "tag_instance",
    key = "itemid",
    is = "itemtype = :itemtype",
    orderBy = "tagid",
    fill = "component = :component",
    without = {"id", "component", "contextid", "tiuserid", "ordering", "timecreated", "timemodified"
    })
@Join(table = "tag", as = "tag", on = "tag.id = t.tagid")
public record ItemTag(
    @Attr @Column("tagid") @NotAnId("restore finds or makes the tag by its name")
    long id,

    @Column("tag.name") String name,
    @Column("tag.rawname") String rawname) {}
