package org.holdall.engine.structure;

import java.util.List;
import java.util.stream.Stream;
import org.holdall.tree.model.Tree;

/**
 * One structure step: the description of a tree and the code for it. Generated for each root that is annotated, and found by
 * {@link InstalledSteps}. Elements are numbered in document order, the root is 0. Stateless but for the description.
 */
public interface StructureStep extends ElementWriter, ElementReader, ElementRestorer {

  /** The tree, read once from the description beside the generated class. */
  Tree tree();

  /**
   * Rows of an element whose source is a class, for one task below one parent row, in the order the class gives them.
   * Values stand at the positions of the element's fields; null is NULL, {@link Row#ABSENT} a field to leave out.
   * To be closed by the caller.
   *
   * @throws IllegalArgumentException if the rows of this element do not come from a class
   */
  default Stream<String[]> rows(int element, BackupScope in) {
    throw new IllegalArgumentException(
        "element " + element + " of " + tree().id() + " is not made by a class");
  }

  /**
   * The converter of a field.
   *
   * @param field position among the element's fields
   * @throws IllegalArgumentException if the field has none
   */
  default Converter converter(int element, int field) {
    throw new IllegalArgumentException(
        "field " + field + " of element " + element + " of " + tree().id() + " has no converter");
  }

  /** The author's hooks for restore, those of the root element first; empty if there are none. */
  default List<RestoreHooks> hooks() {
    return List.of();
  }
}
