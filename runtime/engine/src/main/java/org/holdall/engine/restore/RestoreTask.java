package org.holdall.engine.restore;

import java.util.Map;
import org.holdall.annotations.Task;

/**
 * One task of the plan: an activity, or what belongs to the whole course.
 *
 * @param directory inside the archive, empty for its root
 * @param moduleName empty unless an activity
 * @param words ids that the archive has for {@code COURSE}, {@code COURSE_MODULE}, ...
 */
record RestoreTask(Task kind, String directory, String moduleName, Map<String, Long> words) {
  RestoreTask {
    words = Map.copyOf(words);
  }

  /** The id in the archive, 0 if the task has none. */
  long oldWord(String word) {
    return words.getOrDefault(word, 0L);
  }

  /** Prefix of its settings, {@code choice_56}; empty for the whole course. */
  String prefix() {
    return directory.isEmpty() ? "" : moduleName + "_" + oldWord("COURSE_MODULE");
  }

  /** The name of one of its files inside the archive. */
  String file(String name) {
    return directory.isEmpty() ? name : directory + "/" + name;
  }
}
