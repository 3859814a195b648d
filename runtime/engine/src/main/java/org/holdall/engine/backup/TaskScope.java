package org.holdall.engine.backup;

import org.holdall.annotations.Kind;
import org.holdall.engine.structure.BackupScope;

/** One task of the plan, as steps see it. */
public interface TaskScope extends BackupScope {

  /** Folder of the task's files in the archive, for example {@code activities/choice_56}; empty for the root. */
  String directory();

  /** Module name of an activity ({@code choice}), empty for other tasks. */
  String moduleName();

  /** Whether a condition in the words of {@code @When} holds for this task. */
  boolean holds(String condition);

  /** Ids collected by this task; of a final task, those of the whole backup. */
  Annotations annotations();

  /** An id was found in a row. Says which set it goes to; the default is {@link #annotations}. */
  default void annotate(Kind kind, long id) {
    annotations().add(kind, id);
  }
}
