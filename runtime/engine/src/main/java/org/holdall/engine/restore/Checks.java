package org.holdall.engine.restore;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.holdall.engine.extract.Extraction;
import org.holdall.engine.files.PrivateContent;
import org.holdall.engine.restore.kind.Found;
import org.holdall.engine.restore.kind.KindRestorer;
import org.holdall.engine.restore.kind.Kinds;
import org.holdall.engine.restore.read.ArchiveRow;
import org.holdall.engine.restore.read.ElementSink;
import org.holdall.engine.restore.read.StepReader;
import org.holdall.engine.structure.Row;

/** Reads every file of the plan once without writing a row: what could go wrong later is found now. */
final class Checks {
  /** Around what a plugin has within an element of another one. */
  private static final Pattern WRAPPER = Pattern.compile(".*/(sub)?plugin_[a-z0-9]+_.*");

  private final RestoreState state;
  private final Extraction archive;
  private final Kinds kinds;
  private final Findings findings;
  private final KindCounts counts;
  private final Map<String, Long> ids = new HashMap<>();
  private final Set<String> looked = new HashSet<>();

  Checks(
      RestoreState state, Extraction archive, Kinds kinds, Findings findings, KindCounts counts) {
    this.state = state;
    this.archive = archive;
    this.kinds = kinds;
    this.findings = findings;
    this.counts = counts;
  }

  /** How many rows of which tables will be made whose ids somebody asks for; not exact. */
  Map<String, Long> ids() {
    return ids;
  }

  /** Names of the files with rows of kinds, which the site is asked for before they are restored. */
  Set<String> looked() {
    return looked;
  }

  void run(RestorePlan plan) throws IOException {
    for (StepPlan step : plan.steps()) {
      for (RestoreTask task : step.tasks()) {
        PrivateContent file = archive.file(task.file(step.file()));
        if (file != null) {
          check(step, task, file);
        }
      }
    }
  }

  private void check(StepPlan step, RestoreTask task, PrivateContent file) throws IOException {
    String name = task.file(step.file());
    if (Look.at(kinds, state, step, task, file)) {
      looked.add(name);
    }
    StepReader reader = new StepReader(step.step());
    reader.read(file, name, new Sink(step, new Selection(state, task, step), reader, name));
    for (String unknown : reader.unknown()) {
      String why = WRAPPER.matcher(unknown).matches()
          ? "which no plugin of this site knows"
          : "which this version does not know";
      findings.warning(name + " has " + unknown + ", " + why + ": it is left out.");
    }
  }

  private final class Sink implements ElementSink {
    private final StepPlan step;
    private final Selection selection;
    private final StepReader reader;
    private final String name;

    Sink(StepPlan step, Selection selection, StepReader reader, String name) {
      this.step = step;
      this.selection = selection;
      this.reader = reader;
      this.name = name;
    }

    @Override
    public boolean start(int element, ArchiveRow row) {
      ElementPlan plan = step.elements().get(element);
      if (!selection.includes(plan, row)) {
        return false;
      }
      if (plan.table.isEmpty()) {
        return true;
      }
      KindRestorer kind = kinds.get(plan.element);
      if (kind != null) {
        Found found = kind.check(row, findings);
        if (plan.kind != null) {
          counts.found(plan.kind, found);
        }
        if (found.make()) {
          values(plan, row);
        }
        return found.below();
      }
      values(plan, row);
      return true;
    }

    @Override
    public void end(int element) {
      // nothing is kept of it
    }

    private void values(ElementPlan plan, Row row) {
      if (plan.needsId) {
        ids.merge(plan.table, 1L, Long::sum);
      }
      for (int i = 0; i < plan.rules.size(); i++) {
        if (row.has(i)) {
          if (plan.rules.get(i).locked(row.text(i))) {
            findings.warning(
                "The site cannot read the secrets in " + plan.element.name() + "/"
                    + plan.rules.get(i).name()
                    + ": another site's key encrypted them, or none did. They stay empty; enter them anew.");
          }
          String problem = plan.rules.get(i).problem(row.text(i));
          if (problem != null) {
            findings.error(name + ", line " + reader.line() + ": "
                + plan.rules.get(i).name() + " of " + plan.element.name() + " " + problem
                + ". Correct the archive, or the database.");
          }
        }
      }
    }
  }
}
