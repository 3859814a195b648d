package org.holdall.engine.attach;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.holdall.engine.structure.StructureStep;
import org.holdall.tree.model.Element;
import org.holdall.tree.model.Point;
import org.holdall.tree.model.Tree;

/** The trees that plugins attach, and the steps that have them at their places. */
public final class Attachments {
  private final List<StructureStep> attached;

  private Attachments(List<StructureStep> attached) {
    this.attached = attached;
  }

  /**
   * The steps with all that is attached to their elements. Trees that are attached are in the result only as parts of
   * their hosts.
   *
   * @param found all steps there are, attached ones among them
   * @param installed whether the site has a plugin, by its component; others attach nothing
   * @throws IllegalArgumentException if trees are attached to each other in a circle
   */
  public static List<StructureStep> join(List<StructureStep> found, Predicate<String> installed) {
    // As Moodle has them: by the plugin's name within its type.
    List<StructureStep> attached = found.stream()
        .filter(step -> step.tree().host() != null)
        .filter(step -> installed.test(step.tree().component()))
        .sorted(Comparator.comparing((StructureStep step) -> step.tree().component())
            .thenComparing(step -> step.tree().id()))
        .toList();
    Attachments all = new Attachments(attached);
    return found.stream()
        .filter(step -> step.tree().host() == null)
        .map(all::join)
        .toList();
  }

  private StructureStep join(StructureStep step) {
    boolean hosts = step.tree().elements().stream()
        .anyMatch(element ->
            element.points().stream().anyMatch(point -> !at(element, point).isEmpty()));
    return hosts ? new Graft(this, step).step() : step;
  }

  /** What is attached at a point of an element, in the order of the XML. */
  List<StructureStep> at(Element element, Point point) {
    return attached.stream()
        .filter(step -> element.type().equals(step.tree().host()))
        .filter(step -> point.takes(step.tree().component()))
        .toList();
  }

  /** Name of the plugin within its type. */
  static String name(Tree tree) {
    return tree.component().substring(tree.component().indexOf('_') + 1);
  }
}
