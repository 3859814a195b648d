package org.holdall.modules.core.course;

import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Column;
import org.holdall.annotations.Convert;
import org.holdall.annotations.FileArea;
import org.holdall.annotations.Join;
import org.holdall.annotations.Since;
import org.holdall.annotations.Source;
import org.holdall.modules.core.customfields.CustomFields;
import org.holdall.modules.core.customfields.TrustFlag;

/** What a site's own field says about the course. */
@BackupElement("customfield")
@Source(
    table = "customfield_data",
    key = "instanceid",
    where = "c.component = 'core_course' AND c.area = 'course' AND " + CustomFields.OF_COURSE_SHOWN,
    orderBy = {"c.sortorder", "f.sortorder"},
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
@FileArea(value = "value", component = "customfield_textarea")
public record CourseField(
    @Attr long id,
    @Column("f.shortname") String shortname,
    @Column("f.type") String type,
    @Column("v.value") String value,
    int valueformat,
    @Since("4.5") @Convert(TrustFlag.class) int valuetrust) {}
