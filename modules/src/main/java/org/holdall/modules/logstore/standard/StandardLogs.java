package org.holdall.modules.logstore.standard;

import static org.holdall.annotations.Kind.CONTEXT;
import static org.holdall.annotations.Kind.USER;

import org.holdall.annotations.Annotate;
import org.holdall.annotations.AttachTo;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Convert;
import org.holdall.annotations.Missing;
import org.holdall.annotations.NotAnId;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.Source;
import org.holdall.modules.core.logstores.Logstores;
import org.jspecify.annotations.Nullable;

/**
 * An event. Its users are mapped, but not collected: whoever takes part is known already. It keeps its time, whatever
 * becomes of the course's dates.
 *
 * @param objectid what it happened to, of the table {@code objecttable}; its kind is known only to the event's class
 * @param other what else is to be said, serialised
 */
@Plugin("logstore_standard")
@AttachTo(Logstores.Logstore.class)
@BackupElement(value = "logstore_standard_log", hooks = StandardLogsHooks.class)
@Source(
    table = "logstore_standard_log",
    key = "contextid",
    of = "CONTEXT",
    without = {"contextlevel", "contextinstanceid", "courseid", "origin"},
    fill = "courseid = COURSE")
public record StandardLogs(
    @Attr long id,
    String eventname,
    String component,
    String action,
    String target,
    @Nullable String objecttable,
    @NotAnId("of any table") @Nullable Long objectid,
    String crud,
    int edulevel,
    @Annotate(value = CONTEXT, inforef = false) long contextid,

    @Annotate(value = USER, inforef = false, missing = Missing.SKIP)
    long userid,

    @Annotate(value = USER, inforef = false, missing = Missing.SKIP) @Nullable
    Long relateduserid,

    int anonymous,
    @Convert(Base64Text.class) @Nullable String other,
    long timecreated,
    @Nullable String ip,

    @Annotate(value = USER, inforef = false, missing = Missing.SKIP) @Nullable
    Long realuserid) {}
