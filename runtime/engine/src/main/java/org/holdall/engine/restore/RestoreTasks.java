package org.holdall.engine.restore;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.holdall.annotations.Task;
import org.holdall.engine.extract.Extraction;
import org.holdall.engine.files.PrivateContent;
import org.holdall.engine.restore.read.ActivityFrame;
import org.holdall.engine.restore.read.IncludedIds;
import org.jspecify.annotations.Nullable;

/** Finds the tasks of a restore: what the archive has, the settings include, and the site has a plugin for. */
final class RestoreTasks {
  private static final Pattern BLOCK =
      Pattern.compile("(.*/blocks/([a-z0-9_]+)_(\\d{1,18}))/block\\.xml");

  private final RestoreState state;
  private final Extraction archive;
  private final Set<String> unknown;

  /** @param unknown modules that are left out */
  RestoreTasks(RestoreState state, Extraction archive, Set<String> unknown) {
    this.state = state;
    this.archive = archive;
    this.unknown = unknown;
  }

  /** All of them, in order. */
  List<RestoreTask> all() throws IOException {
    List<RestoreTask> tasks = new ArrayList<>();
    if (archive.file("course/course.xml") != null) {
      RestoreTask course = task(Task.COURSE, "course", "", state.courseWords(), null);
      tasks.add(course);
      tasks.addAll(blocks(course, null));
    }
    for (Map<String, String> section : state.header().sections()) {
      if (state.setting("section_" + section.get("sectionid") + "_included")) {
        Map<String, Long> words = state.courseWords();
        words.put("SECTION", Archive.number(section, "sectionid"));
        tasks.add(task(Task.SECTION, section.getOrDefault("directory", ""), "", words, null));
      }
    }
    for (Map<String, String> activity : state.header().activities()) {
      RestoreTask task = activity(activity);
      if (task != null) {
        tasks.add(task);
        tasks.addAll(blocks(task, task));
      }
    }
    tasks.add(task(Task.FINAL, "", "", state.courseWords(), null));
    return tasks;
  }

  /** What the tasks refer to. */
  IncludedIds included(List<RestoreTask> tasks) throws IOException {
    Map<String, PrivateContent> lists = new TreeMap<>();
    for (RestoreTask task : tasks) {
      String name = task.file("inforef.xml");
      PrivateContent list = archive.file(name);
      if (list != null) {
        lists.put(name, list);
      } else if (task.kind() == Task.ACTIVITY) {
        return IncludedIds.all(); // nobody knows what is needed
      }
    }
    return IncludedIds.read(lists);
  }

  private @Nullable RestoreTask activity(Map<String, String> activity) throws IOException {
    String module = activity.getOrDefault("modulename", "");
    String directory = activity.getOrDefault("directory", "");
    String name = directory + "/" + module + ".xml";
    PrivateContent file = archive.file(name);
    if (!state.includes(activity) || unknown.contains(module) || file == null) {
      return null;
    }
    ActivityFrame frame = ActivityFrame.read(file, name);
    Map<String, Long> words = new HashMap<>(state.courseWords());
    words.put("COURSE_MODULE", Archive.number(activity, "moduleid"));
    words.put("SECTION", Archive.number(activity, "sectionid"));
    words.put("CONTEXT", frame.context());
    words.put("ACTIVITY", frame.instance());
    return task(Task.ACTIVITY, directory, module, words, null);
  }

  /** The blocks that stand in the folder of a task, by their ids. */
  private List<RestoreTask> blocks(RestoreTask of, @Nullable RestoreTask around) {
    if (!state.setting("blocks")) {
      return List.of();
    }
    return archive.files().keySet().stream()
        .filter(file -> file.startsWith(of.directory() + "/blocks/"))
        .map(BLOCK::matcher)
        .filter(Matcher::matches)
        .map(block -> {
          Map<String, Long> words = new HashMap<>(of.words());
          words.put("BLOCK", Long.parseLong(block.group(3)));
          words.put("CONTEXT", 0L); // the block's own file says it
          return task(Task.BLOCK, block.group(1), block.group(2), words, around);
        })
        .sorted(Comparator.comparing(task -> task.oldWord("BLOCK")))
        .toList();
  }

  private static RestoreTask task(
      Task kind,
      String directory,
      String name,
      Map<String, Long> words,
      @Nullable RestoreTask around) {
    return new RestoreTask(kind, directory, name, words, around);
  }
}
