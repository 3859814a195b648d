package org.holdall.engine.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.holdall.engine.archive.EntrySink;
import org.holdall.engine.database.RowStrategy;
import org.holdall.engine.database.View;
import org.holdall.engine.structure.StructureStep;
import org.holdall.engine.xml.LinkEncoder;
import org.holdall.engine.xml.TextFilter;

/**
 * Runs structure steps: reads the rows of all tasks with one query an element, writes one XML file a task, annotates ids
 * and files. Memory does not grow with the number of rows.
 */
public final class StructureWriter {
  private final RowReader reader;
  private final LinkEncoder links;
  private final TextFilter filter;
  private final EntrySink sink;

  /**
   * Makes a writer for one backup.
   *
   * @param view the site
   * @param strategy how rows are read; {@link RowStrategy#of} knows the better one
   * @param folder existing folder for temporary files of {@link RowStrategy#SPOOL}; none is left behind
   * @param links for all texts
   * @param sink takes the files; one is open at a time
   */
  public StructureWriter(
      View view, RowStrategy strategy, Path folder, LinkEncoder links, EntrySink sink) {
    this(view, strategy, folder, links, TextFilter.NONE, sink);
  }

  /** The same with a filter for all values. */
  StructureWriter(
      View view,
      RowStrategy strategy,
      Path folder,
      LinkEncoder links,
      TextFilter filter,
      EntrySink sink) {
    this.filter = filter;
    this.reader = new RowReader(view, strategy, folder);
    this.links = links;
    this.sink = sink;
  }

  /**
   * Runs a step for these tasks, in their order; those for which the step's condition does not hold are passed over.
   *
   * @throws IOException if an entry cannot be written
   * @throws org.holdall.engine.HoldallException if the database fails or lacks what the step needs
   */
  public StepResult write(StructureStep step, List<? extends TaskScope> tasks) throws IOException {
    String when = step.tree().when();
    List<? extends TaskScope> concerned =
        tasks.stream().filter(task -> when == null || task.holds(when)).toList();
    try (StepRun run = new StepRun(step, concerned, reader)) {
      return run.write(links, filter, sink);
    }
  }
}
