package org.holdall.engine.restore;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.holdall.annotations.Task;
import org.holdall.engine.inspect.BackupHeader;
import org.holdall.engine.restore.dates.DateOffset;
import org.holdall.engine.restore.place.TargetCourse;
import org.holdall.engine.restore.read.ActivityFrame;
import org.holdall.engine.restore.read.IncludedIds;
import org.holdall.engine.settings.Setting;
import org.holdall.engine.settings.Settings;
import org.holdall.engine.site.SiteConfig;
import org.holdall.engine.structure.Features;
import org.holdall.engine.xml.LinkDecoder;
import org.holdall.tree.model.Tree;

/**
 * What all tasks of a restore go by; fixed before the first row is written.
 *
 * @param systemContext id of the site's own context
 * @param wwwroot address of the site
 * @param restorer id of the user on whose behalf
 * @param now seconds
 * @param included what the included activities refer to
 */
record RestoreState(
    BackupHeader header,
    SiteConfig config,
    Settings settings,
    TargetCourse target,
    long systemContext,
    String wwwroot,
    boolean sameSite,
    long restorer,
    long now,
    IncludedIds included,
    Map<String, String> roleMap) {

  boolean setting(String name) {
    Setting setting = settings.find(name);
    return setting != null && setting.isOn();
  }

  /** Whether a condition holds in a task. */
  boolean holds(String term, RestoreTask task) {
    return switch (term) {
      case "userinfo" ->
        setting(task.kind() == Task.ACTIVITY ? task.prefix() + "_userinfo" : "users");
      case "course" -> !target.home();
      case "all_activities", "gradebook_complete" -> allActivities();
      // Of what a module can do only the archive says something: it has the file, or not.
      default -> Features.named(term) != null || setting(term);
    };
  }

  /** Whether nothing of the archive is left out. */
  private boolean allActivities() {
    return header.activities().stream().allMatch(this::includes);
  }

  /** Whether the restore includes an activity of the header. */
  boolean includes(Map<String, String> activity) {
    return setting(activity.get("modulename") + "_" + activity.get("moduleid") + "_included");
  }

  boolean included(String kind, long id) {
    return included.contains(kind, id);
  }

  /** How far dates move: an archive of activities has no setting for the start of the course. */
  DateOffset dateOffset() {
    Setting start = settings.find("course_startdate");
    return start == null
        ? DateOffset.NONE
        : DateOffset.between(original("course_startdate"), Long.parseLong(start.value()));
  }

  LinkDecoder decoder(Collection<Tree> trees) {
    String slashes = config.get("core", "slasharguments");
    return LinkDecoder.of(
        trees,
        header.get("original_wwwroot"),
        wwwroot,
        target.id(),
        slashes == null || !slashes.equals("0"));
  }

  /** The course and its contexts have new ids from the beginning. */
  void knownIds(Mappings mappings, long courseContext) {
    mappings.put("COURSE", original("course_id"), target.id());
    mappings.put("CONTEXT", original("system_contextid"), systemContext);
    mappings.put("CONTEXT", original("course_contextid"), courseContext);
  }

  /** What belongs to the whole course. */
  RestoreTask course() {
    Map<String, Long> old = oldWords();
    old.put("CONTEXT", original("course_contextid"));
    return new RestoreTask(Task.FINAL, "", "", old);
  }

  /** An activity of the header. */
  RestoreTask activity(Map<String, String> activity, ActivityFrame frame) {
    Map<String, Long> old = oldWords();
    old.put("COURSE_MODULE", Archive.number(activity, "moduleid"));
    old.put("SECTION", Archive.number(activity, "sectionid"));
    old.put("CONTEXT", frame.context());
    old.put("ACTIVITY", frame.instance());
    return new RestoreTask(
        Task.ACTIVITY,
        activity.getOrDefault("directory", ""),
        activity.getOrDefault("modulename", ""),
        old);
  }

  private Map<String, Long> oldWords() {
    Map<String, Long> old = new HashMap<>();
    old.put("COURSE", original("course_id"));
    old.put("COURSE_CONTEXT", original("course_contextid"));
    old.put("SYSTEM_CONTEXT", original("system_contextid"));
    return old;
  }

  private long original(String name) {
    return Archive.number(header.information(), "original_" + name);
  }
}
