package org.holdall.modules.core.groups;

import static org.holdall.annotations.Kind.GROUP;

import org.holdall.annotations.Annotate;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Column;
import org.holdall.annotations.Convert;
import org.holdall.annotations.Join;
import org.holdall.annotations.Missing;
import org.holdall.annotations.Since;
import org.holdall.annotations.Source;
import org.holdall.modules.core.customfields.CustomFields;
import org.holdall.modules.core.customfields.TrustFlag;

/** What a site's own field says about a group. */
@BackupElement("groupcustomfield")
@Source(
    table = "customfield_data",
    key = "instanceid",
    annotated = GROUP,
    where = "c.component = 'core_group' AND c.area = 'group' AND " + CustomFields.OF_GROUPS_SHOWN,
    orderBy = {"instanceid", "c.sortorder", "f.sortorder"},
    without = {
      "fieldid",
      "value",
      "intvalue",
      "decvalue",
      "shortcharvalue",
      "charvalue",
      "timecreated",
      "timemodified",
      "contextid"
    })
@Join(table = "customfield_field", as = "f", on = "f.id = t.fieldid")
@Join(table = "customfield_category", as = "c", on = "c.id = f.categoryid")
@Join(table = "customfield_data", as = "v", on = CustomFields.SAYS_SOMETHING, optional = true)
public record GroupCustomField(
    @Attr long id,
    @Column("f.shortname") String shortname,
    @Column("f.type") String type,
    @Column("v.value") String value,
    int valueformat,
    @Since("4.5") @Convert(TrustFlag.class) int valuetrust,

    @Column("instanceid") @Annotate(value = GROUP, inforef = false, missing = Missing.SKIP)
    long groupid) {}
