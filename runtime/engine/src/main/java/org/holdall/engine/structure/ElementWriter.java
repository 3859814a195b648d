package org.holdall.engine.structure;

import java.io.IOException;

/** Opens elements and writes their attributes and fields. */
public interface ElementWriter {

  /**
   * Writes the start tag with attributes, then the fields.
   *
   * @throws IndexOutOfBoundsException if the tree has other elements, but not this one
   */
  void write(int element, Row row, XmlOutput out) throws IOException;
}
