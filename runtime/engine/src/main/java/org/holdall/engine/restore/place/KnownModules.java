package org.holdall.engine.restore.place;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.holdall.annotations.Task;
import org.holdall.engine.HoldallException;
import org.holdall.engine.LaterException;
import org.holdall.engine.database.Query;
import org.holdall.engine.database.Rows;
import org.holdall.engine.database.SqlText;
import org.holdall.engine.database.View;
import org.holdall.engine.inspect.BackupHeader;
import org.holdall.engine.restore.Findings;
import org.holdall.engine.structure.StructureStep;

/** An activity can be restored if Holdall and the site both know its module; else a course module would lead to nothing. */
public final class KnownModules {
  private KnownModules() {}

  /**
   * Looks for modules that are left out, with a warning each. An archive of nothing else is refused.
   *
   * @return their names
   * @throws LaterException if the archive holds nothing but an activity whose module Holdall does not know
   * @throws HoldallException if it holds nothing but an activity whose module the site does not have
   */
  public static Set<String> unknown(
      View view, BackupHeader header, List<StructureStep> steps, Findings findings) {
    Map<String, Long> modules = new TreeMap<>(header.activities().stream()
        .collect(Collectors.groupingBy(
            activity -> activity.getOrDefault("modulename", ""), Collectors.counting())));
    boolean alone = header.detail().getOrDefault("type", "activity").equals("activity");
    Set<String> installed = installed(view);
    Set<String> unknown = new TreeSet<>();
    modules.forEach((module, count) -> {
      boolean known = known(module, steps);
      if (known && installed.contains(module)) {
        return;
      }
      if (alone && !known) {
        throw new LaterException("Holdall cannot restore activities of the module " + module
            + " yet. Nothing was restored; restore this archive with Moodle.");
      }
      if (alone) {
        throw new HoldallException("The site has no activity module " + module
            + ". Nothing was restored; install it in Moodle first.");
      }
      unknown.add(module);
      findings.warning(
          (known ? "The site has no activity module " : "Holdall does not know the module ")
              + module + ": "
              + (count == 1 ? "its activity was" : "its " + count + " activities were")
              + " left out.");
    });
    return unknown;
  }

  private static boolean known(String module, List<StructureStep> steps) {
    return steps.stream()
        .map(StructureStep::tree)
        .anyMatch(tree -> tree.component().equals("mod_" + module)
            && tree.tasks().contains(Task.ACTIVITY.name()));
  }

  private static Set<String> installed(View view) {
    Set<String> names = new HashSet<>();
    String sql = "SELECT [name] FROM {modules}";
    try (Rows rows = view.rows(Query.of(SqlText.of(view.database(), sql)))) {
      while (rows.next()) {
        names.add(String.valueOf(rows.text(0)));
      }
    }
    return names;
  }
}
