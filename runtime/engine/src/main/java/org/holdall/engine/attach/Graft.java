package org.holdall.engine.attach;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.holdall.engine.structure.StructureStep;
import org.holdall.tree.model.Child;
import org.holdall.tree.model.Element;
import org.holdall.tree.model.Link;
import org.holdall.tree.model.Point;
import org.holdall.tree.model.Tree;

/** Makes one tree of a step's own and those that are attached to its elements, and remembers what came from where. */
final class Graft {
  private final Attachments attachments;
  private final List<JoinedStep.Part> parts = new ArrayList<>();
  private final StructureStep step;

  Graft(Attachments attachments, StructureStep step) {
    this.attachments = attachments;
    this.step = step;
  }

  StructureStep step() {
    Tree own = step.tree();
    Element root = element(own.root(), List.of(step), new AtomicInteger());
    List<Link> links = Stream.concat(
            own.links().stream(),
            parts.stream()
                .map(JoinedStep.Part::step)
                .distinct()
                .filter(each -> each != step)
                .flatMap(each -> each.tree().links().stream()))
        .toList();
    Tree tree = new Tree(
        own.id(),
        own.component(),
        own.type(),
        own.host(),
        own.tasks(),
        own.features(),
        own.order(),
        own.file(),
        own.when(),
        links,
        root);
    return new JoinedStep(tree, parts);
  }

  /**
   * An element with what is attached to it and below.
   *
   * @param steps the step it belongs to, and those that this one is attached to, outermost first
   * @param next number of the next element of its step, in document order
   */
  private Element element(Element own, List<StructureStep> steps, AtomicInteger next) {
    parts.add(new JoinedStep.Part(steps.get(steps.size() - 1), next.getAndIncrement()));
    List<Child> children = new ArrayList<>();
    for (int i = 0; i <= own.children().size(); i++) {
      for (Point point : own.points()) {
        if (point.at() == i) {
          attachments.at(own, point).forEach(each -> children.add(child(own, point, each, steps)));
        }
      }
      if (i < own.children().size()) {
        Child child = own.children().get(i);
        children.add(with(child, element(child.element(), steps, next)));
      }
    }
    return new Element(
        own.name(),
        own.type(),
        own.source(),
        own.fields(),
        children,
        own.files(),
        own.mapped(),
        own.hooks(),
        List.of(),
        own.former());
  }

  private Child child(
      Element host, Point point, StructureStep attached, List<StructureStep> above) {
    if (above.contains(attached)) {
      throw new IllegalArgumentException(
          attached.tree().id() + " is attached to itself, directly or through others");
    }
    List<StructureStep> steps =
        Stream.concat(above.stream(), Stream.of(attached)).toList();
    Tree tree = attached.tree();
    Element root = element(tree.root(), steps, new AtomicInteger());
    String wrapper = point.wrapper(tree.component(), host.name());
    // A root that is the wrapper has its name.
    List<String> path = root.name().equals(wrapper) ? List.of() : List.of(wrapper);
    String by = point.by();
    Child.Only only = by == null ? null : new Child.Only(by, Attachments.name(tree));
    return new Child(path, root, root.source() != null, tree.when(), false, only);
  }

  private static Child with(Child child, Element element) {
    return new Child(child.path(), element, child.many(), child.when(), child.omit(), child.only());
  }
}
