package org.holdall.engine.restore;

import java.util.List;
import org.holdall.engine.restore.kind.Found;
import org.holdall.engine.restore.kind.KindRestorer;
import org.holdall.engine.restore.read.ArchiveRow;
import org.holdall.engine.restore.read.ElementSink;
import org.holdall.engine.structure.ElementRestorer;
import org.holdall.engine.structure.RestoreHooks;
import org.holdall.tree.model.FileArea;
import org.jspecify.annotations.Nullable;

/** Turns the elements of one file into rows: matches, maps, adds, and notes what belongs to them. */
final class RestoreSink implements ElementSink {
  private static final String COURSE_MODULE = "COURSE_MODULE";
  private static final String BLOCK = "BLOCK";

  private final TaskScope scope;
  private final RestoreRun run;
  private final List<ElementPlan> plans;
  private final Selection selection;
  private final ElementRestorer restorer;
  private final List<RestoreHooks> hooks;
  private final List<@Nullable KindRestorer> kinds;

  /** By element: areas whose files are restored with its rows. */
  private final List<List<FileArea>> areas;

  private final Ancestors ancestors = new Ancestors();
  private final RowBuilder builder;
  private final Values values;

  RestoreSink(TaskScope scope, StepPlan step, List<RestoreHooks> hooks) {
    this.scope = scope;
    this.run = scope.run;
    this.plans = step.elements();
    this.selection = new Selection(run.state, scope.task, step);
    this.restorer = step.step();
    this.hooks = hooks;
    kinds = plans.stream()
        .<@Nullable KindRestorer>map(each -> run.kinds.get(each.element))
        .toList();
    areas = plans.stream()
        .map(each -> each.element.files().stream()
            .filter(area -> selection.holds(area.when()))
            .toList())
        .toList();
    builder = new RowBuilder(scope, ancestors, plans);
    values = new Values(scope, ancestors);
  }

  @Override
  public boolean start(int element, ArchiveRow row) {
    ElementPlan plan = plans.get(element);
    if (!selection.includes(plan, row)) {
      return false;
    }
    if (plan.table.isEmpty()) {
      return group(plan, row);
    }
    KindRestorer kind = kinds.get(element);
    Found found = kind == null ? Found.NEW : kind.find(row);
    if (kind != null && plan.kind != null) {
      run.counts.found(plan.kind, found);
    }
    if (!found.make()) {
      known(plan, row, found, kind);
      return below(plan, row, found, found.id());
    }
    if (COURSE_MODULE.equals(plan.word)) {
      place(plan, row);
    }
    builder.begin(plan);
    restorer.restore(element, row, builder);
    if (kind != null) {
      kind.complete(row, ancestors.parentId(), builder, scope);
    }
    for (RestoreHooks each : hooks) {
      each.before(element, row, builder, scope);
    }
    if (builder.skipped() || plan.lacking) {
      return false;
    }
    if (builder.existing() != 0) {
      known(plan, row, builder.found(), kind);
      return below(plan, row, builder.found(), builder.existing());
    }
    long id = builder.updated() != 0 ? builder.updated() : id(plan, row);
    builder.add(id);
    made(plan, row, id);
    if (kind != null) {
      kind.done(row, found, id, scope);
    }
    for (RestoreHooks each : hooks) {
      each.after(element, row, id, scope);
    }
    return below(plan, row, found, id);
  }

  /** An element without rows of its own. */
  private boolean group(ElementPlan plan, ArchiveRow row) {
    builder.begin(plan);
    for (RestoreHooks each : hooks) {
      each.before(plan.index, row, builder, scope);
    }
    if (!builder.skipped()) {
      ancestors.push(plan, row, 0);
      if (plan.filesOnly) {
        attach(plan, row, 0);
      }
    }
    return !builder.skipped();
  }

  /** Whether what lies below is read. */
  private boolean below(ElementPlan plan, ArchiveRow row, Found found, long id) {
    if (found.below()) {
      ancestors.push(plan, row, id);
    }
    return found.below();
  }

