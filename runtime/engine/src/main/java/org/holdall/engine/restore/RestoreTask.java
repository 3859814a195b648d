package org.holdall.engine.restore;

import java.util.HashMap;
import java.util.Map;
import org.holdall.annotations.Task;

/** One task of the plan: an activity, or what belongs to the whole course. Words have an old and a new value. */
final class RestoreTask {
  final Task kind;
  final String directory;
  final String moduleName;
  private final Map<String, Long> oldWords;
  private final Map<String, Long> newWords = new HashMap<>();

  /**
   * Plans a task.
   *
   * @param directory inside the archive, empty for its root
   * @param moduleName empty unless an activity
   */
  RestoreTask(
      Task kind,
      String directory,
      String moduleName,
      Map<String, Long> oldWords,
      Map<String, Long> newWords) {
    this.kind = kind;
    this.directory = directory;
    this.moduleName = moduleName;
    this.oldWords = Map.copyOf(oldWords);
    this.newWords.putAll(newWords);
  }

  /** The id in the archive, 0 if the task has none. */
  long oldWord(String word) {
    return oldWords.getOrDefault(word, 0L);
  }

  /** The id on the site, 0 if the task has none, or none yet. */
  long word(String word) {
    return newWords.getOrDefault(word, 0L);
  }

  void word(String word, long id) {
    newWords.put(word, id);
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
