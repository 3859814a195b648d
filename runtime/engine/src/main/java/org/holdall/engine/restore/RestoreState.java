package org.holdall.engine.restore;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.holdall.engine.inspect.BackupHeader;
import org.holdall.engine.restore.dates.DateOffset;
import org.holdall.engine.restore.place.TargetCourse;
import org.holdall.engine.restore.read.IncludedIds;
import org.holdall.engine.settings.Conditions;
import org.holdall.engine.settings.Mode;
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
 * @param included what the included tasks refer to
 * @param unknown modules of the archive that are left out
 * @param roleMap short names of roles in the archive, and what they become
 * @param mode the purpose
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
    Set<String> unknown,
    Map<String, String> roleMap,
    Mode mode) {

  /** The same with another target: the course as it was made. */
  RestoreState with(TargetCourse course) {
    return new RestoreState(
        header,
        config,
        settings,
        course,
        systemContext,
        wwwroot,
        sameSite,
        restorer,
        now,
        included,
        unknown,
        roleMap,
        mode);
  }

  /** The same, when it is known what its tasks refer to. */
  RestoreState with(IncludedIds ids) {
    return new RestoreState(
        header,
        config,
        settings,
        target,
        systemContext,
        wwwroot,
        sameSite,
        restorer,
        now,
        ids,
        unknown,
        roleMap,
        mode);
  }

  boolean setting(String name) {
    Setting setting = settings.find(name);
    return setting != null && setting.isOn();
  }

  /** A setting's value, empty if there is none of this name. */
  String value(String name) {
    Setting setting = settings.find(name);
    return setting == null ? "" : setting.value();
  }

  /** Whether a condition holds in a task. */
  boolean holds(String term, RestoreTask task) {
    return switch (term) {
      case "userinfo" -> setting(task.prefix().isEmpty() ? "users" : task.prefix() + "_userinfo");
      case "course" -> !target.home();
      case "import" -> mode == Mode.IMPORT;
      case "hub" -> mode == Mode.HUB;
      case "new_course" -> target.made();
      case "adding" -> !target.made() && !target.emptied();
      case "whole_course" -> type("course");
      case "all_activities", "gradebook_complete" -> allActivities();
      // Of releases, and of what a module can do, only the archive says something: it has the file,
      // or not.
      default -> Conditions.isRelease(term) || Features.named(term) != null || setting(term);
    };
  }

  private boolean type(String name) {
    return header.detail().getOrDefault("type", "").equals(name);
  }

  /** Whether nothing of the course is left out; a single activity stands for itself. */
  private boolean allActivities() {
    return (type("course") || type("activity"))
        && header.activities().stream()
            .allMatch(each -> includes(each) && !unknown.contains(each.get("modulename")));
  }

  /** Whether the settings include an activity of the header. */
  boolean includes(Map<String, String> activity) {
    return setting(activity.get("modulename") + "_" + activity.get("moduleid") + "_included");
  }

  boolean included(String kind, long id) {
    return included.contains(kind, id);
  }

  /**
   * How far dates move: only an archive of a course has a setting for the start of the course. Where that says nothing, as of who may
   * not choose it, a course that is there keeps its own.
   */
  DateOffset dateOffset() {
    Setting setting = settings.find("course_startdate");
    if (setting == null) {
      return DateOffset.NONE;
    }
    long start = Long.parseLong(setting.value());
    return DateOffset.between(original("course_startdate"), start == 0 ? target.start() : start);
  }

  /** How many seconds a session of the site lasts: eight hours unless the site says otherwise. */
  long session() {
    String seconds = config.get("core", "sessiontimeout");
    return seconds == null || !seconds.matches("\\d{1,9}") ? 8 * 3600 : Long.parseLong(seconds);
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

  /** Ids that the archive has of the course; to be added to. */
  Map<String, Long> courseWords() {
    Map<String, Long> old = new HashMap<>();
    old.put("COURSE", original("course_id"));
    old.put("COURSE_CONTEXT", original("course_contextid"));
    old.put("SYSTEM_CONTEXT", original("system_contextid"));
    old.put("CONTEXT", original("course_contextid"));
    return old;
  }

  private long original(String name) {
    return Archive.number(header.information(), "original_" + name);
  }
}
