package org.holdall.engine.backup;

import org.holdall.annotations.Kind;
import org.holdall.engine.secrets.Secrets;
import org.holdall.engine.site.SiteConfig;
import org.holdall.engine.structure.BackupScope;

/** One task of the plan, as steps see it. */
public interface TaskScope extends BackupScope {

  /** Folder of the task's files in the archive, for example {@code activities/choice_56}; empty for the root. */
  String directory();

  /** Module name of an activity ({@code choice}), empty for other tasks. */
  String moduleName();

  /** Whether a condition in the words of {@code @When} holds for this task. */
  boolean holds(String condition);

  /**
   * Value of a word that stands for a text: {@code MODULE_NAME}, {@code COMPONENT}, the module's, {@code COURSE_FORMAT};
   * empty if it has none.
   */
  default String text(String word) {
    return switch (word) {
      case "MODULE_NAME" -> moduleName();
      case "COMPONENT" -> moduleName().isEmpty() ? "" : "mod_" + moduleName();
      default -> "";
    };
  }

  /** What encrypts; without a site nothing can be. */
  default Secrets secrets() {
    return Secrets.of(SiteConfig.EMPTY);
  }

  /** Ids collected by this task; of a final task, those of the whole backup. */
  Annotations annotations();

  /** An id was found in a row. Says which set it goes to; the default is {@link #annotations}. */
  default void annotate(Kind kind, long id) {
    annotations().add(kind, id);
  }
}
