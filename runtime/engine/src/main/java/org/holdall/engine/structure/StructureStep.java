package org.holdall.engine.structure;

import java.util.List;
import java.util.stream.Stream;
import org.holdall.tree.model.Tree;

/** One generated structure step: the description of a tree and the code for it. Found by {@link InstalledSteps}. */
public interface StructureStep {

  /** The tree, read once from the description beside the generated class. */
  Tree tree();

  /** Writes rows as XML. Stateless. */
  ElementWriter writer();

  /** Finds columns for XML names on restore. Stateless. */
  ElementReader reader();

  /** Says how a row read from an archive is written to the database. Stateless. */
  ElementRestorer restorer();

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
