package org.holdall.engine.restore;

import java.util.Map;
import org.holdall.annotations.Task;
import org.jspecify.annotations.Nullable;

/**
 * One task of the plan: the course, a section, an activity, a block, or what is restored once at the end.
 *
 * @param directory inside the archive, empty for its root
 * @param name of the activity's module, of the block; empty for others
 * @param words ids that the archive has for {@code COURSE}, {@code COURSE_MODULE}, ...
 * @param around the activity that the block is in; null for others
 */
record RestoreTask(
    Task kind,
    String directory,
    String name,
    Map<String, Long> words,
    @Nullable RestoreTask around) {
  RestoreTask {
    words = Map.copyOf(words);
  }

  /** The id in the archive, 0 if the task has none. */
  long oldWord(String word) {
    return words.getOrDefault(word, 0L);
  }

  /** Name of the activity's module, of a block of the activity around it; empty for others. */
  String moduleName() {
    return kind == Task.ACTIVITY ? name : around == null ? "" : around.moduleName();
  }

  /** The plugin that the task is about; empty if it is about none. */
  String plugin() {
    return switch (kind) {
      case ACTIVITY -> "mod_" + name;
      case BLOCK -> "block_" + name;
      default -> "";
    };
  }

  /** Prefix of its settings, {@code choice_56}; empty for tasks without settings of their own. */
  String prefix() {
    return switch (kind) {
      case ACTIVITY -> name + "_" + oldWord("COURSE_MODULE");
      case SECTION -> "section_" + oldWord("SECTION");
      default -> "";
    };
  }

  /** The name of one of its files inside the archive. */
  String file(String file) {
    return directory.isEmpty() ? file : directory + "/" + file;
  }
}
