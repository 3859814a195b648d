package org.holdall.compiler.read;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.holdall.annotations.AttachTo;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Link;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.Step;
import org.holdall.annotations.Task;
import org.holdall.annotations.When;
import org.holdall.compiler.model.Findings;
import org.holdall.compiler.model.Mark;
import org.holdall.compiler.model.Marks;
import org.holdall.compiler.model.Node;
import org.holdall.compiler.model.Rulebook;
import org.holdall.compiler.model.TreeModel;
import org.holdall.tree.model.Tree;
import org.jspecify.annotations.Nullable;

/** Reads the root type of a tree. What cannot be understood is reported and left out, so that the rest can be checked and written. */
public final class TreeReader {
  /** Place of an activity module among the steps of its task. */
  private static final int MODULE_ORDER = 300;

  private final Marks marks;
  private final Types types;
  private final Findings findings;

  /** Findings of reading go to {@code findings}. */
  public TreeReader(Elements elements, Types types, Findings findings) {
    this.marks = new Marks(elements);
    this.types = types;
    this.findings = findings;
  }

  /** Reads a type annotated with {@code @Plugin}; null if nothing of it can be used. */
  public @Nullable TreeModel read(TypeElement type) {
    TreeModel tree = tree(type);
    if (marks.hasUnresolved()) {
      findings.unresolved();
    }
    return tree;
  }

  private @Nullable TreeModel tree(TypeElement type) {
    Mark plugin = marks.find(type, Plugin.class);
    if (plugin == null) {
      return null;
    }
    String component = plugin.text("value");
    if (!new Legal(marks, findings).root(type, plugin)) {
      return null;
    }
    Mark step = marks.find(type, Step.class);
    Node root = new NodeReader(marks, types, findings, component).read(type);
    Mark attach = marks.find(type, AttachTo.class);
    if (attach != null) {
      return new AttachReader(marks, types, findings)
          .read(attach, tree(component, component, type, List.of(), 0, null, root), root);
    }
    if (marks.find(type, BackupElement.class) == null) {
      if (links(type).isEmpty()) {
        findings.error(
            Rulebook.ROOT,
            plugin.place(),
            type.getSimpleName() + " has @Plugin but neither an element nor links",
            "Add @BackupElement with the root's XML name, or a @Link");
        return null;
      }
      return new TreeModel(
          tree(component + ".links", component, type, List.of("LINKS"), 0, null, root), root);
    }
    if (step != null) {
      String name = step.text("value");
      // In the order of the plan, whatever the order in the annotation.
      List<String> tasks = Arrays.stream(Task.values())
          .map(Task::name)
          .filter(step.texts("task")::contains)
          .toList();
      String file = step.textOrNull("file") == null ? name + ".xml" : step.text("file");
      String task = tasks.size() == 1 ? tasks.get(0).toLowerCase(Locale.ROOT) + "." : "";
      String id = component + "." + task + name;
      return new TreeModel(
          tree(
              id,
              component,
              type,
              tasks,
              step.number("order"),
              step.flag("annotateOnly") ? null : file,
              root),
          root);
    }
    if (!component.startsWith("mod_")) {
      findings.error(
          Rulebook.ROOT,
          plugin.place("value"),
          type.getSimpleName() + " belongs to " + component
              + ", which is no activity module, and has no place in the plan",
          "Add @Step, or @AttachTo for a plugin that adds to another's elements");
    }
    String file = component.substring(component.indexOf('_') + 1) + ".xml";
    return new TreeModel(
        tree(component, component, type, List.of(Task.ACTIVITY.name()), MODULE_ORDER, file, root),
        root);
  }

  private Tree tree(
      String id,
      String component,
      TypeElement type,
      List<String> tasks,
      int order,
      @Nullable String file,
      Node root) {
    Mark when = marks.find(type, When.class);
    String condition = when == null ? null : when.textOrNull("value");
    String name = type.getQualifiedName().toString();
    Mark plugin = marks.find(type, Plugin.class);
    List<String> features = plugin == null ? List.of() : plugin.texts("features");
    return new Tree(
        id,
        component,
        name,
        null,
        tasks,
        features,
        order,
        file,
        condition,
        links(type),
        root.element());
  }

  private List<org.holdall.tree.model.Link> links(TypeElement type) {
    return marks.all(type, Link.class, Link.All.class).stream()
        .map(link -> new org.holdall.tree.model.Link(
            link.text("name"),
            link.text("path"),
            link.texts("to"),
            link.flag("encoded"),
            link.flag("anyScheme"),
            link.textOrNull("since")))
        .toList();
  }
}
