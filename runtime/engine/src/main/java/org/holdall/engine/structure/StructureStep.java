package org.holdall.engine.structure;

import org.holdall.tree.model.Tree;

/** One generated structure step: the description of a tree and the code for it. Found by {@link java.util.ServiceLoader}. */
public interface StructureStep {

  /** The tree, read once from the description beside the generated class. */
  Tree tree();

  /** Writes rows as XML. Stateless. */
  ElementWriter writer();

  /** Finds columns for XML names on restore. Stateless. */
  ElementReader reader();

  /** Says how a row read from an archive is written to the database. Stateless. */
  ElementRestorer restorer();
}
