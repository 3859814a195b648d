package org.holdall.modules.core.section;

import java.util.List;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Children;
import org.holdall.annotations.Extensions;
import org.holdall.annotations.FileArea;
import org.holdall.annotations.Join;
import org.holdall.annotations.Name;
import org.holdall.annotations.NotAnId;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.Plugins;
import org.holdall.annotations.RichText;
import org.holdall.annotations.Since;
import org.holdall.annotations.Source;
import org.holdall.annotations.Step;
import org.holdall.annotations.Task;

/**
 * A section of the course.
 *
 * @param sequence ids of its course modules, in order; restore makes it again
 * @param component of a section that an activity shows as its own, that activity's module; null for others
 * @param itemid the id that the component knows it by
 */
@Plugin("core")
@Step(value = "section", task = Task.SECTION, order = 100)
@BackupElement(value = "section", hooks = SectionHooks.class)
@Source(
    table = "course_sections",
    key = "id",
    of = "SECTION",
    without = "course",
    fill = "course = COURSE")
@FileArea(value = "section", component = "course")
public record Section(
    @Attr long id,
    @Name("number") long section,
    String name,
    @RichText String summary,
    int summaryformat,
    String sequence,
    int visible,
    @Name("availabilityjson") String availability,
    @Since("4.5") String component,

    @Since("4.5") @NotAnId("what it points to depends on the component")
    Long itemid,

    long timemodified,
    @Plugins(value = "format", by = "COURSE_FORMAT") Extensions formatPlugin,
    @Plugins("local") Extensions plugins,
    @Children List<Option> options) {

  /** An option of the course's format for the section. Options for other formats stay behind. */
  @BackupElement("course_format_options")
  @Source(table = "course_format_options", key = "sectionid", is = "courseid = COURSE")
  @Join(table = "course", as = "c", on = "c.id = t.courseid AND c.format = t.format")
  public record Option(@Attr long id, String format, String name, String value) {}
}
