package org.holdall.benchmarks.xml;

import java.io.OutputStream;

/** Writes a document as Moodle would, to the byte. */
interface ChoiceWriter {

  /** Writes to a stream and does not close it. */
  void write(ChoiceDocument document, OutputStream out) throws Exception;
}