  @Override
  public void end(int element) {
    ancestors.pop();
  }

  private void known(ElementPlan plan, ArchiveRow row, Found found, @Nullable KindRestorer kind) {
    if (found.id() != 0) {
      map(plan, row, found.id());
      if (kind != null) {
        kind.done(row, found, found.id(), scope);
      }
    }
  }

  private long id(ElementPlan plan, ArchiveRow row) {
    if (!plan.needsId) {
      return 0;
    }
    long known = plan.word != null
        ? scope.word(plan.word)
        : plan.owned() ? run.mappings.get(plan.element.type(), row.id(plan.idField)) : 0;
    return known != 0 ? known : run.inserts.reserve(plan.table);
  }

  private void made(ElementPlan plan, ArchiveRow row, long id) {
    map(plan, row, id);
    if (plan.word != null) {
      scope.word(plan.word, id);
    }
    if (COURSE_MODULE.equals(plan.word)) {
      long context = run.placement.context(id, run.context(scope.task));
      scope.word("CONTEXT", context);
      run.mappings.put("CONTEXT", scope.task.oldWord("CONTEXT"), context);
      run.placement.placed(scope.word("SECTION"), id);
      run.courseModules.add(id);
    }
    if (BLOCK.equals(plan.word)) {
      block(plan, row, id);
    }
    if (builder.withFiles()) {
      attach(plan, row, id);
    }
  }

  private void attach(ElementPlan plan, ArchiveRow row, long id) {
    for (FileArea area : areas.get(plan.index)) {
      attach(area, new Ancestors.Frame(plan, row, id));
    }
  }

  private void map(ElementPlan plan, ArchiveRow row, long id) {
    if (plan.idField >= 0) {
      long old = row.id(plan.idField);
      for (String name : plan.mappings) {
        run.mappings.put(name, old, id);
      }
    }
  }

  /** The section must be known before the module's row is said: the restored one, else one of the course's own. */
  private void place(ElementPlan plan, ArchiveRow row) {
    long section = run.mappings.get("SECTION", scope.task.oldWord("SECTION"));
    if (section == 0) {
      int number = plan.element.indexOf("sectionnumber");
      section = run.placement.section(number < 0 ? 0 : row.id(number));
      run.mappings.put("SECTION", scope.task.oldWord("SECTION"), section);
    }
    scope.word("SECTION", section);
  }

  /** A block has a context of its own, below the one around it. */
  private void block(ElementPlan plan, ArchiveRow row, long id) {
    long around = run.mappings.get("CONTEXT", row.id(plan.element.indexOf("parentcontextid")));
    long context = run.placement.blockContext(id, around, run.context(scope.task));
    scope.word("CONTEXT", context);
    long oldContext = row.id(plan.element.indexOf("contextid"));
    run.mappings.put("CONTEXT", oldContext, context);
    run.oldContexts.put(scope.task, oldContext);
    for (FileArea area : run.plan.blockAreas(scope.task.plugin())) {
      scope.attach(area.component(), area.area(), oldContext, context, -1, 0);
    }
  }

  private void attach(FileArea area, Ancestors.Frame frame) {
    long oldContext;
    long newContext;
    switch (area.context()) {
      case "CONTEXT", "SYSTEM_CONTEXT" -> {
        oldContext = scope.oldWord(area.context());
        newContext = scope.word(area.context());
      }
      default -> {
        oldContext = frame.row().id(frame.plan().element.indexOf(area.context()));
        newContext = run.mappings.get("CONTEXT", oldContext);
      }
    }
    String item = area.itemId();
    long oldItem = item == null ? -1 : frame.row().id(frame.plan().element.indexOf(item));
    long newItem = item == null ? 0 : number(values.member(frame, item));
    scope.attach(area.component(), area.area(), oldContext, newContext, oldItem, newItem);
  }

  private static long number(@Nullable Object value) {
    return value instanceof Long id ? id : value == null ? 0 : Long.parseLong(value.toString());
  }
}
