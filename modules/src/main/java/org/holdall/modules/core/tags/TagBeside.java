package org.holdall.modules.core.tags;

import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Column;
import org.holdall.annotations.Join;
import org.holdall.annotations.MapsTo;
import org.holdall.annotations.Missing;
import org.holdall.annotations.NotAnId;
import org.holdall.annotations.Source;

/**
 * A tag of one of the activity's items, beside them and not below. The parent says what the items are with {@code
 * component} and {@code itemtype}, and by which name restore finds them with {@code item}. Where tags are off there are none.
 *
 * @param id the tag's, not that of its use; the same tag may stand at many items
 */
@BackupElement("tag")
@Source(
    table = "tag_instance",
    key = "contextid",
    of = "CONTEXT",
    is = {"component = :component", "itemtype = :itemtype"},
    without = {"id", "tiuserid", "ordering", "timecreated", "timemodified"})
@Join(table = "tag", as = "tag", on = "tag.id = t.tagid")
@Join(
    table = "tag_area",
    as = "area",
    on = "area.component = t.component AND area.itemtype = t.itemtype AND area.enabled = 1")
@Join(table = "config", as = "c", on = "c.name = 'usetags' AND c.value NOT IN ('', '0')")
public record TagBeside(
    @Attr @Column("tagid") @NotAnId("restore finds or makes the tag by its name")
    long id,

    @MapsTo(name = ":item", missing = Missing.SKIP) long itemid,
    @Column("tag.rawname") String rawname) {}
