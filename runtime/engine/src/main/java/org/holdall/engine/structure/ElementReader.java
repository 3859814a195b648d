package org.holdall.engine.structure;

/** Finds the positions of XML names. */
public interface ElementReader {

  /** Position of the attribute or field with this XML name in the element, or -1 if the tree does not know it. */
  int column(int element, String name);
}
