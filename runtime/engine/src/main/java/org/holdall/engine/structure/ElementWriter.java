package org.holdall.engine.structure;

import java.io.IOException;

/** Generated: opens elements and writes their attributes and fields. Elements are numbered in document order, the root is 0. */
public interface ElementWriter {

  /**
   * Writes the start tag with attributes, then the fields.
   *
   * @throws IndexOutOfBoundsException if the tree has no such element
   */
  void write(int element, Row row, XmlOutput out) throws IOException;
}
