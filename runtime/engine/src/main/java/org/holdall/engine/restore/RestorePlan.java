package org.holdall.engine.restore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.holdall.annotations.Kind;
import org.holdall.annotations.Task;
import org.holdall.engine.database.Schema;
import org.holdall.engine.secrets.Secrets;
import org.holdall.engine.settings.Conditions;
import org.holdall.engine.structure.RestoreHooks;
import org.holdall.engine.structure.StructureStep;
import org.holdall.tree.model.Element;
import org.holdall.tree.model.Field;
import org.holdall.tree.model.FileArea;
import org.holdall.tree.model.Tree;

/**
 * The steps of a restore in their order: first what others refer to by kind (users, groups, ...), then the course, its
 * sections, activities and blocks, all tasks of a kind step by step, then what belongs to the whole course.
 */
final class RestorePlan {
  private static final String MODULE = "mod_";

  /** Steps under this condition say what happened to all the others. */
  private static final String LAST = "logs";

  /** Its records are not made one by one, but where something was restored that they belong to. */
  private static final String FILE = "FILE";

  private final List<StepPlan> steps = new ArrayList<>();
  private final List<StructureStep> installed;
  private final Schema schema;
  private final Secrets secrets;
  private final RestoreTask whole;
  private final References references;
  private final List<RestoreTask> places;

  /**
   * Plans.
   *
   * @param secrets decrypts with the site's key
   * @param tasks the last is that of what is restored once at the end
   * @param holds whether a condition holds in a task
   */
  RestorePlan(
      List<StructureStep> installed,
      Schema schema,
      Secrets secrets,
      List<RestoreTask> tasks,
      Condition holds) {
    this.installed = installed;
    this.secrets = secrets;
    this.schema = schema;
    references = new References(trees());
    whole = tasks.get(tasks.size() - 1);
    places = tasks.stream()
        .filter(task -> task.kind() == Task.ACTIVITY || task.kind() == Task.BLOCK)
        .toList();
    List<StructureStep> definitions =
        new ArrayList<>(of(Task.FINAL, step -> !defined(step.tree()).isEmpty()));
    definitions.removeIf(step -> defined(step.tree()).contains(FILE));
    inOrder(definitions).forEach(step -> add(step, Task.FINAL, tasks, holds));
    for (Task kind : List.of(Task.COURSE, Task.SECTION, Task.ACTIVITY, Task.BLOCK)) {
      of(kind, step -> !last(step)).forEach(step -> add(step, kind, tasks, holds));
    }
    of(Task.FINAL, step -> defined(step.tree()).isEmpty())
        .forEach(step -> add(step, Task.FINAL, tasks, holds));
    for (Task kind : List.of(Task.COURSE, Task.ACTIVITY)) {
      of(kind, RestorePlan::last).forEach(step -> add(step, kind, tasks, holds));
    }
  }

  private static boolean last(StructureStep step) {
    return LAST.equals(step.tree().when());
  }

  /** Whether a condition holds in a task. */
  interface Condition {
    boolean holds(String term, RestoreTask task);
  }

  /** The task of what is restored once at the end. */
  RestoreTask whole() {
    return whole;
  }

  /** Activities and blocks, which have contexts of their own, in their order. */
  List<RestoreTask> places() {
    return places;
  }

  List<StepPlan> steps() {
    return steps;
  }

  /**
   * The step whose file defines a kind.
   *
   * @throws IllegalArgumentException if there is none
   */
  StructureStep defining(Kind kind) {
    return of(Task.FINAL, step -> defined(step.tree()).contains(kind.name())).stream()
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("nothing defines " + kind));
  }

  Collection<Tree> trees() {
    return installed.stream().map(StructureStep::tree).toList();
  }

  /** Those of all plugins. */
  List<RestoreHooks> hooks() {
    return installed.stream().flatMap(step -> step.hooks().stream()).toList();
  }

  private void add(StructureStep step, Task kind, List<RestoreTask> tasks, Condition holds) {
    Tree tree = step.tree();
    List<RestoreTask> concerned = tasks.stream()
        .filter(task -> task.kind() == kind && concerns(tree, task))
        .filter(task ->
            tree.when() == null || Conditions.hold(tree.when(), term -> holds.holds(term, task)))
        .toList();
    List<ElementPlan> elements = ElementPlan.of(step, schema, references, secrets);
    boolean says = !step.hooks().isEmpty();
    if (!concerned.isEmpty()
        && (says || elements.stream().anyMatch(each -> !each.table.isEmpty()))) {
      steps.add(new StepPlan(step, elements, concerned));
    }
  }

  private static boolean concerns(Tree tree, RestoreTask task) {
    boolean part = tree.component().startsWith(MODULE) || tree.component().startsWith("block_");
    return !part || tree.component().equals(task.plugin());
  }

  private List<StructureStep> of(Task task, Predicate<StructureStep> which) {
    return installed.stream()
        .filter(step -> step.tree().tasks().contains(task.name()) && step.tree().file() != null)
        .filter(which)
        .sorted(Comparator.comparing((StructureStep step) -> step.tree().order())
            .thenComparing(step -> step.tree().id()))
        .toList();
  }

  /** Those that define a kind before those that use it, as far as that goes. */
  private static List<StructureStep> inOrder(List<StructureStep> steps) {
    List<StructureStep> left = new ArrayList<>(steps);
    List<StructureStep> ordered = new ArrayList<>();
    while (!left.isEmpty()) {
      StructureStep next = left.stream()
          .filter(step -> left.stream()
              .filter(other -> other != step)
              .noneMatch(other -> uses(step.tree(), defined(other.tree()))))
          .findFirst()
          .orElse(left.get(0));
      left.remove(next);
      ordered.add(next);
    }
    return ordered;
  }

  private static boolean uses(Tree tree, Set<String> kinds) {
    return tree.elements().stream()
        .map(Element::fields)
        .flatMap(List::stream)
        .map(Field::annotate)
        .anyMatch(kinds::contains);
  }

  /** The kinds that the rows of a file define. */
  private static Set<String> defined(Tree tree) {
    Set<String> kinds = new HashSet<>();
    for (Element element : tree.elements()) {
      if (element.source() != null && element.source().annotated() != null) {
        kinds.add(element.source().annotated());
      }
    }
    return kinds;
  }

  /** Areas of a block plugin's files that belong to the whole block, and to no element of its own. */
  List<FileArea> blockAreas(String plugin) {
    return installed.stream()
        .map(StructureStep::tree)
        .filter(tree -> tree.component().equals(plugin) && tree.file() == null)
        .flatMap(tree -> tree.root().files().stream())
        .filter(area -> area.itemId() == null)
        .toList();
  }

  /** The file areas that are declared anywhere, by component. */
  Map<String, Set<String>> areas() {
    Map<String, Set<String>> found = new HashMap<>();
    trees().stream()
        .flatMap(tree -> tree.elements().stream())
        .flatMap(element -> element.files().stream())
        .forEach(area ->
            found.computeIfAbsent(area.component(), key -> new TreeSet<>()).add(area.area()));
    return found;
  }

  /** Tables of activity modules, by module name. */
  String moduleTable(String module) {
    return installed.stream()
        .map(StructureStep::tree)
        .filter(tree -> tree.component().equals(MODULE + module) && tree.root().source() != null)
        .map(tree -> tree.root().source().table())
        .findFirst()
        .orElse(module);
  }
}
