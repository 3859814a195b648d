package org.holdall.tree.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One backup tree: the structure of one XML file, or of a step that only annotates.
 *
 * @param id unique name, the stem of the lock and of the description: {@code mod_choice}, {@code core.activity.roles}
 * @param component frankenstyle component, for example {@code mod_choice}
 * @param type qualified name of the annotated root record
 * @param task the task the step belongs to: {@code ACTIVITY}, {@code SECTION}, {@code COURSE}, {@code BLOCK}, {@code FINAL}
 * @param order place of the step in its task, ascending
 * @param file name of the XML file, null for a step that only annotates
 * @param when condition of the whole step in the words of {@code @When}, null for always
 * @param links URL rules, in declared order
 * @param root root element; of a step without file, an element whose rows are only annotated
 */
public record Tree(
    String id,
    String component,
    String type,
    String task,
    int order,
    @Nullable String file,
    @Nullable String when,
    List<Link> links,
    Element root) {

  public Tree {
    links = List.copyOf(links);
  }

  /** All elements in document order, the root first: so generated code numbers them. */
  public List<Element> elements() {
    List<Element> elements = new ArrayList<>();
    add(root, elements);
    return List.copyOf(elements);
  }

  private static void add(Element element, List<Element> elements) {
    elements.add(element);
    element.children().forEach(child -> add(child.element(), elements));
  }
}
