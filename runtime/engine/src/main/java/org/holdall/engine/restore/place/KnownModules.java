package org.holdall.engine.restore.place;

import java.util.List;
import org.holdall.annotations.Task;
import org.holdall.engine.HoldallException;
import org.holdall.engine.LaterException;
import org.holdall.engine.database.Query;
import org.holdall.engine.database.Rows;
import org.holdall.engine.database.SqlText;
import org.holdall.engine.database.View;
import org.holdall.engine.inspect.BackupHeader;
import org.holdall.engine.structure.StructureStep;

/** An activity can be restored if Holdall and the site both know its module; else a course module would lead to nothing. */
public final class KnownModules {
  private KnownModules() {}

  /**
   * Asks for all activities of an archive.
   *
   * @throws LaterException if Holdall does not know a module
   * @throws HoldallException if the site does not have it
   */
  public static void require(View view, BackupHeader header, List<StructureStep> steps) {
    header.activities().stream()
        .map(activity -> activity.getOrDefault("modulename", ""))
        .distinct()
        .forEach(module -> {
          if (!known(module, steps)) {
            throw new LaterException("Holdall cannot restore activities of the module " + module
                + " yet. Nothing was restored; restore this archive with Moodle.");
          }
          if (!installed(module, view)) {
            throw new HoldallException("The site has no activity module " + module
                + ". Nothing was restored; install it in Moodle first.");
          }
        });
  }

  private static boolean known(String module, List<StructureStep> steps) {
    return steps.stream()
        .map(StructureStep::tree)
        .anyMatch(tree -> tree.component().equals("mod_" + module)
            && tree.tasks().contains(Task.ACTIVITY.name()));
  }

  private static boolean installed(String module, View view) {
    String sql = "SELECT [id] FROM {modules} WHERE [name] = ?";
    try (Rows rows = view.rows(Query.of(SqlText.of(view.database(), sql), module))) {
      return rows.next();
    }
  }
}
