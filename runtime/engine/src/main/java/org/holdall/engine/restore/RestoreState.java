package org.holdall.engine.restore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.holdall.annotations.Task;
import org.holdall.engine.inspect.BackupHeader;
import org.holdall.engine.restore.read.IncludedIds;
import org.holdall.engine.settings.Setting;
import org.holdall.engine.settings.Settings;
import org.holdall.engine.site.SiteConfig;
import org.holdall.engine.xml.LinkDecoder;
import org.holdall.tree.model.Tree;

/**
 * What all tasks of a restore go by; fixed before the first row is written.
 *
 * @param wwwroot address of the site
 * @param restorer id of the user on whose behalf
 * @param now seconds
 * @param included what the included activities refer to
 */
record RestoreState(
    BackupHeader header,
    SiteConfig config,
    Settings settings,
    Target target,
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
        setting(task.kind == Task.ACTIVITY ? task.prefix() + "_userinfo" : "users");
      case "course" -> !target.siteCourse();
      case "all_activities", "gradebook_complete" -> allActivities();
      default -> setting(term);
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

  /** Seconds by which dates move. */
  long dateOffset() {
    return 0;
  }

  LinkDecoder decoder(Collection<Tree> trees) {
    String slashes = config.get("core", "slasharguments");
    return LinkDecoder.of(
        trees,
        header.get("original_wwwroot"),
        wwwroot,
        target.course(),
        slashes == null || !slashes.equals("0"));
  }

  /** The course and its contexts have new ids from the beginning. */
  void knownIds(Mappings mappings) {
    mappings.put("COURSE", original("course_id"), target.course());
    mappings.put("CONTEXT", original("system_contextid"), target.systemContext());
    mappings.put("CONTEXT", original("course_contextid"), target.context());
  }

  /** One task for each included activity, and one for what belongs to the whole course. */
  List<RestoreTask> tasks(Map<String, Long> contexts, Map<String, Long> instances) {
    Map<String, Long> words = RestorePlan.words(target, restorer, now);
    List<RestoreTask> tasks = new ArrayList<>();
    for (Map<String, String> activity : header.activities()) {
      if (includes(activity)) {
        String directory = activity.getOrDefault("directory", "");
        Map<String, Long> old = oldWords();
        old.put("COURSE_MODULE", Archive.number(activity, "moduleid"));
        old.put("SECTION", Archive.number(activity, "sectionid"));
        old.put("CONTEXT", contexts.getOrDefault(directory, 0L));
        old.put("ACTIVITY", instances.getOrDefault(directory, 0L));
        tasks.add(new RestoreTask(
            Task.ACTIVITY, directory, activity.getOrDefault("modulename", ""), old, words));
      }
    }
    Map<String, Long> old = oldWords();
    old.put("CONTEXT", original("course_contextid"));
    Map<String, Long> own = new HashMap<>(words);
    own.put("CONTEXT", target.context());
    tasks.add(new RestoreTask(Task.FINAL, "", "", old, own));
    return tasks;
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
