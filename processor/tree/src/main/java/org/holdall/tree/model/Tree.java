package org.holdall.tree.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One backup tree: the structure of one XML file, or of a step that only annotates.
 *
 * @param id unique name, the stem of the lock and of the description: {@code mod_choice}, {@code core.activity.module},
 *     {@code core.roles} for a tree of several tasks
 * @param component frankenstyle component, for example {@code mod_choice}
 * @param type qualified name of the annotated root record
 * @param host qualified name of the record to whose elements a plugin attaches this tree; null for a step of its own
 * @param tasks the tasks the step belongs to: of {@code COURSE}, {@code SECTION}, {@code ACTIVITY}, {@code BLOCK}, {@code
 *     FINAL}; or {@code LINKS} alone, or none, if there is no step
 * @param features what the component declares that it can do: names of {@code Feature}
 * @param order place of the step in its tasks, ascending
 * @param file name of the XML file, null for a step that only annotates
 * @param when condition of the whole step in the words of {@code @When}, null for always
 * @param links URL rules, in declared order
 * @param root root element; of a step without file, an element whose rows are only annotated
 */
public record Tree(
    String id,
    String component,
    String type,
    @Nullable String host,
    List<String> tasks,
    List<String> features,
    int order,
    @Nullable String file,
    @Nullable String when,
    List<Link> links,
    Element root) {

  public Tree {
    tasks = List.copyOf(tasks);
    features = List.copyOf(features);
    links = List.copyOf(links);
  }

  /** A tree that is not attached, of a component without features. */
  public Tree(
      String id,
      String component,
      String type,
      List<String> tasks,
      int order,
      @Nullable String file,
      @Nullable String when,
      List<Link> links,
      Element root) {
    this(id, component, type, null, tasks, List.of(), order, file, when, links, root);
  }

  /** Whether it is a step whose rows are read for their ids and files only, or none at all. */
  public boolean annotatesOnly() {
    return file == null && host == null;
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
