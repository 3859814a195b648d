package org.holdall.modules.core.module;

import static org.holdall.annotations.Kind.GROUPING;
import static org.holdall.annotations.Kind.SECTION;

import java.util.List;
import org.holdall.annotations.Annotate;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Children;
import org.holdall.annotations.Column;
import org.holdall.annotations.Extensions;
import org.holdall.annotations.Join;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.Plugins;
import org.holdall.annotations.RollDate;
import org.holdall.annotations.Source;
import org.holdall.annotations.Step;
import org.holdall.annotations.Task;
import org.holdall.modules.core.tags.Tag;

/** The course module: where the activity stands in its course and how it is shown, locked and completed. */
@Plugin("core")
@Step(value = "module", task = Task.ACTIVITY, order = 100)
@BackupElement(value = "module", hooks = ModuleHooks.class)
@Source(
    table = "course_modules",
    key = "id",
    of = "COURSE_MODULE",
    without = {"course", "module", "instance", "deletioninprogress"},
    fill = {
      "course = COURSE",
      "section = SECTION",
      "module = MODULE",
      "instance = ACTIVITY",
    })
@Join(table = "modules", as = "m", on = "m.id = t.module")
@Join(
    table = "config_plugins",
    as = "v",
    on = "v.plugin = CONCAT('mod_', m.name) AND v.name = 'version'")
@Join(table = "course_sections", as = "s", on = "s.id = t.section")
public record Module(
    @Attr long id,
    @Attr @Column("v.value") String version,
    @Column("m.name") String modulename,

    @Column("section") @Annotate(value = SECTION, inforef = false)
    long sectionid,

    @Column("s.section") long sectionnumber,
    String idnumber,
    long added,
    int score,
    int indent,
    int visible,
    int visibleoncoursepage,
    int visibleold,
    int groupmode,
    @Annotate(GROUPING) long groupingid,
    int completion,
    Long completiongradeitemnumber,
    int completionpassgrade,
    int completionview,
    @RollDate long completionexpected,
    String availability,
    int showdescription,
    Integer downloadcontent,
    String lang,
    @Plugins(value = "format", by = "COURSE_FORMAT") Extensions formatPlugin,

    @Plugins({"report", "plagiarism", "local", "tool"}) Extensions plugins,

    @Children(
        value = "tags",
        with = {"component = 'core'", "itemtype = 'course_modules'"})
    List<Tag> tags) {}
