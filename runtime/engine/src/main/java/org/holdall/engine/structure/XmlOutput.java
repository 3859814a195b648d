package org.holdall.engine.structure;

import java.io.IOException;

/** What generated writers write to: one element's start tag, attributes and fields, in Moodle's own form. */
public interface XmlOutput {

  /** Begins a start tag on a line of its own. */
  XmlOutput start(String name) throws IOException;

  /** Adds an attribute of the started tag: the row's value; a column the site lacks is left out. */
  XmlOutput attribute(String name, Row row, int column) throws IOException;

  /** Ends the start tag. */
  XmlOutput content() throws IOException;

  /** Writes {@code <name>value</name>}; NULL as {@code $@NULL@$}; a column the site lacks is left out. */
  XmlOutput field(String name, Row row, int column) throws IOException;

  /** Writes {@code <name encrypted="true">value</name>}; the value is encrypted already. */
  XmlOutput secret(String name, Row row, int column) throws IOException;
}
